"""What a table's style says of one cell: of a header row, of bands, of the whole table."""

from __future__ import annotations

from collections.abc import Iterator

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


def conditions(cell: Element, styles: WordStyles, path: str) -> Iterator[Element]:
    """Yield what the style of a cell's table says, the strongest first (29500-1, 17.7.6).

    Args:
        cell: `w:tc`.
        styles: the document's styles.
        path: what of the style, such as the path of `w:tcPr/w:shd`.
    """
    row, table = within(cell, f"{W}tr"), within(cell, f"{W}tbl")
    if row is None or table is None:
        return
    chain = styles.chain(_style(table, styles))
    kinds = _kinds(cell, row, table) if chain else ()
    for kind in kinds:
        for style in chain:
            for one in style.element.iterfind(f"{W}tblStylePr"):
                said = one.find(path) if one.get(f"{W}type") == kind else None
                if said is not None:
                    yield said
    for style in chain:
        said = style.element.find(path)
        if said is not None:
            yield said


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


def _kinds(cell: Element, row: Element, table: Element) -> list[str]:
    """Return the kinds of cell that a cell is, the strongest first."""
    flags = look(table)
    top = sum(1 for _ in row.itersiblings(f"{W}tr", preceding=True))
    left = sum(1 for _ in cell.itersiblings(f"{W}tc", preceding=True))
    is_last_row = next(row.itersiblings(f"{W}tr"), None) is None
    is_last_column = next(cell.itersiblings(f"{W}tc"), None) is None
    edges = {
        "firstColumn": left == 0,
        "lastColumn": is_last_column,
        "firstRow": top == 0 or row.find(f"{W}trPr/{W}tblHeader") is not None,
        "lastRow": is_last_row,
    }
    on = [name for name, holds in edges.items() if holds and name in flags]
    names = {"firstColumn": "firstCol", "lastColumn": "lastCol"}
    found = [names.get(name, name) for name in on]
    if "noHBand" not in flags and not {"firstRow", "lastRow"} & set(on):
        found.append(f"band{1 + (top - ('firstRow' in flags)) % 2}Horz")
    if "noVBand" not in flags and not {"firstColumn", "lastColumn"} & set(on):
        found.append(f"band{1 + (left - ('firstColumn' in flags)) % 2}Vert")
    return found
