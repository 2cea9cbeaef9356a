"""Space made with the Enter key, the space bar and the tab key on slides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builders.inspection.deck import Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import A, Element, text_of
from builders.inspection.registry import Rules
from seminar.messages import message

RULES = Rules("accessibility")
_GAP = re.compile(r"\S[ \N{NO-BREAK SPACE}]{4,}\S")
_WIDE = re.compile(r"\S[ \N{NO-BREAK SPACE}]{8,}\S|\S ?\t ?\t|\t[^\t\n]+\t[^\t\n]+\t")
_FEWEST_ROWS = 2
"""How many lines with a gap make columns; one alone may be a legend."""
_MOST_TRAILING = 1
_MOST_BREAKS = 1


@RULES.add(
    Slide,
    "slide-empty-paragraphs",
    "tip",
    demand=message("Space between paragraphs on slides is set, not typed."),
    remedy=message(
        "Delete the empty paragraphs and set Home, Line Spacing Options, Before or After."
    ),
    source="Microsoft: Make your PowerPoint presentations accessible; WCAG 2.1, 1.3.2",
)
def slide_empty_paragraphs(slide: Slide) -> Iterator[Fault]:
    """Find empty paragraphs before, between or, more than one, after those with text."""
    for shape in slide.shapes:
        texts = [] if shape.body is None or not shape.text else _texts(shape.body)
        filled = [index for index, text in enumerate(texts) if text]
        if not filled:
            continue
        inside = "" in texts[: filled[-1]]
        if inside or len(texts) - 1 - filled[-1] > _MOST_TRAILING:
            yield slide.fault(message("Empty paragraphs make the space in the text."), shape)


def _texts(body: Element) -> list[str]:
    """Return the text of each paragraph; a formula counts as text."""
    return [
        text_of(one).strip() or ("…" if _holds_more(one) else "")
        for one in body.iterchildren(f"{A}p")
    ]


def _holds_more(paragraph: Element) -> bool:
    known = (f"{A}pPr", f"{A}r", f"{A}br", f"{A}endParaRPr")
    return any(one.tag not in known for one in paragraph)


@RULES.add(
    Slide,
    "slide-spaced-by-keys",
    "tip",
    demand=message("Columns on slides are made with a table or text columns, not with keys."),
    remedy=message(
        "Use a table, or set tab stops on the ruler, instead of spaces and tabs in a row."
    ),
    source="WCAG 2.1, 1.3.2, failures F33 and F34",
)
def slide_spaced_by_keys(slide: Slide) -> Iterator[Fault]:
    """Find runs of spaces, and of tabs, between words."""
    for shape in slide.shapes:
        text = "" if shape.body is None else shape.text
        rows = sum(1 for line in text.split("\n") if _GAP.search(line))
        if rows >= _FEWEST_ROWS or _WIDE.search(text):
            yield slide.fault(message("Spaces or tabs in a row set the text in columns."), shape)


@RULES.add(
    Slide,
    "slide-title-broken-by-hand",
    "tip",
    demand=message("A title on a slide breaks its lines by itself."),
    remedy=message("Delete the line breaks in the title; make the title's frame narrower instead."),
    source="WCAG 2.1, 1.3.2; titles are read on in outlines and bookmarks",
)
def slide_title_broken_by_hand(slide: Slide) -> Iterator[Fault]:
    """Find titles with several line breaks, or with an empty line."""
    title = slide.title
    if title is not None and title.text:
        breaks = title.text.count("\n")
        if breaks > _MOST_BREAKS:
            yield slide.fault(message("Line breaks typed by hand divide the title."), title)
