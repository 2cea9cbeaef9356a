"""What was typed while Excel had the workbook is put into what Excel saved."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from seminar.model import SurveySettings
from seminar.survey_editing import (
    NotJoined,
    Sheet,
    add_wave,
    grid_of,
    onto,
    read_sheet,
    remove_dimensions,
    rename_row,
    set_answers,
    set_score,
    waiting,
)
from seminar.survey_workbook import CannotEdit
from tests.seminar.survey_editing.sheets import plenums_own_in, sheet_in
from tests.seminar.survey_workbook.workbooks import SHEET


@pytest.fixture
def base(tmp_path: Path) -> Sheet:
    return sheet_in(tmp_path)


def saved_by_excel(base: Sheet, change: Callable[[Any], object]) -> Sheet:
    """The workbook as another program has changed and saved it."""
    book = openpyxl.load_workbook(base.book.path)
    change(book[SHEET])
    book[SHEET]["B8"], book[SHEET]["D8"] = 3.5, 3.8  # openpyxl would leave no result of a formula.
    for row in range(2, 8):
        book[SHEET][f"F{row}"] = 0.1
    book.save(base.book.path)
    path = base.book.path
    return read_sheet(path.read_bytes(), path, SurveySettings())


def test_what_waits_is_what_was_typed(base: Sheet) -> None:
    mine = set_score(base, "mot", 1, Decimal("4.1")).sheet
    assert [(each.row, each.wave, each.after.value) for each in waiting(base, mine)] == [
        ("Mot", "november 2024", 4.1)
    ]
    assert waiting(base, base) == ()


def test_both_are_kept(base: Sheet) -> None:
    mine = set_answers(set_score(base, "mot", 1, Decimal("4.1")).sheet, "mot", 1, 50).sheet

    def change(sheet: Any) -> None:
        sheet["D2"] = 2.5

    both = grid_of(onto(base, mine, saved_by_excel(base, change)))
    tillit, mot = both.row("tillit"), both.row("mot")
    assert tillit is not None
    assert mot is not None
    assert tillit.cells[1].value == 2.5
    assert (mot.cells[1].value, mot.cells[1].answers) == (4.1, 50)


def test_a_new_wave_comes_along(tmp_path: Path) -> None:
    base = plenums_own_in(tmp_path)
    mine = set_score(add_wave(base, "mai 2025").sheet, "mot", 2, Decimal("4.1")).sheet
    theirs = set_score(base, "tillit", 1, Decimal("2.5")).sheet
    both = grid_of(onto(base, mine, theirs))
    tillit, mot = both.row("tillit"), both.row("mot")
    assert both.waves[-1] == "mai 2025"
    assert tillit is not None
    assert mot is not None
    assert (tillit.cells[1].value, mot.cells[2].value) == (2.5, 4.1)


def test_what_is_hidden_there_stays_hidden(base: Sheet) -> None:
    mine = set_score(base, "mot", 1, Decimal("4.1")).sheet

    def change(sheet: Any) -> None:
        sheet["D3"], sheet["E3"] = "<5", None

    with pytest.raises(CannotEdit):
        onto(base, mine, saved_by_excel(base, change))


def test_what_was_renamed_or_removed_cannot_be_joined(tmp_path: Path) -> None:
    base = plenums_own_in(tmp_path)
    for mine in (
        rename_row(base, "mot", "Å våge").sheet,
        remove_dimensions(base, ("mot",)).sheet,
    ):
        with pytest.raises(NotJoined):
            onto(base, mine, base)


def test_what_theirs_has_no_place_for_cannot_be_joined(base: Sheet) -> None:
    mine = set_score(base, "mot", 1, Decimal("4.1")).sheet

    def change(sheet: Any) -> None:
        sheet["A3"] = "Å våge"

    with pytest.raises(NotJoined):
        onto(base, mine, saved_by_excel(base, change))
