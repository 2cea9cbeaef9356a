"""Ids after rendering: a loop repeats those of its template, and Word wants each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lxml import etree

from builders.documents.templating.tags import Element, W

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NUMBERED = (_DRAWING, W + "sdtPr", W + "bookmarkStart", W + "bookmarkEnd")
_FIRST_CONTROL = 100_000_001
"""Ids of content controls; any positive number will do (ISO/IEC 29500-1, 17.5.2.18)."""


def finish_ids(roots: Iterable[Element]) -> None:
    """Number drawings, content controls and bookmarks of a document's parts anew, each once."""
    drawings, controls, bookmarks = 0, 0, 0
    names: Counter[str] = Counter()
    for root in roots:
        open_: dict[str, Element] = {}
        for element in list(root.iter(*_NUMBERED)):
            if element.tag == _DRAWING:
                drawings += 1
                element.set("id", str(drawings))
            elif element.tag == W + "sdtPr":
                controls = _number_control(element, controls)
            elif element.tag == W + "bookmarkStart":
                bookmarks += 1
                _close(open_.get(element.get(W + "id", "")))
                open_[element.get(W + "id", "")] = element
                element.set(W + "id", str(bookmarks))
                _name_once(element, names)
            elif element.tag == W + "bookmarkEnd":
                _end(element, open_)
        for start in open_.values():
            _close(start)


def _number_control(properties: Element, before: int) -> int:
    id_ = properties.find(W + "id")
    if id_ is None:
        return before
    id_.set(W + "val", str(_FIRST_CONTROL + before))
    return before + 1


def _name_once(bookmark: Element, names: Counter[str]) -> None:
    """Give a bookmark a name of its own; links lead to the first of those that were alike."""
    name = bookmark.get(W + "name", "")
    names[name] += 1
    if names[name] > 1:
        bookmark.set(W + "name", f"{name[:32]}_{names[name]}")


def _close(start: Element | None) -> None:
    """End a bookmark where it begins: a loop repeated its beginning without its end."""
    if start is not None:
        start.addnext(etree.Element(W + "bookmarkEnd", {W + "id": start.get(W + "id", "")}))


def _end(element: Element, open_: dict[str, Element]) -> None:
    """Let the end of a bookmark name its beginning; an end without one goes."""
    start = open_.pop(element.get(W + "id", ""), None)
    parent = element.getparent()
    if start is not None:
        element.set(W + "id", start.get(W + "id", ""))
    elif parent is not None:
        parent.remove(element)
