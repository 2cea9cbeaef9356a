"""`plenum survey`, run as its users run it: what it prints, asks and writes."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from msgspec.structs import replace

from app.keeping.lock import take
from seminar.folder import SEMINAR, SURVEY, create, open_seminar, save
from seminar.model import Dimension, Seminar, SurveySettings
from seminar.spreadsheet import read_summary
from tests.app.test_cli import PATIENCE, only_line, plenum
from tests.processes import unmeasured_environment
from tools.make_survey_exports import EXPORTS
from tools.sample.levanger.survey import FIGURES, INDEX

SAMPLE = EXPORTS.parent / "dialogseminar-2025"
FORMS = EXPORTS / "microsoft-forms-april-2024.xlsx"
XACT = EXPORTS / "surveyxact.xlsx"
TEXTS = ("Helt uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Helt enig")
NARROW = {"COLUMNS": "50"}
LIMITED = """
import os, sys, socket, getpass, psutil
from pathlib import Path
from app.cli import main
from app.survey import bringing_in
from seminar.folder import fingerprint, open_seminar

# Everything that is imported on the way, for without rights nothing of Python may be reachable.
open_seminar(Path(sys.argv[2])), fingerprint(Path(sys.argv[2]))
os.getuid() == 0 and os.setuid(65534)
main()
"""
"""The command line of somebody who may only read."""
WIDE = {"COLUMNS": "80"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A fresh seminar without a workbook."""
    create(tmp_path / "Seminar", Seminar(survey=SurveySettings(index_name=INDEX)))
    return tmp_path / "Seminar"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "Seminar"))


