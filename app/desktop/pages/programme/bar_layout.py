"""Where everything of a day stands on its bar, in pixels; nothing here draws.

Minutes are shown in proportion, save that no stretch is narrower than can be seen and clicked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from seminar.checks.times import grade_of_gap
from seminar.model import Item
from seminar.schedule import DaySchedule

LEAST = 8.0
"""Pixels that a stretch has at least, as long as there is room for all."""
_BEYOND = 0.03
"""How much of the bar lies beyond the last minute, so that a clock can stand below it."""


class Stretch(Struct, frozen=True):
    """A stretch of the bar: from `left` to `right`, in pixels."""

    left: float
    right: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left


class Block(Struct, frozen=True):
    """An item on the bar.

    Args:
        item: the item.
        number: its number on the day, from 1.
        at: where it stands.
        overlap: the part of it that lies before the items before it are over, if any.
    """

    item: Item
    number: int
    at: Stretch
    overlap: Stretch | None


class Tick(Struct, frozen=True):
    """A mark below the bar: at a full hour (`hour`, 0 to 23), or at half past (`None`)."""

    x: float
    hour: int | None


class BarLayout(Struct, frozen=True):
    """A day's bar.

    Args:
        width: how wide the whole is.
        blocks: the items in the order of the programme.
        gaps: stretches for which nothing is planned, where that is a problem.
        planned_end: where the day shall end.
        overrun: what goes on beyond that, if anything does.
        ticks: the hours and half hours, from left to right.
    """

    width: float
    blocks: tuple[Block, ...]
    gaps: tuple[Stretch, ...]
    planned_end: float
    overrun: Stretch | None
    ticks: tuple[Tick, ...]

    def blocks_at(self, x: float) -> tuple[Block, ...]:
        """Return the items at a place of the bar, the uppermost first."""
        hit = (block for block in self.blocks if block.at.left <= x < block.at.right)
        return tuple(hit)[::-1]


class _Scale:
    """Minutes of a day as places on its bar, in steps that are each wide enough."""

    def __init__(self, minutes: Sequence[int], width: float) -> None:
        self._minutes = minutes
        lengths = [after - before for before, after in pairwise(minutes)]
        self._places = [0.0]
        for step in shared_widths(lengths, width):
            self._places.append(self._places[-1] + step)

    def place(self, minute: int) -> float:
        """Return where a minute is; beyond the ends it is at the ends."""
        number = bisect_left(self._minutes, minute)
        if number == len(self._minutes):
            return self._places[-1]
        if number == 0 or self._minutes[number] == minute:
            return self._places[number]
        before, after = self._minutes[number - 1], self._minutes[number]
        left, right = self._places[number - 1], self._places[number]
        return left + (right - left) * (minute - before) / (after - before)

    def stretch(self, start: int, end: int) -> Stretch:
        """Return where a stretch of minutes is."""
        return Stretch(self.place(start), self.place(end))


def shared_widths(lengths: Sequence[int], width: float) -> list[float]:
    """Return `width` divided in proportion to `lengths`, but `LEAST` to each if there is room.

    Args:
        lengths: minutes, each more than 0.
        width: pixels for all of them.
    """
    least = min(LEAST, width / len(lengths)) if lengths else 0.0
    widths = [0.0] * len(lengths)
    room, rest = width, sum(lengths)
    for number in sorted(range(len(lengths)), key=lambda n: lengths[n]):
        widths[number] = max(least, room * lengths[number] / rest)
        room -= widths[number]
        rest -= lengths[number]
    return widths


def bar_layout(times: DaySchedule, width: float) -> BarLayout:
    """Return where all of a day stands on a bar.

    Args:
        times: the day.
        width: how wide the bar is, in pixels.
    """
    first, last = _range(times)
    used = width * (1 - _BEYOND)
    scale = _Scale(_steps(times), used)
    overrun = scale.stretch(times.planned_end, times.work_end) if times.left < 0 else None
    return BarLayout(
        width=width,
        blocks=_blocks(times, scale),
        gaps=_gaps(times, scale),
        planned_end=scale.place(times.planned_end),
        overrun=overrun,
        ticks=_ticks(first, last, scale),
    )


def _range(times: DaySchedule) -> tuple[int, int]:
    """Return the first and the last minute that the bar shows."""
    first = min([times.start, *(row.start for row in times.items)])
    return first, max(times.end, times.planned_end)


def _steps(times: DaySchedule) -> list[int]:
    """Return the minutes at which something begins or ends, in order."""
    clocks = {minute for row in times.items for minute in (row.start, row.end)}
    return sorted(clocks | {times.start, times.planned_end})


def _blocks(times: DaySchedule, scale: _Scale) -> tuple[Block, ...]:
    return tuple(
        Block(
            row.item,
            number,
            scale.stretch(row.start, row.end),
            scale.stretch(row.start, min(row.end, row.start - row.gap))
            if row.gap < 0 and number > 1
            else None,
        )
        for number, row in enumerate(times.items, 1)
    )


def _gaps(times: DaySchedule, scale: _Scale) -> tuple[Stretch, ...]:
    return tuple(
        scale.stretch(row.start - row.gap, row.start)
        for place, row in enumerate(times.items)
        if row.gap > 0 and grade_of_gap(row, is_first=place == 0)
    )


def _ticks(first: int, last: int, scale: _Scale) -> tuple[Tick, ...]:
    halves = range(-(-first // 30) * 30, last + 1, 30)
    return tuple(
        Tick(scale.place(minute), None if minute % 60 else minute // 60 % 24) for minute in halves
    )
