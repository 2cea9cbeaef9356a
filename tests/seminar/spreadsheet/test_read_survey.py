from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from seminar.language import language
from seminar.model import Dimension, SurveySettings
from seminar.spreadsheet import read_survey
from seminar.survey import Survey, SurveyRow
from seminar.workbook import SpreadsheetError

SETTINGS = SurveySettings()


def write(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(list[Any](row))
    book.save(path)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "survey.xlsx"


def read(path: Path, *rows: tuple[object, ...], settings: SurveySettings = SETTINGS) -> Survey:
    return read_survey(write(path, *rows), settings)


def fault(path: Path, *rows: tuple[object, ...]) -> str:
    """What is said of a workbook with these rows, after the name of file and sheet."""
    with pytest.raises(SpreadsheetError) as raised:
        read(path, *rows)
    start = f"{path}, sheet “Sheet”"
    sentence = str(raised.value)
    assert sentence.startswith(start)
    return sentence.removeprefix(start).lstrip(":, ")


def test_a_survey_is_waves_dimensions_and_an_index(path: Path) -> None:
    survey = read(
        path,
        ("Dimensjon", "april 2024", "november 2024"),
        ("Relasjonell kapasitet", 3.6, 4),
        ("Bidrar", 4, "4,4"),
        ("Kunnskapsdeling", 3.9, " 4.0 "),
    )
    assert survey == Survey(
        waves=("april 2024", "november 2024"),
        rows=(SurveyRow("Bidrar", (4.0, 4.4)), SurveyRow("Kunnskapsdeling", (3.9, 4.0))),
        index=SurveyRow("Relasjonell kapasitet", (3.6, 4.0)),
        scale=(1, 5),
    )


@pytest.mark.parametrize("heading", ["Endring", "Endring fra april", "Change", "DIFFERANSE"])
def test_a_column_of_changes_is_not_a_wave(path: Path, heading: str) -> None:
    rows = [("", "april", "november", heading), ("Tillit", 3.4, 3.6, 0.2), ("Mot", 3, 2.8, -0.2)]
    survey = read(path, *rows)
    assert survey.waves == ("april", "november")
    assert [row.values for row in survey.rows] == [(3.4, 3.6), (3.0, 2.8)]


def test_a_table_of_changes_alone_has_no_waves(path: Path) -> None:
    assert fault(path, ("", "Endring"), ("Tillit", 0.2)).startswith("no waves")


def test_a_sheet_that_is_a_chart_is_passed_over(path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["", "april"])
    book.worksheets[0].append(["Tillit", 3.4])
    book.create_chartsheet("Diagram", 0)
    book.save(path)
    assert read_survey(path, SETTINGS).rows == (SurveyRow("Tillit", (3.4,)),)


def test_the_index_is_the_row_that_the_settings_name(path: Path) -> None:
    rows = (("", "a"), ("Indeks", 3.0), ("SAMLET  tillit", 3.5))
    survey = read(path, *rows, settings=SurveySettings(index_name="Samlet tillit"))
    assert survey.index == SurveyRow("SAMLET tillit", (3.5,))
    assert [row.name for row in survey.rows] == ["Indeks"]
    by_its_usual_name = read(path, *rows).index
    assert by_its_usual_name is not None
    assert by_its_usual_name.name == "Indeks"


def test_a_survey_may_have_no_index(path: Path) -> None:
    assert read(path, ("", "a"), ("Mot", 3.0)).index is None


def test_headings_may_be_dates_and_years(path: Path) -> None:
    rows = ((None, dt.datetime(2024, 4, 1), 2024, 2025), ("Mot", 3, 3, 3))  # noqa: DTZ001
    assert read(path, *rows).waves == ("april 2024", "2024", "2025")
    english = read_survey(write(path, *rows), SETTINGS, "en")
    assert english.waves == ("April 2024", "2024", "2025")


def test_the_settings_name_the_waves_where_they_name_them_all(path: Path) -> None:
    rows = (("", "T1", "T2"), ("Mot", 3, 4))
    assert read(path, *rows, settings=SurveySettings(wave_labels=("Før", "Etter"))).waves == (
        "Før",
        "Etter",
    )
    assert read(path, *rows, settings=SurveySettings(wave_labels=("Før",))).waves == ("T1", "T2")


def test_a_score_may_be_missing(path: Path) -> None:
    survey = read(path, ("", "a", "b", "c"), ("Mot", None, "–", 3))
    assert survey.rows == (SurveyRow("Mot", (None, None, 3.0)),)


def test_rows_without_scores_are_notes_unless_they_are_dimensions(path: Path) -> None:
    settings = SurveySettings(dimensions=(Dimension(name="Respekt"),))
    survey = read(
        path, ("", "a"), ("Mot", 3), ("Respekt",), (), ("1 er lavest",), settings=settings
    )
    assert survey.rows == (SurveyRow("Mot", (3.0,)), SurveyRow("Respekt", (None,)))


def test_empty_rows_above_and_between_do_not_matter(path: Path) -> None:
    survey = read(path, (), ("", "a"), (), ("Mot", 3), (), ("Ro", 4))
    assert [row.name for row in survey.rows] == ["Mot", "Ro"]


def test_names_are_made_clean(path: Path) -> None:
    survey = read(path, ("", "a\nb"), (" Gjensidig\xa0 kjennskap ", 3))
    assert survey.waves == ("a b",)
    assert survey.rows[0].name == "Gjensidig kjennskap"


def test_the_scale_is_that_of_the_settings(path: Path) -> None:
    settings = SurveySettings(scale_low=0, scale_high=10)
    survey = read(path, ("", "a"), ("Mot", 10), ("Ro", 0), settings=settings)
    assert survey.scale == (0, 10)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "empty; write the survey's figures here"),
        ([("Tillit",), ("Mot",)], "no waves; the row above the scores needs a heading"),
        ([("", "a"), ("Bare tekst",)], "no scores; give each dimension a row"),
        ([("", "a"), ("Indeks", 3)], "no scores; give each dimension a row"),
        ([("", "a", None), ("Mot", 3, 4)], "cell C1: the column below has no heading"),
        ([("", "a"), (None, 3)], "cell A2: the scores beside it have no name"),
        ([("", "a"), ("Mot", "høy")], "cell B2: “høy” is not a score"),
        ([("", "a"), ("Mot", "3,6,1")], "cell B2: “3,6,1” is not a score"),
        ([("", "a"), ("Mot", "#DIV/0!")], "cell B2: the cell shows the error #DIV/0!"),
        ([("", "a"), ("Mot", True)], "cell B2: “TRUE” is not a score"),
        ([("", "a"), ("Mot", 5.5)], "cell B2: 5.5 lies outside the scale from 1 to 5"),
        ([("", "a"), ("Mot", "0,9")], "cell B2: 0.9 lies outside the scale from 1 to 5"),
        ([("", "a"), ("Mot", dt.date(2025, 6, 3))], "cell B2: Excel has made a date of the score"),
        ([("", "a"), ("Mot", dt.time(3, 6))], "cell B2: Excel has made a date of the score"),
        ([("", "a"), ("Mot", "=1+2")], "cell B2: the formula has no result"),
        ([("", "=A2"), ("Mot", 3)], "cell B1: the formula has no result"),
        ([("", "a"), ("Mot", 3), ("mot ", 4)], "cell A3: “mot” already stands in A2"),
        ([("", "a", "A"), ("Mot", 3, 4)], "cell C1: “A” already stands in B1"),
    ],
)
def test_every_fault_is_told_with_its_cell(
    path: Path, rows: list[tuple[object, ...]], said: str
) -> None:
    assert fault(path, *rows).startswith(said)


def test_a_fault_is_said_in_the_person_s_language(path: Path) -> None:
    with pytest.raises(SpreadsheetError) as raised:
        read(path, ("", "a"), ("Mot", 41))
    assert language("nb").say(raised.value.message) == (
        f"{path}, ark «Sheet», celle B2: 41 ligger utenfor skalaen fra 1 til 5;"
        " rett tallet, eller skalaen (survey.scale_low og survey.scale_high i seminar.json)."
        " Hvis kolonnen ikke er en måling, flytt den til et annet ark."
    )
