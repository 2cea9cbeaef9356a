"""Sections of documents: their page, their headers and footers."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, R, W, is_on
from builders.inspection.numbers import number
from builders.inspection.registry import Rules
from seminar.messages import Message, message

RULES = Rules("word")
_SECTION = f"{W}sectPr"
_MARGINS = ("headerReference", "footerReference")
_ANEW = message("In Word, double-click the top or bottom of the page and write it anew.")
_PAGE = message("In Word, choose Layout, Size and Margins, and choose those that are meant.")
_SMALLEST, _LARGEST = 144, 31_680
"""The sizes of a page that Word takes, in twentieths of a point: 0.1 and 22 inches."""


def _sections(document: Document) -> Iterator[Element]:
    """Yield the sections as they are, not as they were before tracked changes."""
    for one in document.main.all(_SECTION):
        parent = one.getparent()
        if parent is not None and parent.tag != f"{W}sectPrChange":
            yield one


def _references(section: Element) -> Iterator[tuple[Element, str]]:
    """Yield the references to headers and footers, with the kind of part they are to."""
    for tag in _MARGINS:
        for one in section.iterchildren(f"{W}{tag}"):
            yield one, tag.removesuffix("Reference")


@RULES.add(
    Document,
    "header-missing",
    "error",
    demand=message("Each header and footer that a section has is in the file."),
    remedy=_ANEW,
    source="ISO/IEC 29500-1, 17.10.2 and 17.10.5",
)
def header_missing(document: Document) -> Iterator[Fault]:
    """Find references to headers and footers that are not there or something else."""
    file = document.file
    for section in _sections(document):
        for one, kind in _references(section):
            link = document.main.links.get(one.get(f"{R}id", ""))
            if link is None or link.kind != kind or link.target not in file.members:
                yield document.fault(_gone(kind), one)


def _gone(kind: str) -> Message:
    if kind == "header":
        return message("The header of a section is not there.")
    return message("The footer of a section is not there.")


@RULES.add(
    Document,
    "header-twice",
    "error",
    demand=message("A section has one header and one footer for each sort of page."),
    remedy=_ANEW,
    source="ISO/IEC 29500-1, 17.10.5",
)
def header_twice(document: Document) -> Iterator[Fault]:
    """Find a second header or footer for the same pages of a section."""
    for section in _sections(document):
        seen: set[tuple[str, str]] = set()
        for one, kind in _references(section):
            key = (kind, one.get(f"{W}type", "default"))
            if key in seen:
                sentence = message("A section has two headers or footers for the same pages.")
                yield document.fault(sentence, one)
            seen.add(key)


@RULES.add(
    Document,
    "header-never-shown",
    "tip",
    demand=message("Each header and footer is shown on some page."),
    remedy=message(
        "In Word, double-click the header, and under Header & Footer tick “Different First Page” "
        "or “Different Odd & Even Pages”, or delete what is not shown."
    ),
    source="ISO/IEC 29500-1, 17.10.1 and 17.10.6",
)
def header_never_shown(document: Document) -> Iterator[Fault]:
    """Find headers and footers for first or even pages that the settings do not set apart."""
    settings = document.part("settings")
    even = None if settings is None else settings.root.find(f"{W}evenAndOddHeaders")
    for section in _sections(document):
        apart = {
            "first": is_on(section.find(f"{W}titlePg"), f"{W}val"),
            "even": is_on(even, f"{W}val"),
        }
        for one, _ in _references(section):
            if not apart.get(one.get(f"{W}type", ""), True):
                sentence = message("A header or footer is there that no page shows.")
                yield document.fault(sentence, one)


# --- pages ----------------------------------------------------------------------------------------


@RULES.add(
    Document,
    "page-without-room",
    "error",
    demand=message("Each page has a size that exists, and leaves room between its margins."),
    remedy=_PAGE,
    source="ISO/IEC 29500-1, 17.6.11 and 17.6.13",
)
def page_without_room(document: Document) -> Iterator[Fault]:
    """Find pages of impossible size, and margins that meet."""
    for section in _sections(document):
        size = section.find(f"{W}pgSz")
        if size is None:
            continue
        width, height = (number(size.get(f"{W}{side}")) for side in ("w", "h"))
        if width is None or height is None:
            continue
        if not all(_SMALLEST <= side <= _LARGEST for side in (width, height)):
            yield document.fault(message("The page has a size that Word does not know."), size)
        elif not _has_room(section, width, height):
            sentence = message("The margins of the page leave no room for text.")
            yield document.fault(sentence, size)


def _has_room(section: Element, width: int, height: int) -> bool:
    margins = section.find(f"{W}pgMar")
    if margins is None:
        return True
    left, right, top, bottom, gutter = (
        abs(number(margins.get(f"{W}{side}")) or 0)
        for side in ("left", "right", "top", "bottom", "gutter")
    )
    return left + right + gutter < width and top + bottom < height


@RULES.add(
    Document,
    "last-section-missing",
    "warning",
    demand=message("The document says which size its last pages have, and what frames them."),
    remedy=_PAGE,
    source="ISO/IEC 29500-1, 17.6.17",
)
def last_section_missing(document: Document) -> Iterator[Fault]:
    """Find documents that do not say how their last section is printed."""
    body = document.main.root.find(f"{W}body")
    if body is not None and len(body) and body.find(_SECTION) is None:
        sentence = message("The document does not say what page it is printed on.")
        yield document.fault(sentence)
