"""`plenum collect`, run as its users run it: what it reads, saves, prints and leaves alone."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from threading import Thread
from typing import Any

import pytest
from msgspec.structs import replace

from app.keeping.lock import LOCK, take
from seminar.folder import GROUPS, open_seminar, save
from seminar.outcomes import merge_statements, voices
from tests.app.collecting.seminars import seminar, sheet, texts, with_sheets, write
from tests.app.test_cli import PATIENCE, only_line, plenum
from tests.processes import unmeasured_environment
from tools.filling import fill_sheets

LIMITED = """
import contextlib, io, os, sys
import socket, getpass, psutil
from app.cli import main

# Everything that is imported on the way, for without rights nothing of Python may be reachable.
asked, sys.argv = sys.argv, [*sys.argv[:3], "--dry-run"]
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
    main()
sys.argv = asked
os.getuid() == 0 and os.setuid(65534)
main()
"""
"""The command line of somebody who may only read."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two groups with two tasks each, whose sheets nobody has written in."""
    return with_sheets(tmp_path_factory.mktemp("built") / "Seminar", seminar())


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "Seminar"))


@pytest.fixture
def answered(folder: Path) -> Path:
    """Three of the four sheets are written in."""
    write(folder, 1, 1, ["Vi møtes for sjelden", "Vi snakker godt sammen"], ["Faste møter"])
    write(folder, 2, 1, ["Mandatene er uklare"], highlight=["Klare mandater før sommeren"])
    write(folder, 1, 2, ["Sakene kommer sent"], ["Tidligere innsyn"])
    return folder


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Forty groups with ten tasks each; each has answered one."""
    folder = tmp_path_factory.mktemp("many") / "Seminar"
    with_sheets(folder, seminar(groups=40, tasks=10))
    fill_sheets(
        folder,
        lambda task, question, group: (
            [f"Gruppe {group} mener sitt"] if (task, question) == ("t3", "t3q1") else []
        ),
    )
    yield folder
    shutil.rmtree(folder)


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return content and time of every file in a folder."""
    files = sorted(one for one in folder.rglob("*") if one.is_file())
    return {
        str(one.relative_to(folder)): (one.read_bytes(), one.stat().st_mtime_ns) for one in files
    }


def read_all(terminal: int, shown: list[bytes]) -> None:
    """Read what a terminal shows until nobody writes to it any more."""
    with suppress(OSError):
        while part := os.read(terminal, 4096):
            shown.append(part)


def edit(folder: Path, before: str, **fields: object) -> None:
    """Let somebody edit a statement in Plenum."""
    now = open_seminar(folder)
    outcomes = [replace(one, **fields) if one.text == before else one for one in now.outcomes]
    save(replace(now, outcomes=tuple(outcomes)), folder)


