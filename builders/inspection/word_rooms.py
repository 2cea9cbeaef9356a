"""How much room the pages of a Word document give: the paper, and the text area on it."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from builders.inspection.document import Document
from builders.inspection.markup import Element, W
from builders.inspection.numbers import length, number

TWIP = 635
"""A twentieth of a point, in EMU."""


def measured(element: Element | None, attribute: str) -> int | None:
    """Return a length in twentieths of a point, or with its unit, in EMU; `None` where none is."""
    text = "" if element is None else element.get(f"{W}{attribute}", "")
    found = length(text)
    if found is None:
        return None
    return found * TWIP if text.strip(" -").isdecimal() else found


class Room(Struct, frozen=True):
    """The room of a section's pages, in EMU.

    Args:
        page: how wide the paper is.
        left: the left margin.
        right: the right margin.
        columns: how many columns of text stand side by side.
    """

    page: int
    left: int
    right: int
    columns: int

    @property
    def text(self) -> int:
        """How wide the text area is, all columns together."""
        return self.page - self.left - self.right


class WordRooms:
    """The rooms of a document's body.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        body = next(iter(document.main.all(f"{W}body")), None)
        self._numbers = {} if body is None else {block: at for at, block in enumerate(body)}
        ends = [one for one in document.main.all(f"{W}sectPr") if not _is_former(one)]
        self._sections = [(self._place(one), one) for one in ends]

    def room(self, element: Element) -> Room | None:
        """Return the room on the pages that an element stands on; `None` where it is not said."""
        at = self._place(element)
        index = bisect_left(self._sections, at, key=lambda one: one[0])
        return _room(self._sections[index][1]) if index < len(self._sections) else None

    def _place(self, element: Element) -> int:
        """Return the number of the block of the body that an element is in."""
        at: Element | None = element
        while at is not None and at not in self._numbers:
            at = at.getparent()
        return -1 if at is None else self._numbers[at]


def _is_former(section: Element) -> bool:
    parent = section.getparent()
    return parent is None or parent.tag == f"{W}sectPrChange"


def _room(section: Element) -> Room | None:
    margins = section.find(f"{W}pgMar")
    page = measured(section.find(f"{W}pgSz"), "w")
    left, right = measured(margins, "left"), measured(margins, "right")
    if page is None or left is None or right is None:
        return None
    columns = section.find(f"{W}cols")
    count = number(None if columns is None else columns.get(f"{W}num")) or 1
    return Room(page, abs(left), abs(right), max(1, count))
