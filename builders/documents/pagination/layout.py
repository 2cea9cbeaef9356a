"""A document laid out: the pages that its first-level headings may begin on."""

from __future__ import annotations

from collections.abc import Collection, Iterator

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
    DocumentParts,
    Element,
    M,
    Unmeasurable,
    W,
    is_on,
    name_of,
    points,
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
            "tblpPr", "vMerge", "textDirection", "ruby", "altChunk", "subDoc", "moveFrom",
        )
    ),
)  # fmt: skip


_MOST_EMPTY = 0.4
"""How much of a page may stay empty so that the numbers are certain."""


class Place(Struct, frozen=True):
    """A first-level heading and the numbers of the pages that it may begin on."""

    heading: Element
    earliest: int
    latest: int

    @property
    def is_certain(self) -> bool:
        """Whether it begins on the same page in every program."""
        return self.earliest == self.latest


class Layout:
    """Where the first-level headings of a document may stand.

    Args:
        items: what follows what in the document.
        flow: knows the spaces between paragraphs.
    """

    def __init__(self, items: list[Item], flow: Flow) -> None:
        self._items = items
        self._flow = flow
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

    def settle(self) -> list[Element] | None:
        """Let paragraphs begin pages until it is certain where every first-level heading stands.

        Returns:
            The paragraphs that must begin a page, without space above; `None` where no page breaks
            make it certain.
        """
        settled: list[Element] = []
        while not all(one.is_certain for one in self.places):
            chosen = next(self._chosen(), None)
            if chosen is None:
                return None
            chosen.break_before, chosen.before = True, (0.0, 0.0)
            settled.append(chosen.element)
            self._shortest, self._longest = self._filled()
        return settled

    def _chosen(self) -> Iterator[Paragraph]:
        """Yield paragraphs that may begin a page so that the first doubtful heading stands sure.

        They are the first ones that programs may set on different pages, the nearest to the heading
        first, or a heading not far above.
        """
        for place in self._doubts():
            found = self._break_before(place)
            if found is not None:
                yield found

    def _doubts(self) -> list[int]:
        """Return where the items begin that may stand on different pages, the last ones first."""
        heading = next(one.heading for one in self.places if not one.is_certain)
        found: list[int] = []
        agreed = True
        pairs = zip(self._items, self._shortest.begins, self._longest.begins, strict=True)
        for place, (item, short, long) in enumerate(pairs):
            if agreed and short[0] != long[0]:
                found.append(place)
            agreed = short[0] == long[0]
            if isinstance(item, Section):
                continue
            if heading in (item.headings if isinstance(item, Row) else (item.element,)):
                break
        return found[::-1]

    def _break_before(self, doubt: int) -> Paragraph | None:
        page = self._shortest.begins[doubt][0]
        found: Paragraph | None = None
        for place in range(doubt, -1, -1):
            item = self._items[place]
            begins, used = self._shortest.begins[place]
            if begins != page or used < 1 - _MOST_EMPTY:
                break
            if isinstance(item, Paragraph) and self._may_break(place):
                if item.look.level is not None:
                    return item
                found = found or item
        return found

    def _may_break(self, place: int) -> bool:
        item, above = self._items[place], self._items[place - 1]
        if isinstance(item, Paragraph) and item.break_before:
            return False
        return not (isinstance(above, Paragraph) and above.keep_next)


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
        if found is not None:
            raise Unmeasurable(name_of(found))
    flow = _flow(parts)
    body = document.find(f"{W}body")
    return Layout([] if body is None else _items(body, parts, flow), flow)


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