class TestCollecting:
    def test_the_groups_points_become_outcomes(self, answered: Path) -> None:
        said = plenum("collect", answered, cwd=answered)
        assert (said.returncode, said.stderr) == (0, "")
        assert said.stdout.splitlines()[0] == (
            "Leste 4 av 4 svarark: 7 nye utsagn. Gruppe 2 har ikke svart på oppgave 2."
        )
        now = open_seminar(answered)
        assert {(one.task, one.question, one.group, one.text) for one in now.outcomes} == {
            ("t1", "t1q1", "g1", "Vi møtes for sjelden"),
            ("t1", "t1q1", "g1", "Vi snakker godt sammen"),
            ("t1", "t1q2", "g1", "Faste møter"),
            ("t2", "t2q1", "g1", "Mandatene er uklare"),
            ("t2", None, "g1", "Klare mandater før sommeren"),
            ("t1", "t1q1", "g2", "Sakene kommer sent"),
            ("t1", "t1q2", "g2", "Tidligere innsyn"),
        }
        assert [one.text for one in now.outcomes if one.highlight] == [
            "Klare mandater før sommeren"
        ]

    def test_the_report_goes_by_group_and_task(self, answered: Path) -> None:
        lines = plenum("collect", answered, cwd=answered).stdout.splitlines()
        assert lines[2:18] == [
            "Gruppe 1",
            "  Oppgave 1: 3 nye",
            "    + «Vi møtes for sjelden»",
            "    + «Vi snakker godt sammen»",
            "    + «Faste møter»",
            "  Oppgave 2: 2 nye",
            "    + «Mandatene er uklare»",
            "    + «Klare mandater før sommeren»",
            "    Spørsmål 2 er ikke besvart.",
            "",
            "Gruppe 2",
            "  Oppgave 1: 2 nye",
            "    + «Sakene kommer sent»",
            "    + «Tidligere innsyn»",
            "  Oppgave 2: ingen svar ennå",
            "",
        ]
        assert lines[-1].endswith(f"plenum build {answered} --only summary")

    def test_many_points_are_counted(self, folder: Path) -> None:
        write(folder, 1, 1, [f"Punkt nummer {n}" for n in range(1, 6)])
        write(folder, 1, 2, [f"Punkt nummer {n}" for n in range(1, 5)])
        lines = plenum("collect", folder, cwd=folder).stdout.splitlines()
        assert lines[6:8] == ["    + «Punkt nummer 3»", "      … og 2 til"]
        assert "    + «Punkt nummer 4»" in lines

    def test_groups_of_which_nothing_is_to_tell_stand_in_a_line(self, folder: Path) -> None:
        write(folder, 1, 2, ["Sakene kommer sent"])
        plenum("collect", folder, cwd=folder)
        write(folder, 1, 2, ["Sakene kommer sent", "Vi leser ikke alt"])
        lines = plenum("collect", folder, cwd=folder).stdout.splitlines()
        assert lines[1:8] == [
            "",
            "Gruppe 1: ingen svar ennå",
            "",
            "Gruppe 2",
            "  Oppgave 1: 1 nytt",
            "    + «Vi leser ikke alt»",
            "    Spørsmål 2 er ikke besvart.",
        ]

    def test_a_second_run_changes_nothing(self, answered: Path) -> None:
        plenum("collect", answered, cwd=answered)
        before = state(answered)
        said = plenum("collect", answered, cwd=answered)
        assert said.returncode == 0
        first, *_, last = said.stdout.splitlines()
        assert "ingenting nytt" in first
        assert last == "Alt dette står i resultatene fra før. Ingenting ble endret."
        assert state(answered) == before

    def test_what_is_missing_is_told_every_time(self, answered: Path) -> None:
        plenum("collect", answered, cwd=answered)
        assert plenum("collect", answered, cwd=answered).stdout.splitlines()[1:10] == [
            "",
            "Gruppe 1",
            "  Oppgave 1: ingenting nytt",
            "  Oppgave 2: ingenting nytt",
            "    Spørsmål 2 er ikke besvart.",
            "",
            "Gruppe 2",
            "  Oppgave 1: ingenting nytt",
            "  Oppgave 2: ingen svar ennå",
        ]

    def test_before_anybody_has_written_nothing_comes_in(self, folder: Path) -> None:
        said = plenum("collect", folder, cwd=folder)
        assert said.returncode == 0
        assert said.stdout.splitlines() == [
            "Leste 4 av 4 svarark: ingenting nytt. Gruppe 1 og Gruppe 2 har ikke svart på"
            " oppgave 1 og oppgave 2.",
            "",
            "Gruppe 1: ingen svar ennå",
            "Gruppe 2: ingen svar ennå",
            "",
            "Ingenting ble endret.",
        ]

    def test_nothing_is_written_among_the_sheets(self, answered: Path) -> None:
        before = state(answered / GROUPS)
        folders = sorted(answered.rglob("*"))
        plenum("collect", answered, cwd=answered)
        assert state(answered / GROUPS) == before
        assert set(answered.rglob("*")) - set(folders) <= {answered / "seminar.previous.json"}

    def test_only_what_is_new_comes_in(self, answered: Path) -> None:
        plenum("collect", answered, cwd=answered)
        write(answered, 1, 2, ["Sakene kommer altfor sent", "Vi leser ikke alt"])
        write(answered, 2, 2, ["Alle vet hvem som bestemmer"])
        said = plenum("collect", answered, cwd=answered)
        assert said.stdout.splitlines()[0] == ("Leste 4 av 4 svarark: 2 nye utsagn, 1 endret.")
        assert (
            "    ~ «Sakene kommer sent» ble til «Sakene kommer altfor sent»"
            in said.stdout.splitlines()
        )
        assert "Sakene kommer altfor sent" in texts(answered)
        assert "Sakene kommer sent" not in texts(answered)

    def test_a_dry_run_saves_nothing_and_needs_no_lock(self, answered: Path) -> None:
        before = state(answered)
        lock = take(answered)
        said = plenum("collect", answered, "--dry-run", cwd=answered)
        lock.release()
        assert said.returncode == 0
        assert "7 nye utsagn" in said.stdout
        assert said.stdout.splitlines()[-1] == "Ingenting ble lagret, siden du brukte --dry-run."
        assert state(answered) == before

    @pytest.mark.parametrize(
        ("language", "first"),
        [
            ("nn", "Las 4 av 4 svarark: 7 nye utsegner. Gruppe 2 har ikkje svart på oppgåve 2."),
            (
                "en",
                "Read 4 of 4 answer sheets: 7 new statements. Gruppe 2 has not answered task 2.",
            ),
        ],
    )
    def test_it_speaks_the_person_s_language(
        self, answered: Path, language: str, first: str
    ) -> None:
        said = plenum("collect", answered, cwd=answered, language=language)
        assert said.stdout.splitlines()[0] == first

    def test_an_old_code_page_gets_plain_signs(self, answered: Path) -> None:
        said = plenum("collect", answered, cwd=answered, PYTHONIOENCODING="latin-1")
        assert said.returncode == 0
        assert "Faste m" in said.stdout

    def test_a_narrow_terminal_breaks_no_word(self, answered: Path) -> None:
        long = "Vi trenger tid til å lese sakene før møtene " * 3
        write(answered, 2, 2, [long.strip()])
        said = plenum("collect", answered, cwd=answered, COLUMNS="50").stdout.splitlines()
        # Only the seminar's path, in the last line, has no place to be parted.
        assert [line for line in said if len(line) >= 50 and str(answered) not in line] == []