def answered(path: Path, columns: dict[str, Sequence[int | None]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Tidsmerke", "Enhet", *columns])
        for number, scores in enumerate(zip(*columns.values(), strict=True)):
            texts = ["" if each is None else TEXTS[each - 1] for each in scores]
            writer.writerow(["08.04.2024 08.02.11", "Skole" if number % 2 else "Helse", *texts])
    return path


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


class TestShowing:
    def test_table_chart_and_finding_fit_a_terminal(self, sample: Path) -> None:
        said = plenum("survey", sample, cwd=sample, **WIDE)
        lines = said.stdout.splitlines()
        assert said.returncode == 0
        assert lines[2].split() == ["Dimensjon", "April", "2024", "November", "2024", "Endring"]
        assert "Innovasjon                    3,0            3,8     +0,8  klart høyere" in lines
        assert "Innovasjon øker mest, og ingenting faller." in lines
        assert max(map(len, lines)) < 80
        assert "█" in said.stdout
        assert "\x1b" not in said.stdout

    def test_sentences_are_as_narrow_as_the_table(self, folder: Path, tmp_path: Path) -> None:
        file = answered(tmp_path / "svar april 2024.csv", {"Mot": [3] * 4 + [None] * 8})
        said = plenum("survey", folder, "--import", file, "--yes", cwd=folder, **NARROW)
        shown = plenum("survey", folder, cwd=folder, **NARROW)
        # Only a path has no place to be parted.
        lines = [*said.stdout.splitlines(), *shown.stdout.splitlines()]
        assert [line for line in lines if len(line) > 50 and "/" not in line] == []

    def test_deviations_have_two_decimals(self, folder: Path) -> None:
        plenum("survey", folder, "--import", XACT, "--yes", cwd=folder)
        told = json.loads(plenum("survey", folder, "--json", cwd=folder).stdout)
        spread = [each["deviation"] for row in told["dimensions"] for each in row["scores"]]
        assert all(each == round(each, 2) for each in spread)
        assert spread[0]

    def test_every_figure_is_there_in_nynorsk_and_english_too(self, sample: Path) -> None:
        for code, sign, words in (("nn", ",", "klart høgare"), ("en", ".", "clearly higher")):
            said = plenum("survey", sample, cwd=sample, language=code, **WIDE).stdout
            assert words in said
            for name, *values in FIGURES:
                row = next(line for line in said.splitlines() if line.startswith(name))
                assert all(f"{value:.1f}".replace(".", sign) in row for value in values)

    def test_an_old_code_page_gets_plain_signs(self, sample: Path) -> None:
        said = plenum("survey", sample, cwd=sample, PYTHONIOENCODING="latin-1", **WIDE)
        assert said.returncode == 0
        assert "####" in said.stdout
        assert "\\u" not in said.stdout

    def test_long_names_and_a_narrow_terminal_stay_in_line(
        self, folder: Path, tmp_path: Path
    ) -> None:
        long = "Vi deler det vi vet med dem som trenger det for å gjøre jobben sin ordentlig"
        wide = "関係の質と相互理解"
        file = answered(tmp_path / "svar.csv", {long: [3] * 8, wide: [4] * 8, "Mot": [5] * 8})
        assert plenum("survey", folder, "--import", file, "--yes", cwd=tmp_path).returncode == 0
        said = plenum("survey", folder, cwd=tmp_path, **NARROW).stdout
        lines = said.splitlines()
        assert max(map(len, lines)) <= 50
        ends = {len(line) for line in lines[2:12] if line.endswith("(8)") and wide not in line}
        assert len(ends) == 1
        assert said.count("関係の質") == 2

    def test_a_seminar_without_a_workbook_is_told_the_way_out(self, folder: Path) -> None:
        said = plenum("survey", folder, cwd=folder)
        assert (said.returncode, said.stdout) == (1, "")
        assert "--import" in only_line(said.stderr)
        as_json = plenum("survey", folder, "--json", cwd=folder)
        assert (as_json.returncode, as_json.stdout) == (1, "")

    def test_a_workbook_to_fill_in_can_be_made_once(self, folder: Path) -> None:
        settings = SurveySettings(dimensions=(Dimension(name="Respekt"), Dimension(name="Bidrar")))
        save(Seminar(survey=settings), folder)
        assert plenum("survey", folder, "--new", cwd=folder).returncode == 0
        made = (folder / SURVEY).read_bytes()
        rows = read_summary(folder / SURVEY, settings).results.rows
        assert [row.name for row in rows] == ["Respekt", "Bidrar"]
        again = plenum("survey", folder, "--new", cwd=folder)
        assert again.returncode == 1
        assert "finnes fra før" in only_line(again.stderr)
        assert (folder / SURVEY).read_bytes() == made

    def test_response_rate_is_told_where_it_is_known(self, folder: Path, tmp_path: Path) -> None:
        file = answered(tmp_path / "svar.csv", {"Mot": [5] * 8})
        plenum("survey", folder, "--import", file, "--yes", cwd=tmp_path)
        seminar = open_seminar(folder)
        save(replace(seminar, survey=replace(seminar.survey, asked=(10,))), folder)
        said = plenum("survey", folder, cwd=tmp_path)
        assert "April 2024: 8 av 10 svarte (80 %)." in said.stdout.splitlines()


class TestJson:
    def test_it_holds_the_figures_and_nothing_else(self, sample: Path) -> None:
        said = plenum("survey", sample, "--json", cwd=sample)
        data: dict[str, Any] = json.loads(said.stdout)
        assert [*data] == [
            *("scale", "minimum_answers", "waves", "dimensions", "index"),
            *("grouped_by", "groups", "finding", "remarks"),
        ]
        rows = [data["index"], *data["dimensions"]]
        found = {row["name"]: [score["mean"] for score in row["scores"]] for row in rows}
        assert found == {name: values for name, *values in FIGURES}
        innovation = next(row for row in rows if row["name"] == "Innovasjon")
        assert (innovation["change"], innovation["rating"]) == (0.8, "clear")
        assert data["waves"][0] == {
            "label": "April 2024",
            "respondents": None,
            "asked": None,
            "response_rate_percent": None,
        }

    def test_what_is_held_back_is_null_and_said_to_be(self, folder: Path, tmp_path: Path) -> None:
        few = {"Mot": [5, 5, 4, *[None] * 9], "Ro": [1, 2, 3, 4] * 3, "Tillit": [4] * 12}
        file = answered(tmp_path / "svar.csv", few)
        brought = plenum("survey", folder, "--import", file, "--yes", cwd=tmp_path)
        shown = plenum("survey", folder, cwd=tmp_path)
        said = plenum("survey", folder, "--json", cwd=tmp_path)
        data: dict[str, Any] = json.loads(said.stdout)
        held = data["dimensions"][0]["scores"][0]
        assert held == {
            "wave": "April 2024",
            "mean": None,
            "answers": None,
            "distribution": None,
            "deviation": None,
            "withheld": True,
        }
        assert data["index"]["scores"][0]["withheld"]
        for output in (brought.stdout, shown.stdout, said.stdout):
            assert "4,7" not in output
            assert "4.6" not in output
            assert "(3)" not in output
        assert "skjult" in shown.stdout
        assert "færre enn 5" in shown.stdout


class TestBringingIn:
    def test_scores_stand_below_each_other_whatever_stands_beside(
        self, folder: Path, tmp_path: Path
    ) -> None:
        columns = {"Mot": [5] * 10, "Ro": [4] * 9 + [None], "Tillit": [*[3] * 3, *[None] * 7]}
        file = answered(tmp_path / "svar.csv", columns)
        said = plenum("survey", folder, "--import", file, "--yes", cwd=tmp_path, **WIDE)
        shown = plenum("survey", folder, cwd=tmp_path, **WIDE)
        for output in (said.stdout, shown.stdout):
            lines = output.splitlines()
            courage, calm, trust = (
                next(line for line in lines if line.startswith(name) and "→" not in line)
                for name in columns
            )
            assert courage.index(",") == calm.index(",")
            assert courage.index("(") == calm.index("(")
            assert len(trust) == courage.index(",") + 2

    def test_without_a_terminal_it_shows_and_says_how_to_go_on(self, folder: Path) -> None:
        before = content(folder)
        said = plenum("survey", folder, "--import", FORMS, cwd=folder)
        assert said.returncode == 1
        assert "Helt enig → 5" in said.stdout
        assert "dimensjonen «Bidrar»" in said.stdout
        assert "--yes" in only_line(said.stderr)
        assert content(folder) == before

    @pytest.mark.parametrize("file", [FORMS, XACT, SAMPLE / SURVEY])
    def test_with_yes_it_is_brought_in(self, folder: Path, file: Path) -> None:
        said = plenum("survey", folder, "--import", file, "--yes", cwd=folder)
        assert (said.returncode, said.stderr) == (0, "")
        assert (folder / SURVEY).exists()
        assert not (folder / ".plenum-lock.json").exists()
        again = plenum("survey", folder, "--import", file, cwd=folder)
        assert again.returncode == 0
        assert "Ingenting ble endret" in again.stdout

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of POSIX")
    @pytest.mark.parametrize(("answer", "status"), [("j\n", 0), ("n\n", 1), ("\n", 1)])
    def test_at_a_terminal_it_asks(self, folder: Path, answer: str, status: int) -> None:
        main, terminal = os.openpty()
        try:
            os.write(main, answer.encode())
            said = subprocess.run(
                [sys.executable, "-m", "app", "survey", str(folder), "--import", str(FORMS)],
                stdin=terminal,
                capture_output=True,
                encoding="utf-8",
                env=os.environ
                | {"PLENUM_LANGUAGE": "nb", "PYTHONPATH": str(Path(__file__).parents[3])},
                check=False,
                timeout=PATIENCE,
            )
        finally:
            os.close(main)
            os.close(terminal)
        assert "Bruk dette? [j/n]" in said.stdout
        assert said.returncode == status
        assert (folder / SURVEY).exists() == (status == 0)

    def test_the_map_can_be_edited_and_given_back(self, folder: Path, tmp_path: Path) -> None:
        file = answered(tmp_path / "svar.csv", {"Mot": [5] * 8, "Ro": [4] * 8})
        path = tmp_path / "kart.json"
        assert (
            plenum("survey", folder, "--import", file, "--write-map", path, cwd=tmp_path).returncode
            == 0
        )
        assert not (folder / SURVEY).exists()
        again = plenum("survey", folder, "--import", file, "--write-map", path, cwd=tmp_path)
        assert (again.returncode, "kart.json" in only_line(again.stderr)) == (1, True)
        edited = path.read_text(encoding="utf-8").replace('"dimension": "Mot"', '"dimension": "M"')
        edited = edited.replace('"grouped_by": ""', '"grouped_by": "Enhet"')
        path.write_text(edited, encoding="utf-8")
        said = plenum("survey", folder, "--import", file, "--map", path, "--yes", cwd=tmp_path)
        assert said.returncode == 0
        assert "Enhet: Skole" in said.stdout
        answer_map = open_seminar(folder).survey.answer_map
        assert answer_map is not None
        assert answer_map.grouped_by == "Enhet"
        assert {each.dimension for each in answer_map.columns} == {"", "M", "Ro"}

    def test_the_sheet_can_be_told(self, folder: Path) -> None:
        said = plenum("survey", folder, "--import", XACT, "--sheet", "Dataset", "--yes", cwd=folder)
        assert said.returncode == 0
        wrong = plenum("survey", folder, "--import", XACT, "--sheet", "Ark", cwd=folder)
        assert (wrong.returncode, "Dataset" in only_line(wrong.stderr)) == (1, True)

    @pytest.mark.skipif(sys.platform == "win32", reason="needs rights of POSIX")
    def test_a_folder_that_can_only_be_read_is_told(self) -> None:
        folder = Path(mkdtemp())
        shutil.copy(SAMPLE / SEMINAR, folder)
        folder.chmod(0o555)
        try:
            said = subprocess.run(
                [
                    *(sys.executable, "-c", LIMITED),
                    *("survey", str(folder), "--import", str(FORMS), "--yes"),
                ],
                capture_output=True,
                encoding="utf-8",
                env=unmeasured_environment() | {"PLENUM_LANGUAGE": "nb"},
                check=False,
                timeout=PATIENCE,
            )
            assert said.returncode == 1
            assert "kan ikke skrives i denne mappen" in only_line(said.stderr)
            assert [path.name for path in folder.iterdir()] == [SEMINAR]
        finally:
            folder.chmod(0o755)
            shutil.rmtree(folder)

    def test_an_open_seminar_is_left_alone(self, folder: Path) -> None:
        lock = take(folder)
        before = content(folder)
        said = plenum("survey", folder, "--import", FORMS, "--yes", cwd=folder)
        assert said.returncode == 1
        assert "åpent" in only_line(said.stderr)
        assert content(folder) == before
        lock.release()

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("mangler.xlsx", "mangler"),
            ("gammel.xls", "gammel.xls"),
            ("ark.ods", "OpenDocument"),
            ("bilde.xlsx", "bilde.xlsx"),
        ],
    )
    def test_a_file_of_another_kind_is_one_sentence(
        self, folder: Path, tmp_path: Path, name: str, said: str
    ) -> None:
        contents = {
            "gammel.xls": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
            "ark.ods": b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.x",
            "bilde.xlsx": b"\x89PNG\r\n\x1a\n" + bytes(100),
        }
        if name in contents:
            (tmp_path / name).write_bytes(contents[name])
        told = plenum("survey", folder, "--import", tmp_path / name, "--yes", cwd=tmp_path)
        assert told.returncode == 1
        assert said in only_line(told.stderr)
        assert not (folder / SURVEY).exists()

    def test_an_unknown_text_is_told_with_its_cell(self, folder: Path, tmp_path: Path) -> None:
        file = answered(tmp_path / "svar.csv", {"Mot": [4, 5] * 4})
        with file.open("a", encoding="utf-8") as more:
            more.write("08.04.2024 08.02.11;Skole;Tja\n")
        told = plenum("survey", folder, "--import", file, "--yes", cwd=tmp_path)
        assert told.returncode == 1
        assert "C10" in only_line(told.stderr)
        assert "Tja" in told.stderr
        assert not (folder / SURVEY).exists()

    def test_a_map_that_is_wrong_is_told_with_its_place(self, folder: Path, tmp_path: Path) -> None:
        path = tmp_path / "kart.json"
        path.write_text('{"scores": [{"text": "Ja", "score": "fem"}]}', encoding="utf-8")
        told = plenum("survey", folder, "--import", FORMS, "--map", path, cwd=tmp_path)
        assert told.returncode == 1
        assert "scores[0].score" in only_line(told.stderr)

    @pytest.mark.parametrize(
        "options",
        [
            ("--sheet", "x"),
            ("--yes",),
            ("--wave", "x"),
            ("--import", "x", "--json"),
            ("--new", "--yes"),
        ],
    )
    def test_options_that_do_not_go_together_are_wrong_usage(
        self, folder: Path, options: tuple[str, ...]
    ) -> None:
        assert plenum("survey", folder, *options, cwd=folder).returncode == 2

    def test_a_folder_that_is_none_is_told(self, tmp_path: Path) -> None:
        told = plenum("survey", tmp_path / "x", "--import", FORMS, cwd=tmp_path)
        assert told.returncode == 1
        assert "x" in only_line(told.stderr)
        assert not (tmp_path / "x" / SEMINAR).exists()
