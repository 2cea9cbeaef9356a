"""Lists of Word documents that were typed: signs and numbers that no list keeps."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W
from builders.inspection.registry import Rules
from builders.inspection.word_lists import WordLists
from builders.inspection.word_paragraphs import text_of_paragraph, text_stories
from builders.inspection.word_styles import WordStyles
from builders.inspection.wording import TypedList, typed_lists
from seminar.messages import Message, message

RULES = Rules("accessibility")


@RULES.add(
    Document,
    "document-list-typed-by-hand",
    "warning",
    demand=message("Lists are made with Word's bullets and numbers, not typed."),
    remedy=message(
        "In Word, delete the typed signs, select the lines, and choose Home, Bullets or Numbering."
    ),
    source="WCAG 2.1, 1.3.1; Microsoft, Make your Word documents accessible",
)
def document_typed_list(document: Document) -> Iterator[Fault]:
    """Find lines that begin with the same typed sign or count up by hand."""
    for part in text_stories(document):
        for lines in _neighbours(document, part.all(f"{W}p")):
            texts = [text_of_paragraph(one) for one in lines]
            for found in typed_lists(texts):
                yield part.fault(*_told(found, lines[found.start]))
            for paragraph, text in zip(lines, texts, strict=True):
                if "\n" in text:
                    for found in typed_lists(text.split("\n")):
                        yield part.fault(*_told(found, paragraph))


def _told(found: TypedList, where: Element) -> tuple[Message, Element]:
    sentence = message(
        "{count} lines are written as a list by hand, with “{mark}” in front.",
        count=found.count,
        mark=found.mark,
    )
    return sentence, where


def _neighbours(document: Document, paragraphs: list[Element]) -> Iterator[list[Element]]:
    """Yield the paragraphs that follow each other, headings and lines of real lists left out."""
    styles = document.reading(WordStyles)
    lists = document.reading(WordLists)
    together: list[Element] = []
    for paragraph in paragraphs:
        if styles.heading_level(paragraph) or _is_made(paragraph, styles, lists):
            continue
        if together and paragraph.getprevious() is not together[-1]:
            yield together
            together = []
        together.append(paragraph)
    if together:
        yield together


def _is_made(paragraph: Element, styles: WordStyles, lists: WordLists) -> bool:
    """Return whether Word makes the marks: in a list, or in a table of contents."""
    style = styles.style_of(paragraph)
    by_field = style is not None and style.name.startswith(("toc ", "table of figures"))
    return by_field or lists.place(paragraph) is not None
