"""Fills pages with blocks, once as short and once as long as every block may be."""

from __future__ import annotations

from msgspec import Struct

from builders.documents.pagination.flow import Flow, Paragraph, Row
from builders.documents.pagination.pages import Section
from builders.documents.pagination.parts import SHORT, Element

Item = Paragraph | Row | Section
_ROUNDING = 0.01


class Filled(Struct, frozen=True):
    """What one filling found.

    Args:
        pages: how many pages there are.
        numbers: the numbers of the pages that the first-level headings begin on.
        begins: for each item the page that it begins on, counted from 1, and how much of that page
            is used above it, from 0 to 1.
    """

    pages: int
    numbers: dict[Element, int]
    begins: list[tuple[int, float]]


class Filling:
    """Pages as they fill.

    Args:
        items: what follows what; the first one is a section.
        flow: knows the spaces between paragraphs.
        bound: `SHORT` or `LONG`.
    """

    def __init__(self, items: list[Item], flow: Flow, bound: int) -> None:
        self._items = items
        self._flow = flow
        self._bound = bound
        self._page = 0
        self._shift = 0
        self._used = 0.0
        self._room = 0.0
        self._section: Section | None = None
        self._above: Paragraph | None = None
        self._is_fresh = True
        self._is_forced = True
        self._kept_until = 0
        self._numbers: dict[Element, int] = {}
        self._begins: list[tuple[int, float]] = []

    def fill(self) -> Filled:
        """Return where the headings stand when all items stand on pages."""
        for place, item in enumerate(self._items):
            if isinstance(item, Section):
                self._begin_section(item)
                self._note()
            elif isinstance(item, Paragraph):
                self._add_paragraph(place, item)
            else:
                self._add_row(place, item)
        return Filled(self._page, self._numbers, self._begins)

    def _note(self) -> None:
        """Note where an item begins."""
        self._begins.append((self._page, self._used / self._room if self._room else 0.0))

    # --- pages ------------------------------------------------------------------------------------

    def _begin_section(self, section: Section) -> None:
        self._section = section
        if self._page and section.is_continuous:
            return
        self._turn(forced=True)
        self._room = section.first[self._bound]
        if section.number is not None:
            self._shift = section.number - self._page

    def _turn(self, *, forced: bool = False) -> None:
        """Begin a page; one that is forced keeps the space above what it begins with."""
        self._page += 1
        self._used = 0.0
        self._above = None
        self._is_fresh, self._is_forced = True, forced
        if self._section is not None:
            self._room = self._section.other[self._bound]

    def _fits(self, height: float) -> bool:
        return self._used + height <= self._room + _ROUNDING

    def _keep(self, place: int) -> None:
        """Turn the page where what must stay together with an item does not fit below."""
        if place < self._kept_until:
            return
        self._kept_until, needed = self._together(place)
        if self._is_fresh or self._fits(needed):
            return
        if needed <= self._room or self._bound != SHORT:
            self._turn()
            item = self._items[place]
            if isinstance(item, Row):
                self._used = item.repeated[self._bound]

    def _together(self, place: int) -> tuple[int, float]:
        """Return where what stays together with an item ends, and how high it is."""
        bound, items = self._bound, self._items
        height, above = 0.0, self._above
        last = place + self._surely_kept(place) if bound == SHORT else len(items)
        while True:
            item = items[place]
            if isinstance(item, Paragraph):
                height += self._space(above, item)
            elif isinstance(item, Row) and above is not None:
                height += above.after[bound]
            following = items[place + 1] if place + 1 < len(items) else None
            if isinstance(item, Section):
                return place, height
            if place >= last or not item.is_kept(bound) or not _continues(item, following):
                return place, height + item.least(bound)
            height += item.height(bound) if isinstance(item, Paragraph) else item.heights[bound]
            above = item if isinstance(item, Paragraph) else None
            place += 1

    def _surely_kept(self, place: int) -> int:
        """Return how many of the following items surely stay with an item, if it asks for it.

        Where three or more stay together, LibreOffice 7.4 now and then parts them anywhere, and
        leaves a heading alone at the foot of a page.
        """
        following = self._items[place + 1] if place + 1 < len(self._items) else None
        if following is None or isinstance(following, Section):
            return 0
        return 0 if following.is_kept(SHORT) else 1

    # --- paragraphs -------------------------------------------------------------------------------

    def _space(self, above: Paragraph | None, below: Paragraph) -> float:
        if above is not None:
            return self._flow.gap(above, below, self._bound)
        if self._is_fresh and not self._is_forced and self._bound == SHORT:
            # Above the first line of a page that began by itself, programs may leave it out.
            return 0.0
        return below.before[self._bound]

    def _add_paragraph(self, place: int, item: Paragraph) -> None:
        if item.break_before and not self._is_fresh:
            self._turn(forced=True)
        self._keep(place)
        bound, lines = self._bound, item.lines
        left = lines.counts[bound]
        space, height = self._space(self._above, item), lines.height[bound]
        whole = item.height(bound)
        if not self._fits(space + item.least(bound)) and not self._is_fresh:
            self._turn()
            space = self._space(None, item)
        self._note()
        if item.is_heading:
            self._numbers[item.element] = self._page + self._shift
        while not self._fits(space + whole - item.hanging(bound)):
            fitting = self._fitting(item, left, space)
            if fitting >= left:
                break
            left -= fitting
            whole = left * height
            space = 0.0
            self._turn()
        self._used += space + whole
        self._above = item
        self._is_fresh = False

    def _fitting(self, item: Paragraph, left: int, space: float) -> int:
        """Return how many of the `left` lines stand on this page, at least one."""
        bound, height = self._bound, item.lines.height[self._bound]
        free = self._room - self._used - space + item.hanging(bound) + _ROUNDING
        count = int(free / height) if height else left
        if item.look.widow_control:
            count = min(count, left - 2)
        return max(count, 1)

    # --- rows -------------------------------------------------------------------------------------

    def _add_row(self, place: int, row: Row) -> None:
        bound = self._bound
        self._keep(place)
        if self._above is not None:
            self._used += self._above.after[bound]
            self._above = None
        height = row.heights[bound]
        begins, used = self._page, self._used / self._room if self._room else 0.0
        if not self._fits(height):
            height = self._divided(row, height)
            if height == row.heights[bound]:
                begins, used = self._page, 0.0
        self._begins.append((begins, used))
        for heading in row.headings:
            self._numbers[heading] = (begins if bound == SHORT else self._page) + self._shift
        self._used += height
        self._is_fresh = False

    def _divided(self, row: Row, height: float) -> float:
        """Turn pages until a row ends; return how high the last part of it is."""
        divides = row.divides and self._bound == SHORT
        if not divides and not self._is_fresh:
            self._turn_within(row)
        while not self._fits(height):
            height -= max(self._room - self._used, 1.0)
            self._turn_within(row)
        return height

    def _turn_within(self, row: Row) -> None:
        self._turn()
        self._used = row.repeated[self._bound]


def _continues(item: Paragraph | Row, following: Item | None) -> bool:
    """Return whether what follows may stand on the same page."""
    if isinstance(following, Paragraph):
        return not following.break_before
    if isinstance(following, Row):
        return not isinstance(item, Row) or item.table is following.table
    return False
