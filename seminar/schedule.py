"""When each item of a day begins and ends, and what that leaves: gaps, overlaps, time in hand.

Times are whole minutes after the midnight that the day began with, so that an evening which goes on
past the next midnight simply counts on beyond 1440. `seminar.language` says them as clock times.

The planned end is the working day's. A dinner or a walk that begins then or later belongs to the
evening: it is meant to lie after the planned end, the time before it is free, and it ends when
people go. A meal that begins before the planned end and lasts beyond it is of the working day.
"""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from seminar.model import Day, Item, ItemKind

EVENINGS: tuple[ItemKind, ...] = ("meal", "social")
"""The kinds of items that make an evening, where they begin at the planned end or later."""
DAY_MINUTES = 24 * 60
"""Minutes in a day."""


class ScheduledItem(Struct, frozen=True):
    """An item with its times, in minutes after the day's midnight.

    `gap` is what lies between it and the latest end of the items before it, or the day's start for
    the first: negative where it begins before all of them are over. The free time before an evening
    item is no gap: there it is never positive. `is_evening` says whether it is one.
    """

    item: Item
    start: int
    end: int
    gap: int
    is_evening: bool = False


class DaySchedule(Struct, frozen=True):
    """A day with its times, in minutes after its midnight.

    A planned end at or before the start lies on the next date. `end` is when the last item is over,
    `work_end` when the last one is that is not of the evening; the day's start if there is none.
    """

    day: Day
    start: int
    planned_end: int
    work_end: int
    end: int
    items: tuple[ScheduledItem, ...]

    @property
    def left(self) -> int:
        """Minutes in hand at the planned end; negative where the working day runs over."""
        return self.planned_end - self.work_end


def schedule(day: Day) -> DaySchedule:
    """Return the day's items with their times."""
    start, planned_end = minutes_of(day.start), _planned_end(day)
    items: list[ScheduledItem] = []
    end: int | None = None
    for item in day.items:
        items.append(_placed(item, start if end is None else end, planned_end))
        end = items[-1].end if end is None else max(end, items[-1].end)
    work_end = max((each.end for each in items if not each.is_evening), default=start)
    over = start if end is None else end
    return DaySchedule(day, start, planned_end, work_end, over, tuple(items))


def _placed(item: Item, before: int, planned_end: int) -> ScheduledItem:
    """Return `item` with its times, where the items before it are over at the minute `before`."""
    start = before if item.start is None else fixed_start(minutes_of(item.start), before)
    is_evening = item.kind in EVENINGS and start >= planned_end
    gap = min(start - before, 0) if is_evening else start - before
    return ScheduledItem(item, start, start + item.minutes, gap, is_evening)


def fixed_start(clock: int, before: int) -> int:
    """Return the minute that a fixed start means, where the items before it are over at `before`.

    It is meant on the day's own date, unless it would then overlap by more than half a day: nobody
    plans that, but after an evening that ends at 23.50 many mean 00.15 on the date that follows.

    Args:
        clock: the fixed start, in minutes after midnight.
        before: when the items before it are over, in minutes after the day's midnight.
    """
    late = max(0, before - clock - DAY_MINUTES // 2)
    return clock + DAY_MINUTES * -(-late // DAY_MINUTES)


def _planned_end(day: Day) -> int:
    end = minutes_of(day.end)
    return end if end > minutes_of(day.start) else end + DAY_MINUTES


def minutes_of(time: dt.time) -> int:
    """Return a time of day as minutes after midnight; seconds do not count."""
    return time.hour * 60 + time.minute


def clock_time(minutes: int) -> dt.time:
    """Return the time of day that `minutes` after some midnight is."""
    hour, minute = divmod(minutes % DAY_MINUTES, 60)
    return dt.time(hour, minute)
