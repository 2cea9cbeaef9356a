"""Tracked changes and permissions: ids of their own, and ranges that match."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import W
from builders.inspection.ranges import unpaired
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("word")
_CHANGES = tuple(
    f"{W}{name}"
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
        *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"),
        *("tblGridChange", "tblPrExChange", "numberingChange"),
    )
)
_ACCEPT = message("In Word, accept or reject the changes under Review, and save the document.")


@RULES.add(
    Document,
    "change-id-twice",
    "warning",
    demand=message("Each tracked change has an id of its own."),
    remedy=_ACCEPT,
    source="ISO/IEC 29500-1, 17.13.5, attribute id",
)
def change_id_twice(document: Document) -> Iterator[Fault]:
    """Find changes of one kind with the id of an earlier one in the same part."""
    for part in document.everything:
        for tag in _CHANGES:
            seen: set[str] = set()
            for one in part.all(tag):
                id_ = one.get(f"{W}id", "")
                if id_ and id_ in seen:
                    sentence = message("Two tracked changes have the same id, {id}.", id=shown(id_))
                    yield part.fault(sentence, one)
                seen.add(id_)


@RULES.add(
    Document,
    "move-not-closed",
    "warning",
    demand=message(
        "What was moved under tracked changes has a beginning, an end, and both places."
    ),
    remedy=_ACCEPT,
    source="ISO/IEC 29500-1, 17.13.5.24 to 17.13.5.28",
)
def move_not_closed(document: Document) -> Iterator[Fault]:
    """Find moves of which one end, or the place moved from or to, is not there."""
    for part in document.stories:
        for way in ("moveFrom", "moveTo"):
            for one in unpaired(part, f"{W}{way}RangeStart", f"{W}{way}RangeEnd"):
                yield part.fault(
                    message("The range of a tracked move does not close."), one.element
                )
    names = {way: _names(document, way) for way in ("moveFrom", "moveTo")}
    for way, other in (("moveFrom", "moveTo"), ("moveTo", "moveFrom")):
        for name, fault in names[way].items():
            if name not in names[other]:
                yield fault


def _names(document: Document, way: str) -> dict[str, Fault]:
    """Return the moves by name, each with what is to be said if its other place is not there."""
    sentence = message("A tracked move has only one of its two places.")
    return {
        one.get(f"{W}name", ""): part.fault(sentence, one)
        for part in document.stories
        for one in part.all(f"{W}{way}RangeStart")
    }


@RULES.add(
    Document,
    "permission-not-closed",
    "error",
    demand=message("Text that some people may edit has one beginning and, after it, one end."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.13.7",
)
def permission_not_closed(document: Document) -> Iterator[Fault]:
    """Find exceptions from protection that do not close."""
    for part in document.stories:
        for one in unpaired(part, f"{W}permStart", f"{W}permEnd"):
            sentence = message("The range that some people may edit does not close.")
            yield part.fault(sentence, one.element)
