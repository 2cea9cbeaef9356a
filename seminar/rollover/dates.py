"""Days of a seminar a year later: the same weekdays of the same week.

A dialogue seminar has its week of the year, before Easter or after the budget; a date alone would
fall on another weekday every year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from seminar.messages import PlenumError


class NoSuchDate(PlenumError):
    """A day would lie beyond the last date that a calendar of computers knows."""


def same_week_next_year(date: dt.date) -> dt.date:
    """Return the same weekday of the same ISO week (ISO 8601) of the next year.

    Week 53 becomes the last week of a year that has only 52. Around the New Year that week may lie
    in the same year or in the one after next; then it is the week beside it.

    Raises:
        NoSuchDate: the year after is beyond the calendar.
    """
    year, week, weekday = date.isocalendar()
    for there in (week, week - 1):
        try:
            moved = dt.date.fromisocalendar(year + 1, there, weekday)
            return moved + dt.timedelta(weeks=date.year + 1 - moved.year)
        except ValueError:
            continue
        except OverflowError as error:
            raise _beyond(date) from error
    raise _beyond(date)


def days_moved(days: Sequence[dt.date], first_day: dt.date | None) -> tuple[dt.date, ...]:
    """Return days a year later, as far from each other as they were.

    The first of them decides. So two days in a row stay two days in a row, even where one of them
    lies in a week 53 that the next year lacks.

    Args:
        days: in order.
        first_day: the date of the first; `None` for its weekday and week of the next year.

    Raises:
        NoSuchDate: a day would lie beyond the calendar.
    """
    if not days:
        return ()
    begins = first_day or same_week_next_year(days[0])
    try:
        return tuple(begins + (day - days[0]) for day in days)
    except OverflowError as error:
        raise _beyond(begins) from error


def day_after(date: dt.date) -> dt.date:
    """Return the next day.

    Raises:
        NoSuchDate: the calendar ends.
    """
    try:
        return date + dt.timedelta(days=1)
    except OverflowError as error:
        raise _beyond(date) from error


def _beyond(date: dt.date) -> NoSuchDate:
    return NoSuchDate(
        "There is no date for the seminar after {date}; choose an earlier first day.", date=date
    )