class TestConflicts:
    @pytest.fixture
    def in_doubt(self, answered: Path) -> Path:
        """The same statement, edited in Plenum and in its sheet."""
        plenum("collect", answered, cwd=answered)
        edit(answered, "Sakene kommer sent", text="Sakspapirene kommer for sent")
        write(answered, 1, 2, ["Sakene kommer for sent til oss"], ["Tidligere innsyn"])
        return answered

    def conflict(self, folder: Path) -> dict[str, Any]:
        told = json.loads(plenum("collect", folder, "--dry-run", "--json", cwd=folder).stdout)
        (one,) = [each for sheet in told["sheets"] for each in sheet["conflicts"]]
        return one

    def test_both_texts_are_shown_and_plenum_s_stays(self, in_doubt: Path) -> None:
        said = plenum("collect", in_doubt, cwd=in_doubt)
        assert said.returncode == 1
        id_ = self.conflict(in_doubt)["id"]
        lines = said.stdout.splitlines()
        assert lines[0].endswith("1 utsagn er endret både i Plenum og i svararket.")
        at = lines.index(f"    ! Endret både i Plenum og i svararket ({id_}):")
        assert lines[at + 1 : at + 3] == [
            "      I Plenum: «Sakspapirene kommer for sent»",
            "      I svararket: «Sakene kommer for sent til oss»",
        ]
        assert "--keep ID" in said.stdout
        assert "Sakspapirene kommer for sent" in texts(in_doubt)
        assert "Sakene kommer for sent til oss" not in texts(in_doubt)

    @pytest.mark.parametrize(
        ("option", "text"),
        [
            ("--keep", "Sakspapirene kommer for sent"),
            ("--take", "Sakene kommer for sent til oss"),
        ],
    )
    def test_it_is_decided_once_and_asked_no_more(
        self, in_doubt: Path, option: str, text: str
    ) -> None:
        decided = plenum("collect", in_doubt, option, self.conflict(in_doubt)["id"], cwd=in_doubt)
        assert decided.returncode == 0
        assert [one for one in texts(in_doubt) if one.startswith("Sak")] == [text]
        assert plenum("collect", in_doubt, cwd=in_doubt).returncode == 0
        assert [one for one in texts(in_doubt) if one.startswith("Sak")] == [text]

    def test_a_point_that_its_group_has_taken_out_is_told_too(self, in_doubt: Path) -> None:
        write(in_doubt, 1, 2, ["Vi leser ikke alt"], ["Tidligere innsyn"])
        conflict = self.conflict(in_doubt)
        assert conflict == {
            "id": conflict["id"],
            "before": "Sakene kommer sent",
            "plenum": "Sakspapirene kommer for sent",
            "merged": None,
            "sheet": None,
            "worked_on": ["text"],
            "merged_worked_on": [],
        }
        said = plenum("collect", in_doubt, cwd=in_doubt)
        assert "      I svararket: fjernet" in said.stdout.splitlines()
        assert "Der utsagnet ikke lenger står i svararket, fjerner «--take» det." in said.stdout
        plenum("collect", in_doubt, "--take", "all", cwd=in_doubt)
        assert not [one for one in texts(in_doubt) if one.startswith("Sak")]

    def test_what_somebody_has_made_of_a_statement_that_is_removed_is_told(
        self, answered: Path
    ) -> None:
        plenum("collect", answered, cwd=answered)
        made = {
            "kind": "action",
            "owner": "Ordfører",
            "due": dt.date(2026, 6, 1),
            "highlight": True,
        }
        edit(answered, "Sakene kommer sent", **made)
        write(answered, 1, 2, ["Vi leser ikke alt"], ["Tidligere innsyn"])
        said = plenum("collect", answered, cwd=answered)
        assert said.returncode == 1
        lines = said.stdout.splitlines()
        id_ = self.conflict(answered)["id"]
        at = lines.index(f"    ! Endret i Plenum og fjernet fra svararket ({id_}):")
        assert lines[at + 1 : at + 3] == [
            "      I Plenum: «Sakene kommer sent» (tiltak, uthevet, ansvarlig: Ordfører, frist:"
            " 1. juni 2026)",
            "      I svararket: fjernet",
        ]
        assert self.conflict(answered)["worked_on"] == ["kind", "highlight", "owner", "due"]

    def test_both_choices_at_once_are_refused(self, in_doubt: Path) -> None:
        said = plenum("collect", in_doubt, "--keep", "a,b", "--take", "b", cwd=in_doubt)
        assert said.returncode == 2
        assert "Både --keep og --take nevner b." in said.stderr

    def test_what_is_not_in_doubt_is_refused(self, in_doubt: Path) -> None:
        before = state(in_doubt)
        said = plenum("collect", in_doubt, "--take", "finnes-ikke", cwd=in_doubt)
        assert (said.returncode, said.stdout) == (1, "")
        assert "«finnes-ikke»" in only_line(said.stderr)
        assert state(in_doubt) == before


