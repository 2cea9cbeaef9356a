"""The command line, run as its users run it: a process, its output and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from seminar.checks import Problem, check
from seminar.checks.accepting import accept
from seminar.folder import create, open_seminar, read_survey_of, save
from seminar.migrations import newest
from seminar.model import Seminar
from tests.sample import SAMPLE

FORMATS = Path(__file__).parents[1] / "seminar" / "fixtures"

PATIENCE = 120
"""Seconds that a command may take; one that opened a window would never come to an end."""


def plenum(
    *arguments: object, cwd: Path, language: str = "nb", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `plenum` with `arguments` in `cwd`, as a person with that language."""
    return subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        cwd=cwd,
        env=os.environ
        | {"PLENUM_LANGUAGE": language, "PYTHONPATH": str(Path(__file__).parents[2])}
        | environment,
        capture_output=True,
        encoding=environment.get("PYTHONIOENCODING", "utf-8"),
        check=False,
        timeout=PATIENCE,
    )


@pytest.fixture
def seminar(tmp_path: Path) -> Path:
    """A new seminar in a folder of its own."""
    assert plenum("new", "Seminar", "--date", "2025-03-20", cwd=tmp_path).returncode == 0
    return tmp_path / "Seminar"


def only_line(text: str) -> str:
    """Return the one line that `text` holds."""
    lines = text.splitlines()
    assert len(lines) == 1, text
    assert "Traceback" not in text
    return lines[0]


class TestHelp:
    def test_asked_for_help_it_says_what_it_can(self, tmp_path: Path) -> None:
        said = plenum("--help", cwd=tmp_path)
        assert "demo" in said.stdout
        assert "build" in said.stdout

    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
    def test_without_a_command_it_opens_the_window_or_says_why_not(self, tmp_path: Path) -> None:
        blind = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
        said = plenum(cwd=tmp_path, **blind)
        assert said.returncode == 1
        assert "ingen skjerm" in only_line(said.stderr)
        assert "plenum --help" in only_line(said.stderr)

    def test_it_tells_its_version(self, tmp_path: Path) -> None:
        said = plenum("--version", cwd=tmp_path)
        assert (said.returncode, said.stdout.split()[0]) == (0, "plenum,")

    @pytest.mark.parametrize(
        "language, word", [("nb", "dokumentene"), ("nn", "dokumenta"), ("en", "documents")]
    )
    def test_it_speaks_the_language_of_the_person(
        self, tmp_path: Path, language: str, word: str
    ) -> None:
        said = plenum("build", "--help", cwd=tmp_path, language=language)
        assert said.returncode == 0
        assert word in said.stdout


class TestWrongUsage:
    @pytest.mark.parametrize(
        "arguments, word",
        [
            (["bygg"], "bygg"),
            (["build"], "SEMINAR"),
            (["build", ".", "--only", "plakat"], "plakat"),
            (["build", ".", "--jobs", "0"], "0"),
            (["build", ".", "--only", ""], "--only"),
            (["build", ""], "SEMINAR"),
            (["new", ""], "MAPPE"),
            (["new", "x", "--date", "20.3.2025"], "20.3.2025"),
            (["new", "x", "--date", "9999-12-31"], "9999-12-31"),
            (["new", "x", "y"], "y"),
            (["bild"], "Mente du 'build'?"),
        ],
    )
    def test_it_is_told_from_failure_by_the_exit_status(
        self, tmp_path: Path, arguments: list[str], word: str
    ) -> None:
        said = plenum(*arguments, cwd=tmp_path)
        assert said.returncode == 2
        assert said.stdout == ""
        assert word in said.stderr
        assert "Traceback" not in said.stderr

    def test_two_seminars_of_one_name_cannot_share_a_folder(self, tmp_path: Path) -> None:
        for place in ("a", "b"):
            (tmp_path / place).mkdir()
            plenum("new", f"{place}/2025", cwd=tmp_path)
        said = plenum("build", "a/2025", "b/2025", "--out", "ut", cwd=tmp_path)
        assert said.returncode == 2
        assert not (tmp_path / "ut").exists()


