"""What needs more room than a Word page gives: pictures, tables, texts in rows of fixed height."""

from __future__ import annotations

from collections.abc import Iterator

from builders.fit import Piece, wrap_pieces
from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import WP, Element, W, val
from builders.inspection.numbers import number
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_grid import Cell, cells_of, grid_of, rows_of
from builders.inspection.word_objects import NAMES, objects_of
from builders.inspection.word_paragraphs import runs_of, text_of_run, within
from builders.inspection.word_rooms import Room, WordRooms, measured
from builders.inspection.word_styles import WordStyles
from builders.look import CM, PT
from builders.metrics import narrow_face
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("fit")
_SLACK = 0.5 * CM
"""How far something may stand out before anybody is troubled by it."""
_BLEED = 1.1
"""How much wider than the paper a picture may be that is to cover all of it."""
_LINE_SHARE = 1 / 3
"""How much of its last line may stand out."""


@RULES.add(
    Document,
    "object-too-wide",
    "warning",
    demand=message("Pictures and charts of a document are no wider than its text."),
    remedy=message("In Word, click on it and make it narrower by dragging a corner inwards."),
    source="ISO/IEC 29500-1, 20.4.2.7, 17.6.11 and 17.6.13",
)
def object_too_wide(document: Document) -> Iterator[Fault]:
    """Find objects in the line that reach into the margin, and others wider than the paper."""
    rooms = document.reading(WordRooms)
    for one in objects_of(document.main):
        if not one.element.tag.startswith(WP):
            continue
        extent = one.element.find(f"{WP}extent")
        width = number(None if extent is None else extent.get("cx"))
        room = rooms.room(one.element)
        if width is None or room is None or within(one.element, f"{W}txbxContent") is not None:
            continue
        most = room.page * _BLEED if one.floats else _line(one.element, room, document)
        if width > most + _SLACK:
            sentence = message(
                "{thing} is {width} cm wide, but there is room for {room} cm.",
                thing=NAMES[one.sort],
                width=round(width / CM, 1),
                room=round((room.page if one.floats else most) / CM, 1),
            )
            yield document.fault(sentence, one.element)


def _line(element: Element, room: Room, document: Document) -> float:
    """Return the width of the line that an object stands in, in EMU."""
    paragraph, cell = within(element, f"{W}p"), within(element, f"{W}tc")
    if cell is not None:
        return _fixed_width(cell) or room.text
    styles = document.reading(WordStyles)
    indent = None if paragraph is None else styles.paragraph_property(paragraph, "ind")
    sides = (measured(indent, one) or 0 for one in ("left", "start", "right", "end"))
    return room.text - sum(side for side in sides if side < 0)


def _fixed_width(cell: Element) -> int | None:
    """Return the width of a cell that does not grow with what it holds; `None` for others."""
    table = within(cell, f"{W}tbl")
    layout = None if table is None else table.find(f"{W}tblPr/{W}tblLayout")
    if layout is None or layout.get(f"{W}type") != "fixed":
        return None
    return _width(cell.find(f"{W}tcPr/{W}tcW"))


def _width(element: Element | None) -> int | None:
    """Return a width that is given as a length, in EMU."""
    if element is None or element.get(f"{W}type", "dxa") != "dxa":
        return None
    return measured(element, "w") or None


@RULES.add(
    Document,
    "document-table-too-wide",
    "warning",
    demand=message("Tables of a document end before the paper does."),
    remedy=message(
        "In Word, click in the table and choose Layout under Table Tools, AutoFit, AutoFit Window."
    ),
    source="ISO/IEC 29500-1, 17.4.48, 17.4.63 and 17.4.71",
)
def document_table_too_wide(document: Document) -> Iterator[Fault]:
    """Find tables whose columns go on beside the paper, whichever of its widths holds."""
    rooms = document.reading(WordRooms)
    for table in document.main.all(f"{W}tbl"):
        room = rooms.room(table)
        if room is None or within(table, f"{W}tbl", f"{W}txbxContent") is not None:
            continue
        width, most = _least_width(table), room.page - _beside(table, room)
        if width > most + _SLACK:
            sentence = message(
                "The table is {width} cm wide, but the paper ends after {room} cm.",
                width=round(width / CM, 1),
                room=round(most / CM, 1),
            )
            yield document.fault(sentence, table)


