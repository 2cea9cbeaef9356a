"""Tables as they look: which fill and which text colour their style gives each cell.

A style that the file does not bring is known where it is one of PowerPoint's most usual ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from builders.inspection.look.bodies import BodyLook, Laid, Paragraph
from builders.inspection.look.colours import CLEAR, UNKNOWN, Colour, Colours, Paint, tinted
from builders.inspection.look.numbers import number
from builders.inspection.look.typesetting import MANNER, Manner, Setter
from builders.inspection.markup import A, Element

_ON = ("1", "true")
_MARGINS = (("marL", 91_440), ("marT", 45_720), ("marR", 91_440), ("marB", 45_720))
"""The margins of a cell that states none (ISO/IEC 29500-1, 21.1.3.17)."""
_MEDIUM_2 = {
    "{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}": "dk1",
    "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}": "accent1",
    "{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}": "accent2",
    "{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}": "accent3",
    "{00A15C55-8517-42AA-B614-E9B94910E393}": "accent4",
    "{7DF18680-E054-41AD-8BC1-D1AEF772440D}": "accent5",
    "{93296810-A885-4BE3-A3E7-6D5BEEA58F35}": "accent6",
}
"""PowerPoint's “Medium Style 2” by the colour it is in; the first style of every new table."""
_PLAIN = frozenset(
    ("", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}")
)
"""“No Style”, without and with a grid."""


class Region(Struct, frozen=True):
    """What a style says of a part of a table; `None` where it says nothing."""

    fill: Paint | None
    text: Colour | None
    bold: bool = False


class Cell(Struct, frozen=True):
    """A cell: where it begins and ends in the grid, counted from 0, and its element."""

    element: Element
    row: int
    column: int
    rows: int
    columns: int


class Filled(Struct, frozen=True):
    """A cell with what is in it.

    Args:
        cell: the cell.
        look: how its text is set in it.
        content: the paragraphs of its text, none where it is empty.
        fill: what it is filled with.
        laid: its text on lines, where that could be told without the row's height.
    """

    cell: Cell
    look: BodyLook
    content: tuple[Paragraph, ...]
    fill: Paint
    laid: Laid | None


class Table:
    """A table.

    Args:
        element: its `a:tbl`.
        styles: the table styles that the file brings, by id.
        setter: resolves colours and typefaces.
    """

    def __init__(self, element: Element, styles: Mapping[str, Element], setter: Setter) -> None:
        self._setter = setter
        self._properties = element.find(f"{A}tblPr")
        self._regions = _regions(self._style_id, styles, setter.colours)
        self.widths = [max(0, number(one, "w", 0)) for one in element.iter(f"{A}gridCol")]
        self._bodies: dict[tuple[object, ...], BodyLook] = {}
        self._rows = list(element.iterchildren(f"{A}tr"))
        self.heights = [max(0, number(one, "h", 0)) for one in self._rows]

    @property
    def _style_id(self) -> str:
        properties = self._properties
        return "" if properties is None else (properties.findtext(f"{A}tableStyleId") or "").strip()

    def cells(self) -> Iterator[Cell]:
        """Yield the cells that show something: those merged into others do not."""
        for row, element in enumerate(self._rows):
            for column, cell in enumerate(element.iterchildren(f"{A}tc")):
                if cell.get("hMerge") in _ON or cell.get("vMerge") in _ON:
                    continue
                rows = max(1, number(cell, "rowSpan", 1))
                yield Cell(cell, row, column, rows, max(1, number(cell, "gridSpan", 1)))

    def body(self, cell: Cell) -> BodyLook:
        """Return how a cell's text is set in it."""
        properties = cell.element.find(f"{A}tcPr")
        key = () if properties is None else tuple(properties.attrib.items())
        if key not in self._bodies:
            self._bodies[key] = _body(properties)
        return self._bodies[key]

    def fill(self, cell: Cell) -> Paint:
        """Return what a cell is filled with."""
        own = self._setter.colours.fill(cell.element.find(f"{A}tcPr"))
        if own is not None:
            return own
        if self._regions is None:
            return UNKNOWN
        if not self._regions:
            return CLEAR
        fills = (region.fill for region in self._of(cell) if region.fill is not None)
        return next(fills, CLEAR)

    def manner(self, cell: Cell) -> Manner:
        """Return what its style says of a cell's text."""
        if not self._regions:
            return MANNER
        regions = self._of(cell)
        colour = next((region.text for region in regions if region.text is not None), None)
        return Manner(colour, any(region.bold for region in regions))

    def _of(self, cell: Cell) -> list[Region]:
        """Return what the style says of a cell's place, the strongest first."""
        regions = self._regions or {}
        return [regions[name] for name in self._names(cell) if name in regions]

    def _names(self, cell: Cell) -> Iterator[str]:
        first_row, last_row = self._has("firstRow"), self._has("lastRow")
        first, last = self._has("firstCol"), self._has("lastCol")
        if first_row and cell.row == 0:
            yield "firstRow"
        if last_row and cell.row + cell.rows >= len(self._rows):
            yield "lastRow"
        if first and cell.column == 0:
            yield "firstCol"
        if last and cell.column + cell.columns >= len(self.widths):
            yield "lastCol"
        if self._has("bandRow"):
            yield "band2H" if (cell.row - first_row) % 2 else "band1H"
        if self._has("bandCol"):
            yield "band2V" if (cell.column - first) % 2 else "band1V"
        yield "wholeTbl"

    def _has(self, name: str) -> bool:
        return self._properties is not None and self._properties.get(name) in _ON