class TestMergedStatements:
    @pytest.fixture
    def merged(self, answered: Path) -> Path:
        """What two groups said was made one; then the one says the opposite in its sheet."""
        write(answered, 1, 1, ["Sakene kommer for sent"])
        plenum("collect", answered, cwd=answered)
        now = open_seminar(answered)
        ids = [one.id for one in now.outcomes if one.text.startswith("Sakene")]
        save(merge_statements(now, ids).change(now), answered)
        write(answered, 1, 2, ["Sakene kommer ikke sent"], ["Tidligere innsyn"])
        return answered

    def voices(self, folder: Path) -> dict[str, tuple[str, ...]]:
        outcomes = open_seminar(folder).outcomes
        return {one.text: voices(one) for one in outcomes if one.text.startswith("Sakene")}

    def id_(self, folder: Path) -> str:
        told = json.loads(plenum("collect", folder, "--dry-run", "--json", cwd=folder).stdout)
        (one,) = [each for sheet in told["sheets"] for each in sheet["conflicts"]]
        assert (one["plenum"], one["merged"], one["sheet"]) == (
            "Sakene kommer sent",
            "Sakene kommer for sent",
            "Sakene kommer ikke sent",
        )
        return one["id"]

    def test_the_merged_words_and_the_new_ones_are_shown_side_by_side(self, merged: Path) -> None:
        before = state(merged)
        said = plenum("collect", merged, cwd=merged)
        assert said.returncode == 1
        lines = said.stdout.splitlines()
        at = lines.index(f"    ! Slått sammen i Plenum og endret i svararket ({self.id_(merged)}):")
        assert lines[at + 1 : at + 4] == [
            "      I Plenum: «Sakene kommer sent»",
            "      Slått sammen til: «Sakene kommer for sent»",
            "      I svararket: «Sakene kommer ikke sent»",
        ]
        assert "de sammenslåtte ordene" in said.stdout
        assert lines[-1] == "Ingenting ble endret."
        assert state(merged) == before

    @pytest.mark.parametrize(
        ("option", "left"),
        [
            ("--keep", {"Sakene kommer for sent": ("g1", "g2")}),
            ("--take", {"Sakene kommer for sent": ("g1",), "Sakene kommer ikke sent": ("g2",)}),
        ],
    )
    def test_it_is_decided_once(
        self, merged: Path, option: str, left: dict[str, tuple[str, ...]]
    ) -> None:
        decided = plenum("collect", merged, option, self.id_(merged), cwd=merged)
        assert decided.returncode == 0
        assert self.voices(merged) == left
        before = state(merged)
        assert plenum("collect", merged, cwd=merged).returncode == 0
        assert state(merged) == before

    def test_what_was_made_of_the_merged_one_is_told_before_it_goes_and_when(
        self, merged: Path
    ) -> None:
        edit(merged, "Sakene kommer for sent", text="Tidligere sakspapirer", kind="action",
             owner="Ordfører", due=dt.date(2026, 6, 1), highlight=True)  # fmt: skip
        write(merged, 1, 1, ["Vi ler"], ["Noe annet"])
        write(merged, 1, 2, ["Helt ulikt"], ["Tidligere innsyn"])
        traits = "tiltak, uthevet, ansvarlig: Ordfører, frist: 1. juni 2026"
        whole = f"«Tidligere sakspapirer» ({traits})"
        said = plenum("collect", merged, cwd=merged)
        assert said.returncode == 1
        assert said.stdout.splitlines().count(f"      Slått sammen til: {whole}") == 2
        assert "forsvinner med det siste av dem" in " ".join(said.stdout.split())
        decided = plenum("collect", merged, "--take", "all", cwd=merged)
        assert decided.returncode == 0
        gone = "    − «Tidligere sakspapirer» (slått sammen, tiltak, uthevet, ansvarlig: Ordfører"
        assert any(line.startswith(gone) for line in decided.stdout.splitlines())