def _least_width(table: Element) -> int:
    """Return the smallest width that a table can be said to have, in EMU; 0 where none is said."""
    whole = table.find(f"{W}tblPr/{W}tblW")
    if whole is not None and whole.get(f"{W}type") == "pct":
        return 0
    columns = sum(measured(one, "w") or 0 for one in grid_of(table))
    rows = [
        sum(_width(cell.element.find(f"{W}tcPr/{W}tcW")) or 0 for cell in cells_of(row))
        for row in rows_of(table)
    ]
    said = [one for one in (columns, max(rows, default=0), _width(whole) or 0) if one > 0]
    return min(said, default=0)


def _beside(table: Element, room: Room) -> int:
    """Return how much of the paper's width a table leaves free on the side where it begins."""
    properties = table.find(f"{W}tblPr")
    if properties is None:
        return room.left
    side = val(properties.find(f"{W}jc"))
    if side == "center" or properties.find(f"{W}tblpPr") is not None:
        return 0
    if side in ("right", "end"):
        return room.right
    return room.left + (_width(properties.find(f"{W}tblInd")) or 0)


@RULES.add(
    Document,
    "row-too-low",
    "warning",
    demand=message("Rows of a fixed height have room for their texts."),
    remedy=message(
        "In Word, right-click the row, choose Table Properties, Row, and “At least” instead of "
        "“Exactly”."
    ),
    source="ISO/IEC 29500-1, 17.4.80, hRule exact; measured with the typeface's own widths",
)
def row_too_low(document: Document) -> Iterator[Fault]:
    """Find rows that cut off what stands in them, each table's first."""
    for part in document.stories:
        told: set[Element | None] = set()
        for height in part.all(f"{W}trHeight"):
            row, table = within(height, f"{W}tr"), within(height, f"{W}tbl")
            if row is None or table in told or height.get(f"{W}hRule") != "exact":
                continue
            fault = _cut_off(document, part, row, measured(height, "val"))
            if fault is not None:
                told.add(table)
                yield fault


def _cut_off(document: Document, part: XmlPart, row: Element, height: int | None) -> Fault | None:
    for cell in cells_of(row) if height else ():
        needed, line = _height(document, cell)
        if height is not None and needed > height + _LINE_SHARE * line:
            sentence = message(
                "The row is {height} cm high and no more, but “{text}” needs {needed} cm.",
                height=round(height / CM, 2),
                text=shown(" ".join(_text(cell.element).split())),
                needed=round(needed / CM, 2),
            )
            return part.fault(sentence, row)
    return None


def _text(cell: Element) -> str:
    return " ".join("".join(map(text_of_run, runs_of(one))) for one in cell.iterchildren(f"{W}p"))


def _height(document: Document, cell: Cell) -> tuple[float, float]:
    """Return how high a cell's text stands at least, and its highest line, in EMU.

    Distances between paragraphs and in the cell are not counted, so that no row is accused wrongly.
    """
    properties = cell.element.find(f"{W}tcPr")
    turned = properties is not None and properties.find(f"{W}textDirection") is not None
    width = _width(None if properties is None else properties.find(f"{W}tcW"))
    if turned or cell.merge or width is None:
        return 0.0, 0.0
    lines = [
        line
        for paragraph in cell.element.iterchildren(f"{W}p")
        for line in _lines(document.reading(WordStyles), paragraph, width)
    ]
    return sum(lines), max(lines, default=0.0)


def _lines(styles: WordStyles, paragraph: Element, width: int) -> list[float]:
    """Return the heights of a paragraph's lines in EMU; of one without text, none."""
    seen = (run for run in runs_of(paragraph) if not styles.is_hidden(run))
    pieces = [_piece(styles, run) for run in seen if text_of_run(run)]
    if not any(piece.text.strip() for piece in pieces):
        return []
    spacing = styles.paragraph_property(paragraph, "spacing")
    exact = None
    if spacing is not None and spacing.get(f"{W}lineRule") == "exact":
        exact = measured(spacing, "line")
    # A row of lowered or small letters is no higher than its smallest text, at least.
    single = min(piece.size for piece in pieces if piece.text.strip()) * PT
    return [float(exact or single)] * len(wrap_pieces(pieces, width / PT).spans)


def _piece(styles: WordStyles, run: Element) -> Piece:
    fonts = styles.run_property(run, "rFonts")
    family = "" if fonts is None else fonts.get(f"{W}ascii", "")
    text = text_of_run(run).replace("\t", " ")
    return Piece(text, max(1.0, styles.size(run)), narrow_face(family), styles.is_on(run, "b"))
