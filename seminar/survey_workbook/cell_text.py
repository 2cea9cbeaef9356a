"""Cells written into a sheet's XML; all that stands around them stays letter by letter.

Texts are written into the cell itself ("inline strings"), so that the workbook's table of texts
stays as it is. A text is never taken for a formula, whatever it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from seminar.survey_workbook.areas import Area
from seminar.survey_workbook.markup import escaped
from seminar.survey_workbook.sheet_text import Cell, Row, SheetText
from seminar.workbook import cell_name

_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""How a workbook writes letters that XML cannot hold (ISO/IEC 29500-1, section 22.9.2.19)."""
_SPANS = re.compile(r"""(\sspans\s*=\s*["'])([^"']*)""")
_REFERENCE = re.compile(r"""(\sref\s*=\s*["'])([^"']*)""")

Place = tuple[int, int]
"""Row and column of a cell."""


class Content(Struct, frozen=True):
    """What is to stand in a cell.

    Args:
        kind: the type of its value, as the attribute `t` says it; empty for a number.
        inner: the XML within the cell's element.
        style: the number of its format, empty for none; `None` leaves the format as it is.
        keeps: whether what else the cell's element says of itself stays, as with a formula that
            is only computed anew.
    """

    kind: str = ""
    inner: str = ""
    style: str | None = None
    keeps: bool = False


NOTHING = Content()


def number(value: Decimal, sheet: SheetText, style: str | None = None) -> Content:
    """Return a number as a cell holds it."""
    return Content("", f"<{sheet.prefix}v>{value:f}</{sheet.prefix}v>", style)


def text(words: str, sheet: SheetText, style: str | None = None) -> Content:
    """Return a text as a cell holds it, whatever it begins with."""
    said = escaped(_LOOKS_ESCAPED.sub("_x005F_", words))
    p = sheet.prefix
    return Content("inlineStr", f'<{p}is><{p}t xml:space="preserve">{said}</{p}t></{p}is>', style)


def formula(reckons: str, sheet: SheetText, style: str | None = None) -> Content:
    """Return a formula, given without its equals sign, as a cell holds it; without a result."""
    return Content("", f"<{sheet.prefix}f>{escaped(reckons)}</{sheet.prefix}f>", style)


def copied(cell: Cell | None) -> Content:
    """Return what stands in a cell, with its format."""
    if cell is None:
        return Content(style="")
    return Content(cell.attributes.get("t", ""), cell.inner, cell.attributes.get("s", ""))


def with_cells(sheet: SheetText, contents: Mapping[Place, Content]) -> bytes:
    """Return the sheet's part with other contents in some cells.

    Besides the cells themselves, only what the sheet says of its own extent is brought up to date,
    where a cell lies outside it.
    """
    kept = {
        place: content
        for place, content in contents.items()
        if content.inner or content.style or sheet.cell(*place) is not None
    }
    changes = [*_rows(sheet, kept), *_extent(sheet, kept)]
    return _replaced(sheet.text, changes).encode(sheet.encoding)


_Change = tuple[int, int, str]
"""A stretch of a text, and what is to stand in its place."""


