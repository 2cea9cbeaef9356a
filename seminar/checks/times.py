"""What is amiss with an item's times, as problems tell it and the programme's table shows it."""

from __future__ import annotations

from seminar.schedule import DAY_MINUTES, DaySchedule, ScheduledItem
from seminar.severity import Severity

MOVING_GAP = 5
"""Minutes without a programme below which people are on their way, and nothing is to be said."""
RESTING_GAP = 10
"""Minutes without a programme that are a break in all but name, and more than advice."""


def grade_of_gap(times: ScheduledItem, *, is_first: bool) -> Severity | None:
    """Return how grave the time before an item is, be it free or too short; `None` if it is right.

    Args:
        times: the item with its times.
        is_first: whether it is the day's first, before which there is only the day's start.
    """
    if is_first:
        return "warning" if times.gap < 0 else "tip" if times.gap else None
    if times.gap < 0:
        return "error"
    if times.gap < MOVING_GAP:
        return None
    return "warning" if times.gap >= RESTING_GAP else "tip"


def past_midnight(day: DaySchedule) -> int | None:
    """Return the place of the first item that goes on into the next date, if one does.

    On a day whose end is planned for the next date, an item may last until then.
    """
    latest = max(DAY_MINUTES, day.planned_end)
    return next((place for place, item in enumerate(day.items) if item.end > latest), None)
