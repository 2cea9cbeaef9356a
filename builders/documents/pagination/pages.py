"""Sections: how much room for text their pages have."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct

from builders.documents.pagination.flow import Flow, blocks
from builders.documents.pagination.parts import (
    LONG,
    SHORT,
    Bounds,
    DocumentParts,
    Element,
    R,
    Unmeasurable,
    W,
    is_on,
    name_of,
    points,
    val,
    whole,
)
from builders.documents.pagination.tables import rows

_PLACES = ("header", "footer")
References = dict[tuple[str, str], str]
"""The relationships of headers and footers, by place and kind."""


class Section(Struct, frozen=True, eq=False):
    """A section.

    Args:
        is_continuous: whether it begins on the page where the section before it ends.
        width: of its text.
        first: the height of its first page's text, the highest first.
        other: that of its other pages.
        number: what its first page is numbered; `None` where the count goes on.
    """

    is_continuous: bool
    width: float
    first: Bounds
    other: Bounds
    number: int | None


def sections(properties: list[Element], parts: DocumentParts, flow: Flow) -> list[Section]:
    """Return the sections of a document, by their properties in order.

    Raises:
        Unmeasurable: one has columns, a grid, another count than 1, 2, 3, or begins on a page that
            is even or odd, or shares its first page with a section of another format.
    """
    references: References = {}
    found: list[Section] = []
    for one in properties:
        references = references | _references(one)
        found.append(_section(one, references, parts, flow))
    for before, after in pairwise(found):
        if after.is_continuous and (before.width, before.other) != (after.width, after.other):
            raise Unmeasurable("another format on the same page")
    return found


def _references(properties: Element) -> References:
    return {
        (place, one.get(f"{W}type", "default")): one.get(f"{R}id", "")
        for place in _PLACES
        for one in properties.iterfind(f"{W}{place}Reference")
    }


def _section(
    properties: Element, references: References, parts: DocumentParts, flow: Flow
) -> Section:
    kind = val(properties.find(f"{W}type")) or "nextPage"
    columns, grid = properties.find(f"{W}cols"), properties.find(f"{W}docGrid")
    numbers = properties.find(f"{W}pgNumType")
    size, margins = properties.find(f"{W}pgSz"), properties.find(f"{W}pgMar")
    if kind not in ("nextPage", "continuous") or size is None or margins is None:
        raise Unmeasurable(kind)
    if columns is not None and whole(columns.get(f"{W}num"), 1) > 1:
        raise Unmeasurable("columns")
    if grid is not None and grid.get(f"{W}type", "default") != "default":
        raise Unmeasurable("grid")
    if numbers is not None and numbers.get(f"{W}fmt", "decimal") != "decimal":
        raise Unmeasurable("page numbers")
    sides = {name: points(margins.get(f"{W}{name}")) for name in _MARGINS}
    width = points(size.get(f"{W}w")) - sides["left"] - sides["right"] - sides["gutter"]
    page = _Page(points(size.get(f"{W}h")), width, sides, references, parts, flow)
    has_even = parts.settings is not None and is_on(parts.settings.find(f"{W}evenAndOddHeaders"))
    usual = ("default", "even") if has_even else ("default",)
    other = _widened([page.room(one) for one in usual])
    has_first = is_on(properties.find(f"{W}titlePg"))
    start = None if numbers is None else numbers.get(f"{W}start")
    return Section(
        is_continuous=kind == "continuous",
        width=width,
        first=page.room("first") if has_first else other,
        other=other,
        number=None if start is None else whole(start),
    )


_MARGINS = ("top", "bottom", "left", "right", "gutter", "header", "footer")


class _Page(Struct, frozen=True, eq=False):
    height: float
    width: float
    sides: dict[str, float]
    references: References
    parts: DocumentParts
    flow: Flow

    def room(self, kind: str) -> Bounds:
        """Return the height of the text on pages with one kind of header and footer."""
        top, bottom = self._taken("header", "top", kind), self._taken("footer", "bottom", kind)
        return self.height - top[SHORT] - bottom[SHORT], self.height - top[LONG] - bottom[LONG]

    def _taken(self, place: str, side: str, kind: str) -> Bounds:
        """Return how much of the page a margin takes: a high header pushes the text down."""
        margin, distance = self.sides[side], self.sides[place]
        if margin < 0:
            return -margin, -margin
        root = self.parts.stories.get(self.references.get((place, kind), ""))
        if root is None:
            return margin, margin
        low, high = self._height(root)
        return max(margin, distance + low), max(margin, distance + high)

    def _height(self, root: Element) -> Bounds:
        low = high = 0.0
        together: list[Element] = []
        for block in blocks(root):
            if name_of(block) == "p":
                together.append(block)
            else:
                heights = [row.heights for row in rows(block, self.flow)]
                low += sum(height[SHORT] for height in heights)
                high += sum(height[LONG] for height in heights)
        width = (self.width, self.width)
        inside = [part for one in together for part in self.flow.paragraphs(one, width)]
        stacked = self.flow.stacked(inside)
        return low + stacked[SHORT], high + stacked[LONG]


def _widened(rooms: list[Bounds]) -> Bounds:
    return max(room[SHORT] for room in rooms), min(room[LONG] for room in rooms)