class TestNew:
    def test_it_makes_a_seminar_that_can_be_built_at_once(self, seminar: Path) -> None:
        built = plenum("build", seminar, cwd=seminar)
        assert (built.returncode, built.stderr) == (0, "")
        names = {Path(line).stem.split()[0] for line in built.stdout.splitlines()[:5]}
        assert names == {"Presentasjon", "Program", "Deltakerhefte", "Oppgaveark", "Kjøreplan"}
        assert "Gruppeliste: ikke bygd." in built.stdout

    def test_it_takes_title_language_and_date(self, tmp_path: Path) -> None:
        plenum("new", "x", "--title", "Dialog", "--language", "nn", "--date", "2026-03-19",
               cwd=tmp_path)  # fmt: skip
        made = open_seminar(tmp_path / "x")
        assert (made.title, made.theme, made.language) == ("Dialog", "", "nn")
        assert [day.date.isoformat() for day in made.programme] == ["2026-03-19", "2026-03-20"]

    def test_it_leaves_a_seminar_that_is_there_alone(self, seminar: Path) -> None:
        before = (seminar / "seminar.json").read_bytes()
        said = plenum("new", seminar, cwd=seminar)
        assert said.returncode == 1
        assert str(seminar) in only_line(said.stderr)
        assert (seminar / "seminar.json").read_bytes() == before

    def test_it_begins_from_last_years_and_says_what_came_along(self, tmp_path: Path) -> None:
        said = plenum("new", "2026", "--from", SAMPLE, cwd=tmp_path)
        assert (said.returncode, said.stderr) == (0, "")
        for told in ("Dialogseminar 2026: 19.–20. mars 2026", "29 poster", "«2025» → «2026»"):
            assert told in said.stdout
        made = open_seminar(tmp_path / "2026")
        assert made.title == "Dialogseminar 2026"
        assert made.look_back
        assert made.look_back.year == 2025
        built = plenum("build", "2026", "--only", "deck,handout", cwd=tmp_path)
        assert (built.returncode, built.stderr) == (0, "")

    def test_title_and_first_day_may_be_given(self, tmp_path: Path) -> None:
        plenum("new", "x", "--from", SAMPLE, "--title", "Dialog", "--date", "2026-09-01",
               cwd=tmp_path)  # fmt: skip
        made = open_seminar(tmp_path / "x")
        assert made.title == "Dialog"
        assert [day.date.isoformat() for day in made.programme] == ["2026-09-01", "2026-09-02"]

    def test_what_came_along_is_printed_as_json_alone(self, tmp_path: Path) -> None:
        said = plenum("new", "2026", "--from", SAMPLE, "--json", cwd=tmp_path)
        told = json.loads(said.stdout)
        assert told["dates"] == ["2026-03-19", "2026-03-20"]
        assert told["days_off"] == []
        assert [one["count"] for one in told["parts"] if one["part"] == "slides"] == [61]
        assert [(one["old"], one["changed"]) for one in told["texts"]] == [("2025", True)]

    @pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
    def test_last_years_may_be_of_any_format(self, tmp_path: Path, number: int) -> None:
        said = plenum("new", "2026", "--from", FORMATS / f"format-{number}", cwd=tmp_path)
        assert (said.returncode, said.stderr) == (0, "")
        made = open_seminar(tmp_path / "2026")
        assert json.loads((tmp_path / "2026" / "seminar.json").read_bytes())["format"] == newest()
        assert (made.participants, made.groups, made.outcomes) == ((), (), ())
        assert {one.name for one in made.drawing.earlier} >= {"2025"}

    def test_days_on_which_people_do_not_work_are_said(self, tmp_path: Path) -> None:
        for arguments in ((), ("--json",)):
            said = plenum("new", f"a{arguments}", "--from", SAMPLE, "--date", "2027-03-25",
                          *arguments, cwd=tmp_path)  # fmt: skip
            assert "25. mars 2027 er skjærtorsdag; se etter at datoen stemmer." in said.stdout
            assert "26. mars 2027 er langfredag" in said.stdout

    def test_every_text_is_changed_only_when_that_is_wanted(self, tmp_path: Path) -> None:
        last = tmp_path / "2025"
        create(last, replace(open_seminar(SAMPLE), theme="Mot 2025"))
        plenum("new", "a", "--from", last, cwd=tmp_path)
        plenum("new", "b", "--from", last, "--all-texts", cwd=tmp_path)
        themes = [open_seminar(tmp_path / name).theme for name in ("a", "b")]
        assert themes == ["Mot 2025", "Mot 2026"]

    def test_a_year_and_its_day_are_one_change_and_a_day_that_stays_is_told(
        self, tmp_path: Path
    ) -> None:
        last = tmp_path / "2025"
        sample = open_seminar(SAMPLE)
        text = "I 2025 møtes vi 20. mars"
        stays = "Den henger fra 21. mars 2025 til 1. februar 2026"
        words = replace(sample.document, welcome=text, contact=stays)
        create(last, replace(sample, document=words))
        said = plenum("new", "a", "--from", last, cwd=tmp_path).stdout
        assert "«2025 møtes vi 20. mars» → «2026 møtes vi 19. mars»" in said
        told = said[said.index("Fjorårets dager som du må endre selv") :]
        assert "«Den henger fra 21. mars 2025 til 1. februar 2026»" in told
        made = open_seminar(tmp_path / "a").document
        assert (made.welcome, made.contact) == ("I 2026 møtes vi 19. mars", stays)
        told = json.loads(plenum("new", "b", "--from", last, "--json", cwd=tmp_path).stdout)
        assert [(one["field"], one["around"]) for one in told["left_alone"]] == [("contact", stays)]

    def test_what_cannot_be_begun_from_is_one_sentence_and_makes_nothing(
        self, tmp_path: Path
    ) -> None:
        said = plenum("new", "2026", "--from", "borte", cwd=tmp_path)
        assert said.returncode == 1
        assert "borte" in only_line(said.stderr)
        assert not (tmp_path / "2026").exists()

    @pytest.mark.parametrize(
        "arguments", [["--json"], ["--all-texts"], ["--from", SAMPLE, "--language", "nn"]]
    )
    def test_options_that_do_not_go_together_are_wrong_usage(
        self, tmp_path: Path, arguments: list[str]
    ) -> None:
        said = plenum("new", "x", *arguments, cwd=tmp_path)
        assert (said.returncode, said.stdout) == (2, "")
        assert not (tmp_path / "x").exists()