def _body(properties: Element | None) -> BodyLook:
    left, top, right, bottom = (number(properties, name, usual) for name, usual in _MARGINS)
    insets = (left, top, right, bottom)
    if properties is None:
        return BodyLook(insets)
    vertical = properties.get("vert", "horz")
    return BodyLook(insets, properties.get("anchor", "t"), vertical=vertical)


def _regions(
    style: str, styles: Mapping[str, Element], colours: Colours
) -> dict[str, Region] | None:
    """Return what a style says by the part of a table; `None` where it is not known."""
    if style in styles:
        return dict(_brought(styles[style], colours))
    if style in _PLAIN:
        return {}
    return _medium_2(_MEDIUM_2[style], colours) if style in _MEDIUM_2 else None


def _brought(style: Element, colours: Colours) -> Iterator[tuple[str, Region]]:
    for part in style:
        text, cell = part.find(f"{A}tcTxStyle"), part.find(f"{A}tcStyle")
        fill = None if cell is None else cell.find(f"{A}fill")
        paint = colours.fill(fill)
        if paint is None and cell is not None and cell.find(f"{A}fillRef") is not None:
            paint = UNKNOWN
        bold = text is not None and text.get("b") == "on"
        yield str(part.tag).removeprefix(A), Region(paint, _text_colour(text, colours), bold)


def _text_colour(text: Element | None, colours: Colours) -> Colour | None:
    found = () if text is None else (colours.colour(one) for one in text)
    return next(filter(None, found), None)


def _medium_2(name: str, colours: Colours) -> dict[str, Region]:
    light, dark = Colour(colours.slot("lt1") or "FFFFFF"), Colour(colours.slot("dk1") or "000000")
    full = colours.slot(name)
    if not full:
        return {}
    strong = Region(Paint((Colour(full),)), light, bold=True)
    band = Region(Paint((Colour(tinted(full, 0.4)),)), None)
    whole = Region(Paint((Colour(tinted(full, 0.2)),)), dark)
    edges = dict.fromkeys(("firstRow", "lastRow", "firstCol", "lastCol"), strong)
    return {**edges, "band1H": band, "band1V": band, "wholeTbl": whole}
