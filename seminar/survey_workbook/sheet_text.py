"""A sheet's XML with the places of its rows and cells: what may be changed, and where.

Rows and columns count from 0, as in `seminar.workbook.Sheet`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from seminar.survey_workbook.markup import (
    BadMarkup,
    Tag,
    content,
    decoded,
    encoding,
    local,
    prefix,
    tags,
)

_NAME = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]*)")


class Formula(Struct, frozen=True):
    """A cell's formula as it stands there: empty where it shares another cell's.

    Args:
        text: without the equals sign.
        kind: "normal", "shared", "array" or "dataTable".
        area: the cells that an array formula fills, or that share this one.
        shared: the number under which it is shared.
    """

    text: str
    kind: str = "normal"
    area: str = ""
    shared: str = ""


class Cell(Struct, frozen=True):
    """A cell as it stands in the text.

    Args:
        row, column: where on the sheet.
        start, end: the places in the text where its element begins, and after it.
        inner: the text within it.
        attributes: of its element.
        formula: what computes it, if anything.
        value: what it shows, as its element `v` or its inline string has it; a shared string is a
            number.
    """

    row: int
    column: int
    start: int
    end: int
    inner: str
    attributes: dict[str, str]
    formula: Formula | None
    value: str | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there but perhaps a format."""
        return self.formula is None and not self.value


class Row(Struct, frozen=True):
    """A row as it stands in the text, with its cells from the left."""

    number: int
    opening: Tag
    end: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell | None:
        """Return the cell in a column, if there is one."""
        return next((cell for cell in self.cells if cell.column == column), None)

    @property
    def is_hidden(self) -> bool:
        """Whether nobody sees it."""
        return self.opening.attributes.get("hidden") in ("1", "true")


class SheetText:
    """A sheet's part, read once."""

    def __init__(self, part: bytes) -> None:
        """Read a sheet.

        Raises:
            BadMarkup: it is not XML that a workbook may hold.
        """
        self.text = decoded(part)
        self.encoding = encoding(part)

    @cached_property
    def prefix(self) -> str:
        """What stands before the names of the sheet's own elements."""
        return prefix(next(tags(self.text)).name)

    @cached_property
    def data(self) -> tuple[Tag, int]:
        """The tag that opens the rows, and the place of the one that closes them.

        Raises:
            BadMarkup: the sheet has none; it is a chart.
        """
        name = f"{self.prefix}sheetData"
        opening = next((tag for tag in tags(self.text) if tag.name == name), None)
        if opening is None:
            raise BadMarkup("a sheet without rows")
        return opening, opening.start if opening.is_end else self.text.rindex(f"</{name}")

    @cached_property
    def around(self) -> tuple[Tag, ...]:
        """The tags before and after the rows."""
        opening, end = self.data
        return (*tags(self.text, 0, opening.start), *tags(self.text, end))

    @cached_property
    def rows(self) -> dict[int, Row]:
        """The rows by their numbers, in the text's order."""
        return {row.number: row for row in self.each_row()}

    def cell(self, row: int, column: int) -> Cell | None:
        """Return a cell, if it has an element of its own."""
        return self.rows[row].cell(column) if row in self.rows else None

    def is_empty(self, row: int, column: int) -> bool:
        """Whether nothing stands in a cell."""
        cell = self.cell(row, column)
        return cell is None or cell.is_empty

    def outside(self, name: str) -> Iterator[Tag]:
        """Yield the start tags of elements of the sheet's own vocabulary with this name."""
        wanted = f"{self.prefix}{name}"
        return (tag for tag in self.around if tag.name == wanted and tag.is_start)

    # --- reading rows ---

    def each_row(self) -> Iterator[Row]:
        """Yield the rows without keeping them, for a sheet that may be large."""
        opening, end = self.data
        row, cell = f"{self.prefix}row", f"{self.prefix}c"
        number, column, start = -1, -1, opening
        cells: list[Cell] = []
        inside: list[Tag] = []
        head = opening
        for tag in tags(self.text, opening.end, end):
            if tag.name == row and tag.is_start:
                number, column, start, cells = _number(tag, number), -1, tag, []
            if tag.name == row and tag.is_end:
                yield Row(number, start, tag.end, tuple(cells))
            elif tag.name == cell:
                if tag.is_start:
                    column, head, inside = _column(tag, column), tag, []
                if tag.is_end:
                    cells.append(self._cell(number, column, head, tag, inside))
            else:
                inside.append(tag)

    def _cell(self, row: int, column: int, head: Tag, last: Tag, inside: list[Tag]) -> Cell:
        inner = "" if head is last else self.text[head.end : last.start]
        formula = next((tag for tag in inside if local(tag.name) == "f" and tag.is_start), None)
        return Cell(
            row,
            column,
            head.start,
            last.end,
            inner,
            head.attributes,
            None if formula is None else self._formula(formula),
            self._value(inside),
        )

    def _formula(self, tag: Tag) -> Formula:
        attributes = tag.attributes
        return Formula(
            self._between(tag),
            attributes.get("t", "normal"),
            attributes.get("ref", ""),
            attributes.get("si", ""),
        )

    def _value(self, inside: list[Tag]) -> str | None:
        """Return the value, or the texts of an inline string."""
        said = [
            self._between(tag) for tag in inside if tag.is_start and local(tag.name) in ("v", "t")
        ]
        return "".join(said) if said else None

    def _between(self, tag: Tag) -> str:
        """Return the text from a start tag to its end tag, where no other element lies between."""
        if tag.is_end:
            return ""
        return content(self.text[tag.end : self.text.index(f"</{tag.name}", tag.end)])


def _number(tag: Tag, before: int) -> int:
    """Return a row's number; without one, a row follows the one before."""
    said = tag.attributes.get("r")
    return int(said) - 1 if said else before + 1


def _column(tag: Tag, before: int) -> int:
    said = tag.attributes.get("r")
    return position(said)[1] if said else before + 1


def position(name: str) -> tuple[int, int]:
    """Return row and column of a cell's name, such as (2, 1) for "B3".

    Raises:
        ValueError: this is no cell's name.
    """
    found = _NAME.fullmatch(name)
    if not found:
        raise ValueError(name)
    return int(found[2]) - 1, column_number(found[1])


def column_number(letters: str) -> int:
    """Return a column's number, such as 1 for "B"."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
