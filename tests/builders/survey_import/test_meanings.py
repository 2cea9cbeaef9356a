"""The second sheet of a new workbook says what the headings said that dimensions mean."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from builders.survey_import import Target, prepare
from builders.survey_import.meanings import after_name
from seminar.folder import SURVEY, create, fingerprint, open_seminar
from seminar.model import Dimension, Seminar, SurveySettings
from seminar.spreadsheet.answers import proposed_map
from seminar.survey_import import find_source, incoming

HEADINGS = ("Bidrar: Hver av oss gjør sitt.", "Hvor enig er du? [Respekt – Vi lytter.]", "Mot")


def meanings(folder: Path, seminar: Seminar) -> dict[object, object]:
    """Bring answers into a new seminar, and return what its workbook says of the dimensions."""
    create(folder, seminar)
    file = folder / "svar april 2024.csv"
    rows = [("Tidsmerke", *HEADINGS), *[("08.04.2024", *["Helt enig"] * 3)] * 8]
    file.write_text("\n".join(map(";".join, rows)), encoding="utf-8")
    opened = open_seminar(folder)
    source = find_source(file, opened.survey)
    assert source.export is not None
    brought = incoming(source, proposed_map(source.export, opened.survey), opened.survey)
    prepare(Target(folder, opened, fingerprint(folder)), brought).apply()
    sheet = openpyxl.load_workbook(folder / SURVEY).worksheets[1]
    rows_of_sheet = [*sheet.iter_rows(values_only=True)]
    at = next(at for at, row in enumerate(rows_of_sheet) if row[0] == "Dimensjon")
    return {row[0]: row[1] for row in rows_of_sheet[at + 1 :]}


def test_it_is_what_stands_after_the_name(tmp_path: Path) -> None:
    told = meanings(tmp_path / "s", Seminar())
    assert told["Bidrar"] == "Hver av oss gjør sitt."
    assert not told["Mot"]


def test_what_the_seminar_says_itself_stays(tmp_path: Path) -> None:
    own = (Dimension(name="Bidrar", meaning="Alle er med."), Dimension(name="Respekt"))
    told = meanings(tmp_path / "s", Seminar(survey=SurveySettings(dimensions=own)))
    assert told["Bidrar"] == "Alle er med."
    assert told["Respekt"] == "Vi lytter."


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        *((HEADINGS[0], "Hver av oss gjør sitt."), ("bidrar:Alt", "Alt"), ("Bidrar", "")),
        *(("Bidrar – alle", "alle"), ("Bidrar til: alt", ""), ("Spørsmål 3: Bidrar", "")),
    ],
)
def test_only_the_name_itself_comes_before_it(heading: str, meaning: str) -> None:
    assert after_name(heading, "Bidrar") == meaning
