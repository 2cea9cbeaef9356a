"""What the days of the week are called within a sentence, without a library of dates."""

from __future__ import annotations

import datetime as dt

from seminar.messages import Message, message

WEEKDAYS = (
    message("Monday"),
    message("Tuesday"),
    message("Wednesday"),
    message("Thursday"),
    message("Friday"),
    message("Saturday"),
    message("Sunday"),
)
"""From Monday on, as `dt.date.weekday` counts."""


def weekday(date: dt.date) -> Message:
    """Return what the date's day of the week is called, such as "fredag"."""
    return WEEKDAYS[date.weekday()]
