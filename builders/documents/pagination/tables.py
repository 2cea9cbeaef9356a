"""The rows of tables: how wide their cells are and how high they become."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from msgspec import Struct

from builders.documents.pagination.flow import Flow, Paragraph, Row
from builders.documents.pagination.parts import (
    LONG,
    SHORT,
    Bounds,
    Element,
    Unmeasurable,
    W,
    is_on,
    name_of,
    points,
    val,
    whole,
)

_USUAL_MARGIN = 5.4
"""What stands at the left and right of a cell where nothing says it, in points."""
_SIDES = {"start": "left", "end": "right"}
_AROUND = frozenset(("sdt", "sdtContent", "customXml"))
Margins = dict[str, float]


class _Frame(Struct, frozen=True):
    """What the cells of a table have in common.

    Args:
        style: the id of the table's style.
        grid: the widths of its columns.
        margins: of its cells.
        outer: those that the style sets for the cells of the first and of the last column.
        rule: how thick the rule between two rows is.
        edge: how thick the thickest of the others is: above, below, under the header row.
        is_fixed: whether its columns keep their widths whatever stands in them.
    """

    style: str
    grid: list[float]
    margins: Margins
    outer: tuple[Margins, Margins]
    rule: float
    edge: float
    is_fixed: bool


def rows(table: Element, flow: Flow) -> list[Row]:
    """Return the rows of a table.

    Raises:
        Unmeasurable: the table's columns depend on what stands in them.
    """
    frame = _frame(table, flow)
    found = [_row(row, table, frame, flow) for row in _children(table, "tr")]
    for row in {id(one): one for one in (*found[:1], *found[-1:])}.values():
        row.heights = (row.heights[SHORT], row.heights[LONG] + 2 * frame.edge)
    headers = list(takewhile(lambda one: one.is_header, found))
    repeated = (
        sum(one.heights[SHORT] for one in headers),
        sum(one.heights[LONG] for one in headers),
    )
    for row in found[len(headers) :]:
        row.is_header, row.repeated = False, repeated
    return found


def _frame(table: Element, flow: Flow) -> _Frame:
    properties = table.find(f"{W}tblPr")
    style = "" if properties is None else val(properties.find(f"{W}tblStyle"))
    margins: Margins = {"left": _USUAL_MARGIN, "right": _USUAL_MARGIN}
    rule = edge = 0.0
    for layer in (*(one.find(f"{W}tblPr") for one in flow.looks.chain(style)), properties):
        if layer is not None:
            margins |= _margins(layer.find(f"{W}tblCellMar"))
            rules = _rules(layer.find(f"{W}tblBorders"))
            rule, edge = rules.get("insideH", rule), max(edge, *rules.values(), 0.0)
    layout = None if properties is None else properties.find(f"{W}tblLayout")
    return _Frame(
        style=style,
        grid=[points(one.get(f"{W}w")) for one in table.iterfind(f"{W}tblGrid/{W}gridCol")],
        margins=margins,
        outer=_outer(style, properties, flow),
        rule=rule,
        edge=max(edge, _conditional_edge(style, flow)),
        is_fixed=layout is not None and layout.get(f"{W}type") == "fixed",
    )


def _margins(element: Element | None) -> Margins:
    return {
        _SIDES.get(name_of(one), name_of(one)): points(one.get(f"{W}w"))
        for one in (() if element is None else element)
    }


def _outer(style: str, properties: Element | None, flow: Flow) -> tuple[Margins, Margins]:
    """Return the margins that a table's style sets for cells of its first and last column.

    Raises:
        Unmeasurable: it sets those of other cells too, or the table says in another way which.
    """
    look = None if properties is None else properties.find(f"{W}tblLook")
    found: dict[str, Margins] = {"firstCol": {}, "lastCol": {}}
    for one in flow.looks.chain(style):
        for condition in one.iterfind(f"{W}tblStylePr"):
            margins = _margins(condition.find(f"{W}tcPr/{W}tcMar"))
            kind = condition.get(f"{W}type", "")
            if margins and (kind not in found or look is None):
                raise Unmeasurable(kind)
            if margins and look is not None and look.get(_LOOKS[kind], "0") in _TRUE:
                found[kind] |= margins
    return found["firstCol"], found["lastCol"]


_LOOKS = {"firstCol": f"{W}firstColumn", "lastCol": f"{W}lastColumn"}
_TRUE = frozenset(("1", "true", "on"))


def _rules(element: Element | None) -> dict[str, float]:
    """Return how thick the rules of a table or cell are, by their sides, in points."""
    return {
        name_of(one): whole(one.get(f"{W}sz")) / 8 if val(one) not in ("nil", "none") else 0.0
        for one in (() if element is None else element)
    }


def _conditional_edge(style: str, flow: Flow) -> float:
    """Return how thick the rules are that a table's style sets in some of its rows only."""
    return max(
        (
            thickness
            for one in flow.looks.chain(style)
            for borders in one.iterfind(f"{W}tblStylePr/{W}tcPr/{W}tcBorders")
            for thickness in _rules(borders).values()
        ),
        default=0.0,
    )


