"""A document laid out: the pages that its first-level headings may begin on."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product
from math import inf

from msgspec import Struct

from builders.documents.pagination.filling import Filled, Filling, Item
from builders.documents.pagination.flow import Flow, Paragraph, Row, blocks, section_of
from builders.documents.pagination.looks import Looks
from builders.documents.pagination.pages import Section, sections
from builders.documents.pagination.parts import (
    LONG,
    MC,
    SHORT,
    WP,
    Bounds,
    DocumentParts,
    Element,
    M,
    Unmeasurable,
    W,
    is_on,
    name_of,
    points,
    val,
)
from builders.documents.pagination.tables import rows
from builders.documents.pagination.text import Typesetter

_UNMEASURED = (
    f"{WP}anchor",
    f"{M}oMath",
    f"{MC}AlternateContent",
    *(
        f"{W}{name}"
        for name in (
            "pict", "object", "txbxContent", "footnoteReference", "endnoteReference", "framePr",
            "tblpPr", "vMerge", "ruby", "altChunk", "subDoc", "moveFrom",
        )
    ),
)  # fmt: skip


_MOST_EMPTY = 0.4
"""How much of a page may stay empty so that the numbers are certain, where that is enough."""
_ORDERS = -1, 1
"""Doubt may go by itself before the heading, so that the last one is taken away first. What begins
a page for its sake may stand in the wrong place when that is not enough; then, from the first on.
"""
_MOST_STEPS = 60
_STRETCH, _MOST_STRETCHED = 1.04, 8
_MOST_ADDED = 1.2
"""By how much the height given to a row may be above its least one, where page breaks may help."""


class Place(Struct, frozen=True):
    """A first-level heading and the numbers of the pages that it may begin on."""

    heading: Element
    earliest: int
    latest: int

    @property
    def is_certain(self) -> bool:
        """Whether it begins on the same page in every program."""
        return self.earliest == self.latest


class Settling(Struct, frozen=True):
    """What makes it certain where headings stand.

    Args:
        paragraphs: must begin a page, without space above.
        rows: must have at least a height, in points.
    """

    paragraphs: list[Element]
    rows: list[tuple[Element, float]]


class Layout:
    """Where the first-level headings of a document may stand.

    Args:
        items: what follows what in the document.
        flow: knows the spaces between paragraphs.
    """

    def __init__(self, items: list[Item], flow: Flow) -> None:
        self._items = items
        self._flow = flow
        self._begun: dict[int, Bounds] = {}
        self._heights: dict[int, tuple[Element, float]] = {}
        self._stretched = 0
        self._shortest, self._longest = self._filled()

    def _filled(self) -> tuple[Filled, Filled]:
        short, long = (Filling(self._items, self._flow, bound).fill() for bound in (SHORT, LONG))
        return short, long

    @property
    def pages(self) -> tuple[int, int]:
        """How many pages there are at the least and at the most."""
        return self._shortest.pages, self._longest.pages

    @property
    def places(self) -> list[Place]:
        """The first-level headings, in order."""
        latest = self._longest.numbers
        return [Place(one, page, latest[one]) for one, page in self._shortest.numbers.items()]

    def measure_again(self, paragraphs: Collection[Element]) -> None:
        """Take account of other words in paragraphs, in which no page breaks stand."""
        changed = False
        for item in self._items:
            if isinstance(item, Paragraph) and item.element in paragraphs:
                before = item.lines
                self._flow.measure_again(item)
                changed |= item.lines != before
        if changed:
            self._shortest, self._longest = self._filled()

    def keep_together(self, paragraphs: Collection[Element]) -> None:
        """Let a list and the title above it begin a page where they may not stand on one.

        LibreOffice does not keep a title on the page of the list of contents after it.
        """
        places = [
            place
            for place, item in enumerate(self._items)
            if isinstance(item, Paragraph) and item.element in paragraphs
        ]
        first = min(places, default=0)
        while first and _stays(self._items[first - 1]):
            first -= 1
        both = (self._shortest, self._longest)
        pages = {one.begins[place][0] for place in (first, *places) for one in both}
        if len(pages) > 1 and isinstance(self._items[first], Paragraph) and self._may_break(first):
            self._begun[first] = self._set_break(first, (0.0, 0.0))
            self._shortest, self._longest = self._filled()

    def settle(self) -> Settling | None:
        """Make it certain where every first-level heading stands.

        The rows of tables in doubt get a height, and paragraphs begin pages.

        Returns:
            What must be done to the document, this time and before; `None` where nothing makes it
            certain.
        """
        kept = dict(self._begun)
        for order in _ORDERS:
            if self._settle(order):
                begun = (self._items[place] for place in sorted(self._begun))
                paragraphs = [one.element for one in begun if isinstance(one, Paragraph)]
                return Settling(paragraphs, list(self._heights.values()))
            for place in self._begun.keys() - kept.keys():
                self._set_break(place, self._begun.pop(place))
            self._shortest, self._longest = self._filled()
        return None

    def _settle(self, order: int) -> bool:
        self._stretched = 0
        for _ in range(_MOST_STEPS):
            if all(one.is_certain for one in self.places):
                return True
            if not self._step(self._doubts()[::order]):
                return False
            self._shortest, self._longest = self._filled()
        return False

    def _step(self, doubts: list[int]) -> bool:
        """Take a part of the first doubt away; return whether there was any to take."""
        rows = self._rows_in_tables_of(doubts)
        return (
            self._give_heights([one for one in rows if _is_loose(one, _MOST_ADDED)], 1.0)
            or self._break(doubts)
            or self._give_heights([one for one in rows if _is_loose(one, inf)], 1.0)
            or self._stretch(rows)
        )

    def _rows_in_tables_of(self, doubts: list[int]) -> list[Row]:
        """Return the rows whose height may be chosen, of tables with a row in doubt."""
        doubtful = (self._items[place] for place in doubts)
        tables = {id(one.table) for one in doubtful if isinstance(one, Row)}
        rows = (one for one in self._items if isinstance(one, Row) and id(one.table) in tables)
        return [one for one in rows if not one.divides and one.element.find(_EXACT) is None]

    def _give_heights(self, rows: list[Row], factor: float) -> bool:
        """Give rows the height that every program needs at the most, the same in all of them."""
        for row in rows:
            height = row.heights[LONG] * factor
            row.heights = (height, height)
            self._heights[id(row)] = (row.element, height)
        return bool(rows)

    def _stretch(self, rows: list[Row]) -> bool:
        """Let rows be a little higher, so that their table ends elsewhere on its last page."""
        self._stretched += 1
        return self._stretched <= _MOST_STRETCHED and self._give_heights(rows, _STRETCH)

    def _break(self, doubts: list[int]) -> bool:
        """Let a paragraph begin a page."""
        found = (self._break_before(*one) for one in product((_MOST_EMPTY, 1.0), doubts))
        chosen = next((one for one in found if one is not None), None)
        if chosen is None:
            return False
        self._begun[chosen] = self._set_break(chosen, (0.0, 0.0))
        return True

    def _set_break(self, place: int, before: Bounds) -> Bounds:
        """Let a paragraph begin a page, or not any more; return the space above it till now."""
        item = self._items[place]
        assert isinstance(item, Paragraph)
        known = item.before
        item.break_before, item.before = not item.break_before, before
        return known

    def _doubts(self) -> list[int]:
        """Return where the items begin that may stand on different pages.

        What stands above a page that begins alike in all programs is left out.
        """
        heading = next(one.heading for one in self.places if not one.is_certain)
        found: list[int] = []
        agreed = True
        pairs = zip(self._items, self._shortest.begins, self._longest.begins, strict=True)
        for place, (item, short, long) in enumerate(pairs):
            if agreed and short[0] != long[0]:
                found.append(place)
            agreed = short[0] == long[0]
            if short == long and short[1] == 0.0:
                found.clear()
            if isinstance(item, Section):
                continue
            if heading in (item.headings if isinstance(item, Row) else (item.element,)):
                break
        return found

    def _break_before(self, most_empty: float, doubt: int) -> int | None:
        """Return a paragraph that may begin a page so that a doubtful item stands sure.

        It is on the page that the item begins on at the earliest, the nearest one, or a heading not
        far above.
        """
        page = self._shortest.begins[doubt][0]
        found: int | None = None
        for place in range(doubt, -1, -1):
            item = self._items[place]
            begins, used = self._shortest.begins[place]
            if begins != page or used < 1 - most_empty:
                break
            if isinstance(item, Paragraph) and self._may_break(place):
                if item.look.level is not None:
                    return place
                found = place if found is None else found
        return found

    def _may_break(self, place: int) -> bool:
        item, above = self._items[place], self._items[place - 1]
        if isinstance(item, Paragraph) and item.break_before:
            return False
        (page, _), (latest, used) = self._shortest.begins[place], self._longest.begins[place]
        if latest != page and (latest, used) != (page + 1, 0.0):
            # What stands above may go on on the next page, and the page begun be the one after.
            return False
        return not (isinstance(above, Paragraph) and above.keep_next)


def _stays(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.keep_next


_EXACT = f"{W}trPr/{W}trHeight[@{W}hRule='exact']"


def _is_loose(row: Row, most: float) -> bool:
    """Return whether a row may be of several heights, up to `most` times its least one."""
    low, high = row.heights
    return low < high <= max(low, 1.0) * most


def lay_out(document: Element, parts: DocumentParts) -> Layout:
    """Return a document laid out.

    Args:
        document: the root of the document's part.
        parts: what its layout depends on besides.

    Raises:
        Unmeasurable: something in it has a place or a height that is not known.
    """
    for root in (document, *parts.stories.values()):
        found = next(root.iter(*_UNMEASURED), None)
        found = _turned(root) if found is None else found
        if found is not None:
            raise Unmeasurable(name_of(found))
    flow = _flow(parts)
    body = document.find(f"{W}body")
    return Layout([] if body is None else _items(body, parts, flow), flow)


def _turned(root: Element) -> Element | None:
    """Return what turns text round; LibreOffice writes of every section that it does not."""
    turning = (one for one in root.iter(f"{W}textDirection") if val(one) not in _UPRIGHT)
    return next(turning, None)


_UPRIGHT = frozenset(("", "lrTb", "tb"))


def _flow(parts: DocumentParts) -> Flow:
    settings = parts.settings
    tab, hyphenation, adding = (
        None if settings is None else settings.find(f"{W}{name}")
        for name in (
            "defaultTabStop",
            "autoHyphenation",
            f"compat/{W}doNotUseHTMLParagraphAutoSpacing",
        )
    )
    typesetter = Typesetter(
        Looks(parts),
        hyphenates=is_on(hyphenation),
        default_tab=36.0 if tab is None else points(tab.get(f"{W}val")),
    )
    return Flow(typesetter, adds_spaces=is_on(adding))


def _items(body: Element, parts: DocumentParts, flow: Flow) -> list[Item]:
    everything = list(blocks(body))
    properties = [one for one in map(_ended, everything) if one is not None]
    if not properties:
        raise Unmeasurable("no section")
    coming = iter(sections(properties, parts, flow))
    section = next(coming)
    items: list[Item] = [section]
    for block in everything:
        kind = name_of(block)
        if kind == "p":
            items += flow.paragraphs(block, (section.width, section.width))
        elif kind == "tbl":
            items += rows(block, flow)
        if kind == "p" and section_of(block) is not None:
            section = next(coming, section)
            items.append(section)
    return items


def _ended(block: Element) -> Element | None:
    """Return the properties of the section that ends with a block."""
    kind = name_of(block)
    if kind == "sectPr":
        return block
    return section_of(block) if kind == "p" else None