def checked(seminar: Seminar) -> tuple[Problem, ...]:
    """Return the problems of the demo's seminar, whose survey has figures."""
    return check(seminar, read_survey_of(SAMPLE, seminar))


class TestCheck:
    def test_it_prints_each_problem_with_its_place(self, seminar: Path) -> None:
        said = plenum("check", seminar, cwd=seminar)
        assert said.returncode == 1
        assert "Opplysninger: Organisasjonen mangler" in said.stdout

    def test_as_json_it_prints_nothing_else(self, seminar: Path) -> None:
        said = plenum("check", seminar, "--json", cwd=seminar)
        findings = json.loads(said.stdout)["findings"]
        assert said.returncode == 1
        assert {"severity", "place", "sentence"} <= set(findings[0])
        assert {"no-contact", "seminar-without-venue"} <= {one["rule"] for one in findings}
        (venue,) = (one for one in findings if one["rule"] == "seminar-without-venue")
        assert (venue["field"], venue["accepted"]) == ("venue", False)

    def test_accepted_problems_are_counted_and_shown_only_if_wanted(self, tmp_path: Path) -> None:
        folder = tmp_path / "Prøve"
        plenum("demo", "Prøve", cwd=tmp_path)
        opened = replace(open_seminar(folder), theme="", venue="")
        (theme,) = (one for one in checked(opened) if one.rule == "theme-in-doubt")
        save(accept(opened, theme), folder)
        said = plenum("check", "Prøve", cwd=tmp_path)
        assert said.returncode == 1
        assert said.stdout.splitlines()[1:] == [
            "1 funn. 1 godtatt problem er utelatt; --all viser det."
        ]
        in_full = plenum("check", "Prøve", "--all", cwd=tmp_path)
        assert "(godtatt)" in in_full.stdout
        assert in_full.stdout.splitlines()[-1] == "1 funn. 1 godtatt problem."

    def test_a_seminar_whose_problems_are_all_accepted_is_clean(self, tmp_path: Path) -> None:
        folder = tmp_path / "Prøve"
        plenum("demo", "Prøve", cwd=tmp_path)
        opened = replace(open_seminar(folder), venue="")
        (venue,) = (one for one in checked(opened) if one.rule == "seminar-without-venue")
        save(accept(opened, venue), folder)
        said = plenum("check", "Prøve", "--all", "--json", cwd=tmp_path)
        assert (said.returncode, json.loads(said.stdout)["accepted"]) == (0, 1)
        assert [one["accepted"] for one in json.loads(said.stdout)["findings"]] == [True]

    def test_a_sound_seminar_is_clean(self, tmp_path: Path) -> None:
        plenum("demo", "Prøve", cwd=tmp_path)
        said = plenum("check", "Prøve", cwd=tmp_path)
        assert (said.returncode, said.stderr) == (0, "")

    @pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe{\x00}\x00", b"null"])
    def test_a_damaged_seminar_is_one_sentence(self, seminar: Path, content: bytes) -> None:
        (seminar / "seminar.json").write_bytes(content)
        said = plenum("check", seminar, cwd=seminar)
        assert (said.returncode, said.stdout) == (1, "")
        assert "seminar.json" in only_line(said.stderr)

    def test_a_folder_that_is_not_there_is_one_sentence(self, tmp_path: Path) -> None:
        said = plenum("check", "borte", cwd=tmp_path)
        assert said.returncode == 1
        assert "borte" in only_line(said.stderr)

    def test_letters_that_the_terminal_has_not_do_not_stop_it(self, tmp_path: Path) -> None:
        plenum("new", "x", "--title", "Čáhcesuolu", cwd=tmp_path)
        said = plenum("check", "x", cwd=tmp_path, PYTHONIOENCODING="cp1252")
        assert said.returncode == 1
        assert said.stderr == ""


