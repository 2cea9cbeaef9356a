"""Moving a day's planned end to when it is over."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.model import Day
from seminar.schedule import DAY_MINUTES, clock_time, schedule


def with_moved_end(day: Day) -> Day:
    """Return the day with the planned end at which nothing is left and nothing is over.

    A dinner that began after the old planned end may begin before the new one; it then belongs to
    the working day, whose end is looked at once more. A day of no length, or of more than one, has
    no such end and comes back as far as it got.
    """
    for _ in day.items:
        times = schedule(day)
        if not times.left or not 0 < times.work_end - times.start <= DAY_MINUTES:
            break
        day = replace(day, end=clock_time(times.work_end))
    return day
