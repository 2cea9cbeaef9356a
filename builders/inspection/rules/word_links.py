"""Links in Word documents: texts that say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, R, W, text_of
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_paragraphs import shown_stories, text_of_run
from builders.inspection.wording import LinkFlaw, link_flaw
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")
_SAY_WHERE = message(
    "In Word, right-click the link, choose Edit Link, and write what one finds there as its text."
)
_FIELD = re.compile(r"\s*HYPERLINK\b(?!.*\\l)", re.IGNORECASE)
_LONGEST_FIELD = 20
"""How many runs of a field are looked at; a link's text has a few."""
_SHOWN = (f"{W}drawing", f"{W}pict", f"{W}object", f"{W}sym")


def _links(document: Document) -> Iterator[tuple[XmlPart, Element, str]]:
    """Yield the links out of the document with their texts; pictures have texts of their own."""
    for part in shown_stories(document):
        for link in part.all(f"{W}hyperlink"):
            if link.get(f"{R}id") and next(link.iter(*_SHOWN), None) is None:
                yield part, link, _text(link)
        for instruction in part.all(f"{W}instrText"):
            if _FIELD.match(instruction.text or ""):
                text = _field_text(instruction)
                if text is not None:
                    yield part, instruction, text


def _text(link: Element) -> str:
    """Return the text of a link; what a field in it shows counts, its instruction does not."""
    return " ".join(text_of(link).split())


def _field_text(instruction: Element) -> str | None:
    """Return what a field shows, within its paragraph; `None` where that cannot be told."""
    run = instruction.getparent()
    pieces: list[str] = []
    is_result = False
    for one in () if run is None else islice(run.itersiblings(), _LONGEST_FIELD):
        mark = one.find(f"{W}fldChar")
        kind = "" if mark is None else mark.get(f"{W}fldCharType", "")
        if kind == "end" and is_result:
            return " ".join("".join(pieces).split())
        if kind == "begin" or next(one.iter(*_SHOWN), None) is not None:
            return None
        is_result = is_result or kind == "separate"
        if is_result and one.tag == f"{W}r":
            pieces.append(text_of_run(one))
    return None


def _flawed(document: Document, flaw: LinkFlaw) -> Iterator[tuple[XmlPart, Element, str]]:
    for part, link, text in _links(document):
        if link_flaw(text) == flaw:
            yield part, link, text


@RULES.add(
    Document,
    "document-link-vague",
    "warning",
    demand=message("The text of a link says where it leads, also when it is read alone."),
    remedy=_SAY_WHERE,
    source="WCAG 2.1, 2.4.4; Microsoft, Add meaningful hyperlink text",
)
def document_link_vague(document: Document) -> Iterator[Fault]:
    """Find “her”, “les mer” and the like."""
    for part, link, text in _flawed(document, "vague"):
        sentence = message("The link's text “{text}” does not say where it leads.", text=text)
        yield part.fault(sentence, link)


@RULES.add(
    Document,
    "document-link-empty",
    "warning",
    demand=message("Every link has a text."),
    remedy=message("In Word, delete the link, or write a text for it."),
    source="WCAG 2.1, 2.4.4 and 4.1.2",
)
def document_link_empty(document: Document) -> Iterator[Fault]:
    """Find links around nothing, which a screen reader reads out as an address."""
    for part, link, _ in _flawed(document, "empty"):
        yield part.fault(message("There is a link without any text."), link)


@RULES.add(
    Document,
    "document-link-is-address",
    "tip",
    demand=message("The text of a link is words, not a web address."),
    remedy=_SAY_WHERE,
    source="WCAG 2.1, 2.4.4; Microsoft, Add meaningful hyperlink text",
)
def document_link_is_address(document: Document) -> Iterator[Fault]:
    """Find addresses that are read out letter by letter; short ones without https:// serve."""
    for part, link, text in _flawed(document, "address"):
        sentence = message("The link's text is its address: {text}", text=shown(text))
        yield part.fault(sentence, link)