class TestEmptiedSheets:
    @pytest.fixture
    def emptied(self, answered: Path, built: Path) -> Path:
        """A sheet that somebody has emptied since."""
        plenum("collect", answered, cwd=answered)
        shutil.copy(sheet(built, 1, 2), sheet(answered, 1, 2))
        return answered

    def test_nothing_is_removed_unasked(self, emptied: Path) -> None:
        before = texts(emptied)
        said = plenum("collect", emptied, cwd=emptied)
        assert said.returncode == 1
        assert said.stdout.splitlines()[0].endswith("1 svarark er tømt.")
        assert "--emptied FIL" in said.stdout
        assert texts(emptied) == before

    def test_agreed_to_its_statements_go(self, emptied: Path) -> None:
        name = sheet(emptied, 1, 2).name
        said = plenum("collect", emptied, "--emptied", name, cwd=emptied)
        assert said.returncode == 0
        assert "2 fjernet" in said.stdout.splitlines()[0]
        assert "    − «Sakene kommer sent»" in said.stdout.splitlines()
        assert not {"Sakene kommer sent", "Tidligere innsyn"} & set(texts(emptied))
        assert "ingenting nytt" in plenum("collect", emptied, cwd=emptied).stdout


@pytest.mark.invalid_office_files
class TestFiles:
    def test_each_file_that_is_not_read_is_named_and_the_others_are(self, answered: Path) -> None:
        sheet(answered, 2, 2).write_bytes(b"PK\x03\x04 half a file")
        (answered / GROUPS / "Gruppe 1" / "~$uppe 1 Oppgave 1 Svarark.docx").write_bytes(b"lock")
        said = plenum("collect", answered, cwd=answered)
        assert said.returncode == 1
        assert "Leste 3 av 4 svarark: 7 nye utsagn. Gruppe 1 har oppgave 1 åpent." in said.stdout
        assert f"  groups/Gruppe 2/{sheet(answered, 2, 2).name}" in said.stdout
        remarks = said.stdout[said.stdout.index("Verdt å se på:") :]
        assert f"  groups/Gruppe 1/{sheet(answered, 1, 1).name}" in remarks
        assert len(texts(answered)) == 7


