"""How wide the text is where a tag stands: in its section, its column, its table cell."""

from __future__ import annotations

from functools import cached_property

from builders.documents.blocks import TEXT_WIDTH
from builders.documents.templating.tags import Element, W

_MM = 25.4 / 1440
"""A twentieth of a point, the unit of all sizes in the markup, in millimetres."""
_CELL_MARGIN = 108
"""What Word leaves free on either side of a cell, unless the table says otherwise."""
_COLUMN_GAP = 720
"""What stands between columns, unless they say otherwise (ISO/IEC 29500-1, 17.6.4)."""
_SIDES = (("left", "start"), ("right", "end"))
"""The sides of a cell, and what the standard's strict form calls them."""


class Room:
    """The widths of a part's text. Headers and notes, which know no section, count as wide.

    Args:
        root: of the part.
    """

    def __init__(self, root: Element) -> None:
        self._root = root

    def width(self, paragraph: Element) -> float:
        """Return how wide the text is where a paragraph stands, in millimetres."""
        width = self._section_widths.get(paragraph, TEXT_WIDTH / _MM)
        for cell in reversed(list(paragraph.iterancestors(W + "tc"))):
            width = min(width, _cell_width(cell, width)) - _margins(cell)
        return max(0, width) * _MM

    @cached_property
    def _section_widths(self) -> dict[Element, float]:
        """The width of each paragraph's section, whose properties stand at its end."""
        widths: dict[Element, float] = {}
        waiting: list[Element] = []
        for element in self._root.iter(W + "p", W + "sectPr"):
            if element.tag == W + "p":
                waiting.append(element)
            else:
                widths |= dict.fromkeys(waiting, _section_width(element))
                waiting = []
        return widths


def _section_width(section: Element) -> float:
    """Return the width of a section's lines, of the narrowest column if it has several."""
    page = _number(section.find(W + "pgSz"), "w")
    if not page:
        return TEXT_WIDTH / _MM
    margins = section.find(W + "pgMar")
    width = page - sum(_number(margins, side) for side in ("left", "right", "gutter"))
    columns = section.find(W + "cols")
    if columns is None:
        return width
    if told := [_number(one, "w") for one in columns.iterfind(W + "col")]:
        return min(told)
    count = max(1, _number(columns, "num"))
    return (width - (count - 1) * _number(columns, "space", _COLUMN_GAP)) / count


def _cell_width(cell: Element, around: float) -> float:
    """Return how wide a cell is, its margins counted in.

    Args:
        cell: the cell.
        around: how wide the text is that its table stands in.
    """
    told = cell.find(f"{W}tcPr/{W}tcW")
    if told is not None and told.get(W + "type", "dxa") == "dxa" and _number(told, "w"):
        return _number(told, "w")
    row = next(cell.iterancestors(W + "tr"))
    cells = [one for one in row.iter(W + "tc") if next(one.iterancestors(W + "tr")) is row]
    before = sum(map(_span, cells[: cells.index(cell)]))
    columns = [_number(one, "w") for one in _table(cell).iterfind(f"{W}tblGrid/{W}gridCol")]
    return sum(columns[before : before + _span(cell)]) or around / len(cells)


def _margins(cell: Element) -> float:
    """Return what is left free on both sides of a cell."""
    own, shared = cell.find(f"{W}tcPr/{W}tcMar"), _table(cell).find(f"{W}tblPr/{W}tblCellMar")
    return sum(
        next(
            (
                _number(margins.find(W + name), "w")
                for margins in (own, shared)
                if margins is not None
                for name in names
                if margins.find(W + name) is not None
            ),
            _CELL_MARGIN,
        )
        for names in _SIDES
    )


def _table(cell: Element) -> Element:
    return next(cell.iterancestors(W + "tbl"))


def _span(cell: Element) -> int:
    return max(1, _number(cell.find(f"{W}tcPr/{W}gridSpan"), "val"))


def _number(element: Element | None, name: str, default: int = 0) -> int:
    """Return a number that an attribute says, or the default where it says none."""
    said = "" if element is None else element.get(W + name, "")
    return int(said) if said.isdecimal() and said.isascii() and len(said) < 10 else default