class TestBuild:
    def test_the_deck_is_called_as_the_seminar_in_its_language(self, seminar: Path) -> None:
        plenum("build", seminar, cwd=seminar)
        assert (seminar / "documents" / "Presentasjon Seminar.pptx").is_file()

    def test_building_again_changes_nothing(self, seminar: Path) -> None:
        plenum("build", seminar, cwd=seminar)
        deck = seminar / "documents" / "Presentasjon Seminar.pptx"
        first = deck.read_bytes()
        assert plenum("build", seminar, cwd=seminar).returncode == 0
        assert deck.read_bytes() == first

    def test_a_deck_that_was_changed_by_hand_is_kept(self, seminar: Path) -> None:
        plenum("build", seminar, cwd=seminar)
        deck = seminar / "documents" / "Presentasjon Seminar.pptx"
        deck.write_bytes(deck.read_bytes() + b"my work")
        said = plenum("build", seminar, cwd=seminar)
        assert said.returncode == 1
        assert "Presentasjon Seminar.pptx" in only_line(said.stderr)
        assert deck.read_bytes().endswith(b"my work")

    def test_force_replaces_it(self, seminar: Path) -> None:
        plenum("build", seminar, cwd=seminar)
        deck = seminar / "documents" / "Presentasjon Seminar.pptx"
        deck.write_bytes(b"my work")
        assert plenum("build", seminar, "--force", cwd=seminar).returncode == 0
        assert deck.read_bytes().startswith(b"PK")

    def test_a_failed_build_leaves_the_old_deck(self, seminar: Path) -> None:
        plenum("build", seminar, cwd=seminar)
        deck = seminar / "documents" / "Presentasjon Seminar.pptx"
        before = deck.read_bytes()
        (seminar / "survey.xlsx").write_bytes(b"no workbook")
        content = (seminar / "seminar.json").read_text(encoding="utf-8")
        shows_it = content.replace('"kind": "title"', '"kind": "survey_chart"')
        (seminar / "seminar.json").write_text(shows_it, encoding="utf-8")
        said = plenum("build", seminar, cwd=seminar)
        assert said.returncode == 1
        assert "survey.xlsx" in only_line(said.stderr)
        assert deck.read_bytes() == before

    def test_out_builds_into_another_folder(self, seminar: Path, tmp_path: Path) -> None:
        said = plenum("build", seminar, "--out", tmp_path / "ut", cwd=tmp_path)
        assert said.returncode == 0
        assert (tmp_path / "ut" / "Presentasjon Seminar.pptx").is_file()
        assert not (seminar / "documents").exists()

    @pytest.mark.invalid_office_files
    def test_a_template_that_is_none_is_one_sentence(self, seminar: Path) -> None:
        (seminar / "mal.potx").write_bytes(b"not a template")
        said = plenum("build", seminar, "--template", seminar / "mal.potx", cwd=seminar)
        assert said.returncode == 1
        assert "mal.potx" in only_line(said.stderr)

    def test_a_template_that_is_not_there_is_one_sentence(self, seminar: Path) -> None:
        said = plenum("build", seminar, "--template", "mangler.potx", cwd=seminar)
        assert said.returncode == 1
        assert "mangler.potx" in only_line(said.stderr)

    def test_a_day_without_items_is_no_obstacle(self, seminar: Path) -> None:
        given = open_seminar(seminar)
        emptied = (given.programme[0], replace(given.programme[1], items=()))
        save(replace(given, programme=emptied), seminar)
        built = plenum("build", seminar, cwd=seminar)
        assert (built.returncode, built.stderr) == (0, "")

    def test_another_seminar_of_the_same_title_is_not_lost(self, tmp_path: Path) -> None:
        for name in ("a/2025", "b/2025"):
            plenum("new", name, "--title", "Dialog", cwd=tmp_path)
        assert plenum("build", "a/2025", "--out", "ut", cwd=tmp_path).returncode == 0
        deck = tmp_path / "ut" / "Presentasjon Dialog.pptx"
        before = deck.read_bytes()
        said = plenum("build", "b/2025", "--out", "ut", cwd=tmp_path)
        assert said.returncode == 1
        assert "Presentasjon Dialog.pptx" in only_line(said.stderr)
        assert deck.read_bytes() == before

    @pytest.mark.invalid_office_files
    def test_two_templates_in_the_folder_leave_the_choice_to_the_person(
        self, seminar: Path
    ) -> None:
        for name in ("a.potx", "b.pptx"):
            (seminar / "templates" / name).write_bytes(b"")
        said = plenum("build", seminar, cwd=seminar)
        assert said.returncode == 1
        assert "a.potx, b.pptx" in only_line(said.stderr)