class TestJson:
    def test_it_holds_all_of_it_and_nothing_else(self, answered: Path) -> None:
        said = plenum("collect", answered, "--json", cwd=answered)
        told: dict[str, Any] = json.loads(said.stdout)
        assert said.stderr == ""
        assert [*told] == ["summary", "saved", "sheets", "unread", "blank", "open", "remarks"]
        assert told["saved"] is True
        first = told["sheets"][0]
        assert first["task"] == {"id": "t1", "name": "Oppgave 1"}
        assert first["group"] == {"id": "g1", "name": "Gruppe 1"}
        assert first["file"] == "groups/Gruppe 1/Gruppe 1 Oppgave 1 Svarark.docx"
        assert [one["text"] for one in first["new"]] == [
            *("Vi møtes for sjelden", "Vi snakker godt sammen", "Faste møter")
        ]
        assert {one["id"] for one in first["new"]} <= {
            one.id for one in open_seminar(answered).outcomes
        }
        assert [(one["task"]["id"], one["group"]["id"]) for one in told["blank"]] == [("t2", "g2")]

    def test_changes_and_removals_have_their_earlier_texts(self, answered: Path) -> None:
        plenum("collect", answered, cwd=answered)
        write(answered, 1, 1, ["Vi møtes altfor sjelden"], ["Faste møter"])
        told = json.loads(plenum("collect", answered, "--json", cwd=answered).stdout)
        first = told["sheets"][0]
        assert [(one["before"], one["text"]) for one in first["changed"]] == [
            ("Vi møtes for sjelden", "Vi møtes altfor sjelden")
        ]
        assert [one["before"] for one in first["removed"]] == ["Vi snakker godt sammen"]
        assert first["unchanged"] == 1

    def test_a_missing_sheet_is_listed(self, answered: Path) -> None:
        sheet(answered, 1, 1).unlink()
        told = json.loads(plenum("collect", answered, "--json", cwd=answered).stdout)
        assert [(one["task"]["id"], one["group"]["id"]) for one in told["unread"]] == [("t1", "g1")]


