"""The survey as a grid: a dimension a row, score and number of answers a wave, the index last."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from seminar.spreadsheet.words import key
from seminar.survey import Survey, SurveyRow, change
from seminar.survey_editing.sheet import Sheet

CellState = Literal["shown", "hidden", "incomplete", "empty"]
"""A figure; one that is held back; an index that lacks a dimension; nothing."""


class GridCell(Struct, frozen=True):
    """What is seen of a row in a wave.

    Args:
        state: what it is.
        value: the score.
        answers: how many answered, where that may be told.
        computed: whether a formula gives the score.
    """

    state: CellState = "empty"
    value: float | None = None
    answers: int | None = None
    computed: bool = False

    @property
    def is_hidden(self) -> bool:
        """Whether it is held back, so that nothing may be typed in it."""
        return self.state == "hidden"


class GridRow(Struct, frozen=True):
    """A dimension, or the index.

    Args:
        id: its name's key; another name gives another id.
        name: as in the workbook.
        place: among the rows of the workbook's table, from 0.
        cells: one a wave.
        change: how much the printed score rose to the last wave; `None` where nobody can tell.
        is_index: whether it sums up the others.
        counted: of the index, how many dimensions have a score in each wave.
    """

    id: str
    name: str
    place: int
    cells: tuple[GridCell, ...]
    change: Decimal | None = None
    is_index: bool = False
    counted: tuple[int, ...] = ()


class Grid(Struct, frozen=True):
    """The whole survey.

    Args:
        waves: what they are called, oldest first.
        counted: for each wave, whether the workbook has a place for numbers of answers.
        rows: the dimensions in the workbook's order, and the index after them.
        limit: how many must have answered for a score to be shown.
    """

    waves: tuple[str, ...]
    counted: tuple[bool, ...]
    rows: tuple[GridRow, ...]
    limit: int

    @property
    def dimensions(self) -> tuple[GridRow, ...]:
        """The rows without the index."""
        return tuple(row for row in self.rows if not row.is_index)

    def row(self, id_: str) -> GridRow | None:
        """Return the row with this id, if there is one."""
        return next((row for row in self.rows if row.id == id_), None)

    @property
    def hides(self) -> bool:
        """Whether any figure is held back."""
        return any(cell.is_hidden for row in self.rows for cell in row.cells)


def ids_of(names: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of rows by their names."""
    return tuple(map(key, names))


def grid_of(sheet: Sheet) -> Grid:
    """Return the grid of a survey's workbook."""
    table, survey = sheet.book.table, sheet.survey
    shown = {key(row.name): row for row in _rows(survey)}
    rows = [
        _row(sheet, shown[key(found.name)], place, is_index=found.is_index)
        for place, found in enumerate(table.rows)
        if key(found.name) in shown
    ]
    return Grid(
        waves=survey.waves,
        counted=tuple(wave.answers_column is not None for wave in table.waves),
        rows=tuple(sorted(rows, key=lambda row: row.is_index)),
        limit=survey.limit,
    )


def row_of(sheet: Sheet, id_: str) -> GridRow:
    """Return the row of a survey's grid with this id.

    Raises:
        LookupError: there is none.
    """
    row = grid_of(sheet).row(id_)
    if row is None:
        raise LookupError(id_)
    return row


def _rows(survey: Survey) -> tuple[SurveyRow, ...]:
    return (*survey.rows, *((survey.index,) if survey.index else ()))


def _row(sheet: Sheet, row: SurveyRow, place: int, *, is_index: bool) -> GridRow:
    waves = range(len(sheet.survey.waves))
    return GridRow(
        id=key(row.name),
        name=row.name,
        place=place,
        cells=tuple(_cell(sheet, row, place, wave) for wave in waves),
        change=change(row),
        is_index=is_index,
        counted=_counted(sheet.survey) if is_index else (),
    )


def _cell(sheet: Sheet, row: SurveyRow, place: int, wave: int) -> GridCell:
    detail, value = row.detail(wave), row.values[wave]
    return GridCell(
        state=_state(value, withheld=detail.withheld, incomplete=detail.incomplete),
        value=value,
        answers=detail.answers,
        computed=sheet.book.is_computed(place, wave),
    )


def _state(value: float | None, *, withheld: bool, incomplete: bool) -> CellState:
    if withheld:
        return "hidden"
    if value is not None:
        return "shown"
    return "incomplete" if incomplete else "empty"


def _counted(survey: Survey) -> tuple[int, ...]:
    """Return how many dimensions have a score in each wave, as the index row says it."""
    return tuple(
        sum(row.values[wave] is not None for row in survey.rows)
        for wave in range(len(survey.waves))
    )
