"""The grid of a Word table: its columns, and which of them each cell takes up."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builders.inspection.markup import Element, W, val
from builders.inspection.numbers import number

_AROUND = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo")
)
"""What may stand around rows, cells and paragraphs."""
_BLOCKS = frozenset((f"{W}p", f"{W}tbl", f"{W}altChunk"))
_MOST_COLUMNS = 63
"""How many columns Word can make; it also bounds what a damaged span can say."""


class Cell(Struct, frozen=True, eq=False):
    """A cell.

    Args:
        element: its element.
        column: the column of the grid where it begins, from 0.
        span: how many columns it takes up.
        merge: `restart` where a merge downwards begins, `continue` where it goes on, else empty.
    """

    element: Element
    column: int
    span: int
    merge: Literal["", "restart", "continue"]


def _inside(element: Element, tags: frozenset[str]) -> list[Element]:
    """Return the children of these names, also those in content controls and the like."""
    found: list[Element] = []
    for child in element.iterchildren("*"):
        if child.tag in tags:
            found.append(child)
        elif child.tag in _AROUND:
            found.extend(_inside(child, tags))
    return found


def blocks(element: Element) -> list[Element]:
    """Return the paragraphs and tables of a cell, or of what else holds text."""
    return _inside(element, _BLOCKS)


def rows_of(table: Element) -> list[Element]:
    """Return the rows of a table, not those of tables in its cells."""
    return _inside(table, frozenset((f"{W}tr",)))


def grid_of(table: Element) -> list[Element]:
    """Return the columns of a table's grid."""
    return table.findall(f"{W}tblGrid/{W}gridCol")


def cells_of(row: Element) -> list[Cell]:
    """Return the cells of a row, from left to right."""
    column = _skipped(row, "gridBefore")
    found: list[Cell] = []
    for element in _inside(row, frozenset((f"{W}tc",))):
        span = _span(element)
        found.append(Cell(element, column, span, _merge(element)))
        column += span
    return found


def width_of(row: Element) -> int:
    """Return how many columns of the grid a row takes up, those left free at its ends included."""
    cells = sum(cell.span for cell in cells_of(row))
    return _skipped(row, "gridBefore") + cells + _skipped(row, "gridAfter")


def _skipped(row: Element, name: str) -> int:
    return max(0, _bounded(val(row.find(f"{W}trPr/{W}{name}")), 0))


def _span(cell: Element) -> int:
    return max(1, _bounded(val(cell.find(f"{W}tcPr/{W}gridSpan")), 1))


def _bounded(text: str, otherwise: int) -> int:
    value = number(text)
    return otherwise if value is None else min(value, 10 * _MOST_COLUMNS)


def _merge(cell: Element) -> Literal["", "restart", "continue"]:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    if merge is None:
        return ""
    return "restart" if val(merge) == "restart" else "continue"