class TestSeveral:
    def test_a_folder_that_is_named_twice_is_built_once(self, seminar: Path) -> None:
        said = plenum("build", seminar, seminar / ".", "--jobs", 2, cwd=seminar)
        assert (said.returncode, said.stderr) == (0, "")
        assert said.stdout.count("Presentasjon") == 1

    def test_each_is_built_and_the_broken_one_is_named(self, tmp_path: Path) -> None:
        for name in ("ett", "to", "tre"):
            plenum("new", name, cwd=tmp_path)
        (tmp_path / "to" / "seminar.json").write_text("{", encoding="utf-8")
        said = plenum("build", "ett", "to", "tre", "--jobs", 2, cwd=tmp_path)
        assert said.returncode == 1
        assert "to" in only_line(said.stderr)
        built = [line for line in said.stdout.splitlines() if "Presentasjon" in line]
        assert [Path(line).parts[0] for line in built] == ["ett", "tre"]

    def test_in_parallel_the_bytes_are_the_same(self, tmp_path: Path) -> None:
        for name in ("ett", "to"):
            plenum("new", name, "--date", "2025-03-20", cwd=tmp_path)
        plenum("build", "ett", "to", "--out", "en", cwd=tmp_path)
        plenum("build", "ett", "to", "--out", "fler", "--jobs", 2, cwd=tmp_path)
        for name in ("ett", "to"):
            one, other = (
                (tmp_path / place / name / f"Presentasjon {name}.pptx").read_bytes()
                for place in ("en", "fler")
            )
            assert one == other


