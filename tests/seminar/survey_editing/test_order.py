"""Dimensions change places with all their figures; what would tell of another row refuses it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.model import Dimension, SurveySettings
from seminar.survey_editing import GridCell, Sheet, grid_of, move_dimensions
from seminar.survey_workbook import CannotEdit
from tests.seminar.survey_editing.sheets import HIDDEN, plenums_own_in, sheet_in

SheetIn = Callable[[Path], Sheet]


def order(sheet: Sheet) -> list[str]:
    return [row.id for row in grid_of(sheet).rows]


def figures(sheet: Sheet) -> dict[str, tuple[GridCell, ...]]:
    return {row.id: row.cells for row in grid_of(sheet).rows}


@pytest.mark.parametrize("made", [plenums_own_in, sheet_in])
def test_a_dimension_takes_its_figures_along(tmp_path: Path, made: SheetIn) -> None:
    sheet = made(tmp_path)
    before = order(sheet)
    edit = move_dimensions(sheet, (before[1],), -1)
    assert order(edit.sheet) == [before[1], before[0], *before[2:]]
    assert figures(edit.sheet) == figures(sheet)
    assert edit.rows == (before[1],)
    back = move_dimensions(edit.sheet, (before[1],), 1)
    assert order(back.sheet) == before


def test_what_is_hidden_stays_hidden_wherever_it_goes(tmp_path: Path) -> None:
    sheet = sheet_in(tmp_path)
    moved = sheet
    for step in (-1, 1):
        moved = move_dimensions(moved, (HIDDEN,), step).sheet
        assert figures(moved)[HIDDEN][0].is_hidden
        assert figures(moved) == figures(sheet)


def test_several_move_together_and_the_settings_follow(tmp_path: Path) -> None:
    sheet = plenums_own_in(tmp_path)
    names = [row.name for row in grid_of(sheet).dimensions]
    own = tuple(Dimension(name=name, meaning=f"Om {name}") for name in names)
    sheet = replace(sheet, settings=SurveySettings(dimensions=own))
    before = order(sheet)
    edit = move_dimensions(sheet, (before[1], before[2]), 1)
    assert order(edit.sheet)[:4] == [before[0], before[3], before[1], before[2]]
    assert [each.name for each in edit.settings.dimensions][:4] == [
        names[0],
        names[3],
        names[1],
        names[2],
    ]


@pytest.mark.parametrize(("row", "step"), [(0, -1), (-1, 1)])
def test_at_the_end_it_stays_and_so_does_the_index(tmp_path: Path, row: int, step: int) -> None:
    sheet = plenums_own_in(tmp_path)
    ids = [each.id for each in grid_of(sheet).dimensions]
    with pytest.raises(CannotEdit, match="end already"):
        move_dimensions(sheet, (ids[row],), step)
    with pytest.raises(CannotEdit, match="index stays"):
        move_dimensions(sheet, (order(sheet)[-1],), -1)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.tuples(st.integers(0, 5), st.sampled_from([-1, 1])), max_size=5))
def test_whatever_is_moved_no_figure_changes(tmp_path: Path, moves: list[tuple[int, int]]) -> None:
    sheet = start = plenums_own_in(tmp_path)
    for place, step in moves:
        ids = [row.id for row in grid_of(sheet).dimensions]
        if 0 <= place + step < len(ids):
            sheet = move_dimensions(sheet, (ids[place],), step).sheet
    assert figures(sheet) == figures(start)
    assert sorted(order(sheet)) == sorted(order(start))
