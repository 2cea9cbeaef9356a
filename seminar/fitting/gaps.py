"""Removing the air before locked items: they are locked to an earlier time."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from seminar.model import Day
from seminar.schedule import ScheduledItem, clock_time, schedule


def movable(day: Day) -> tuple[ScheduledItem, ...]:
    """Return the locked items that can begin earlier: those from the first air on."""
    rows = schedule(day).items
    first = next((place for place, row in enumerate(rows) if row.gap > 0), len(rows))
    return tuple(row for row in rows[first:] if row.item.start is not None and not row.is_evening)


def usual(day: Day) -> frozenset[str]:
    """Return the ids of the fewest locked items, from the last one backwards, that do it."""
    missing = -schedule(day).left
    chosen: set[str] = set()
    for row in reversed(movable(day)):
        if missing <= 0:
            break
        chosen.add(row.item.id)
        missing -= max(0, row.gap)
    return frozenset(chosen)


def without_gaps(day: Day, take: Collection[str]) -> Day:
    """Return the day in which these locked items begin as soon as what is before them is over."""
    able = {row.item.id for row in movable(day)} & set(take)
    for place, item in enumerate(day.items):
        row = schedule(day).items[place]
        if item.id in able and row.gap > 0:
            earlier = replace(item, start=clock_time(row.start - row.gap))
            day = replace(day, items=(*day.items[:place], earlier, *day.items[place + 1 :]))
    return day
