"""Text in a Word document that no one meant to publish: prompts, fields, dummies, failed links."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import WP, Element, W, is_on, text_of
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_paragraphs import shown_stories, text_of_paragraph, within
from builders.inspection.wording import (
    broken_reference,
    dummy_text,
    template_text,
    unfilled_field,
)
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("left-overs")


def _shows_prompt(control: Element) -> bool:
    return is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr"), f"{W}val")


def _texts(document: Document) -> tuple[tuple[XmlPart, Element, str], ...]:
    """Return the text of each paragraph that is no control's prompt, once for all rules."""
    return tuple(_read_texts(document))


def _read_texts(document: Document) -> Iterator[tuple[XmlPart, Element, str]]:
    """Yield the text of each paragraph that is not the prompt of a content control."""
    for part in shown_stories(document):
        for paragraph in part.all(f"{W}p"):
            text = text_of_paragraph(paragraph)
            if text and not _is_prompt(paragraph):
                yield part, paragraph, text


def _is_prompt(paragraph: Element) -> bool:
    around = within(paragraph, f"{W}sdt")
    inside = paragraph.iter(f"{W}sdt")
    return any(_shows_prompt(one) for one in (around, *inside) if one is not None)


def _found(
    document: Document, search: Callable[[str], str]
) -> Iterator[tuple[XmlPart, Element, str]]:
    for part, paragraph, text in document.reading(_texts):
        found = search(text)
        if found:
            yield part, paragraph, shown(found)


@RULES.add(
    Document,
    "document-template-text",
    "warning",
    demand=message("A document holds no text of its template that asks to be replaced."),
    remedy=message("Write what belongs there, or delete the text."),
    source="Word's own prompts in the languages of Office; European Commission templates",
)
def document_template_text(document: Document) -> Iterator[Fault]:
    """Find prompts as ordinary text, such as “[Skriv inn tittel]”."""
    for part, paragraph, text in _found(document, template_text):
        sentence = message("The template's text “{text}” was not replaced.", text=text)
        yield part.fault(sentence, paragraph)


@RULES.add(
    Document,
    "content-control-unfilled",
    "tip",
    demand=message("Content controls of a finished document are filled in."),
    remedy=message("Fill the field in, or delete it; leave it where readers are to fill it in."),
    source="ISO/IEC 29500-1, 17.5.2.39",
)
def content_control_unfilled(document: Document) -> Iterator[Fault]:
    """Find content controls that still show their prompt."""
    for part in shown_stories(document):
        for control in part.all(f"{W}sdt"):
            if _shows_prompt(control):
                text = shown(" ".join(text_of(control).split()))
                sentence = message("A field still shows its prompt “{text}”.", text=text)
                yield part.fault(sentence, next(control.iter(f"{W}p"), control))


@RULES.add(
    Document,
    "document-field-unfilled",
    "warning",
    demand=message("A document holds no field of a template or mail merge that was not filled."),
    remedy=message("Write what belongs there, or build the document from its template again."),
    source="The notations of Jinja, Word's mail merge, and common templating tools",
)
def document_field_unfilled(document: Document) -> Iterator[Fault]:
    """Find `{{ navn }}`, `«Navn»` and the like, in texts and in alternative texts."""
    for part, paragraph, text in _found(document, unfilled_field):
        yield part.fault(message("The field “{text}” was not filled.", text=text), paragraph)
    for part in shown_stories(document):
        for field in part.all(f"{W}fldSimple"):
            if field.get(f"{W}instr", "").split()[:1] == ["MERGEFIELD"]:
                yield _merge_field(part, field, " ".join(text_of(field).split()))
        for instruction in part.all(f"{W}instrText"):
            if (instruction.text or "").split()[:1] == ["MERGEFIELD"]:
                yield _merge_field(part, instruction, " ".join((instruction.text or "").split()))
        for properties in part.all(f"{WP}docPr"):
            text = unfilled_field(properties.get("descr", ""))
            if text:
                sentence = message(
                    "The field “{text}” of an alternative text was not filled.", text=shown(text)
                )
                yield part.fault(sentence, properties)


def _merge_field(part: XmlPart, element: Element, text: str) -> Fault:
    return part.fault(message("“{text}” is a field for mail merge.", text=shown(text)), element)


@RULES.add(
    Document,
    "document-dummy-text",
    "warning",
    demand=message("A document holds no text that only keeps a place."),
    remedy=message("Write what belongs there, or delete the text."),
    source="Common habits: lorem ipsum, TODO, xxx",
)
def document_dummy_text(document: Document) -> Iterator[Fault]:
    """Find lorem ipsum, TODO, xxx and the like."""
    for part, paragraph, text in _found(document, dummy_text):
        sentence = message("“{text}” only keeps a place for the real text.", text=text)
        yield part.fault(sentence, paragraph)


@RULES.add(
    Document,
    "document-broken-reference",
    "warning",
    demand=message("No cross-reference of a document says that its target has gone."),
    remedy=message(
        "In Word, insert the cross-reference anew under References, or delete it; then choose "
        "the whole text and press F9."
    ),
    source="Word's own messages for fields, ISO/IEC 29500-1, 17.16.5.51",
)
def document_broken_reference(document: Document) -> Iterator[Fault]:
    """Find “Error! Reference source not found.” in Word's languages."""
    for part, paragraph, text in _found(document, broken_reference):
        yield part.fault(message("A reference says “{text}”.", text=text), paragraph)
