"""Bookmarks: each with a name of its own, a start and an end, and what links to them."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, R, W
from builders.inspection.parts import XmlPart
from builders.inspection.ranges import Unpaired, unpaired
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from builders.inspection.word_fields import Field, Fields
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("word")
_START, _END = f"{W}bookmarkStart", f"{W}bookmarkEnd"
_LAST_EDIT = "_GoBack"
"""The bookmark that Word sets where the text was last changed, and looks after itself."""
_LONGEST = 40
"""How many characters of a name Word keeps."""
_ALWAYS_THERE = frozenset(("_top", "_end", ""))
"""Where a link may go without a bookmark."""
_REFERRING = frozenset(("REF", "PAGEREF", "NOTEREF"))
_PART_OF = frozenset(("TOC", "INDEX"))
"""The fields that a bookmark may limit to a part of the document."""
_DEFINING = frozenset(("SET", "ASK"))


def _names(document: Document) -> Iterator[tuple[XmlPart, Element, str]]:
    for part in document.stories:
        for one in part.all(_START):
            yield part, one, one.get(f"{W}name", "")


@RULES.add(
    Document,
    "bookmark-name-twice",
    "error",
    demand=message("Each bookmark has a name of its own."),
    remedy=message(
        "In Word, choose Insert, Bookmark, delete the one of the two that nothing refers to, or "
        "give it another name."
    ),
    source="ISO/IEC 29500-1, 17.13.6.2",
)
def bookmark_name_twice(document: Document) -> Iterator[Fault]:
    """Find bookmarks that are called as an earlier one, in capitals or not: Word drops them."""
    seen: set[str] = set()
    for part, one, name in _names(document):
        if name != _LAST_EDIT and name.casefold() in seen:
            sentence = message(
                "Two bookmarks are called “{name}”; Word keeps only one of them.", name=shown(name)
            )
            yield part.fault(sentence, one)
        seen.add(name.casefold())


@RULES.add(
    Document,
    "bookmark-name",
    "warning",
    demand=message(
        "A bookmark's name begins with a letter, has no spaces and at most 40 characters."
    ),
    remedy=message("In Word, choose Insert, Bookmark, and give it another name."),
    source="Word, Insert, Bookmark; ISO/IEC 29500-1, 17.13.6.2",
)
def bookmark_name(document: Document) -> Iterator[Fault]:
    """Find names that Word cuts short or does not take."""
    for part, one, name in _names(document):
        wrong = _wrong_with(name)
        if wrong is not None:
            yield part.fault(wrong, one)


def _wrong_with(name: str) -> Message | None:
    if not name:
        return message("A bookmark has no name.")
    if len(name) > _LONGEST:
        return message(
            "The name of the bookmark “{name}” has {count} characters; Word keeps 40.",
            name=shown(name),
            count=len(name),
        )
    if any(map(str.isspace, name)):
        return message("The name of the bookmark “{name}” has a space in it.", name=shown(name))
    if not (name[0].isalpha() or name[0] == "_"):
        return message(
            "The name of the bookmark “{name}” does not begin with a letter.", name=shown(name)
        )
    return None


@RULES.add(
    Document,
    "bookmark-id-twice",
    "error",
    demand=message("Each bookmark has an id of its own, by which Word finds its end."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.13.6.2",
)
def bookmark_id_twice(document: Document) -> Iterator[Fault]:
    """Find ids that two bookmarks share: Word does not know where which of them ends."""
    for part, one in _unmatched(document):
        if one.lack == "own id":
            name = shown(one.element.get(f"{W}name", ""))
            sentence = message(
                "The bookmark “{name}” has the same id as another, {id}.", name=name, id=one.id
            )
            yield part.fault(sentence, one.element)


@RULES.add(
    Document,
    "bookmark-without-end",
    "error",
    demand=message("Each bookmark has one start and, after it, one end."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.13.6",
)
def bookmark_without_end(document: Document) -> Iterator[Fault]:
    """Find bookmarks of which Word knows only one end."""
    for part, one in _unmatched(document):
        if one.lack == "end":
            name = shown(one.element.get(f"{W}name", "") or one.id)
            yield part.fault(message("The bookmark “{name}” has no end.", name=name), one.element)
        elif one.lack == "start":
            sentence = message("A bookmark ends here that begins nowhere before.")
            yield part.fault(sentence, one.element)


def _unmatched(document: Document) -> Iterator[tuple[XmlPart, Unpaired]]:
    for part in document.stories:
        for one in unpaired(part, _START, _END):
            if one.element.get(f"{W}name") != _LAST_EDIT:
                yield part, one


# --- what links to them ---------------------------------------------------------------------------


@RULES.add(
    Document,
    "link-to-missing-place",
    "warning",
    demand=message("Each link within the document leads to a place that is there."),
    remedy=message(
        "In Word, right-click the link, choose Edit Hyperlink, Place in This Document, and choose "
        "where it leads."
    ),
    source="ISO/IEC 29500-1, 17.16.22; WCAG 2.1, 2.4.4",
)
def link_to_missing_place(document: Document) -> Iterator[Fault]:
    """Find links to bookmarks that are not there: a click does nothing."""
    known = _places(document)
    for part in document.stories:
        for link in part.all(f"{W}hyperlink"):
            anchor = _anchor(part, link)
            if anchor.casefold() not in known:
                yield part.fault(_leads_nowhere(anchor), link)
    for field in document.reading(Fields).all:
        anchor = field.after("\\l")
        if field.name == "HYPERLINK" and not field.target and anchor.casefold() not in known:
            yield field.part.fault(_leads_nowhere(anchor), field.element)


def _anchor(part: XmlPart, link: Element) -> str:
    """Return the bookmark a link leads to; empty where it leads to another document."""
    id_ = link.get(f"{R}id")
    if id_ is None:
        return link.get(f"{W}anchor", "")
    address = part.links.get(id_)
    target = "" if address is None else address.target
    return target[1:] if target.startswith("#") else ""


def _leads_nowhere(anchor: str) -> Message:
    return message(
        "The link leads to the bookmark “{name}”, which is not there.", name=shown(anchor)
    )


@RULES.add(
    Document,
    "reference-to-missing-place",
    "error",
    demand=message("Each cross-reference refers to something that is there."),
    remedy=message(
        "In Word, delete the reference and put it in anew with References, Cross-reference; update "
        "a table of contents."
    ),
    source="ISO/IEC 29500-1, 17.16.5.43, 17.16.5.47 and 17.16.5.51",
)
def reference_to_missing_place(document: Document) -> Iterator[Fault]:
    """Find fields that Word replaces by an error message as soon as it updates them."""
    fields = document.reading(Fields).all
    known = _places(document) | {
        field.target.casefold() for field in fields if field.name in _DEFINING
    }
    for field in fields:
        name = _referred(field)
        if name.casefold() not in known:
            yield _refers_nowhere(field, name)


def _referred(field: Field) -> str:
    """Return the bookmark that a field asks for; empty for none."""
    if field.name in _REFERRING:
        return field.target or "?"
    return field.after("\\b") if field.name in _PART_OF else ""


def _refers_nowhere(field: Field, name: str) -> Fault:
    sentence = message(
        "The text refers to the bookmark “{name}”, which is not there; when Word updates it, an "
        "error message will stand here.",
        name=shown(name),
    )
    return field.part.fault(sentence, field.element)


def _places(document: Document) -> set[str]:
    return {name.casefold() for _, _, name in _names(document)} | _ALWAYS_THERE
