"""Text where it belongs: characters in runs, runs in paragraphs, paragraphs in the text."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from builders.inspection.word_grid import blocks
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("word")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TEXT, _RUN, _PARAGRAPH, _TABLE = f"{W}t", f"{W}r", f"{W}p", f"{W}tbl"
_BARE = tuple(
    f"{W}{name}" for name in ("body", "p", "r", "tbl", "tr", "tc", "hyperlink", "sdtContent")
)
_RUNS = (_RUN, "{http://schemas.openxmlformats.org/officeDocument/2006/math}r")
"""Where text stands; runs of formulas may hold it too (ISO/IEC 29500-1, 22.1.2.87)."""
_WHITE = " \t\r\n"
_IN_LINE = frozenset(
    f"{W}{name}" for name in ("p", "r", "hyperlink", "fldSimple", "smartTag", "t", "pPr", "rPr")
)
_OF_BLOCKS = frozenset(
    f"{W}{name}"
    for name in (
        *("body", "tc", "tr", "tbl", "hdr", "ftr", "footnote", "endnote", "comment"),
        *("txbxContent", "docPartBody", "footnotes", "endnotes", "comments"),
    )
)
_HOLDERS = ("hdr", "ftr", "footnote", "endnote", "txbxContent")
"""What must hold a paragraph at least."""


@RULES.add(
    Document,
    "text-outside-run",
    "error",
    demand=message("All text stands in runs of paragraphs."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.3.3.31",
)
def text_outside_run(document: Document) -> Iterator[Fault]:
    """Find text that Word does not show, or for which it calls the file damaged."""
    for part in document.stories:
        for element, text in _stray_texts(part):
            sentence = message("The text “{text}” stands where no text can be.", text=shown(text))
            yield part.fault(sentence, element)


def _stray_texts(part: XmlPart) -> Iterator[tuple[Element, str]]:
    for one in part.all(_TEXT):
        parent = one.getparent()
        if parent is None or parent.tag not in _RUNS:
            yield one, one.text or ""
    for tag in _BARE:
        for one in part.all(tag):
            bare = "".join(filter(None, (one.text, *(child.tail for child in one)))).strip()
            if bare:
                yield one, bare


@RULES.add(
    Document,
    "paragraph-in-line",
    "error",
    demand=message(
        "Paragraphs and tables stand in the text, in cells or text boxes, not in lines."
    ),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.3.1.22 and 17.4.37",
)
def paragraph_in_line(document: Document) -> Iterator[Fault]:
    """Find paragraphs and tables in a paragraph or run, as badly filled-in templates make them."""
    for part in document.stories:
        for tag in (_PARAGRAPH, _TABLE):
            for one in part.all(tag):
                if _around(one) in _IN_LINE:
                    yield part.fault(message("A paragraph or table stands inside a line."), one)


@RULES.add(
    Document,
    "run-outside-paragraph",
    "error",
    demand=message("Each piece of text stands in a paragraph."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.3.2.25",
)
def run_outside_paragraph(document: Document) -> Iterator[Fault]:
    """Find runs that stand in the text, a cell or a header without a paragraph around them."""
    for part in document.stories:
        for one in part.all(_RUN):
            if _around(one) in _OF_BLOCKS:
                yield part.fault(message("A piece of text stands outside any paragraph."), one)


def _around(element: Element) -> str:
    """Return the name of the element around one, content controls and changes passed over."""
    around = element.getparent()
    while around is not None and around.tag in _TRANSPARENT:
        around = around.getparent()
    return "" if around is None else str(around.tag)


_TRANSPARENT = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo")
)


@RULES.add(
    Document,
    "story-without-paragraph",
    "error",
    demand=message("Each header, footer, note and text box holds a paragraph, be it empty."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.10.4 and 17.11.10",
)
def story_without_paragraph(document: Document) -> Iterator[Fault]:
    """Find headers, footers, notes and text boxes that Word calls damaged, for they are empty."""
    for part in document.stories:
        for name in _HOLDERS:
            for one in part.all(f"{W}{name}"):
                if not blocks(one):
                    sentence = message(
                        "A header, footer, note or text box holds not even an empty paragraph."
                    )
                    yield part.fault(sentence, one)


@RULES.add(
    Document,
    "blank-lost",
    "warning",
    demand=message("Blanks at the ends of a piece of text are marked as meant."),
    remedy=message("In Word, type the blanks that are not there, and save the document."),
    source="ISO/IEC 29500-1, 17.3.3.31; XML 1.0, 2.10",
)
def blank_lost(document: Document) -> Iterator[Fault]:
    """Find blanks that Word drops, so that words run together; each paragraph once."""
    for part in document.stories:
        told: set[Element | None] = set()
        for one in part.all(_TEXT):
            text = one.text or ""
            if not text or (text[0] not in _WHITE and text[-1] not in _WHITE):
                continue
            paragraph = next(one.iterancestors(_PARAGRAPH), None)
            if paragraph not in told and not _is_preserved(one):
                told.add(paragraph)
                sentence = message(
                    "Word drops the blank at an end of “{text}”, and words run together.",
                    text=shown(text),
                )
                yield part.fault(sentence, one)


def _is_preserved(element: Element) -> bool:
    for one in (element, *element.iterancestors()):
        said = one.get(_SPACE)
        if said is not None:
            return said == "preserve"
    return False
