"""Footnotes and endnotes: each reference has its note, and each note its reference."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("word")
_KINDS: tuple[Literal["footnote", "endnote"], ...] = ("footnote", "endnote")
_RULED = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_INSERT_ANEW = message(
    "In Word, delete the number of the note in the text and put the note in anew, under References."
)


def _notes(document: Document, kind: str) -> list[tuple[XmlPart, Element]]:
    return [(part, one) for part in document.parts(f"{kind}s") for one in part.all(f"{W}{kind}")]


def _id(element: Element) -> str:
    return element.get(f"{W}id", "")


def _references(document: Document, kind: str) -> Iterator[tuple[XmlPart, Element]]:
    for part in document.stories:
        for one in part.all(f"{W}{kind}Reference"):
            yield part, one


@RULES.add(
    Document,
    "note-missing",
    "error",
    demand=message("Each number of a footnote or endnote has its note."),
    remedy=_INSERT_ANEW,
    source="ISO/IEC 29500-1, 17.11.7 and 17.11.14",
)
def note_missing(document: Document) -> Iterator[Fault]:
    """Find references to notes that are not there; Word refuses such a document."""
    for kind in _KINDS:
        if document.lacks(f"{kind}s"):
            continue
        known = {_id(one) for _, one in _notes(document, kind)}
        for part, one in _references(document, kind):
            if _id(one) not in known:
                sentence = message("The note to which a number refers is not there.")
                yield part.fault(sentence, one)


@RULES.add(
    Document,
    "note-id-twice",
    "error",
    demand=message("Each footnote and endnote has an id of its own, and one number in the text."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.11.2 and 17.11.10",
)
def note_id_twice(document: Document) -> Iterator[Fault]:
    """Find notes with the id of an earlier one, and numbers that share a note."""
    for kind in _KINDS:
        told = (_notes(document, kind), list(_references(document, kind)))
        for elements in told:
            seen: set[str] = set()
            for part, one in elements:
                if _id(one) in seen:
                    sentence = message("Two notes have the same id, {id}.", id=shown(_id(one)))
                    yield part.fault(sentence, one)
                seen.add(_id(one))


@RULES.add(
    Document,
    "note-unused",
    "warning",
    demand=message("The text refers to each footnote and endnote."),
    remedy=message(
        "Put the note in anew where it belongs, under References; Word forgets it at the next save."
    ),
    source="ISO/IEC 29500-1, 17.11",
)
def note_unused(document: Document) -> Iterator[Fault]:
    """Find notes that no one gets to see."""
    for kind in _KINDS:
        used = {_id(one) for _, one in _references(document, kind)}
        for part, one in _notes(document, kind):
            if _id(one) not in used and one.get(f"{W}type", "normal") not in _RULED:
                yield part.fault(message("No number in the text refers to this note."), one)


@RULES.add(
    Document,
    "note-separator-missing",
    "warning",
    demand=message("The lines that part notes from the text are there."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.11.9, 17.11.3 and 17.11.23",
)
def note_separator_missing(document: Document) -> Iterator[Fault]:
    """Find notes without the two lines that Word parts them by, or settings that ask for others."""
    settings = document.part("settings")
    for kind in _KINDS:
        notes = _notes(document, kind)
        known = {_id(one) for _, one in notes}
        types = {one.get(f"{W}type") for _, one in notes}
        for part in document.parts(f"{kind}s"):
            if notes and not types.issuperset(("separator", "continuationSeparator")):
                sentence = message("The lines that part notes from the text are not there.")
                yield part.fault(sentence)
        if settings is None or document.lacks(f"{kind}s"):
            continue
        for one in settings.root.iterfind(f"{W}{kind}Pr/{W}{kind}"):
            if _id(one) not in known:
                sentence = message(
                    "The settings name a line between text and notes that is not there."
                )
                yield settings.fault(sentence, one)


@RULES.add(
    Document,
    "note-in-wrong-place",
    "error",
    demand=message("Footnotes and endnotes belong to the running text alone."),
    remedy=message("Move the note's text to where its number stood, or the number to the text."),
    source="Word, References, Insert Footnote",
)
def note_in_wrong_place(document: Document) -> Iterator[Fault]:
    """Find numbers of notes in headers, footers, comments or other notes, which Word refuses."""
    for kind in _KINDS:
        for part, one in _references(document, kind):
            if part is not document.main:
                sentence = message("The number of a note stands where no note can be.")
                yield part.fault(sentence, one)
