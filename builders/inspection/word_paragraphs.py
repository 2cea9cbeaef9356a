"""Paragraphs of a Word document as they are read: their own runs, their text, what they hold.

A paragraph's own runs are those that are shown in it: not those of a text box anchored in it, and
none that was deleted under tracked changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.markup import Element, W, is_on
from builders.inspection.parts import XmlPart

_AROUND = frozenset(
    f"{W}{name}"
    for name in (
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "sdt",
        "sdtContent",
        "fldSimple",
        "customXml",
        "bdo",
        "dir",
    )
)
"""What may stand between a paragraph and its runs (ISO/IEC 29500-1, 17.3.1.22)."""
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}sym": "\N{REPLACEMENT CHARACTER}",
}
_SEEN = frozenset(
    (
        f"{W}drawing",
        f"{W}pict",
        f"{W}object",
        f"{W}fldChar",
        f"{W}fldSimple",
        f"{W}footnoteReference",
        f"{W}endnoteReference",
        f"{W}footnoteRef",
        f"{W}endnoteRef",
        f"{W}annotationRef",
        f"{W}separator",
        f"{W}continuationSeparator",
        f"{W}sym",
        f"{W}pgNum",
        f"{W}ruby",
        f"{W}altChunk",
        f"{W}sdt",
        "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
    )
)
"""What is seen in a paragraph without being text."""


def runs_of(paragraph: Element) -> Iterator[Element]:
    """Yield a paragraph's own runs, also those in links, fields and content controls."""
    for child in paragraph:
        if child.tag == f"{W}r":
            yield child
        elif child.tag in _AROUND:
            yield from runs_of(child)


def text_of_run(run: Element) -> str:
    """Return a run's text, with tabs and line breaks."""
    pieces: list[str] = []
    for one in run:
        if one.tag == f"{W}t":
            pieces.append(one.text or "")
        else:
            pieces.append(_CHARACTERS.get(str(one.tag), ""))
    return "".join(pieces)


def text_of_paragraph(paragraph: Element) -> str:
    """Return a paragraph's own text, with tabs and line breaks."""
    return "".join(text_of_run(run) for run in runs_of(paragraph))


def is_blank(paragraph: Element) -> bool:
    """Return whether nothing is seen in a paragraph: no text, picture, field or break of a page."""
    if text_of_paragraph(paragraph).strip():
        return False
    return not any(one.tag in _SEEN or _is_break_of_page(one) for one in paragraph.iter())


def _is_break_of_page(element: Element) -> bool:
    return element.tag == f"{W}br" and element.get(f"{W}type") in ("page", "column")


def own_property(paragraph: Element, name: str) -> Element | None:
    """Return a property set on a paragraph itself, such as `numPr`; `None` where it is not."""
    return paragraph.find(f"{W}pPr/{W}{name}")


def run_property(run: Element, name: str) -> Element | None:
    """Return a property set on a run itself, such as `highlight`; `None` where it is not."""
    return run.find(f"{W}rPr/{W}{name}")


def is_run_on(run: Element, name: str) -> bool:
    """Return whether a switch such as `b` is on, set on a run itself."""
    return is_on(run_property(run, name), f"{W}val")


def text_stories(document: Document) -> tuple[XmlPart, ...]:
    """Return the parts whose text is read in one go: the body, footnotes and endnotes."""
    return (document.main, *document.parts("footnotes"), *document.parts("endnotes"))


def margin_stories(document: Document) -> tuple[XmlPart, ...]:
    """Return the headers and footers."""
    return (*document.parts("header"), *document.parts("footer"))


def shown_stories(document: Document) -> tuple[XmlPart, ...]:
    """Return the parts whose text stands on the pages: all but the comments."""
    return (*text_stories(document), *margin_stories(document))


def within(element: Element, *tags: str) -> Element | None:
    """Return the nearest element around an element that has one of these names."""
    return next(element.iterancestors(*tags), None)
