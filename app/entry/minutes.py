"""Lengths of time as people type them: `45`, `1t30`, `1:30`, `1,5 t`, `+5`, `til 11:35`."""

from __future__ import annotations

import re
from decimal import Decimal

from app.entry.clock import clock_text, minute_of_end
from app.entry.not_understood import NotUnderstood
from seminar.rules import MINUTES
from seminar.schedule import DAY_MINUTES, clock_time
from seminar.texts import shown

LIMITS = (MINUTES[0], 720)
"""The shortest and the longest that can be typed. Nothing shorter than the rules allow could be
saved (why: `docs/decisions/what-is-typed.md`); what lasts longer than half a day is a slip."""

HOUR_UNIT = r"(?:t|time|timer|timar|h|hrs?|hours?)\b\.?"
MINUTE_UNIT = r"(?:m|min|minutt|minutter|mins?|minutes?)\b\.?"
_NUMBER = r"[0-9]{1,6}"
_BARE = re.compile(rf"(?P<minutes>{_NUMBER})(?:\s*{MINUTE_UNIT})?", re.IGNORECASE)
_COLON = re.compile(r"(?P<hours>[0-9]{1,2}):(?P<minutes>[0-5][0-9])")
_HOURS = re.compile(
    r"(?P<hours>[0-9]{1,2}(?:[.,][0-9]{1,3})?)\s*"
    # In "1t30" no word ends after the unit.
    rf"(?:{HOUR_UNIT}|(?:t|h)(?=[0-9]))"
    rf"(?:\s*(?:og|and)?\s*(?P<minutes>[0-5]?[0-9])(?:\s*{MINUTE_UNIT})?)?",
    re.IGNORECASE,
)
_STEP = re.compile(r"(?P<sign>[+\-−–])\s*(?P<length>\S.*)")
_UNTIL = re.compile(r"(?:til|to|till|until)\b\s*(?P<clock>.+)", re.IGNORECASE)


def read_minutes(text: str, standing: int, start: int | None = None) -> int:
    """Return the minutes that `text` says.

    Args:
        text: as typed: `45`, `45 min`, `1t`, `1t30`, `1 t 30 min`, `1:30`, `1,5t`; `+5` and `-10`
            from `standing`; or `til 11:35`.
        standing: the minutes that stand there.
        start: the minute of the day when it begins; `None` where it begins at no known time. What
            begins on a day may not pass its midnight.

    Raises:
        NotUnderstood: it is no length of whole minutes within the limits, or it passes midnight.
    """
    typed = text.strip()
    if until := _UNTIL.fullmatch(typed):
        found = _until(until["clock"], start)
    elif step := _STEP.fullmatch(typed):
        distance = length_of(step["length"])
        found = standing + (distance if step["sign"] == "+" else -distance)
    else:
        found = length_of(typed)
    return _within_limits(typed, found, start)


def length_of(text: str) -> int:
    """Return the minutes that `text` says without reference to another length, limits apart.

    Raises:
        NotUnderstood: it is no length of whole minutes.
    """
    typed = text.strip()
    found = _COLON.fullmatch(typed) or _HOURS.fullmatch(typed)
    if found:
        return _whole(typed, Decimal(found["hours"].replace(",", ".")) * 60 + int(found[2] or 0))
    if found := _BARE.fullmatch(typed):
        return int(found["minutes"])
    raise NotUnderstood(
        "“{text}” is not a length of time. Write minutes (“40”), “1h30” or “1:30”.",
        text=shown(typed),
    )


def _whole(typed: str, minutes: Decimal) -> int:
    if minutes != int(minutes):
        raise NotUnderstood(
            "“{text}” is not whole minutes. Write minutes (“40”), “1h30” or “1:30”.",
            text=shown(typed),
        )
    return int(minutes)


def _until(clock: str, start: int | None) -> int:
    """Return the minutes from `start` to the time of day that `clock` says."""
    if start is None:
        raise NotUnderstood(
            "There is no start that “{text}” could be counted from. Write minutes (“40”).",
            text=shown(clock),
        )
    begins, ends = start % DAY_MINUTES, minute_of_end(clock)
    if ends <= begins:
        raise NotUnderstood(
            "It begins at {start}, so it cannot end at {end}. Write a later time, or minutes"
            " (“40”).",
            start=clock_text(clock_time(begins)),
            end=clock_text(clock_time(ends)),
        )
    return ends - begins


def _within_limits(typed: str, minutes: int, start: int | None) -> int:
    low, high = LIMITS
    if not low <= minutes <= high:
        raise NotUnderstood(
            "“{text}” gives {minutes} min. Write from {low} to {high} minutes.",
            text=shown(typed),
            minutes=minutes,
            low=low,
            high=high,
        )
    if start is not None and start % DAY_MINUTES + minutes > DAY_MINUTES:
        raise NotUnderstood(
            "{minutes} min from {start} passes midnight. Write at most {most} minutes.",
            minutes=minutes,
            start=clock_text(clock_time(start)),
            most=DAY_MINUTES - start % DAY_MINUTES,
        )
    return minutes
