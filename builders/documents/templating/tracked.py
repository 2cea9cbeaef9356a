"""Tracked changes and comments, which Word keeps in a template with the names of who made them.

A document is made of the template as it reads with all changes accepted and all comments deleted
(ISO/IEC 29500-1, 17.13.4 and 17.13.5). Else a loop would repeat them, and publish who did what.
"""

from __future__ import annotations

from builders.documents.templating.tags import Element, W


def _named(*names: str) -> tuple[str, ...]:
    return tuple(W + name for name in names)


_INSERTED = _named("ins", "moveTo")
_DELETED = _named("del", "moveFrom")
_DELETED_CELL, _COMMENT = W + "cellDel", W + "commentReference"
_CHANGED = ("rPr", "pPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "numbering")
_RANGES = ("moveFrom", "moveTo", "comment", *(f"customXml{how}" for how in ("Ins", "Del")))
_MOVED_RANGES = ("customXmlMoveFrom", "customXmlMoveTo")
_MARKS = _named(
    *(f"{what}Change" for what in _CHANGED),
    *(f"{what}Range{end}" for what in (*_RANGES, *_MOVED_RANGES) for end in ("Start", "End")),
    "cellIns",
    "cellMerge",
)
"""What only says that something was changed, moved or commented."""
_BLOCKS = _named("p", "tbl", "sdt")


def accept_changes(root: Element) -> None:
    """Accept the tracked changes of a part, and take out the places of its comments."""
    found = list(root.iter(*_INSERTED, *_DELETED, _DELETED_CELL, _COMMENT, *_MARKS))
    ends_of_paragraphs: list[Element] = []
    for element in found:
        if element.tag in _DELETED and (paragraph := _whose_end(element)) is not None:
            ends_of_paragraphs.append(paragraph)
        _accept(element)
    # Last, in order, when it is known what is left in them.
    for paragraph in ends_of_paragraphs:
        _join_to_next(paragraph)


def _accept(element: Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if element.tag in _INSERTED:
        _unwrap(element, parent)
    elif element.tag in _DELETED and parent.tag == W + "trPr":
        _remove_row(parent.getparent())
    elif element.tag == _DELETED_CELL:
        _remove_cell(parent.getparent())
    else:
        parent.remove(element)
        _remove_if_idle(parent)


def _unwrap(element: Element, parent: Element) -> None:
    """Put what an element holds in its place."""
    at = parent.index(element)
    parent[at : at + 1] = list(element)


def _remove_if_idle(element: Element) -> None:
    """Take out a run or link that held nothing but what went."""
    if element.tag in _named("r", "hyperlink") and all(one.tag == W + "rPr" for one in element):
        _remove(element)


def _remove_row(row: Element | None) -> None:
    table = None if row is None else row.getparent()
    if row is None or table is None:
        return
    table.remove(row)
    if table.tag == W + "tbl" and table.find(f".//{W}tr") is None:
        _remove(table)


def _remove_cell(cell: Element | None) -> None:
    row = None if cell is None else cell.getparent()
    if cell is None or row is None:
        return
    row.remove(cell)
    if row.find(f".//{W}tc") is None:
        _remove_row(row)


def _whose_end(element: Element) -> Element | None:
    """Return the paragraph whose end a deletion is about; `None` if it is about something else."""
    looks = element.getparent()
    properties = None if looks is None or looks.tag != W + "rPr" else looks.getparent()
    if properties is None or properties.tag != W + "pPr":
        return None
    return properties.getparent()


def _join_to_next(paragraph: Element) -> None:
    """Let a paragraph whose end was deleted go on in the next; an empty one goes."""
    left = [one for one in paragraph if one.tag != W + "pPr"]
    following = next((one for one in paragraph.itersiblings() if one.tag in _BLOCKS), None)
    if following is None or (left and following.tag != W + "p"):
        return
    at = 1 if following.find(W + "pPr") is not None else 0
    following[at:at] = left
    _remove(paragraph)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
