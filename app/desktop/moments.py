"""Moments as people say them: "i dag 14:31", "i går 09:05", "19. mars 2026 14:31"."""

from __future__ import annotations

import datetime as dt

from seminar.messages import Message, message

USUAL_WAIT = dt.timedelta(days=60)
"""How far ahead the first day of a new programme is proposed."""


def today() -> dt.date:
    """Return the date where the person is."""
    return dt.datetime.now().astimezone().date()


def moment(when: dt.datetime, now: dt.datetime | None = None) -> Message:
    """Return when something was, as a part of a sentence.

    Args:
        when: the moment, with its time zone.
        now: the moment it is told from; that of the call by default.
    """
    here = when.astimezone()
    clock = dt.time(here.hour, here.minute)
    days = ((now or dt.datetime.now(dt.UTC)).astimezone().date() - here.date()).days
    if days == 0:
        return message("today {clock}", clock=clock)
    if days == 1:
        return message("yesterday {clock}", clock=clock)
    return message("{date} {clock}", date=here.date(), clock=clock)
