"""The cards of an activity in turns: each side's name, who joins it, when it speaks, its duty."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builders.fit import measure
from builders.look import FJORD, FLOOR, MUTED, PT, SOUND, Colour, Rect, Type, cm, rect
from builders.metrics import Face
from builders.plan.cards import card_ground
from builders.plan.drafting import Context
from builders.plan.fitting import cut
from builders.plan.scene import Box, Group, Insets, Line, text_type
from seminar.emphasis import plain
from seminar.model import Side

SIDES_PER_SLIDE = 2
_CARDS = rect(15.59, 5.1, 16.28, 6.5)
_GAP = cm(0.5)
_INSET = (cm(0.65), cm(0.5))
_SIZES = ((28, 24), (24, 22), (24, FLOOR), (FLOOR, FLOOR))
"""Of the side's name, and of its order and duty."""


class _Card(Struct, frozen=True):
    """A side's texts: what stands at the top of its card and what at the bottom."""

    top: tuple[Line, ...]
    bottom: tuple[Line, ...]


def sides_group(context: Context, sides: Sequence[Side]) -> tuple[Group, tuple[str, ...]]:
    """Return the cards of up to two sides as one group, and in full what had to be shortened."""
    rects = _rects(context.layout("task").at(_CARDS), len(sides))
    room, face = _room(rects[0]), context.body_face
    options = ([_card(side, sizes) for side in sides] for sizes in _SIZES)
    cards = next((made for made in options if all(_fits(card, room, face) for card in made)), None)
    whole: tuple[str, ...] = ()
    if cards is None:
        long = [_card(side, _SIZES[-1]) for side in sides]
        cards = [_shortened(card, room, face) for card in long]
        whole = tuple(
            side_in_words(side)
            for side, card, short in zip(sides, long, cards, strict=True)
            if card != short
        )
    ground = card_ground(context.layout("task"))
    shapes = [
        box
        for card, where in zip(cards, rects, strict=True)
        for box in _boxes(card, where, ground, context.words.text("Side"))
    ]
    description = " ".join(side_in_words(side) for side in sides)
    return Group(context.words.text("Sides"), description, tuple(shapes)), whole


def _rects(area: Rect, count: int) -> list[Rect]:
    """Return a place for each card; one alone keeps the width of one of two."""
    width = (area.w - _GAP) // SIDES_PER_SLIDE
    return [Rect(area.x + n * (width + _GAP), area.y, width, area.h) for n in range(count)]


def _insets(where: Rect) -> Insets:
    """Return the insets of a card, smaller in a template that leaves little room."""
    across, down = min(_INSET[0], where.w // 12), min(_INSET[1], where.h // 12)
    return Insets(across, down, across, down)


def _room(where: Rect) -> Rect:
    insets = _insets(where)
    return Rect(0, 0, where.w - 2 * insets.left, where.h - 2 * insets.top)


def _card(side: Side, sizes: tuple[float, float]) -> _Card:
    large, small = sizes
    return _Card(
        _said(
            (side.name, text_type(large, FJORD, bold=True)),
            (side.joined_by, text_type(FLOOR, MUTED)),
        ),
        _said(
            (side.order, text_type(small, SOUND, bold=True)),
            (side.duty, text_type(small, bold=True)),
        ),
    )


def _said(*texts: tuple[str, Type]) -> tuple[Line, ...]:
    return tuple(Line(text, look) for text, look in texts if text.strip())


def _height(lines: Sequence[Line], room: Rect, face: Face) -> tuple[float, bool]:
    measured = measure([(line.text, line.type) for line in lines], room.w / PT, face)
    return measured.height * PT, measured.broken


def _fits(card: _Card, room: Rect, face: Face) -> bool:
    top, top_broken = _height(card.top, room, face)
    bottom, bottom_broken = _height(card.bottom, room, face)
    return top + bottom <= room.h and not top_broken and not bottom_broken


def _shortened(card: _Card, room: Rect, face: Face) -> _Card:
    """Return the card at its smallest with words broken and, where it must be, texts cut.

    In a very low card the side's name goes first, then what it does, then who joins it.
    """
    lines = (*card.top, *card.bottom)
    wanted = [_lines(line, room, face) for line in lines]
    height = _height(lines, room, face)[0]
    if height <= room.h:
        return card
    top, count = len(card.top), len(lines)
    order = (*range(min(1, top)), *range(top, count), *range(1, top))
    allowed = _shared_out(wanted, order, max(1, int(sum(wanted) * room.h / height)))
    kept = [
        _cut(line, most, room, face) if most else None
        for line, most in zip(lines, allowed, strict=True)
    ]
    return _Card(tuple(filter(None, kept[:top])), tuple(filter(None, kept[top:])))


def _lines(line: Line, room: Rect, face: Face) -> int:
    return measure([(line.text, line.type)], room.w / PT, face).lines


def _shared_out(wanted: Sequence[int], order: Sequence[int], room: int) -> list[int]:
    """Return how many of `room` lines each text gets: in turn, in `order`, as many as it wants."""
    allowed = [0] * len(wanted)
    for _ in range(min(room, sum(wanted))):
        hungry = [n for n in order if allowed[n] < wanted[n]]
        allowed[min(hungry, key=allowed.__getitem__)] += 1
    return allowed


def _cut(line: Line, count: int, room: Rect, face: Face) -> Line:
    def low(text: str) -> bool:
        return _lines(Line(text, line.type), room, face) <= count

    return line if low(line.text) else Line(cut(line.text, low), line.type)


def _boxes(card: _Card, where: Rect, ground: Colour, name: str) -> list[Box]:
    """Return the card with its upper texts, and over it a frame that holds the lower ones down."""
    insets = _insets(where)
    upper = Box(name, where, ground, card.top, insets=insets)
    lower = Box(name, where, None, card.bottom, "b", insets)
    return [upper, lower] if card.bottom else [upper]


def side_in_words(side: Side) -> str:
    """Return a side as a sentence: its name, who joins it, when it speaks and what it does."""
    name = ", ".join(filter(None, (plain(side.name).strip(), plain(side.joined_by).strip())))
    doing = ". ".join(filter(None, (plain(side.order).strip(), plain(side.duty).strip())))
    return ": ".join(filter(None, (name, doing))) + "."
