"""Clock times as people type them: `9`, `930`, `9.30`, `kl 9:30`, `+15`.

In the window a clock time is always written 09:30, whatever the language.
"""

from __future__ import annotations

import datetime as dt
import re

from app.entry.not_understood import NotUnderstood
from seminar.schedule import DAY_MINUTES, clock_time, minutes_of
from seminar.texts import shown

_NAMED = re.compile(r"(?:klokk(?:a|en)|kl\b\.?|at\b)\s*", re.IGNORECASE)
_PARTS = re.compile(r"([0-9]{1,2})\s*[.:,]\s*([0-9]{2})(?::00)?")
"""Excel shows some times with seconds; only whole minutes are one of ours."""
_DIGITS = re.compile(r"([0-9]{1,2})([0-9]{2})?")
_MIDNIGHT = re.compile(r"(?:(?:klokk(?:a|en)|kl\b\.?)\s*)?24(?:\s*[.:,]?\s*00){0,2}", re.IGNORECASE)
"""The end of a day; as a start it would be the next day's."""
_STEP = re.compile(
    r"([+\-−–])\s*([0-9]{1,4})\s*(?:m|min|minutes?|minutt(?:er)?)?\.?", re.IGNORECASE
)


def read_clock(text: str, standing: dt.time | None, minutes: int = 0) -> dt.time:
    """Return the time of day that `text` says.

    Args:
        text: as typed: `9`, `930`, `0930`, `9.30`, `9:30`, `kl 9.30`; or `+15` and `-5`, in
            minutes from `standing`.
        standing: the time that stands there, also where it is computed; `None` where there is none.
        minutes: how long what begins then lasts; it may not pass midnight.

    Raises:
        NotUnderstood: it is no time from 00:00 to 23:59, or what begins then passes midnight.
    """
    typed = text.strip()
    step = _STEP.fullmatch(typed)
    begins = _stepped(step, standing) if step else minute_of_clock(typed)
    if begins + minutes > DAY_MINUTES:
        raise NotUnderstood(
            "What begins at {clock} and lasts {minutes} min passes midnight. Write {latest} at the"
            " latest, or make it shorter first.",
            clock=clock_text(clock_time(begins)),
            minutes=minutes,
            latest=clock_text(clock_time(max(0, DAY_MINUTES - minutes))),
        )
    return clock_time(begins)


def clock_text(time: dt.time) -> str:
    """Return a time of day in full, such as "09:30"."""
    return f"{time.hour:02}:{time.minute:02}"


def minute_of_clock(text: str) -> int:
    """Return the minute of the day that `text` says without reference to another time.

    Raises:
        NotUnderstood: it is no time from 00:00 to 23:59.
    """
    typed = text.strip()
    bare = _NAMED.sub("", typed, count=1) if _NAMED.match(typed) else typed
    found = _PARTS.fullmatch(bare) or _DIGITS.fullmatch(bare)
    if not found:
        raise NotUnderstood(
            "“{text}” is not a time of day. Write “9”, “930” or “9:30”.", text=shown(typed)
        )
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23 or minute > 59:
        raise _outside_the_day(typed)
    return hour * 60 + minute


def minute_of_end(text: str) -> int:
    """Return the minute of the day at which something is over by `text`, from 1 to 1440.

    What ends at 24:00 or 00:00 ends with the day.

    Raises:
        NotUnderstood: it is no time from 00:00 to 24:00.
    """
    ends = 0 if _MIDNIGHT.fullmatch(text.strip()) else minute_of_clock(text)
    return ends or DAY_MINUTES


def _stepped(step: re.Match[str], standing: dt.time | None) -> int:
    """Return the minute of the day that lies a step from `standing`."""
    if standing is None:
        raise NotUnderstood(
            "There is no time that “{text}” could count from. Write a time, such as “9:30”.",
            text=shown(step[0]),
        )
    distance = int(step[2]) if step[1] == "+" else -int(step[2])
    begins = minutes_of(standing) + distance
    if not 0 <= begins < DAY_MINUTES:
        raise NotUnderstood(
            "“{text}” from {clock} leads out of the day. Write a time from 00:00 to 23:59.",
            text=shown(step[0]),
            clock=clock_text(standing),
        )
    return begins


def _outside_the_day(typed: str) -> NotUnderstood:
    return NotUnderstood(
        "“{text}” is not a time of day. Write a time from 00:00 to 23:59.", text=shown(typed)
    )
