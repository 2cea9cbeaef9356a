"""Areas of cells on a sheet, and the areas that a formula reckons from.

Rows and columns count from 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from msgspec import Struct

from seminar.survey_workbook.sheet_text import column_number
from seminar.workbook import cell_name

LAST_ROW, LAST_COLUMN = 2**20 - 1, 2**14 - 1
"""Of a sheet in Excel."""
_CORNER = re.compile(r"\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,6})?")
_SHEET = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!")


class Area(Struct, frozen=True):
    """A rectangle of cells, its last row and column included."""

    top: int
    left: int
    bottom: int
    right: int

    @staticmethod
    def named(name: str) -> Area | None:
        """Return the area with a name such as "B3", "$A$1:C10", "B:B" or "2:4", if it is one."""
        first, colon, last = name.partition(":")
        start, end = _CORNER.fullmatch(first), _CORNER.fullmatch(last or first)
        if not name or not start or not end or not _is_pair(start, end, is_one=not colon):
            return None
        rows = sorted((_row(start[2], 0), _row(end[2], LAST_ROW)))
        columns = sorted((_column(start[1], 0), _column(end[1], LAST_COLUMN)))
        return Area(rows[0], columns[0], rows[1], columns[1])

    def __contains__(self, place: tuple[int, int]) -> bool:
        """Whether a cell, given by row and column, lies within."""
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right

    @property
    def size(self) -> int:
        """The number of its cells."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def meets(self, other: Area) -> bool:
        """Whether the two have a cell in common."""
        return (
            self.top <= other.bottom
            and other.top <= self.bottom
            and self.left <= other.right
            and other.left <= self.right
        )

    def is_continued_by(self, other: Area) -> bool:
        """Whether an area that begins no higher goes on in the same columns without a gap."""
        columns_alike = (self.left, self.right) == (other.left, other.right)
        return columns_alike and other.top <= self.bottom + 1

    def around(self, places: Iterable[tuple[int, int]]) -> Area:
        """Return the smallest area that holds this one and some cells."""
        rows, columns = [self.top, self.bottom], [self.left, self.right]
        for row, column in places:
            rows.append(row)
            columns.append(column)
        return Area(min(rows), min(columns), max(rows), max(columns))

    def __str__(self) -> str:
        first, last = cell_name(self.top, self.left), cell_name(self.bottom, self.right)
        return first if first == last else f"{first}:{last}"


def joined(areas: Iterable[Area]) -> tuple[Area, ...]:
    """Return the same cells in as few areas, those that lie right below another joined to it."""
    found: list[Area] = []
    for area in sorted(areas, key=lambda each: (each.left, each.right, each.top)):
        above = found[-1] if found else None
        if above and above.is_continued_by(area):
            bottom = max(above.bottom, area.bottom)
            found[-1] = Area(above.top, area.left, bottom, area.right)
        else:
            found.append(area)
    return tuple(found)


def _is_pair(start: re.Match[str], end: re.Match[str], *, is_one: bool) -> bool:
    """Whether two corners belong together: two cells, two columns or two rows."""
    kinds = [tuple(part is not None for part in corner.groups()) for corner in (start, end)]
    return kinds[0] == kinds[1] and any(kinds[0]) and (not is_one or all(kinds[0]))


def _row(said: str | None, otherwise: int) -> int:
    return otherwise if said is None else int(said) - 1


def _column(said: str | None, otherwise: int) -> int:
    return otherwise if said is None else column_number(said)


class Reference(Struct, frozen=True):
    """What a formula refers to.

    Args:
        sheet: the sheet's name; empty for the formula's own.
        area: the cells.
        alone: whether it is an argument by itself of a function that passes over empty cells, so
            that the formula stays right when a cell within is emptied.
    """

    sheet: str
    area: Area
    alone: bool = False


class References(Struct, frozen=True):
    """All that a formula refers to.

    Args:
        areas: the cells it names.
        names: other names in it: of areas, of tables.
        is_open: whether it may reckon from cells that it does not name.
    """

    areas: tuple[Reference, ...] = ()
    names: tuple[str, ...] = ()
    is_open: bool = False


_PASSES_OVER_EMPTY = {
    "AVERAGE", "SUM", "MIN", "MAX", "COUNT", "COUNTA", "MEDIAN", "STDEV", "STDEVP", "VAR", "VARP",
    "STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "AVERAGEA", "COUNTBLANK", "SUBTOTAL", "PRODUCT",
}  # fmt: skip
_REACHES_OUT = {"INDIRECT", "OFFSET", "CELL", "INFO"}
"""Functions that find the cells they reckon from while they reckon."""


@lru_cache(maxsize=4096)
def references(formula: str) -> References:
    """Return what a formula, given without its equals sign, refers to."""
    from openpyxl.formula.tokenizer import Token, TokenizerError  # noqa: PLC0415 - slow to import

    try:
        tokens = formula_tokens(formula)
    except (TokenizerError, IndexError, ValueError):
        return References(is_open=True)
    areas: list[Reference] = []
    names: list[str] = []
    is_open = False
    functions: list[str] = []
    for number, token in enumerate(tokens):
        if token.subtype == Token.OPEN:
            functions.append(str(token.value).rstrip("(").upper().removeprefix("_XLFN."))
            is_open |= functions[-1] in _REACHES_OUT or ":" in functions[-1]
        elif token.subtype == Token.CLOSE and functions:
            functions.pop()
        elif token.type == Token.OPERAND and token.subtype == Token.RANGE:
            alone = _is_argument(tokens, number) and functions[-1:] != []
            alone = alone and functions[-1] in _PASSES_OVER_EMPTY
            sheet, area = _resolved(str(token.value))
            if area is None:
                names.append(str(token.value))
            else:
                areas.append(Reference(sheet, area, alone))
        elif token.type == Token.OP_IN and token.value == ":":
            is_open = True
    return References(tuple(areas), tuple(names), is_open)


def formula_tokens(formula: str) -> list[Any]:
    """Return the tokens of a formula, given without its equals sign."""
    from openpyxl.formula.tokenizer import Tokenizer  # noqa: PLC0415 - slow to import

    return list(Tokenizer(f"={formula}").items)


def _is_argument(tokens: list[Any], number: int) -> bool:
    """Whether a token is all that stands between two commas or brackets."""
    around = [*tokens[max(0, number - 1) : number], *tokens[number + 1 : number + 2]]
    return len(around) == 2 and all(
        each.type == "SEP" or each.subtype in ("OPEN", "CLOSE") for each in around
    )


def _resolved(name: str) -> tuple[str, Area | None]:
    """Return sheet and area of a reference; no area if it is a name, or of another workbook."""
    found = _SHEET.match(name)
    if not found:
        return "", Area.named(name)
    sheet = found[1].replace("''", "'") if found[1] else found[2]
    return sheet, None if "[" in sheet or ":" in sheet else Area.named(name[found.end() :])
