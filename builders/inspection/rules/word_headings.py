"""Headings of Word documents: there, in order, and real."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W
from builders.inspection.registry import Rules
from builders.inspection.word_lists import WordLists
from builders.inspection.word_paragraphs import (
    is_blank,
    is_run_on,
    runs_of,
    text_of_paragraph,
    text_of_run,
    within,
)
from builders.inspection.word_styles import WordStyles
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")
_CHECKER = "WCAG 2.1, 1.3.1 and 2.4.6; Microsoft Accessibility Checker, "
_FEWEST_PARAGRAPHS = 15
_MANY_WORDS = 600
_LONGEST = 120
"""In characters: longer ones fill two lines of the navigation pane and of a table of contents."""
_MOST_WORDS = 10
_LONGEST_LINE = 60
_FOLLOWED_BY = 40
"""How many characters of text stand below a heading, at least."""
_PLAIN = frozenset(("normal", "body text", "no spacing", "normal (web)", "default"))
_NO_HEADING_ENDS = (".", ",", ";", ":", "!")
_ASIDE = (f"{W}tbl", f"{W}txbxContent")


def _headings(document: Document) -> tuple[tuple[Element, int], ...]:
    """Return the headings of the text with their levels, those without text too, once for all."""
    return tuple(_found_headings(document))


def _found_headings(document: Document) -> Iterator[tuple[Element, int]]:
    """Yield the headings of the text with their levels, those without text too."""
    styles = document.reading(WordStyles)
    for paragraph in document.main.all(f"{W}p"):
        level = styles.heading_level(paragraph)
        if level and within(paragraph, f"{W}txbxContent") is None:
            yield paragraph, level


@RULES.add(
    Document,
    "document-without-headings",
    "warning",
    demand=message("A document of more than a page or two has headings."),
    remedy=message("In Word, put the cursor in a heading and choose Heading 1 under Home, Styles."),
    source=_CHECKER + "“No headings in document”",
)
def document_without_headings(document: Document) -> Iterator[Fault]:
    """Find long texts that a screen reader can only read from end to end."""
    headings = document.reading(_headings)
    if document.lacks("styles") or any(not is_blank(paragraph) for paragraph, _ in headings):
        return
    styles = document.reading(WordStyles)
    texts = [
        text_of_paragraph(paragraph)
        for paragraph in document.main.all(f"{W}p")
        if within(paragraph, *_ASIDE) is None and not _is_contents(paragraph, styles)
    ]
    count = sum(bool(text.strip()) for text in texts)
    words = sum(len(text.split()) for text in texts)
    if count >= _FEWEST_PARAGRAPHS or words >= _MANY_WORDS:
        sentence = message("The document has {count} paragraphs and no heading.", count=count)
        yield document.fault(sentence)


def _is_contents(paragraph: Element, styles: WordStyles) -> bool:
    style = styles.style_of(paragraph)
    return style is not None and style.name.startswith("toc ")


@RULES.add(
    Document,
    "first-heading-not-level-1",
    "warning",
    demand=message("The first heading of a document has level 1."),
    remedy=message("In Word, choose Heading 1 for it, and the levels below it accordingly."),
    source=_CHECKER + "“Use of heading styles”",
)
def first_heading_not_level_1(document: Document) -> Iterator[Fault]:
    """Find documents whose headings begin further down, since a heading was chosen by its size."""
    first = next((one for one in document.reading(_headings) if not is_blank(one[0])), None)
    if first is not None and first[1] > 1:
        sentence = message("The first heading has level {level}, not 1.", level=first[1])
        yield document.fault(sentence, first[0])


@RULES.add(
    Document,
    "heading-level-skipped",
    "warning",
    demand=message("No level of headings is skipped on the way down."),
    remedy=message("In Word, choose the level next below that of the heading it belongs to."),
    source="WCAG 2.1, 1.3.1, technique G141; Microsoft, Make your Word documents accessible",
)
def heading_level_skipped(document: Document) -> Iterator[Fault]:
    """Find headings two or more levels below the one before."""
    before = 0
    for paragraph, level in document.reading(_headings):
        if is_blank(paragraph):
            continue
        if before and level > before + 1:
            sentence = message(
                "A heading of level {level} follows one of level {before}.",
                level=level,
                before=before,
            )
            yield document.fault(sentence, paragraph)
        before = level


@RULES.add(
    Document,
    "empty-heading",
    "warning",
    demand=message("Every heading has a text."),
    remedy=message("In Word, delete the empty line, or choose Normal for it."),
    source="WCAG 2.1, 2.4.6; Microsoft, Make your Word documents accessible",
)
def empty_heading(document: Document) -> Iterator[Fault]:
    """Find blank lines that lists of headings show as headings."""
    for paragraph, level in document.reading(_headings):
        if is_blank(paragraph):
            sentence = message("A heading of level {level} has no text.", level=level)
            yield document.fault(sentence, paragraph)


@RULES.add(
    Document,
    "heading-too-long",
    "tip",
    demand=message("A heading is short enough to be read at a glance."),
    remedy=message("Shorten the heading, or choose Normal where it is a sentence of the text."),
    source="WCAG 2.1, 2.4.6; Microsoft, Make your Word documents accessible",
)
def heading_too_long(document: Document) -> Iterator[Fault]:
    """Find headings that are paragraphs."""
    for paragraph, _ in document.reading(_headings):
        length = len(" ".join(text_of_paragraph(paragraph).split()))
        if length > _LONGEST:
            sentence = message(
                "The heading has {count} characters; up to {most} are read at a glance.",
                count=length,
                most=_LONGEST,
            )
            yield document.fault(sentence, paragraph)


@RULES.add(
    Document,
    "paragraph-looks-like-heading",
    "warning",
    demand=message("What looks like a heading is one."),
    remedy=message("In Word, choose a heading's style for it under Home, Styles."),
    source="WCAG 2.1, 1.3.1, failure F2; Microsoft, Make your Word documents accessible",
)
def paragraph_looks_like_heading(document: Document) -> Iterator[Fault]:
    """Find short lines made bold or large by hand above a text or list of ordinary looks."""
    if document.lacks("styles"):
        return
    styles = document.reading(WordStyles)
    lists = document.reading(WordLists)
    for paragraph in document.main.all(f"{W}p"):
        if not _stands_out(paragraph, styles) or within(paragraph, *_ASIDE) is not None:
            continue
        below = _next_paragraph(paragraph)
        if below is None or lists.place(paragraph) or _stands_out(below, styles):
            continue
        text = " ".join(text_of_paragraph(paragraph).split())
        if _reads_as_heading(text) and _is_text(below, lists):
            sentence = message(
                "“{text}” looks like a heading, but is ordinary text.", text=shown(text)
            )
            yield document.fault(sentence, paragraph)


def _is_text(paragraph: Element, lists: WordLists) -> bool:
    """Return whether a heading may stand above a paragraph: of some length, or in a list."""
    text = text_of_paragraph(paragraph)
    return len(text) >= _FOLLOWED_BY or (bool(text.strip()) and lists.place(paragraph) is not None)


def _reads_as_heading(text: str) -> bool:
    """Return whether a text could be a heading by its length and its end."""
    is_short = 0 < len(text.split()) <= _MOST_WORDS and len(text) < _LONGEST_LINE
    return is_short and text[0].isalnum() and not text.endswith(_NO_HEADING_ENDS)


def _next_paragraph(paragraph: Element) -> Element | None:
    below = paragraph.getnext()
    return below if below is not None and below.tag == f"{W}p" else None


def _stands_out(paragraph: Element, styles: WordStyles) -> bool:
    """Return whether all of a paragraph of plain style was made bold or larger by hand."""
    style = styles.style_of(paragraph)
    if styles.heading_level(paragraph) or (style is not None and style.name not in _PLAIN):
        return False
    runs = [run for run in runs_of(paragraph) if text_of_run(run).strip()]
    return bool(runs) and all(is_run_on(run, "b") or _is_larger(run, styles) for run in runs)


def _is_larger(run: Element, styles: WordStyles) -> bool:
    own = run.find(f"{W}rPr/{W}sz")
    paragraph = within(run, f"{W}p")
    if own is None or paragraph is None:
        return False
    usual = styles.style_property(styles.id_of(paragraph), "rPr", "sz")
    default = styles.default_property("rPr", "sz")
    ordinary = usual if usual is not None else default
    return _half_points(own) >= 1.2 * (_half_points(ordinary) or 20)


def _half_points(element: Element | None) -> int:
    text = "" if element is None else element.get(f"{W}val", "")
    return int(text) if text.isdecimal() and len(text) < 6 else 0
