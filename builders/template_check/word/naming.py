"""Whether a build finds a template by its name, and whether what it finds is a template at all."""

from __future__ import annotations

from collections.abc import Iterator

from builders.documents.kinds import KINDS, DocumentKind
from builders.template_check.faults import Fault
from builders.template_check.word.opened import OpenedWord
from seminar.messages import message
from seminar.texts import shown


def naming_faults(opened: OpenedWord, kind: DocumentKind | None) -> Iterator[Fault]:
    """Yield that a template's name is no document's, or that nothing in it is ever filled."""
    if kind is None:
        yield opened.fault(
            "template-name-unknown",
            "warning",
            None,
            message(
                "No document is called “{name}”, so a build does not use this template.",
                name=shown(opened.path.stem),
            ),
            message(
                "Name it after the document that it is for, such as “{example}.docx”, or after one "
                "of these: {names}.",
                example=KINDS[0].name,
                names=", ".join(one.id for one in KINDS),
            ),
        )
    if not any(tag.sort == "{" for tag in opened.tags):
        yield opened.fault(
            "template-without-fields",
            "warning",
            None,
            message("The template holds no field, so every document made from it says the same."),
            message(
                "Write fields where the seminar's words are to stand, such as “{example}”, or take "
                "the file away if it is no template.",
                example="{{ seminar.title }}",
            ),
        )