class TestDemo:
    def test_it_copies_the_sample_and_builds_it(self, tmp_path: Path) -> None:
        said = plenum("demo", cwd=tmp_path)
        assert (said.returncode, said.stderr) == (0, "")
        *documents, sheets = said.stdout.splitlines()
        assert len(documents) == 7
        assert all((tmp_path / line).is_file() for line in documents)
        assert sheets.endswith("groups: 56 svarark")

    def test_the_current_folder_will_do_if_it_is_empty(self, tmp_path: Path) -> None:
        said = plenum("demo", ".", cwd=tmp_path)
        assert (said.returncode, said.stderr) == (0, "")
        assert (tmp_path / "seminar.json").is_file()

    def test_a_full_disk_leaves_nothing_and_says_so(self, small_disk: Path) -> None:
        said = plenum("demo", small_disk / "Prøve", cwd=small_disk)
        assert said.returncode == 1
        assert "disken er full" in only_line(said.stderr)
        assert list(small_disk.iterdir()) == []

    def test_a_folder_in_use_is_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / "full").mkdir()
        (tmp_path / "full" / "mitt.txt").write_text("mitt", encoding="utf-8")
        said = plenum("demo", "full", cwd=tmp_path)
        assert said.returncode == 1
        assert "full" in only_line(said.stderr)
        assert [path.name for path in (tmp_path / "full").iterdir()] == ["mitt.txt"]


def test_a_text_without_end_is_cut_and_builds(seminar: Path) -> None:
    full = open_seminar(seminar)
    save(replace(full, theme="ord " * 50_000), seminar)
    said = plenum("build", seminar, cwd=seminar)
    assert (said.returncode, said.stderr) == (0, "")


def picture_slide(folder: Path, name: str) -> None:
    """Let the seminar's first item show a picture as well."""
    content = json.loads((folder / "seminar.json").read_text(encoding="utf-8"))
    item = content["programme"][0]["items"][0]
    item["slides"].append({"kind": "picture", "id": "p1", "title": "Fjorden", "picture": name})
    (folder / "seminar.json").write_text(json.dumps(content), encoding="utf-8")


def test_a_picture_that_cannot_be_shown_is_found_and_its_slide_named(seminar: Path) -> None:
    picture_slide(seminar, "media/tegning.svg")
    (seminar / "media" / "tegning.svg").write_text("<svg/>")
    checked = plenum("check", "Seminar", cwd=seminar.parent)
    assert "lysbilde 3: Bildet media/tegning.svg kan ikke vises" in checked.stdout
    built = plenum("build", "Seminar", cwd=seminar.parent)
    assert built.returncode == 1
    assert only_line(built.stderr).startswith(
        "Lysbilde 4, «Fjorden»: Bildet media/tegning.svg kan ikke vises"
    )


def test_a_faulty_survey_hides_no_other_finding_and_stops_no_deck_without_it(seminar: Path) -> None:
    before = plenum("check", "Seminar", cwd=seminar.parent).stdout.splitlines()
    (seminar / "survey.xlsx").write_text("ikke en arbeidsbok")
    after = plenum("check", "Seminar", cwd=seminar.parent).stdout.splitlines()
    assert set(before[:-1]) < set(after)
    assert [line for line in after if line.startswith("feil: Undersøkelse: ")] != []
    built = plenum("build", "Seminar", cwd=seminar.parent)
    assert (built.returncode, "survey.xlsx" in built.stderr) == (1, True)
    assert (seminar / "documents" / "Presentasjon Seminar.pptx").is_file()


def test_a_title_is_taken_without_what_cannot_be_seen(tmp_path: Path) -> None:
    assert plenum("new", "Ny", "--title", "Tillit\a", cwd=tmp_path).returncode == 0
    assert open_seminar(tmp_path / "Ny").title == "Tillit"
