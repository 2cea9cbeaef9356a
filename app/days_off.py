"""The days of a seminar to come on which people do not work, for whoever chooses its dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from seminar.checks import Context
from seminar.checks.programme import day_off
from seminar.messages import Message
from seminar.model import Day, Seminar


def days_off(dates: Iterable[dt.date]) -> tuple[Message, ...]:
    """Return a sentence for each of these dates that is a holiday or in a weekend."""
    seminar = Seminar(programme=tuple(Day(date=date) for date in dates))
    return tuple(one.message for one in day_off(Context(seminar, None, None, {})))
