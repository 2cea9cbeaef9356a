"""Where pages may break in tables and lists: small ones stay whole, others leave nothing alone.

Said in the document itself, "keep with next", so that it holds when people write on in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from math import ceil

from lxml import etree

from builders.documents.finishing.styles import KnownStyles
from builders.documents.templating.tags import Element, W

_LISTS = ("ListBullet", "ListNumber")
"""The styles of lists, as ids in the built-in templates."""
_AT_THE_TOP, _AT_THE_END = 3, 2
"""So many rows of a table stand together below its header, and before its end."""
_MOST_WHOLE = 16
"""So many lines of text a table has at most that stands whole."""
_LETTER = 105
"""How wide a letter is that is set as tables are, on average, in twentieths of a point."""


def keep_breaks_away(root: Element, known: KnownStyles) -> None:
    """Keep what would stand alone with what is beside it, in tables with a header and in lists."""
    for table in root.iter(W + "tbl"):
        header = table.find(W + "tr")
        if header is not None and header.find(f"{W}trPr/{W}tblHeader") is not None:
            for row in _bound_rows(table, table.findall(W + "tr")[1:]):
                _keep_all(row)
    styles = {known.id_of("paragraph", id_) for id_ in _LISTS} - {None}
    for items in _lists(root, styles):
        for item in (items[0], items[-2]):
            _keep(item)


# --- tables ---------------------------------------------------------------------------------------


def _bound_rows(table: Element, rows: Sequence[Element]) -> list[Element]:
    """Return the rows that stay with the next one."""
    if _lines(table, rows) <= _MOST_WHOLE:
        return list(rows[:-1])
    last = len(rows) - 1
    return [
        row
        for at, row in enumerate(rows[:-1])
        if (at < _AT_THE_TOP - 1 or at > last - _AT_THE_END)
        and row.find(f"{W}trPr/{W}cantSplit") is not None
    ]


def _lines(table: Element, rows: Sequence[Element]) -> int:
    """Return about how many lines of text the rows are, no more than it takes to see too many."""
    widths = [int(one.get(W + "w", "0")) for one in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    total = 0
    for row in rows:
        cells = zip(row.findall(W + "tc"), widths, strict=False)
        total += max((_cell_lines(cell, width) for cell, width in cells), default=1)
        if total > _MOST_WHOLE:
            break
    return total


def _cell_lines(cell: Element, width: int) -> int:
    room = max(width // _LETTER, 1)
    return sum(max(ceil(_letters(one) / room), 1) for one in cell.iter(W + "p"))


def _letters(paragraph: Element) -> int:
    return sum(len(one.text or "") for one in paragraph.iter(W + "t"))


# --- lists ----------------------------------------------------------------------------------------


def _lists(root: Element, styles: Collection[str | None]) -> Iterator[list[Element]]:
    """Return the lists of more than one item: paragraphs of such a style below each other."""
    items = [one for one in root.iter(W + "p") if _style(one) in styles]
    found: list[list[Element]] = []
    for item in items:
        if found and item.getprevious() is found[-1][-1]:
            found[-1].append(item)
        else:
            found.append([item])
    return (one for one in found if len(one) > 1)


def _style(paragraph: Element) -> str | None:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(W + "val")


def _keep_all(row: Element) -> None:
    for paragraph in row.iter(W + "p"):
        _keep(paragraph)


def _keep(paragraph: Element) -> None:
    """Let a paragraph stay on the page of the next, unless it says otherwise."""
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        paragraph.insert(0, properties)
    if properties.find(W + "keepNext") is None:
        # Only the style stands before it (ISO/IEC 29500-1, 17.3.1.26).
        at = 0 if properties.find(W + "pStyle") is None else 1
        properties.insert(at, etree.Element(W + "keepNext"))