def _replaced(text: str, changes: Iterable[_Change]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        pieces += text[at:start], new
        at = end
    return "".join([*pieces, text[at:]])


# --- rows -----------------------------------------------------------------------------------------


def _rows(sheet: SheetText, contents: Mapping[Place, Content]) -> Iterator[_Change]:
    new: dict[int, str] = {}
    for number in sorted({row for row, _ in contents}):
        cells = {column: contents[row, column] for row, column in contents if row == number}
        row = sheet.rows.get(number)
        if row is None:
            new[number] = _new_row(sheet, number, cells)
        else:
            yield row.opening.start, row.end, _row(sheet, row, cells)
    yield from _new_rows(sheet, new)


def _new_rows(sheet: SheetText, new: Mapping[int, str]) -> Iterator[_Change]:
    """Yield each new row before the first row that comes after it."""
    opening, end = sheet.data
    if opening.is_end and new:
        name = opening.name
        rows = "".join(new.values())
        start = sheet.text[opening.start : opening.end].rstrip("/>")
        yield opening.start, opening.end, f"{start}>{rows}</{name}>"
        return
    places: dict[int, str] = {}
    for number, row in new.items():
        after = [each for each in sheet.rows.values() if each.number > number]
        at = min(after, key=lambda each: each.number).opening.start if after else end
        places[at] = places.get(at, "") + row
    for at, rows in places.items():
        yield at, at, rows


def _new_row(sheet: SheetText, number: int, cells: Mapping[int, Content]) -> str:
    p = sheet.prefix
    inside = "".join(_cell(sheet, number, column, cells[column]) for column in sorted(cells))
    return f'<{p}row r="{number + 1}">{inside}</{p}row>'


def _row(sheet: SheetText, row: Row, cells: Mapping[int, Content]) -> str:
    """Return a row with other contents in some cells, its other cells as they were."""
    present = {cell.column for cell in row.cells}
    inner_end = row.opening.end if row.opening.is_end else sheet.text.rindex("<", 0, row.end)
    changes = [
        (cell.start, cell.end, _cell(sheet, row.number, cell.column, cells[cell.column], cell))
        for cell in row.cells
        if cell.column in cells
    ]
    for column in sorted(set(cells) - present):
        after = next((cell.start for cell in row.cells if cell.column > column), inner_end)
        changes.append((after, after, _cell(sheet, row.number, column, cells[column])))
    start = row.opening.start
    inside = _within(sheet.text, changes, row.opening.end, inner_end)
    opening = _opening(sheet.text[start : row.opening.end], set(cells) - present)
    if row.opening.is_end:
        return f"{opening.rstrip('/>')}>{inside}</{row.opening.name}>"
    return opening + inside + sheet.text[inner_end : row.end]


def _within(text: str, changes: list[_Change], start: int, end: int) -> str:
    """Return a stretch of a text with changes, given by their places in the whole text."""
    moved = [(first - start, last - start, new) for first, last, new in changes]
    return _replaced(text[start:end], moved)


def _opening(tag: str, columns: set[int]) -> str:
    """Return a row's start tag, whose note of the columns used takes in new ones."""
    found = _SPANS.search(tag)
    if not found or not columns:
        return tag
    ends = [int(end) for end in re.findall(r"[0-9]+", found[2])]
    ends += [column + 1 for column in columns]
    return f"{tag[: found.start(2)]}{min(ends)}:{max(ends)}{tag[found.end(2) :]}"


# --- cells ----------------------------------------------------------------------------------------


def _cell(
    sheet: SheetText, row: int, column: int, content: Content, before: Cell | None = None
) -> str:
    attributes = {"r": cell_name(row, column)}
    style = content.style
    if style is None and before is not None:
        style = before.attributes.get("s")
    if style:
        attributes["s"] = style
    if content.keeps and before is not None:
        attributes |= before.attributes
        attributes.pop("t", None)
    if content.kind:
        attributes["t"] = content.kind
    said = "".join(f' {name}="{escaped(value)}"' for name, value in attributes.items())
    p = sheet.prefix
    return f"<{p}c{said}>{content.inner}</{p}c>" if content.inner else f"<{p}c{said}/>"


# --- the sheet's extent ---------------------------------------------------------------------------


def _extent(sheet: SheetText, contents: Mapping[Place, Content]) -> Iterator[_Change]:
    """Yield the change of what the sheet says of its own extent, where a cell lies outside it."""
    for tag in sheet.outside("dimension"):
        found = _REFERENCE.search(sheet.text, tag.start, tag.end)
        area = Area.named(found[2]) if found else None
        if found is None or area is None:
            continue
        wider = area.around(contents)
        if wider != area:
            yield found.start(2), found.end(2), str(wider)
