"""Scores and numbers of answers are typed, and what is hidden never shows."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar.language import language
from seminar.messages import PlenumError
from seminar.model import SurveySettings
from seminar.survey_editing import (
    Filled,
    Grid,
    Sheet,
    SurveyEdit,
    TooFew,
    empty,
    fill,
    grid_of,
    remove_dimensions,
    set_answers,
    set_score,
)
from seminar.survey_workbook import CannotEdit
from tests.seminar.survey_editing.sheets import HIDDEN, sheet_in
from tests.seminar.survey_workbook.workbooks import SHEET

MOT, TILLIT, NYTENKNING = "mot", "tillit", "nytenkning"
APRIL, NOVEMBER = 0, 1


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return sheet_in(tmp_path)


def said(edit: SurveyEdit) -> str:
    return language("nb").say(edit.sentence)


def cell(edit: SurveyEdit, name: str) -> object:
    """What the workbook itself holds, as any other program reads it."""
    return openpyxl.load_workbook(BytesIO(edit.book.content()))[SHEET][name].value


def hidden(grid: Grid) -> set[tuple[str, int]]:
    return {
        (row.id, wave) for row in grid.rows for wave, cell in enumerate(row.cells) if cell.is_hidden
    }


def test_the_grid_has_the_dimensions_and_the_index_last(sheet: Sheet) -> None:
    grid = grid_of(sheet)
    assert grid.waves == ("april 2024", "november 2024")
    assert [row.name for row in grid.dimensions] == [
        "Tillit", "Mot", "Åpenhet", "Respekt", "Bidrag", "Nytenkning",
    ]  # fmt: skip
    assert grid.rows[-1].is_index
    assert grid.rows[-1].counted == (5, 6)
    assert grid.row(TILLIT) is not None


def test_what_too_few_answered_is_hidden_with_its_number_and_the_index(sheet: Sheet) -> None:
    grid = grid_of(sheet)
    assert hidden(grid) == {(HIDDEN, APRIL), ("indeks", APRIL)}
    row = grid.row(HIDDEN)
    assert row is not None
    assert row.cells[APRIL].value is None
    assert row.cells[APRIL].answers is None
    assert row.change is None


def test_a_score_is_set_and_the_index_follows(sheet: Sheet) -> None:
    edit = set_score(sheet, TILLIT, NOVEMBER, Decimal("4.8"))
    grid = grid_of(edit.sheet)
    assert said(edit) == "Endret Tillit, november 2024, fra 3,6 til 4,8"
    row, index = grid.row(TILLIT), grid.rows[-1]
    assert row is not None
    assert row.cells[NOVEMBER].value == 4.8
    assert row.change == Decimal("1.4")
    assert index.cells[NOVEMBER].value == pytest.approx((4.8 + 3.1 + 3.8 + 4.0 + 4.4 + 3.8) / 6)
    assert index.cells[NOVEMBER].computed


def test_the_sheet_before_is_as_it_was(sheet: Sheet) -> None:
    before = sheet.book.content()
    set_score(sheet, TILLIT, NOVEMBER, Decimal(2))
    assert sheet.book.content() == before


def test_a_hidden_cell_takes_nothing(sheet: Sheet) -> None:
    with pytest.raises(CannotEdit) as refused:
        set_score(sheet, HIDDEN, APRIL, Decimal(3))
    assert "skjult" in language("nb").say(refused.value.message)
    with pytest.raises(CannotEdit):
        set_answers(sheet, HIDDEN, APRIL, 40)
    with pytest.raises(CannotEdit):
        set_score(sheet, HIDDEN, APRIL, None)


def test_a_number_of_answers_below_the_limit_holds_the_score_back_for_good(sheet: Sheet) -> None:
    edit = set_answers(sheet, TILLIT, NOVEMBER, 4)
    row = grid_of(edit.sheet).row(TILLIT)
    assert row is not None
    assert row.cells[NOVEMBER].is_hidden
    assert said(edit) == "Skjulte Tillit, november 2024: for få svar"
    assert cell(edit, "D2") == "<5"
    assert cell(edit, "E2") is None
    with pytest.raises(CannotEdit):
        set_answers(edit.sheet, TILLIT, NOVEMBER, 40)


def test_too_few_may_be_typed_for_the_score_itself(sheet: Sheet) -> None:
    edit = set_score(sheet, MOT, NOVEMBER, TooFew())
    row = grid_of(edit.sheet).row(MOT)
    assert row is not None
    assert row.cells[NOVEMBER].is_hidden


def test_an_index_that_is_computed_is_not_typed(sheet: Sheet) -> None:
    with pytest.raises(CannotEdit):
        set_score(sheet, "indeks", NOVEMBER, Decimal(3))


def test_several_cells_are_one_step_or_none(sheet: Sheet) -> None:
    cells = [
        Filled(TILLIT, NOVEMBER, Decimal("3.9")),
        Filled(MOT, NOVEMBER, Decimal("3.8")),
        Filled(MOT, NOVEMBER, 41, is_answers=True),
    ]
    edit = fill(sheet, cells)
    row = grid_of(edit.sheet).row(MOT)
    assert row is not None
    assert (row.cells[NOVEMBER].value, row.cells[NOVEMBER].answers) == (3.8, 41)
    assert edit.rows == (TILLIT, MOT)
    assert said(edit) == "Limte inn 3 celler"
    with pytest.raises(CannotEdit):
        fill(sheet, [*cells, Filled(HIDDEN, APRIL, Decimal(4))])


def test_emptying_rows_leaves_what_is_hidden(sheet: Sheet) -> None:
    edit = empty(sheet, (HIDDEN, TILLIT))
    grid = grid_of(edit.sheet)
    row, tillit = map(grid.row, edit.rows)
    assert row is not None
    assert row.cells[APRIL].is_hidden
    assert row.cells[NOVEMBER].state == "empty"
    assert tillit is not None
    assert all(cell.state == "empty" for cell in tillit.cells)
    with pytest.raises(CannotEdit):
        empty(edit.sheet, edit.rows)


def test_an_index_stated_as_a_figure_never_shows_what_a_removed_dimension_hid(
    tmp_path: Path,
) -> None:
    sheet = sheet_in(tmp_path, computed=False)
    with pytest.raises(CannotEdit):
        remove_dimensions(sheet, (HIDDEN,))


_ACTS = st.lists(
    st.tuples(
        st.sampled_from(["score", "answers", "empty", "remove", "few"]),
        st.sampled_from([TILLIT, MOT, HIDDEN, "respekt", "indeks"]),
        st.integers(0, 1),
        st.integers(10, 50),
    ),
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(acts=_ACTS)
def test_whatever_is_done_nothing_hidden_shows(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, str, int, int]]
) -> None:
    sheet = sheet_in(tmp_path_factory.mktemp("any"))
    for act, row, wave, number in acts:
        before = hidden(grid_of(sheet)) - {("indeks", 0), ("indeks", 1)}
        try:
            sheet = _done(sheet, act, row, wave, number).sheet
        except (PlenumError, LookupError):
            continue
        after = grid_of(sheet)
        there = {row.id for row in after.rows}
        assert {each for each in before if each[0] in there} <= hidden(after)


def _done(sheet: Sheet, act: str, row: str, wave: int, number: int) -> SurveyEdit:
    match act:
        case "score":
            return set_score(sheet, row, wave, Decimal(number) / 10)
        case "answers":
            return set_answers(sheet, row, wave, number - 10)
        case "empty":
            return empty(sheet, (row,))
        case "few":
            return set_score(sheet, row, wave, TooFew())
        case _:
            return remove_dimensions(sheet, (row,))


def test_settings_do_not_change_where_nothing_has_to_be_named(sheet: Sheet) -> None:
    edit = set_score(sheet, TILLIT, NOVEMBER, Decimal(4))
    assert edit.settings == SurveySettings()


def test_an_index_that_is_a_figure_goes_on_being_the_mean(tmp_path: Path) -> None:
    sheet = sheet_in(tmp_path, computed=False)
    edit = set_score(sheet, TILLIT, NOVEMBER, Decimal("4.2"))
    assert cell(edit, "D8") == 3.9  # It was 3.8, the mean with 3.6.


def test_an_index_that_is_a_figure_goes_where_a_score_is_held_back(tmp_path: Path) -> None:
    sheet = sheet_in(tmp_path, computed=False)
    edit = set_answers(sheet, TILLIT, NOVEMBER, 3)
    assert cell(edit, "D8") is None


def test_an_index_that_is_no_mean_is_left(tmp_path: Path) -> None:
    sheet = sheet_in(tmp_path, computed=False)
    other = set_score(sheet, "indeks", NOVEMBER, Decimal("4.5")).sheet
    edit = set_score(other, TILLIT, NOVEMBER, Decimal("4.2"))
    assert cell(edit, "D8") == 4.5
