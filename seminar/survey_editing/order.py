"""Edits of the order in which the dimensions stand."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from seminar.messages import Message, message
from seminar.model import SurveySettings
from seminar.spreadsheet.words import key
from seminar.survey_editing.edit import SurveyEdit, edited
from seminar.survey_editing.grid import GridCell, GridRow, grid_of, ids_of, row_of
from seminar.survey_editing.sheet import Sheet
from seminar.survey_workbook import CannotEdit
from seminar.texts import shown


def move_dimensions(sheet: Sheet, rows: Sequence[str], step: int) -> SurveyEdit:
    """Return the edit that moves dimensions by one place; the index stays below.

    Args:
        sheet: the survey.
        rows: the ids of their rows.
        step: -1 for up, 1 for down.

    Raises:
        CannotEdit: they stand at the end already, or something in the workbook would not follow.
    """
    moved = [row for row in (row_of(sheet, each) for each in rows) if not row.is_index]
    order = [row.id for row in grid_of(sheet).dimensions]
    after = sheet
    for id_ in sorted((row.id for row in moved), key=order.index, reverse=step > 0):
        after = _swapped(after, id_, step)
    if not moved:
        raise CannotEdit("The index stays below the dimensions.")
    return SurveyEdit(_sentence(moved, step), after, ids_of([row.name for row in moved]))


def _swapped(sheet: Sheet, id_: str, step: int) -> Sheet:
    """Return the survey with a dimension in the place of its neighbour."""
    dimensions = grid_of(sheet).dimensions
    at = next(place for place, row in enumerate(dimensions) if row.id == id_)
    if not 0 <= at + step < len(dimensions):
        raise CannotEdit("The dimension stands at the end already.")
    one, other = dimensions[at], dimensions[at + step]
    book = sheet.book.swap_dimensions(one.place, other.place)
    after = edited(sheet, book, _in_order(sheet.settings, one.name, other.name))
    if _figures(after) != _figures(sheet):
        raise CannotEdit(
            "“{name}” was not moved, because its figures would be read otherwise there; make the"
            " change in Excel.",
            name=shown(one.name),
        )
    return after


def _figures(sheet: Sheet) -> dict[str, tuple[GridCell, ...]]:
    """Return what is seen of each row, whatever its place."""
    return {row.id: row.cells for row in grid_of(sheet).rows}


def _in_order(settings: SurveySettings, one: str, other: str) -> SurveySettings:
    """Return the settings with two dimensions in each other's place, where both are named."""
    own = [*settings.dimensions]
    places = [place for place, each in enumerate(own) if key(each.name) in (key(one), key(other))]
    if len(places) != len((one, other)):
        return settings
    first, second = places
    own[first], own[second] = own[second], own[first]
    return replace(settings, dimensions=tuple(own))


def _sentence(rows: Sequence[GridRow], step: int) -> Message:
    name, others = shown(rows[0].name), len(rows) - 1
    if others and step < 0:
        return message("Moved the dimension “{name}” and {n} more up", name=name, n=others)
    if others:
        return message("Moved the dimension “{name}” and {n} more down", name=name, n=others)
    if step < 0:
        return message("Moved the dimension “{name}” up", name=name)
    return message("Moved the dimension “{name}” down", name=name)
