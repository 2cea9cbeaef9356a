"""Distributions are written from what may be shown, and read beside the table they belong to."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from seminar.language import language
from seminar.model import Dimension, SurveySettings
from seminar.spreadsheet import read_summary, read_survey
from seminar.spreadsheet.distributions import distribution_rows
from seminar.survey import WaveAnswers, anonymous, counted
from seminar.workbook import SpreadsheetError

SETTINGS = SurveySettings(dimensions=(Dimension(name="Mot"), Dimension(name="Ro")))
SPREAD: list[tuple[object, ...]] = [
    ("Dimensjon", "Måling", 1, 2, 3, 4, 5),
    ("mot", "april", 0, 2, 4, 4, 2),
    ("Ro", "April", 1, None, None, None, 9),
    ("Ro", "November", 0, 0, 0, 0, 0),
    ("Tillit", "April", 4, 4, 4, 4, 4),
    ("Ro", "Desember"),
]
TABLE: list[tuple[object, ...]] = [
    ("Dimensjon", "April", "Antall svar", "November", "Antall svar"),
    ("Mot", 3.5, 12, 3.8, 11),
    ("Ro", 4.6, 10, 4, 12),
]


def write(path: Path, *sheets: list[tuple[object, ...]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, 1):
        sheet: Any = book.create_sheet(f"Ark {number}")
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


@pytest.mark.parametrize("first", [False, True])
def test_distributions_stand_on_a_sheet_of_their_own(tmp_path: Path, first: bool) -> None:
    sheets = [SPREAD, TABLE] if first else [TABLE, SPREAD]
    summary = read_summary(write(tmp_path / "survey.xlsx", *sheets), SETTINGS)
    assert summary.table.sheet == ("Ark 2" if first else "Ark 1")
    courage, calm = summary.results.rows
    assert [score.distribution for score in courage.scores] == [(0, 2, 4, 4, 2), ()]
    assert courage.scores[0].mean == Decimal("3.5")
    assert courage.scores[0].answers == 12
    assert courage.scores[0].deviation == 1
    assert [score.distribution for score in calm.scores] == [(1, 0, 0, 0, 9), ()]


@pytest.mark.parametrize("spread", [(0, 2, 4, 5, 2), (0, 0, 4, 4, 4), (0, 0, 0, 0, 0)])
def test_a_distribution_that_does_not_fit_is_left_out_and_told(
    tmp_path: Path, spread: tuple[int, ...]
) -> None:
    other: list[tuple[object, ...]] = [SPREAD[0], ("Mot", "April", *spread)]
    summary = read_summary(write(tmp_path / "survey.xlsx", TABLE, other), SETTINGS)
    assert summary.results.rows[0].scores[0].distribution == ()
    assert [str(remark) for remark in summary.remarks] == [
        "The distribution of “Mot” for April does not give the score in the table, and is left out;"
        " correct one of them."
    ]


def test_a_number_of_people_that_is_none_is_told(tmp_path: Path) -> None:
    other: list[tuple[object, ...]] = [SPREAD[0], ("Mot", "April", 0, 2, "fire", 4, 2)]
    with pytest.raises(SpreadsheetError, match="cell E2: “fire” is not a number of answers"):
        read_summary(write(tmp_path / "survey.xlsx", TABLE, other), SETTINGS)


def test_what_is_written_is_what_may_be_shown_and_reads_as_it_was(tmp_path: Path) -> None:
    answers = {"Mot": [4, 5, 3, 2, 4, 5, 1, 1, 2, 3, 4], "Ro": [5, 5, 5, 5, *[None] * 7]}
    results = counted([WaveAnswers("April", answers)], (1, 5), "Indeks")
    survey = anonymous(results, 5)
    rows = distribution_rows(survey, language("nb"))
    assert rows == [
        ("Dimensjon", "Måling", 1, 2, 3, 4, 5),
        ("Mot", "April", 2, 2, 2, 3, 2),
    ]
    table = [("Dimensjon", "April", "n"), ("Mot", survey.rows[0].values[0], 11), ("Ro", None, None)]
    read = read_survey(write(tmp_path / "survey.xlsx", [*table], [*rows]), SETTINGS)
    assert read.rows[0].detail(0).distribution == (2, 2, 2, 3, 2)
    assert distribution_rows(read, language("nb")) == rows


@pytest.mark.parametrize("code", ["nb", "nn", "en"])
def test_headings_are_known_in_every_language(tmp_path: Path, code: Any) -> None:
    results = counted([WaveAnswers("April", {"Mot": [4] * 6})], (1, 5), "Indeks")
    rows = distribution_rows(anonymous(results, 5), language(code))
    table: list[tuple[object, ...]] = [("", "April"), ("Mot", 4)]
    summary = read_summary(write(tmp_path / "survey.xlsx", [*rows], table), SETTINGS)
    assert summary.results.rows[0].scores[0].distribution == (0, 0, 0, 6, 0)


def test_without_distributions_there_is_nothing_to_write(tmp_path: Path) -> None:
    survey = read_survey(write(tmp_path / "survey.xlsx", TABLE), SETTINGS)
    assert distribution_rows(survey, language("nb")) == []
