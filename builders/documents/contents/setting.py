"""Where a list of contents stands, what it lists, and whether it stays."""

from __future__ import annotations

from itertools import count

from builders.documents.contents.entries import (
    TAG,
    Entry,
    EntryLook,
    begin_page,
    contents,
    fill,
    give_height,
    mark,
    without_numbers,
)
from builders.documents.pagination import (
    DocumentParts,
    Layout,
    Settling,
    Unmeasurable,
    lay_out,
)
from builders.documents.pagination.looks import Looks
from builders.documents.pagination.parts import LONG, Element, W, points, val

_LEAST_PAGES = 3
"""A document of fewer pages needs no list of contents."""
_TITLE_STYLE, _ENTRY_STYLE = "toc heading", "toc 1"
_BOOKMARK = "_Toc{:09d}"
"""The names that Word itself gives to the headings of a list; it hides them from people."""
_MOST_ROUNDS = 5
_SPACES = frozenset((f"{W}tab", f"{W}br", f"{W}cr"))


def set_contents(document: Element, parts: DocumentParts) -> bool:
    """Replace the marks of `ContentsPlace` in a finished document by lists of contents.

    In a document of one or two pages the marks go, and with each the paragraph before it in the
    style TOC Heading. Everything that changes how high the text is must have been done before.

    Args:
        document: the root of the document's part; it is changed.
        parts: the parts that its layout depends on.

    Returns:
        Whether it is complete: no list stands there without page numbers.
    """
    places = [
        place for place in document.iter(f"{W}sdt") if val(place.find(f"{W}sdtPr/{W}tag")) == TAG
    ]
    if not places:
        return True
    looks = Looks(parts)
    headings = _headings(document, looks)
    entries = _entries(document, headings)
    look = _entry_look(document, looks)
    blocks = [_replaced(place, contents(entries, look)) for place in places if entries]
    layout = _laid_out(document, parts)
    if not blocks or (layout is not None and layout.pages[LONG] < _LEAST_PAGES):
        for block in blocks or places:
            _take_away(block, looks)
        return True
    _mark_all(document, headings, entries)
    return _number(blocks, headings, layout)


# --- what is listed -------------------------------------------------------------------------------


def _headings(document: Element, looks: Looks) -> list[Element]:
    return [one for one in document.iter(f"{W}p") if looks.is_first_level(one) and _words(one)]


def _words(paragraph: Element) -> str:
    """Return what a paragraph says, on one line."""
    pieces = (
        " " if one.tag in _SPACES else one.text or "" for one in paragraph.iter(f"{W}t", *_SPACES)
    )
    return " ".join("".join(pieces).split())


def _entries(document: Element, headings: list[Element]) -> list[Entry]:
    taken = {one.get(f"{W}name", "") for one in document.iter(f"{W}bookmarkStart")}
    names = (name for name in map(_BOOKMARK.format, count(1)) if name not in taken)
    return [Entry(_words(heading), name) for heading, name in zip(headings, names, strict=False)]


def _entry_look(document: Element, looks: Looks) -> EntryLook:
    style = next(iter(looks.named(_ENTRY_STYLE)), "")
    has_tab = any(one.find(f"{W}pPr/{W}tabs") is not None for one in looks.chain(style))
    return EntryLook(style, None if has_tab else _text_width(document))


def _text_width(document: Element) -> int:
    """Return the width of the first section's text in twentieths of a point."""
    size, margins = (next(document.iter(f"{W}{name}"), None) for name in ("pgSz", "pgMar"))
    if size is None or margins is None:
        return _USUAL_WIDTH
    sides = (points(margins.get(f"{W}{side}")) for side in ("left", "right"))
    return round((points(size.get(f"{W}w")) - sum(sides)) * 20)


_USUAL_WIDTH = 9026
"""That of A4 with margins of an inch."""


# --- where ----------------------------------------------------------------------------------------


def _replaced(place: Element, block: Element) -> Element:
    parent = place.getparent()
    assert parent is not None
    parent.replace(place, block)
    return block


def _take_away(block: Element, looks: Looks) -> None:
    """Take a list away, and its title before it."""
    parent = block.getparent()
    assert parent is not None
    title = next(block.itersiblings(f"{W}p", f"{W}tbl", f"{W}sdt", preceding=True), None)
    if title is not None and val(title.find(f"{W}pPr/{W}pStyle")) in looks.named(_TITLE_STYLE):
        parent.remove(title)
    parent.remove(block)


def _mark_all(document: Element, headings: list[Element], entries: list[Entry]) -> None:
    taken = (one.get(f"{W}id", "") for one in document.iter(f"{W}bookmarkStart"))
    first = max((int(id_) for id_ in taken if id_.isdecimal()), default=0) + 1
    for number, (heading, entry) in enumerate(zip(headings, entries, strict=True), first):
        mark(heading, entry.bookmark, number)


# --- page numbers ---------------------------------------------------------------------------------


def _laid_out(document: Element, parts: DocumentParts) -> Layout | None:
    try:
        return lay_out(document, parts)
    except Unmeasurable:
        return None


def _number(blocks: list[Element], headings: list[Element], layout: Layout | None) -> bool:
    """Write the numbers into the lists and return true, or take their places out."""
    settled = None if layout is None else _settled(blocks, headings, layout)
    if settled is None:
        for block in blocks:
            without_numbers(block)
        return False
    for paragraph in settled.paragraphs:
        begin_page(paragraph)
    for row, height in settled.rows:
        give_height(row, height)
    return True


def _settled(blocks: list[Element], headings: list[Element], layout: Layout) -> Settling | None:
    """Return what must be done to the document so that the numbers written are right.

    A number of two digits may make its line longer and so move what follows, so that the numbers
    are looked at again until they stay.
    """
    lines = {line for block in blocks for line in block.iter(f"{W}p")}
    written: list[int] = []
    for block in blocks:
        layout.keep_together(set(block.iter(f"{W}p")))
    for _ in range(_MOST_ROUNDS):
        settled = layout.settle()
        pages = {one.heading: one.earliest for one in layout.places}
        if settled is None or any(heading not in pages for heading in headings):
            return None
        numbers = [pages[heading] for heading in headings]
        if numbers == written:
            return settled
        written = numbers
        for block in blocks:
            fill(block, numbers)
        layout.measure_again(lines)
    return None
