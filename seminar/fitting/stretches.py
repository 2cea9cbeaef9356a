"""The stretches of a day: what stands between two locks and moves together.

The evening that follows a working day is no part of them: it may last as long as it likes.
"""

from __future__ import annotations

from msgspec import Struct

from seminar.model import Day, Item
from seminar.schedule import DaySchedule, ScheduledItem, schedule

RESTS = ("break", "meal", "social")
"""Kinds of items that nobody shortens without being asked."""


class Stretch(Struct, frozen=True):
    """Items that follow each other from a lock, or from the day's start, up to the next lock.

    Args:
        first: the place of the first in the day.
        rows: the items with their times.
        base: when all that stands before is over; `None` where nothing does.
        limit: when they should be over: the next lock, or the planned end.
        following: the item that is locked there; `None` for the last stretch.
    """

    first: int
    rows: tuple[ScheduledItem, ...]
    base: int | None
    limit: int
    following: Item | None

    @property
    def over(self) -> int:
        """Minutes beyond the limit; none where the stretch begins after it, as nothing helps."""
        return max(0, self.rows[-1].end - self.limit) if self.rows[0].start < self.limit else 0

    @property
    def head(self) -> Item:
        """The item that it begins with."""
        return self.rows[0].item


def stretches(day: Day) -> tuple[Stretch, ...]:
    """Return the stretches of the working day; together they hold each of its items once."""
    times = schedule(day)
    work = max((n for n, row in enumerate(times.items, 1) if not row.is_evening), default=0)
    firsts = [n for n in range(work) if n == 0 or day.items[n].start is not None]
    ends = [*firsts[1:], work][: len(firsts)]
    return tuple(_stretch(times, first, end) for first, end in zip(firsts, ends, strict=True))


def _stretch(times: DaySchedule, first: int, end: int) -> Stretch:
    following = times.items[end : end + 1]
    if all(row.is_evening for row in times.items[end:]):
        following = ()
    return Stretch(
        first,
        times.items[first:end],
        max((row.end for row in times.items[:first]), default=None),
        following[0].start if following else times.planned_end,
        following[0].item if following else None,
    )
