"""Saying when a seminar is, and how far away from today."""

from __future__ import annotations

import datetime as dt

from app.desktop.interpreter import words
from seminar.model import Seminar

_RECENT = 31
"""Days for which one counts how long ago a seminar was."""


def when(seminar: Seminar, today: dt.date) -> str:
    """Return the dates of a seminar and how far away it is, such as "19.–20. mars · om 23 dager".

    The year is said where it is not this one.
    """
    return " · ".join(parts(seminar, today))


def parts(seminar: Seminar, today: dt.date) -> tuple[str, ...]:
    """Return the two parts of `when`, or the one sentence where there are no dates."""
    days = sorted(day.date for day in seminar.programme)
    if not days:
        return (words().text("No dates yet"),)
    dates = words().dates(days)
    if days[-1].year == today.year:
        dates = dates.removesuffix(f" {today.year}")
    return dates, _away((days[0] - today).days, (today - days[-1]).days)


def _away(until: int, since: int) -> str:
    if until > 1:
        return words().plural("in {n} day", "in {n} days", until)
    if until == 1:
        return words().text("tomorrow")
    if since <= 0:
        return words().text("today") if until == 0 else words().text("under way")
    if since <= _RECENT:
        return words().plural("{n} day ago", "{n} days ago", since)
    return words().text("held")
