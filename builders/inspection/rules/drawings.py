"""Drawings in documents: ids and names of their own, and a size that can be seen."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import WP, C
from builders.inspection.numbers import length
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("word")
_PASTE_ANEW = message("In Word, cut the drawing out and paste it in again.")
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"


@RULES.add(
    Document,
    "drawing-id-twice",
    "warning",
    demand=message("Each picture, chart and shape has an id of its own in the whole document."),
    remedy=_PASTE_ANEW,
    source="ISO/IEC 29500-1, 20.4.2.5",
)
def drawing_id_twice(document: Document) -> Iterator[Fault]:
    """Find drawings with the id of an earlier one, which older versions of Word call damaged."""
    seen: dict[str, str] = {}
    for part in document.stories:
        for one in part.all(f"{WP}docPr"):
            id_, name = one.get("id", "").strip(), shown(one.get("name", ""))
            if id_ in seen:
                sentence = message(
                    "The drawings “{first}” and “{second}” have the same id, {id}.",
                    first=seen[id_],
                    second=name,
                    id=shown(id_),
                )
                yield part.fault(sentence, one)
            else:
                seen[id_] = name


@RULES.add(
    Document,
    "drawing-name-twice",
    "tip",
    demand=message("Drawings can be told apart by name in the selection pane."),
    remedy=message("In Word, choose Layout, Selection Pane, and give it a name of its own."),
    source="ISO/IEC 29500-1, 20.4.2.5",
)
def drawing_name_twice(document: Document) -> Iterator[Fault]:
    """Find drawings of one part that are called as an earlier one."""
    for part in document.stories:
        seen: set[str] = set()
        for one in part.all(f"{WP}docPr"):
            name = one.get("name", "").strip()
            if name and name in seen:
                sentence = message("Two drawings are called “{name}”.", name=shown(name))
                yield part.fault(sentence, one)
            seen.add(name)


@RULES.add(
    Document,
    "drawing-without-size",
    "warning",
    demand=message("Pictures and charts have a width and a height."),
    remedy=message("In Word, choose Picture Format, Size, and give it a width and a height."),
    source="ISO/IEC 29500-1, 20.4.2.7",
)
def drawing_without_size(document: Document) -> Iterator[Fault]:
    """Find pictures and charts that nobody sees, for they have no width or no height."""
    for part in document.stories:
        for extent in part.all(f"{WP}extent"):
            around = extent.getparent()
            if around is None or next(around.iter(_PICTURE, f"{C}chart"), None) is None:
                continue
            if 0 in (length(extent.get("cx")), length(extent.get("cy"))):
                sentence = message("A picture or chart has no width or no height.")
                yield part.fault(sentence, extent)
