"""What a document asks or fetches as soon as it is opened, before anyone has read a word."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W, is_on
from builders.inspection.registry import Rules
from builders.inspection.word_fields import Field, Fields
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("word")
_FETCHING = frozenset(
    ("DATABASE", "DDE", "DDEAUTO", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK")
)
_PROGRAM_FIRST = frozenset(("LINK", "DDE", "DDEAUTO"))
_OLE = "{urn:schemas-microsoft-com:office:office}OLEObject"


def _setting(document: Document, name: str) -> Element | None:
    settings = document.part("settings")
    return None if settings is None else next(iter(settings.all(f"{W}{name}")), None)


def _at_settings(document: Document, sentence: Message) -> Fault:
    """Return a fault in the settings, where they are told of."""
    settings = document.part("settings")
    return document.fault(sentence) if settings is None else settings.fault(sentence)


def _is_on(element: Element | None, attribute: str) -> bool:
    """Return whether a switch that is off where nothing is said is on."""
    return element is not None and element.get(attribute) is not None and is_on(element, attribute)


@RULES.add(
    Document,
    "asks-to-update-fields",
    "warning",
    demand=message("Word asks nothing when it opens the document: its fields are up to date."),
    remedy=message(
        "Open the document in Word, answer yes, look at the contents and the page numbers, and "
        "save it."
    ),
    source="ISO/IEC 29500-1, 17.15.1.90",
)
def asks_to_update_fields(document: Document) -> Iterator[Fault]:
    """Find the setting that makes Word ask whether fields shall be updated."""
    if is_on(_setting(document, "updateFields"), f"{W}val"):
        sentence = message("At opening, Word asks whether it may update the document's fields.")
        yield _at_settings(document, sentence)


@RULES.add(
    Document,
    "field-out-of-date",
    "warning",
    demand=message("No field is marked as out of date."),
    remedy=message("In Word, select all with Ctrl+A, press F9, and save the document."),
    source="ISO/IEC 29500-1, 17.16.18, attribute dirty",
)
def field_out_of_date(document: Document) -> Iterator[Fault]:
    """Find fields whose result other programs show as it is, although it says it is wrong."""
    for field in document.reading(Fields).all:
        if field.dirty:
            sentence = message(
                "The field {name} is marked as out of date: what it shows may be wrong.",
                name=shown(field.name),
            )
            yield field.part.fault(sentence, field.element)


@RULES.add(
    Document,
    "mail-merge-source",
    "warning",
    demand=message("The document is tied to no list of recipients."),
    remedy=message(
        "In Word, choose Mailings, Start Mail Merge, Normal Word Document, and save the document."
    ),
    source="ISO/IEC 29500-1, 17.14.20",
)
def mail_merge_source(document: Document) -> Iterator[Fault]:
    """Find main documents of mail merges, which ask for their source, and tell where it lies."""
    if _setting(document, "mailMerge") is not None:
        sentence = message("At opening, Word asks for the recipients of a mail merge.")
        yield _at_settings(document, sentence)


@RULES.add(
    Document,
    "asks-to-open-read-only",
    "warning",
    demand=message("Word opens the document without asking for a password or for reading only."),
    remedy=message(
        "In Word, choose File, Save As, Tools, General Options; empty the password and untick "
        "“Read-only recommended”."
    ),
    source="ISO/IEC 29500-1, 17.15.1.93",
)
def asks_to_open_read_only(document: Document) -> Iterator[Fault]:
    """Find documents that ask to be opened for reading only, or want a password for changing."""
    protection = _setting(document, "writeProtection")
    if protection is None:
        return
    if _is_on(protection, f"{W}recommended"):
        yield _at_settings(
            document, message("At opening, Word proposes to open it for reading only.")
        )
    elif any("hash" in str(key) or "password" in str(key) for key in protection.attrib):
        yield _at_settings(
            document, message("At opening, Word asks for a password for changing it.")
        )


@RULES.add(
    Document,
    "document-protected",
    "tip",
    demand=message("Readers may mark, copy and change the text as they need to read it."),
    remedy=message("In Word, choose Review, Restrict Editing, Stop Protection."),
    source="ISO/IEC 29500-1, 17.15.1.29",
)
def document_protected(document: Document) -> Iterator[Fault]:
    """Find protection against editing; a form may have good reason for it."""
    if _is_on(_setting(document, "documentProtection"), f"{W}enforcement"):
        yield _at_settings(document, message("The document is protected against editing."))


@RULES.add(
    Document,
    "fetches-from-elsewhere",
    "warning",
    demand=message("All that the document shows is in the document."),
    remedy=message(
        "In Word, choose File, Info, Edit Links to Files, and break each link; Ctrl+Shift+F9 turns "
        "a selected field into its text or picture."
    ),
    source="ISO/IEC 29500-1, 17.16.5; Word, “This document contains links”",
)
def fetches_from_elsewhere(document: Document) -> Iterator[Fault]:
    """Find fields and linked objects that are fetched from other files, often with a question."""
    for field in document.reading(Fields).all:
        if field.name in _FETCHING:
            sentence = message(
                "The field {name} fetches what it shows from another file: {file}.",
                name=field.name,
                file=shown(_source(field)),
            )
            yield field.part.fault(sentence, field.element)
    for part in document.stories:
        for one in part.all(_OLE):
            if one.get("Type", "").casefold() == "link":
                yield part.fault(message("A linked object is fetched from another file."), one)


def _source(field: Field) -> str:
    """Return the file that a field fetches from, as far as it says which."""
    # LINK and DDE name the program first.
    words = field.words[1:] if field.name in _PROGRAM_FIRST else field.words
    named = (word for word in words if "." in word or ":" in word)
    return next(named, " ".join(words)).replace("\\\\", "\\")