def _row(row: Element, table: Element, frame: _Frame, flow: Flow) -> Row:
    properties = row.find(f"{W}trPr")
    rule, least = _height_rule(properties)
    made = Row(
        element=row,
        table=table,
        heights=(least, least),
        divides=False,
        keep_next=False,
        is_header=_says(properties, "tblHeader"),
        repeated=(0.0, 0.0),
        headings=[],
    )
    if rule == "exact":
        _look_through(row, made, frame, flow)
        return made
    column = 0 if properties is None else whole(val(properties.find(f"{W}gridBefore")) or None)
    for cell in _children(row, "tc"):
        span = _span(cell)
        _measure(cell, made, frame, (column, span), flow)
        column += span
    made.divides &= not _says(properties, "cantSplit")
    return made


def _look_through(row: Element, made: Row, frame: _Frame, flow: Flow) -> None:
    """Note what matters of a row whose height no text changes."""
    for paragraph in row.iter(f"{W}p"):
        look = flow.looks.paragraph(paragraph, frame.style)
        made.keep_next |= look.keep_next
        if look.level == 0 and next(paragraph.iter(f"{W}t"), None) is not None:
            made.headings.append(paragraph)


def _measure(cell: Element, made: Row, frame: _Frame, columns: tuple[int, int], flow: Flow) -> None:
    """Make a row as high as one of its cells needs it.

    Args:
        cell: the cell.
        made: the row.
        frame: what its table's cells have in common.
        columns: the first one that it stands in, counted from 0, and how many.
        flow: measures what stands in it.
    """
    column, span = columns
    margins = _cell_margins(cell, frame, column, span)
    inside = _inside(cell, frame, margins, frame.grid[column : column + span], flow)
    around = margins.get("top", 0.0) + margins.get("bottom", 0.0)
    rules = max(frame.rule, *_rules(cell.find(f"{W}tcPr/{W}tcBorders")).values(), 0.0)
    height = flow.stacked(inside)
    made.heights = (
        max(made.heights[SHORT], height[SHORT] + around),
        max(made.heights[LONG], height[LONG] + around + rules),
    )
    made.divides |= len(inside) > 1 or any(
        one.undivided(LONG) < one.lines.counts[LONG] for one in inside
    )
    made.keep_next |= any(one.keep_next for one in inside)
    made.headings += [one.element for one in inside if one.is_heading]


def _says(properties: Element | None, name: str) -> bool:
    return properties is not None and is_on(properties.find(f"{W}{name}"))


def _height_rule(properties: Element | None) -> tuple[str, float]:
    height = None if properties is None else properties.find(f"{W}trHeight")
    if height is None:
        return "auto", 0.0
    return height.get(f"{W}hRule", "atLeast"), points(height.get(f"{W}val"))


def _span(cell: Element) -> int:
    return whole(val(cell.find(f"{W}tcPr/{W}gridSpan")) or None, 1)


def _cell_margins(cell: Element, frame: _Frame, column: int, span: int) -> Margins:
    margins = dict(frame.margins)
    if column == 0:
        margins |= frame.outer[0]
    if column + span == len(frame.grid):
        margins |= frame.outer[1]
    return margins | _margins(cell.find(f"{W}tcPr/{W}tcMar"))


def _inside(
    cell: Element, frame: _Frame, margins: Margins, columns: list[float], flow: Flow
) -> list[Paragraph]:
    widths = _widths(cell, margins, columns)
    found: list[Paragraph] = []
    for block in _children(cell, "p", "tbl"):
        if name_of(block) == "tbl":
            raise Unmeasurable("table in a table")
        found += flow.paragraphs(block, widths, frame.style)
    if not frame.is_fixed and any(one.lines.broken for one in found):
        raise Unmeasurable("columns grow")
    return found


def _widths(cell: Element, margins: Margins, columns: list[float]) -> Bounds:
    """Return the room for text in a cell; grid and cell may name different widths."""
    named = [sum(columns)]
    own = cell.find(f"{W}tcPr/{W}tcW")
    if own is not None and own.get(f"{W}type", "dxa") == "dxa":
        named.append(points(own.get(f"{W}w")))
    known = [one for one in named if one > 0]
    if not known:
        raise Unmeasurable("no width")
    around = margins["left"] + margins["right"]
    return max(known) - around, min(known) - around


def _children(element: Element, *names: str) -> Iterator[Element]:
    for one in element:
        name = name_of(one)
        if name in names:
            yield one
        elif name in _AROUND:
            yield from _children(one, *names)
