"""Which documents a seminar has, and what it says of them: words, templates, PDFs.

Part of `seminar.model`, which offers these names too. The ids stand here and nowhere else: they
name a document in `seminar.json`, on the command line, and in `builders`.
"""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

DocumentId = Literal[
    "deck",
    "program",
    "handout",
    "task-sheets",
    "answer-sheets",
    "group-list",
    "run-sheet",
    "summary",
]
DOCUMENT_IDS: tuple[DocumentId, ...] = get_args(DocumentId)
"""All documents, in the order in which a seminar needs them."""

PrintedParticipants = Literal["name_and_role", "name", "nothing"]


class Practical(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A practical matter, such as "Parkering", and what there is to know about it."""

    label: str = ""
    text: str = ""


class ChosenTemplate(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The template that a person chose for a document."""

    document: DocumentId
    file: str = ""
    """A file name in the seminar's folder of templates; empty for the built-in template."""


class DocumentSettings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the documents say beyond programme and tasks, and what they are made from and as."""

    welcome: str = ""
    practical: tuple[Practical, ...] = ()
    contact: str = ""
    show_participants: PrintedParticipants = "name_and_role"
    templates: tuple[ChosenTemplate, ...] = ()
    """At most one a document; what has none is made from the template that bears its name."""
    pdfs: tuple[DocumentId, ...] = ()
    """The documents that are also made as PDF."""
