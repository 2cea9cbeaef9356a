"""What a table's style says of one cell: of a header row, of bands, of the whole table."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.markup import Element, W
from builders.inspection.word_paragraphs import within
from builders.inspection.word_styles import WordStyles

_FLAGS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
"""ISO/IEC 29500-4, 14.6.2."""
_CALLED = {"firstColumn": "firstCol", "lastColumn": "lastCol"}
_AROUND = (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml")


class TableLooks:
    """What the styles of a document's tables say of their cells.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        self._styles = document.reading(WordStyles)
        self._places: dict[Element, dict[Element, int]] = {}
        self._kinds: dict[Element, tuple[str, ...]] = {}
        self._tables: dict[Element, tuple[str, frozenset[str]]] = {}
        self._known: dict[tuple[str, tuple[str, ...], str], tuple[Element, ...]] = {}

    def said(self, cell: Element, path: str) -> tuple[Element, ...]:
        """Return what the style of a cell's table says, the strongest first (29500-1, 17.7.6).

        Args:
            cell: `w:tc`.
            path: what of the style, such as the path of `w:tcPr/w:shd`.
        """
        table = within(cell, f"{W}tbl")
        if table is None:
            return ()
        if table not in self._tables:
            self._tables[table] = (_style(table, self._styles), look(table))
        key = (self._tables[table][0], self._kinds_of(cell, table), path)
        if key not in self._known:
            self._known[key] = tuple(self._search(*key))
        return self._known[key]

    def _search(self, style: str, kinds: tuple[str, ...], path: str) -> Iterator[Element]:
        chain = self._styles.chain(style)
        for kind in kinds:
            for one in chain:
                for condition in one.element.iterfind(f"{W}tblStylePr"):
                    said = condition.find(path) if condition.get(f"{W}type") == kind else None
                    if said is not None:
                        yield said
        for one in chain:
            said = one.element.find(path)
            if said is not None:
                yield said

    def _kinds_of(self, cell: Element, table: Element) -> tuple[str, ...]:
        if cell not in self._kinds:
            row = within(cell, f"{W}tr")
            found = () if row is None else self._found(cell, row, table)
            self._kinds[cell] = found
        return self._kinds[cell]

    def _found(self, cell: Element, row: Element, table: Element) -> tuple[str, ...]:
        """Return the kinds of cell that a cell is, the strongest first."""
        flags = self._tables[table][1]
        rows, cells = self._order(table, f"{W}tr"), self._order(row, f"{W}tc")
        top, left = rows.get(row, 0), cells.get(cell, 0)
        is_head = row.find(f"{W}trPr/{W}tblHeader") is not None
        edges = {
            "firstColumn": left == 0,
            "lastColumn": left == len(cells) - 1,
            "firstRow": top == 0 or is_head,
            "lastRow": top == len(rows) - 1,
        }
        on = [name for name, holds in edges.items() if holds and name in flags]
        found = [_CALLED.get(name, name) for name in on]
        if "noHBand" not in flags and not {"firstRow", "lastRow"} & set(on):
            found.append(f"band{1 + (top - ('firstRow' in flags)) % 2}Horz")
        if "noVBand" not in flags and not {"firstColumn", "lastColumn"} & set(on):
            found.append(f"band{1 + (left - ('firstColumn' in flags)) % 2}Vert")
        return tuple(found)

    def _order(self, parent: Element, tag: str) -> dict[Element, int]:
        """Return the places of a table's rows or a row's cells, those in content controls too."""
        if parent not in self._places:
            inside = children_of(parent, tag)
            self._places[parent] = {element: place for place, element in enumerate(inside)}
        return self._places[parent]


def children_of(parent: Element, tag: str) -> list[Element]:
    """Return the rows of a table or the cells of a row, also those in content controls."""
    found: list[Element] = []
    for child in parent.iterchildren(tag, *_AROUND):
        found.extend([child] if child.tag == tag else children_of(child, tag))
    return found


def _style(table: Element, styles: WordStyles) -> str:
    named = table.find(f"{W}tblPr/{W}tblStyle")
    default = styles.default("table")
    if named is not None:
        return named.get(f"{W}val", "")
    return default.id if default else ""


def look(table: Element) -> frozenset[str]:
    """Return which parts of its style a table shows, such as `firstRow` and `noVBand`."""
    said = table.find(f"{W}tblPr/{W}tblLook")
    if said is None:
        return frozenset()
    bits = _hexadecimal(said.get(f"{W}val", ""))
    return frozenset(
        name for name, bit in _FLAGS.items() if _is_on(said.get(f"{W}{name}"), bool(bits & bit))
    )


def _is_on(text: str | None, by_bits: bool) -> bool:  # noqa: FBT001 (what holds where none is said)
    return by_bits if text is None else text in ("1", "true", "on")


def _hexadecimal(text: str) -> int:
    try:
        return int(text[:8], 16)
    except ValueError:
        return 0
