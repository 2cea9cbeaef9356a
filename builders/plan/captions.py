"""Where short texts stand under the segments of a strip, so that none touches its neighbour.

Lengths are EMU. Nothing here knows what the texts say; `builders.plan.phase_bar` does.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Span(Struct, frozen=True):
    """A stretch along the strip, from its left edge to its right one."""

    left: int
    right: int

    @property
    def centre(self) -> int:
        """The middle."""
        return (self.left + self.right) // 2


class Room(Struct, frozen=True):
    """What texts may take: a stretch, how many rows of it, and the least gap between two."""

    left: int
    right: int
    rows: int
    gap: int

    def around(self, centre: int, width: int) -> int:
        """Return the left edge of a text about `centre`, or flush with the end it would pass."""
        return max(self.left, min(centre - width // 2, self.right - width))


class Spot(Struct, frozen=True):
    """Where a text stands: its left edge, and its row, 0 for the upper one."""

    left: int
    row: int


def under(segments: Sequence[Span], widths: Sequence[int], room: Room) -> list[Spot] | None:
    """Return a spot for a text under each segment, or `None` where they do not all find one.

    A text is centred under its segment, or flush with the end of the room that it would pass. Where
    it would come too near the one before, it goes a row down; where that is taken too, it moves to
    the right as long as it still begins under its segment.
    """
    ends = [room.left - room.gap] * room.rows
    spots: list[Spot] = []
    for segment, width in zip(segments, widths, strict=True):
        spot = _first_free(segment, width, ends, room)
        if spot is None:
            return None
        spots.append(spot)
        ends[spot.row] = spot.left + width
    return spots


def _first_free(segment: Span, width: int, ends: Sequence[int], room: Room) -> Spot | None:
    wanted = room.around(segment.centre, width)
    lefts = [(max(wanted, end + room.gap), row) for row, end in enumerate(ends)]
    in_place = [Spot(left, row) for left, row in lefts if left == wanted]
    moved = [Spot(left, row) for left, row in sorted(lefts) if left < segment.right]
    free = [spot for spot in (*in_place, *moved) if spot.left + width <= room.right]
    return free[0] if free else None


def shares(widths: Sequence[int], room: Room) -> list[int]:
    """Return how wide each text may be for `in_turn` to find room for all.

    A row that is too long takes from its longest texts, until they are equally wide.
    """
    allowed = list(widths)
    for row in range(room.rows):
        places = range(row, len(widths), room.rows)
        left = room.right - room.left - room.gap * (len(places) - 1)
        for count, place in enumerate(sorted(places, key=lambda at: widths[at])):
            allowed[place] = min(widths[place], left // (len(places) - count))
            left -= allowed[place]
    return allowed


def in_turn(segments: Sequence[Span], widths: Sequence[int], room: Room) -> list[Spot]:
    """Return spots in one row after the other by turns, each as near its segment as there is room.

    None of the widths is above its share; see `shares`.
    """
    spots = [Spot(0, 0)] * len(segments)
    for row in range(room.rows):
        places = range(row, len(segments), room.rows)
        lefts = _in_row([segments[at] for at in places], [widths[at] for at in places], room)
        for place, left in zip(places, lefts, strict=True):
            spots[place] = Spot(left, row)
    return spots


def _in_row(segments: Sequence[Span], widths: Sequence[int], room: Room) -> list[int]:
    """Return left edges in one row: pushed right by the one before, then back into the room."""
    lefts, end = list[int](), room.left - room.gap
    for segment, width in zip(segments, widths, strict=True):
        lefts.append(max(room.around(segment.centre, width), end + room.gap))
        end = lefts[-1] + width
    limit = room.right
    for place in reversed(range(len(lefts))):
        lefts[place] = min(lefts[place], limit - widths[place])
        limit = lefts[place] - room.gap
    return lefts
