"""The look of text in Word documents: large enough, underlined for links alone, no shouting."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_paragraphs import (
    run_property,
    runs_of,
    text_of_paragraph,
    text_of_run,
    text_stories,
    within,
)
from builders.inspection.word_styles import WordStyles
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")
_SMALLEST = 9.0
"""In points."""
_FEWEST_CAPITALS = 20
_FEWEST_WORDS = 4


@RULES.add(
    Document,
    "document-text-too-small",
    "warning",
    demand=message("No text of a document is smaller than 9 points."),
    remedy=message("In Word, choose Modify on the style, and a size of 11 or 12 points."),
    source="WCAG 2.1 names no size; the smallest text of Word's own styles, captions, has 9 points",
)
def document_text_too_small(document: Document) -> Iterator[Fault]:
    """Find small print in the text, once for each style and size; raised figures are small."""
    styles = document.reading(WordStyles)
    told: set[tuple[str, float]] = set()
    for part in text_stories(document):
        for paragraph in part.all(f"{W}p"):
            for run in runs_of(paragraph):
                size = styles.size(run)
                key = (styles.id_of(paragraph), size)
                if size < _SMALLEST and key not in told and _is_read(run, styles):
                    told.add(key)
                    sentence = message(
                        "“{text}” is in {size} points; it should have at least {least}.",
                        text=shown(text_of_run(run).strip()),
                        size=int(size) if size.is_integer() else size,
                        least=int(_SMALLEST),
                    )
                    yield part.fault(sentence, run)


def _is_read(run: Element, styles: WordStyles) -> bool:
    raised = styles.run_property(run, "vertAlign")
    is_level = raised is None or raised.get(f"{W}val") in (None, "baseline")
    has_text = any(map(str.isalnum, text_of_run(run)))
    return has_text and is_level and not styles.is_hidden(run)


@RULES.add(
    Document,
    "underlined-text",
    "tip",
    demand=message("Only links are underlined."),
    remedy=message(
        "In Word, choose Strong or Emphasis under Home, Styles, instead of underlining."
    ),
    source="Microsoft, Make your Word documents accessible: underlined words look like links",
)
def underlined_text(document: Document) -> Iterator[Fault]:
    """Find words underlined by hand that are no link; blanks to write on are no words."""
    for part in text_stories(document):
        marked = (within(mark, f"{W}p") for mark in part.all(f"{W}u"))
        for paragraph in dict.fromkeys(one for one in marked if one is not None):
            run = next(_underlined(paragraph), None)
            if run is not None:
                text = shown(text_of_run(run).strip())
                yield part.fault(message("“{text}” is underlined, but no link.", text=text), run)


def _underlined(paragraph: Element) -> Iterator[Element]:
    """Yield the runs underlined by hand outside of links and of what fields show."""
    depth = 0
    for run in runs_of(paragraph):
        mark = run.find(f"{W}fldChar")
        kind = "" if mark is None else mark.get(f"{W}fldCharType", "")
        depth += (kind == "begin") - (kind == "end")
        line = run_property(run, "u")
        is_lined = line is not None and line.get(f"{W}val", "none") != "none"
        is_word = is_lined and sum(map(str.isalpha, text_of_run(run))) > 1
        if is_word and depth <= 0 and within(run, f"{W}hyperlink", f"{W}fldSimple") is None:
            yield run


@RULES.add(
    Document,
    "typed-capitals",
    "tip",
    demand=message("No sentence is typed in capitals."),
    remedy=message("Type it in small letters, and let a style make it stand out."),
    source="WCAG 2.1, 1.3.1; capitals are slow to read, and some screen readers spell them out",
)
def typed_capitals(document: Document) -> Iterator[Fault]:
    """Find paragraphs of several words in nothing but capitals."""
    for part in text_stories(document):
        yield from _typed_capitals(part)


def _typed_capitals(part: XmlPart) -> Iterator[Fault]:
    for paragraph in part.all(f"{W}p"):
        text = " ".join(text_of_paragraph(paragraph).split())
        letters = sum(map(str.isalpha, text))
        if text.isupper() and letters >= _FEWEST_CAPITALS and len(text.split()) >= _FEWEST_WORDS:
            sentence = message("“{text}” is typed in capitals.", text=shown(text))
            yield part.fault(sentence, paragraph)
