"""A wave gets a column for its numbers of answers, so that what few answered can be held back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from seminar.language import language
from seminar.model import SurveySettings
from seminar.survey_editing import (
    Sheet,
    add_answers_column,
    add_wave,
    grid_of,
    read_sheet,
    remove_wave,
    rename_wave,
    set_answers,
)
from seminar.survey_workbook import CannotEdit
from tests.seminar.survey_editing.sheets import plenums_own_in

WAVES = ("April 2024", "November 2024")
SCORES = (("Mot", 3.0, 3.1), ("Respekt", 3.5, 4.0), ("Tillit", 3.4, 3.6))


def typed_by_hand(folder: Path, beside: Any = lambda _book, _sheet: None) -> Sheet:
    """A workbook as people type it, with scores and nothing else."""
    path = folder / "survey.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Undersøkelse")
        one_decimal = book.add_format({"num_format": "0.0"})
        sheet.write_row(0, 0, ["Dimensjon", *WAVES], book.add_format({"bold": True}))
        for row, (name, *scores) in enumerate(SCORES, 1):
            sheet.write_string(row, 0, name)
            sheet.write_row(row, 1, scores, one_decimal)
        beside(book, sheet)
    return read_sheet(path.read_bytes(), path, SurveySettings())


def on_disk(sheet: Sheet) -> Any:
    sheet.book.save()
    return openpyxl.load_workbook(sheet.book.path).worksheets[0]


def test_it_stands_right_of_the_figures_and_names_its_wave(tmp_path: Path) -> None:
    before = typed_by_hand(tmp_path)
    assert grid_of(before).counted == (False, False)
    edit = add_answers_column(before, 1)
    assert grid_of(edit.sheet).counted == (False, True)
    assert language("nb").say(edit.sentence) == "La til svarkolonne for «November 2024»"
    assert edit.field == "answers.1"
    page = on_disk(set_answers(edit.sheet, "mot", 1, 44).sheet)
    assert (page["D1"].value, page["D1"].font.b) == ("Antall svar November 2024", True)
    assert (page["D2"].value, page["D2"].number_format) == (44, "General")
    assert (page["B2"].value, page["C2"].value) == (3.0, 3.1)


def test_it_can_be_made_for_every_wave_in_any_order(tmp_path: Path) -> None:
    edit = add_answers_column(add_answers_column(typed_by_hand(tmp_path), 1).sheet, 0)
    assert grid_of(edit.sheet).counted == (True, True)
    sheet = set_answers(edit.sheet, "mot", 0, 41).sheet
    cells = grid_of(sheet).row("mot").cells  # type: ignore[union-attr]
    assert [one.answers for one in cells] == [41, None]


def test_with_it_what_few_answered_is_held_back(tmp_path: Path) -> None:
    sheet = add_answers_column(typed_by_hand(tmp_path), 0).sheet
    edit = set_answers(sheet, "mot", 0, 3)
    row = grid_of(edit.sheet).row("mot")
    assert row is not None
    assert row.cells[0].is_hidden
    assert on_disk(edit.sheet)["B2"].value == "<5"


def test_what_is_computed_or_remarked_beside_the_figures_stays(tmp_path: Path) -> None:
    def beside(_book: Any, sheet: Any) -> None:
        sheet.write_row(0, 3, ["Endring", "Kommentar"])
        for row in range(1, 4):
            sheet.write_formula(row, 3, f"=C{row + 1}-B{row + 1}", None, 0.1)
            sheet.write_string(row, 4, "Se her")

    sheet = typed_by_hand(tmp_path, beside)
    edit = add_answers_column(sheet, 0)
    page = on_disk(edit.sheet)
    assert [page.cell(1, column).value for column in range(4, 7)] == [
        *("Endring", "Kommentar", "Antall svar April 2024")
    ]


def test_a_mean_over_whole_rows_is_not_given_numbers_of_answers(tmp_path: Path) -> None:
    def beside(_book: Any, sheet: Any) -> None:
        sheet.write_formula("H8", "=AVERAGE(B2:F2)", None, 3.05)

    sheet = typed_by_hand(tmp_path, beside)
    with pytest.raises(CannotEdit, match="H8 takes in the cells"):
        add_answers_column(sheet, 0)
    assert not sheet.book.is_changed


def test_a_table_that_would_be_joined_to_another_is_left(tmp_path: Path) -> None:
    def beside(_book: Any, sheet: Any) -> None:
        sheet.write_row(0, 4, ["Navn", "2023"])
        for row in range(1, 4):
            sheet.write_row(row, 4, [f"Enhet {row}", 2.5])

    sheet = typed_by_hand(tmp_path, beside)
    with pytest.raises(CannotEdit, match="would not be read as it is meant"):
        add_answers_column(sheet, 0)
    assert not sheet.book.is_changed


def test_a_wave_that_has_one_gets_no_other(tmp_path: Path) -> None:
    sheet = plenums_own_in(tmp_path)
    with pytest.raises(CannotEdit, match="has a column for numbers of answers"):
        add_answers_column(sheet, 0)


def test_its_heading_follows_when_the_wave_is_renamed(tmp_path: Path) -> None:
    sheet = add_answers_column(typed_by_hand(tmp_path), 0).sheet
    edit = rename_wave(sheet, 0, "Mars 2024")
    assert grid_of(edit.sheet).counted == (True, False)
    assert on_disk(edit.sheet)["D1"].value == "Antall svar Mars 2024"


def test_waves_are_added_and_removed_as_before(tmp_path: Path) -> None:
    sheet = typed_by_hand(tmp_path)
    for wave in (1, 0):
        sheet = add_answers_column(sheet, wave).sheet
    more = add_wave(sheet, "Mai 2025").sheet
    assert grid_of(more).counted == (True, True, True)
    less = remove_wave(sheet, 0).sheet
    assert grid_of(less).waves == ("November 2024",)
    assert grid_of(less).rows[0].cells[0].value == pytest.approx(float(Decimal("3.1")))
