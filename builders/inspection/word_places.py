"""Where in a Word document a paragraph is: its page, the heading above it, and the text before it.

Read in one pass for all findings; texts are looked up only where something is found.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from builders.inspection.document import Document
from builders.inspection.markup import Element, W, beginning_of
from builders.inspection.word_styles import WordStyles
from seminar.messages import Message, message
from seminar.texts import shown

BLOCKS: Final = frozenset((f"{W}p", f"{W}tbl"))
"""Paragraphs and tables."""
_BREAK = f"{W}lastRenderedPageBreak"
_QUOTED = 80
"""More characters of a text than are told of it."""
_BEFORE_ALL = message("Before the first heading")
_FARTHEST = 50
"""How many blocks before an empty one are looked through for text."""


class Block(Struct, frozen=True, eq=False):
    """A paragraph or table of the body.

    Args:
        number: places sort by it.
        page: 0 where none is known.
        heading: the nearest heading above it, where there is one.
    """

    number: int = 0
    page: int = 0
    heading: Element | None = None


class WordPlaces:
    """The paragraphs and tables of a document's body, and where they are.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        self._order: list[Element] = []
        self._blocks: dict[Element, Block] = {}
        styles = document.reading(WordStyles)
        root = document.main.root
        # Word leaves a mark where it last broke pages (ISO/IEC 29500-1, 17.3.3.13).
        page = int(bool(document.main.all(_BREAK)))
        heading: Element | None = None
        for element in root.iter(*BLOCKS, _BREAK):
            if element.tag == _BREAK:
                page += 1
                continue
            self._order.append(element)
            self._blocks[element] = Block(len(self._order), page, heading)
            if element.tag == f"{W}p" and styles.heading_level(element) and _said(element):
                heading = element
        self._has_headings = heading is not None

    def number(self, block: Element) -> int:
        """Return how many paragraphs and tables there are up to one and with it; 0 if unknown."""
        return self._blocks.get(block, Block()).number

    def text(self, block: Element, otherwise: Message) -> Message:
        """Return where a paragraph or table is, in words.

        Args:
            block: the paragraph or table.
            otherwise: what is said where neither page, heading nor text before it is known.
        """
        found = self._blocks.get(block, Block())
        if self._has_headings and block in self._blocks:
            otherwise = _BEFORE_ALL
        place = _told(found, otherwise)
        before = "" if _said(block) else self._before(found)
        if not before:
            return place
        if place == otherwise:
            return message("After “{text}”", text=before)
        return message("{place}, after “{text}”", place=place, text=before)

    def _before(self, block: Block) -> str:
        """Return the text nearest before a paragraph without any, but not that of its heading."""
        last = block.number - 1
        for element in self._order[max(0, last - _FARTHEST) : max(0, last)][::-1]:
            text = _said(element) if element.tag == f"{W}p" else ""
            if text:
                return "" if element is block.heading else text
        return ""


def _told(block: Block, otherwise: Message) -> Message:
    heading = "" if block.heading is None else _said(block.heading)
    if heading and block.page:
        return message(
            "Page {number}, under the heading “{heading}”", number=block.page, heading=heading
        )
    if heading:
        return message("Under the heading “{heading}”", heading=heading)
    return message("Page {number}", number=block.page) if block.page else otherwise


def _said(element: Element) -> str:
    return shown(beginning_of(element, _QUOTED))
