"""Comments as Word ties them to the text: each with an id, a place, and a range that closes."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W
from builders.inspection.parts import XmlPart
from builders.inspection.ranges import unpaired
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("word")
_START, _END = f"{W}commentRangeStart", f"{W}commentRangeEnd"
_REFERENCE = f"{W}commentReference"
_LACKS = {
    "end": message("The text that a comment is about begins here and never ends."),
    "start": message("The text that a comment is about ends here and begins nowhere before."),
    "own id": message("Two comments are tied to the text by the same id."),
}


def _comments(document: Document) -> list[tuple[XmlPart, Element]]:
    return [(part, one) for part in document.parts("comments") for one in part.all(f"{W}comment")]


def _id(element: Element) -> str:
    return element.get(f"{W}id", "")


def _ties(document: Document) -> Iterator[tuple[XmlPart, Element]]:
    """Yield what ties comments to the text: their marks, then the starts of their ranges."""
    for tag in (_REFERENCE, _START, _END):
        for part in document.stories:
            for one in part.all(tag):
                yield part, one


@RULES.add(
    Document,
    "comment-missing",
    "error",
    demand=message("Each mark of a comment in the text has its comment."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.13.4.5",
)
def comment_missing(document: Document) -> Iterator[Fault]:
    """Find marks of comments that are not there, each comment once."""
    told = {_id(one) for _, one in _comments(document)}
    for part, one in _ties(document):
        if _id(one) not in told:
            told.add(_id(one))
            yield part.fault(message("The comment that belongs here is not there."), one)


@RULES.add(
    Document,
    "comment-id-twice",
    "error",
    demand=message("Each comment has an id of its own."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.13.4.2",
)
def comment_id_twice(document: Document) -> Iterator[Fault]:
    """Find comments with the id of an earlier one."""
    seen: set[str] = set()
    for part, one in _comments(document):
        if _id(one) in seen:
            sentence = message("Two comments have the same id, {id}.", id=shown(_id(one)))
            yield part.fault(sentence, one)
        seen.add(_id(one))


@RULES.add(
    Document,
    "comment-without-place",
    "warning",
    demand=message("Each comment is tied to a place in the text."),
    remedy=message("In Word, write the comment anew at its place, under Review, New Comment."),
    source="ISO/IEC 29500-1, 17.13.4.5",
)
def comment_without_place(document: Document) -> Iterator[Fault]:
    """Find comments that no mark refers to; Word does not show them, yet they are in the file."""
    used = {_id(one) for _, one in _ties(document) if one.tag == _REFERENCE}
    for part, one in _comments(document):
        if _id(one) not in used:
            yield part.fault(message("A comment has no place in the text and is not shown."), one)


@RULES.add(
    Document,
    "comment-range",
    "error",
    demand=message("The text that a comment is about has one beginning and, after it, one end."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.13.4.3 and 17.13.4.4",
)
def comment_range(document: Document) -> Iterator[Fault]:
    """Find ranges of comments that do not close; a comment on a mere place has no range."""
    for part in document.stories:
        for one in unpaired(part, _START, _END):
            yield part.fault(_sentence(one.lack), one.element)


def _sentence(lack: str) -> Message:
    return _LACKS[lack]
