"""A sheet as plain values, and what is said of its cells. Rows and columns count from 0."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from seminar.messages import Message, PlenumError
from seminar.texts import shown


class SpreadsheetError(PlenumError):
    """A workbook cannot be read, or not as what it should be."""


class TooLarge(Exception):
    """A file holds far more than a survey; it may be built to fill the memory."""


NO_RESULT = object()
"""Stands for the value of a formula that nobody has computed."""


class ErrorValue(Struct, frozen=True):
    """What a cell holds whose formula fails, such as "#DIV/0!"."""

    code: str


class Percent(Struct, frozen=True):
    """A number that is shown as a percentage: `share` is 0.72 where the cell says 72 %."""

    share: float


class Extent(Struct, frozen=True):
    """How many rows and columns of a sheet are read at most."""

    rows: int
    columns: int


class Area(Struct, frozen=True):
    """Cells that are merged into one, whose value stands in the first of them."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell belongs to the area."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


class Sheet(Struct, frozen=True):
    """A sheet's values, row by row from A1.

    Args:
        file, name: where it stands, to be said with a fault.
        rows: without empty cells at the end of a row, and without empty rows at the end.
        hidden_rows, hidden_columns: those that nobody sees who opens the workbook.
        merged: areas of merged cells.
        more: whether the sheet goes on beyond what was read.
    """

    file: str
    name: str
    rows: tuple[tuple[object, ...], ...]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    more: bool = False

    def value(self, row: int, column: int) -> object:
        """Return what a cell holds.

        That is a text, number, truth, date or time, `Percent`, `ErrorValue` or `NO_RESULT`; `None`
        for an empty cell.
        """
        if row >= len(self.rows) or column >= len(self.rows[row]):
            return None
        return self.rows[row][column]

    def first_of(self, row: int, column: int) -> tuple[int, int]:
        """Return the cell that holds what is seen in a cell: the first of its area, or itself."""
        for area in self.merged:
            if area.holds(row, column):
                return area.top, area.left
        return row, column

    def without_hidden(self) -> Sheet:
        """Return the sheet as one sees it: cells of hidden rows and columns are empty."""
        if not self.hidden_columns:
            return self.without_hidden_rows()
        return replace(self, rows=tuple(map(self._seen, self.without_hidden_rows().rows)))

    def without_hidden_rows(self) -> Sheet:
        """Return the sheet with the cells of hidden rows empty, those of hidden columns not."""
        if not self.hidden_rows:
            return self
        rows = (() if row in self.hidden_rows else values for row, values in enumerate(self.rows))
        return replace(self, rows=tuple(rows))

    def _seen(self, values: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(
            None if column in self.hidden_columns else value for column, value in enumerate(values)
        )

    def cell_fault(self, row: int, column: int, what: Message) -> SpreadsheetError:
        """Return the error that says `what` is wrong with a cell."""
        return SpreadsheetError(
            "{file}, sheet “{sheet}”, cell {cell}: {what}",
            file=self.file,
            sheet=shown(self.name),
            cell=cell_name(row, column),
            what=what,
        )

    def fault(self, what: Message) -> SpreadsheetError:
        """Return the error that says `what` is wrong with the sheet as a whole."""
        return SpreadsheetError(
            "{file}, sheet “{sheet}”: {what}", file=self.file, sheet=shown(self.name), what=what
        )


def column_name(column: int) -> str:
    """Return a column's name as Excel shows it, such as "B" for column 1."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return a cell's name as Excel shows it, such as "B3" for row 2, column 1."""
    return f"{column_name(column)}{row + 1}"


def trimmed(rows: list[list[object]]) -> tuple[tuple[object, ...], ...]:
    """Return `rows` without empty cells at the end of rows and without empty rows at the end."""
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return tuple(tuple(row) for row in rows)
