"""Texts as cards in columns: read down one column after the other, with bottoms that meet.

Lengths are EMU, sizes are points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations

from msgspec import Struct
from msgspec.structs import replace

from builders.canvas import LayoutCanvas
from builders.fit import balanced_inset, measure
from builders.look import FJORD, INK, LINEN, PT, WHITE, Colour, Rect, Type, cm
from builders.metrics import Face
from builders.plan.scene import Box, Insets, Line

COLUMNS = 3
GAP = cm(0.5)
_NARROWEST = cm(6.4)
"""A column; a template that has no room for three takes fewer."""
_INSETS = Insets(cm(0.65), cm(0.5), cm(0.65), cm(0.5))
_LOWEST_IN_ROW = cm(5.0)
"""A card of a row that is all there is on its slide."""


class Card(Struct, frozen=True):
    """A text on a card of its own, set off from the others or not."""

    text: str
    highlight: bool = False


class Sheet(Struct, frozen=True):
    """What cards are laid out on: the area, the face and size of the text, their name."""

    area: Rect
    face: Face
    size: float
    name: str
    ground: Colour
    """Of cards that are not set off."""

    @property
    def columns(self) -> int:
        """How many columns there is room for."""
        return max(1, min(COLUMNS, (self.area.w + GAP) // (_NARROWEST + GAP)))

    def width(self, columns: int) -> int:
        """Return the width of each of so many columns."""
        return (self.area.w - GAP * (columns - 1)) // columns


def card_ground(layout: LayoutCanvas) -> Colour:
    """Return the ground of a card that stands out from its layout: linen on white, else white."""
    return LINEN if layout.ground == WHITE else WHITE


def in_columns(cards: Sequence[Card], sheet: Sheet) -> list[Box] | None:
    """Return the cards in columns, or `None` where they do not fit on the sheet.

    The order goes down the columns. Columns break where the tallest becomes lowest, and what the
    others have left is shared among their cards.
    """
    division = _divided(cards, sheet)
    if division is None:
        return None
    width = sheet.width(sheet.columns)
    return [
        box
        for n, (start, end) in enumerate(division.columns)
        for box in _column(
            cards[start:end],
            division.heights[start:end],
            Rect(sheet.area.x + n * (width + GAP), sheet.area.y, width, division.tallest),
            sheet,
        )
    ]


def stand_in_columns(cards: Sequence[Card], sheet: Sheet) -> bool:
    """Return whether the cards fit on the sheet in columns."""
    return _divided(cards, sheet) is not None


class _Division(Struct, frozen=True):
    """Cards in columns: their heights, where each column begins and ends, and the tallest."""

    heights: list[int]
    columns: list[tuple[int, int]]
    tallest: int


def _divided(cards: Sequence[Card], sheet: Sheet) -> _Division | None:
    width = sheet.width(sheet.columns)
    heights = [_height(card, width, sheet) for card in cards]
    known = [height for height in heights if height is not None]
    if len(known) < len(cards):
        return None
    columns = _columns(known, min(sheet.columns, len(cards)))
    tallest = max(_stack(known[start:end]) for start, end in columns)
    return _Division(known, columns, tallest) if tallest <= sheet.area.h else None


def in_row(cards: Sequence[Card], sheet: Sheet, lines: int) -> list[Box] | None:
    """Return the cards side by side, all equally high, each of so many lines at most.

    `None` where they do not fit.
    """
    width = sheet.width(len(cards))
    heights = [_height(card, width, sheet, lines) for card in cards]
    if None in heights:
        return None
    lowest = min(_LOWEST_IN_ROW, sheet.area.h)
    height = max(lowest, *(height for height in heights if height is not None))
    if height > sheet.area.h:
        return None
    return [
        _box(card, Rect(sheet.area.x + n * (width + GAP), sheet.area.y, width, height), sheet)
        for n, card in enumerate(cards)
    ]


def _look(card: Card, size: float) -> Type:
    return Type(size, bold=card.highlight, colour=WHITE if card.highlight else INK)


def _height(card: Card, width: int, sheet: Sheet, lines: int = 99) -> int | None:
    """Return the height that a card needs, or `None` where a word breaks or lines are too many."""
    room = (width - _INSETS.left - _INSETS.right) / PT
    measured = measure([(card.text, _look(card, sheet.size))], room, sheet.face)
    if measured.broken or measured.lines > lines:
        return None
    return round(measured.height * PT) + _INSETS.top + _INSETS.bottom


def _stack(heights: Sequence[int]) -> int:
    return sum(heights) + GAP * (len(heights) - 1)


def _columns(heights: Sequence[int], count: int) -> list[tuple[int, int]]:
    """Return where each column begins and ends so that the tallest is as low as it can be.

    Of several ways the most even one, by the squares of the columns' heights.
    """

    def unevenness(ends: Sequence[int]) -> tuple[int, int]:
        stacks = [_stack(heights[start:end]) for start, end in _pairs(ends)]
        return max(stacks), sum(stack * stack for stack in stacks)

    total = len(heights)
    ways = ([*breaks, total] for breaks in combinations(range(1, total), count - 1))
    return _pairs(min(ways, key=unevenness))


def _pairs(ends: Sequence[int]) -> list[tuple[int, int]]:
    return list(zip([0, *ends], ends, strict=False))


def _column(
    cards: Sequence[Card], heights: Sequence[int], place: Rect, sheet: Sheet
) -> Iterator[Box]:
    """Yield a column's cards, slack shared evenly, so that the last ends where the place does."""
    slack, count = place.h - _stack(heights), len(cards)
    shares = [slack * (n + 1) // count - slack * n // count for n in range(count)]
    full = [height + share for height, share in zip(heights, shares, strict=True)]
    tops = accumulate((height + GAP for height in full[:-1]), initial=place.y)
    for card, top, height in zip(cards, tops, full, strict=True):
        yield _box(card, Rect(place.x, top, place.w, height), sheet)


def _box(card: Card, where: Rect, sheet: Sheet) -> Box:
    look = _look(card, sheet.size)
    room = (where.w - _INSETS.left - _INSETS.right) / PT
    balance = balanced_inset(card.text, room, look.size, sheet.face, bold=look.bold)
    insets = replace(_INSETS, right=_INSETS.right + int(balance * PT))
    ground = FJORD if card.highlight else sheet.ground
    return Box(sheet.name, where, ground, (Line(card.text, look),), "ctr", insets)
