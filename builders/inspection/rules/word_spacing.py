"""Layout by the keys: empty paragraphs, tabs and blanks where a style should make room."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_lists import WordLists
from builders.inspection.word_paragraphs import is_blank, text_of_paragraph, text_stories, within
from builders.inspection.word_styles import WordStyles
from seminar.messages import message

RULES = Rules("accessibility")
_ROOM = message(
    "In Word, delete the empty lines and set the distance under Paragraph, Spacing; a new page "
    "begins by Insert, Page Break."
)
_SOURCE = "Microsoft Accessibility Checker, “Repeated blank characters”; WCAG 2.1, 1.3.2"
_CONTAINERS = (f"{W}tc", f"{W}sdtContent", f"{W}txbxContent")
_BLOCKS = (f"{W}p", f"{W}tbl", f"{W}sdt")
_TABS = re.compile(r"(?<!\t)(?<!\t )\t(?: ?\t)+(?= ?[^\s])")
_BREAKS = re.compile(r"\n(?:[ \t\N{NO-BREAK SPACE}]*\n){2,}")
_BLANKS = re.compile(r"(?<=\S)[ \N{NO-BREAK SPACE}]{3,}(?=\S)|^[ \N{NO-BREAK SPACE}]{3,}(?=\S)")
_FOR_CODE = re.compile(r"code|verbatim|preformatted|macro|html|mono|listing", re.IGNORECASE)
_MONOSPACED = re.compile(r"courier|consol|mono|menlo|monaco|typewriter|lucida c", re.IGNORECASE)


def _gaps(document: Document) -> tuple[tuple[XmlPart, list[Element]], ...]:
    """Return the rows of empty paragraphs in the text that make room, once for all rules."""
    return tuple(_found_gaps(document))


def _found_gaps(document: Document) -> Iterator[tuple[XmlPart, list[Element]]]:
    """Yield the rows of empty paragraphs in the text that make room and have no other purpose."""
    styles = document.reading(WordStyles)
    lists = document.reading(WordLists)
    room: dict[Element, bool] = {}
    for part in text_stories(document):
        together: list[Element] = []
        for paragraph in filter(is_blank, part.all(f"{W}p")):
            if _has_purpose(paragraph, styles, lists) or _is_room(paragraph, room):
                continue
            if together and _before(paragraph) is not together[-1]:
                yield part, together
                together = []
            together.append(paragraph)
        if together:
            yield part, together


def _has_purpose(paragraph: Element, styles: WordStyles, lists: WordLists) -> bool:
    """Return whether an empty paragraph is a line to write on, ends a section, or must be there."""
    if paragraph.find(f"{W}pPr/{W}sectPr") is not None or lists.place(paragraph) is not None:
        return True
    if any(styles.paragraph_property(paragraph, one) is not None for one in ("pBdr", "framePr")):
        return True
    return styles.heading_level(paragraph) > 0


def _is_room(paragraph: Element, known: dict[Element, bool]) -> bool:
    """Return whether a paragraph is in a cell, field or box with nothing in it: room to write."""
    around = within(paragraph, *_CONTAINERS)
    if around is None:
        return False
    if around not in known:
        known[around] = all(is_blank(one) for one in around.iter(f"{W}p"))
    return known[around]


def _before(block: Element) -> Element | None:
    return next(block.itersiblings(*_BLOCKS, preceding=True), None)


def _after(block: Element) -> Element | None:
    return next(block.itersiblings(*_BLOCKS), None)


@RULES.add(
    Document,
    "empty-paragraphs-as-spacing",
    "tip",
    demand=message("Room between paragraphs and new pages come from styles, not empty lines."),
    remedy=_ROOM,
    source=_SOURCE,
)
def empty_paragraphs_as_spacing(document: Document) -> Iterator[Fault]:
    """Find two empty paragraphs or more in a row, which screen readers read as “blank”."""
    styles = document.reading(WordStyles)
    for part, together in document.reading(_gaps):
        if len(together) > 1:
            sentence = message("There are {count} empty paragraphs in a row.", count=len(together))
            yield part.fault(sentence, together[0])
    for part in text_stories(document):
        for paragraph in _parents(part, f"{W}br"):
            breaks = _BREAKS.search(text_of_paragraph(paragraph))
            if breaks and not _breaks_page(paragraph) and not _is_code(paragraph, styles):
                sentence = message(
                    "{count} line breaks in a row make room.", count=breaks.group().count("\n")
                )
                yield part.fault(sentence, paragraph)


def _breaks_page(paragraph: Element) -> bool:
    return any(one.get(f"{W}type") in ("page", "column") for one in paragraph.iter(f"{W}br"))


@RULES.add(
    Document,
    "empty-paragraph",
    "tip",
    demand=message("There are no empty paragraphs."),
    remedy=_ROOM,
    source=_SOURCE,
)
def empty_paragraph(document: Document) -> Iterator[Fault]:
    """Find single empty paragraphs, once for a document; Word needs one below a table."""
    found = [
        (part, together[0])
        for part, together in document.reading(_gaps)
        if len(together) == 1 and not _must_be(together[0])
    ]
    if len(found) == 1:
        yield found[0][0].fault(message("There is an empty paragraph."), found[0][1])
    elif found:
        sentence = message(
            "There are empty paragraphs in {count} places, the first here.", count=len(found)
        )
        yield found[0][0].fault(sentence, found[0][1])


def _must_be(paragraph: Element) -> bool:
    """Return whether an empty paragraph parts tables, ends the text, or is all there is."""
    before, after = _before(paragraph), _after(paragraph)
    return after is None or (before is not None and before.tag == f"{W}tbl")


# --- tabs and blanks ------------------------------------------------------------------------------


@RULES.add(
    Document,
    "tabs-as-layout",
    "tip",
    demand=message("Text is placed by tab stops, indents and tables, not by rows of tabs."),
    remedy=message(
        "In Word, set one tab stop where the text is to begin, or use a table with a header row."
    ),
    source=_SOURCE,
)
def tabs_as_layout(document: Document) -> Iterator[Fault]:
    """Find several tabs in a row, unless the paragraph has as many tab stops of its own."""
    styles = document.reading(WordStyles)
    for part in text_stories(document):
        for tab in _parents(part, f"{W}tab"):
            found = _TABS.search(text_of_paragraph(tab))
            if found and _stops(tab, styles) < found.group().count("\t"):
                sentence = message(
                    "{count} tabs in a row place the text.", count=found.group().count("\t")
                )
                yield part.fault(sentence, tab)


def _parents(part: XmlPart, tag: str) -> list[Element]:
    """Return the paragraphs that have such an element in their runs, each once."""
    found: dict[Element, None] = {}
    for element in part.all(tag):
        parent = element.getparent()
        paragraph = within(element, f"{W}p") if parent is not None else None
        if parent is not None and parent.tag == f"{W}r" and paragraph is not None:
            found[paragraph] = None
    return list(found)


def _stops(paragraph: Element, styles: WordStyles) -> int:
    tabs = styles.paragraph_property(paragraph, "tabs")
    return 0 if tabs is None else sum(one.get(f"{W}val") != "clear" for one in tabs)


@RULES.add(
    Document,
    "blanks-as-layout",
    "tip",
    demand=message("Text is placed by tab stops, indents and tables, not by rows of blanks."),
    remedy=message("In Word, delete the blanks, and set an indent or a tab stop, or use a table."),
    source=_SOURCE + "; WCAG failures F32, F33 and F34",
)
def blanks_as_layout(document: Document) -> Iterator[Fault]:
    """Find three blanks or more in a row; program code may have them."""
    styles = document.reading(WordStyles)
    for part in text_stories(document):
        for paragraph in part.all(f"{W}p"):
            text = text_of_paragraph(paragraph)
            found = _BLANKS.search(text) if "  " in text or "\N{NO-BREAK SPACE}" in text else None
            if found and not _is_code(paragraph, styles):
                sentence = message(
                    "{count} blanks in a row place the text.", count=len(found.group())
                )
                yield part.fault(sentence, paragraph)


def _is_code(paragraph: Element, styles: WordStyles) -> bool:
    named = (one.get(f"{W}val", "") for one in paragraph.iter(f"{W}pStyle", f"{W}rStyle"))
    if any(_FOR_CODE.search(name) for name in named):
        return True
    runs = paragraph.iter(f"{W}r")
    fonts = (styles.run_property(run, "rFonts") for run in runs)
    return any(one is not None and _MONOSPACED.search(one.get(f"{W}ascii", "")) for one in fonts)
