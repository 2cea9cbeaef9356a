"""What follows what in a text: paragraphs and rows of tables, each as low and as high as may be.

What stands between the bounds is taken up by `builders.documents.pagination.filling`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from builders.documents.pagination.looks import Looks, ParagraphLook
from builders.documents.pagination.parts import LONG, SHORT, Bounds, Element, W, name_of
from builders.documents.pagination.text import Lines, Piece, Typesetter

_AROUND = frozenset(("sdt", "sdtContent", "customXml", "ins", "body", "hdr", "ftr", "smartTag"))
_UNSPLIT = 3
"""A paragraph of so many lines does not divide where two must stay together at either end."""


class Paragraph(Struct, eq=False):
    """A paragraph, or what of it stands between two page breaks.

    Args:
        element: its `w:p`.
        look: how it is set.
        lines: its lines.
        before: the space above it.
        after: the space below it.
        keep_next: whether it stays on the page of what follows.
        break_before: whether it begins a page.
        is_heading: whether it begins a first-level heading.
        widths: the room for its lines, the widest first.
    """

    element: Element
    look: ParagraphLook
    lines: Lines
    before: Bounds
    after: Bounds
    keep_next: bool
    break_before: bool
    is_heading: bool
    widths: Bounds

    def height(self, bound: int) -> float:
        """Return how high it is without the spaces above and below."""
        lines = self.lines
        rules = self.look.rules if bound else 0.0
        return lines.counts[bound] * lines.height[bound] + lines.extra[bound] + rules

    def undivided(self, bound: int) -> int:
        """Return how many of its lines must stand on the page that it begins on."""
        count = self.lines.counts[bound]
        if self.look.keep_lines or (self.look.widow_control and count <= _UNSPLIT):
            return count
        return min(count, 2 if self.look.widow_control else 1)

    def least(self, bound: int) -> float:
        """Return the height of the lines that must stand on the page that it begins on."""
        count = self.undivided(bound)
        if count == self.lines.counts[bound]:
            return self.height(bound) - self.hanging(bound)
        lines = self.lines
        return count * lines.height[bound] + lines.extra[bound] - self.hanging(bound)

    def hanging(self, bound: int) -> float:
        """Return how much of its last line may hang below the text's room."""
        return 0.0 if bound else self.lines.slack

    def is_kept(self, bound: int) -> bool:
        """Return whether it stays whole and with the next one.

        A long one may divide so that its last lines stay; then the earliest place is as if it
        were not kept at all.
        """
        if not self.keep_next:
            return False
        return bool(bound) or self.undivided(bound) == self.lines.counts[bound]


class Row(Struct, eq=False):
    """A row of a table.

    Args:
        element: its `w:tr`.
        table: its table's `w:tbl`.
        heights: of the row.
        divides: whether it may go on over a page break.
        keep_next: whether it may stay on the page of the next row. Programs do not agree.
        is_header: whether it stands anew on each page.
        repeated: how high the rows are that stand anew above it on a new page.
        headings: the first-level headings in it.
    """

    element: Element
    table: Element
    heights: Bounds
    divides: bool
    keep_next: bool
    is_header: bool
    repeated: Bounds
    headings: list[Element]

    def least(self, bound: int) -> float:
        """Return how much of it must stand on the page that it begins on."""
        return 0.0 if self.divides and not bound else self.heights[bound]

    def is_kept(self, bound: int) -> bool:
        """Return whether it stays on the page of the next row; only taken so at the latest."""
        return bool(bound) and (self.keep_next or self.is_header)


class Flow:
    """Reads blocks of text.

    Args:
        typesetter: breaks lines.
        adds_spaces: whether the spaces below and above paragraphs add up. Word takes the larger of
            the two unless `doNotUseHTMLParagraphAutoSpacing` is set (measured in Word 16), and
            LibreOffice does the same.
    """

    def __init__(self, typesetter: Typesetter, *, adds_spaces: bool) -> None:
        self.typesetter = typesetter
        self.adds_spaces = adds_spaces
        self._breaks = False

    @property
    def looks(self) -> Looks:
        """The looks of paragraphs and runs."""
        return self.typesetter.looks

    def paragraphs(
        self, element: Element, widths: Bounds, table_style: str = ""
    ) -> Iterator[Paragraph]:
        """Yield a paragraph, in several parts where page breaks stand in it.

        Args:
            element: the `w:p`.
            widths: the room for it, the widest first.
            table_style: the id of the style of the table that it stands in, if it does.
        """
        look = self.looks.paragraph(element, table_style)
        stretches = self.typesetter.stretches(element, look)
        breaks_after = len(stretches) > 1 and not stretches[-1]
        if breaks_after:
            stretches.pop()
        last = len(stretches) - 1
        for place, pieces in enumerate(stretches):
            part = self._part(element, look, pieces, widths)
            if (last or breaks_after) and not pieces:
                # A line that only breaks the page stands in Word and is gone in LibreOffice.
                part.lines = Lines((0, 1), part.lines.height, 0.0)
                part.before, part.after = (0.0, look.before), (0.0, look.after)
            if place:
                part.before, part.break_before, part.is_heading = (0.0, 0.0), True, False
            if place < last:
                part.after, part.keep_next = (0.0, 0.0), False
            part.is_heading &= bool(pieces) or not last
            yield part
        self._breaks = breaks_after

    def _part(
        self, element: Element, look: ParagraphLook, pieces: list[Piece], widths: Bounds
    ) -> Paragraph:
        is_heading = look.level == 0 and any(piece.text.strip() for piece in pieces)
        return Paragraph(
            element=element,
            look=look,
            lines=self.typesetter.lines(pieces, look, widths),
            before=(look.before, look.before),
            after=(look.after, look.after),
            keep_next=look.keep_next,
            break_before=look.break_before or self._breaks,
            is_heading=is_heading,
            widths=widths,
        )

    def measure_again(self, paragraph: Paragraph) -> None:
        """Measure a paragraph of one stretch whose text has changed."""
        (pieces,) = self.typesetter.stretches(paragraph.element, paragraph.look)
        paragraph.lines = self.typesetter.lines(pieces, paragraph.look, paragraph.widths)

    def gap(self, above: Paragraph, below: Paragraph, bound: int) -> float:
        """Return the space between two paragraphs.

        In a row of one style that asks for it, each gives up its own; where only one asks, the
        programs differ.
        """
        after, before = above.after[bound], below.before[bound]
        if above.look.style == below.look.style:
            asking = above.look.contextual + below.look.contextual
            if asking == 2 or (asking and bound == SHORT):
                return 0.0
        return after + before if self.adds_spaces else max(after, before)

    def stacked(self, paragraphs: list[Paragraph]) -> Bounds:
        """Return how high paragraphs are under each other, in a cell or a header."""
        if not paragraphs:
            return 0.0, 0.0
        low, high = (
            paragraphs[0].before[bound]
            + sum(one.height(bound) for one in paragraphs)
            + sum(self.gap(*two, bound) for two in pairwise(paragraphs))
            + paragraphs[-1].after[bound]
            for bound in (SHORT, LONG)
        )
        return low, high


def blocks(element: Element) -> Iterator[Element]:
    """Yield the paragraphs, tables and section properties in an element, in order."""
    for one in element:
        name = name_of(one)
        if name in ("p", "tbl", "sectPr"):
            yield one
        elif name in _AROUND:
            yield from blocks(one)
        # What is left marks places: bookmarks, comments, permissions.


def section_of(paragraph: Element) -> Element | None:
    """Return the properties of the section that a paragraph ends."""
    return paragraph.find(f"{W}pPr/{W}sectPr")