class TestRefusals:
    def test_without_a_sheet_the_way_out_is_told(self, folder: Path) -> None:
        shutil.rmtree(folder / GROUPS)
        for options in ((), ("--json",)):
            said = plenum("collect", folder, *options, cwd=folder)
            assert (said.returncode, said.stdout) == (1, "")
            assert "plenum build --only answer-sheets" in only_line(said.stderr)

    def test_a_seminar_without_tasks_has_no_sheets(self, folder: Path) -> None:
        save(seminar(tasks=0), folder)
        said = plenum("collect", folder, cwd=folder)
        assert (said.returncode, said.stdout) == (1, "")
        assert "ingen oppgaver" in only_line(said.stderr)

    def test_no_seminar_is_told(self, tmp_path: Path) -> None:
        said = plenum("collect", tmp_path / "mangler", cwd=tmp_path)
        assert (said.returncode, said.stdout) == (1, "")
        assert "mangler" in only_line(said.stderr)

    def test_a_seminar_that_is_open_elsewhere_is_left_alone(self, answered: Path) -> None:
        lock = take(answered)
        before = state(answered)
        said = plenum("collect", answered, cwd=answered)
        assert (said.returncode, said.stdout) == (1, "")
        assert "åpent" in only_line(said.stderr)
        assert state(answered) == before
        lock.release()

    @pytest.mark.skipif(sys.platform == "win32", reason="needs rights of POSIX")
    def test_a_folder_that_can_only_be_read_is_told(self, answered: Path) -> None:
        place = Path(mkdtemp())
        folder = Path(shutil.copytree(answered, place / "Seminar"))
        place.chmod(0o755)
        folder.chmod(0o555)
        try:
            said, dry = (
                subprocess.run(
                    [sys.executable, "-c", LIMITED, "collect", str(folder), *options],
                    capture_output=True,
                    encoding="utf-8",
                    env=unmeasured_environment() | {"PLENUM_LANGUAGE": "nb"},
                    check=False,
                    timeout=PATIENCE,
                )
                for options in ((), ("--dry-run",))
            )
            assert (said.returncode, said.stdout) == (1, "")
            assert "kan ikke skrives i denne mappen" in only_line(said.stderr)
            assert dry.stderr == ""
            assert (dry.returncode, "7 nye utsagn" in dry.stdout) == (0, True)
        finally:
            folder.chmod(0o755)
            shutil.rmtree(place)


class TestWaiting:
    """Forty groups with ten tasks each: progress, Ctrl+C, and the report."""

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX")
    def test_a_terminal_shows_progress(self, many: Path) -> None:
        import pty  # noqa: PLC0415 - Windows has none

        ours, theirs = pty.openpty()
        shown: list[bytes] = []
        reader = Thread(target=read_all, args=(ours, shown))
        with subprocess.Popen(
            [sys.executable, "-m", "app", "collect", str(many), "--dry-run"],
            stdout=subprocess.PIPE,
            stderr=theirs,
            env=unmeasured_environment() | {"PLENUM_LANGUAGE": "nb"},
        ) as process:
            os.close(theirs)
            reader.start()
            out, _ = process.communicate(timeout=PATIENCE)
        reader.join(PATIENCE)
        os.close(ours)
        assert process.returncode == 0
        assert "40 nye utsagn" in out.decode()
        assert "Leser svarark" in b"".join(shown).decode()
        assert "100%" in b"".join(shown).decode()

    @pytest.mark.skipif(sys.platform == "win32", reason="needs signals of POSIX")
    def test_ctrl_c_leaves_all_as_it_was(self, many: Path) -> None:
        before = {path: path.read_bytes() for path in many.iterdir() if path.is_file()}
        with subprocess.Popen(
            [sys.executable, "-m", "app", "collect", str(many)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=unmeasured_environment() | {"PLENUM_LANGUAGE": "nb"},
            encoding="utf-8",
        ) as process:
            until = time.monotonic() + PATIENCE
            while not (many / LOCK).exists() and time.monotonic() < until:
                time.sleep(0.001)
            time.sleep(0.3)  # Reading four hundred sheets takes longer.
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=PATIENCE)
        assert process.returncode == 1
        assert (out, only_line(err)) == ("", "Avbrutt. Resultatene er som de var.")
        assert {path: path.read_bytes() for path in many.iterdir() if path.is_file()} == before
        assert open_seminar(many).outcomes == ()

    def test_all_forty_groups_are_told(self, many: Path) -> None:
        said = plenum("collect", many, "--json", "--dry-run", cwd=many)
        told = json.loads(said.stdout)
        assert (len(told["sheets"]), len(told["blank"])) == (400, 360)
        assert told["summary"] == (
            "Leste 400 av 400 svarark: 40 nye utsagn. 360 svarark er fortsatt uten svar."
        )
