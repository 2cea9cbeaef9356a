"""Stretches of a day as people write them: `09:00–09:30`, `9-10`, `kl 9 til 9.30`; or a start."""

from __future__ import annotations

import re

from msgspec import Struct

from app.entry.clock import clock_text, minute_of_clock, minute_of_end
from app.entry.not_understood import NotUnderstood
from seminar.schedule import clock_time

_BETWEEN = re.compile(r"\s*(?:[-–—]|\b(?:til|to)\b)\s*", re.IGNORECASE)


class Stretch(Struct, frozen=True):
    """From when to when, in minutes of the day; `end` is `None` where only the start is said."""

    start: int
    end: int | None = None


def read_stretch(text: str) -> Stretch:
    """Return the stretch that `text` says, or the start alone.

    Raises:
        NotUnderstood: it is neither, or ends before it begins.
    """
    first, *rest = _BETWEEN.split(text.strip(), maxsplit=1)
    start, last = minute_of_clock(first), "".join(rest)
    if not last:
        return Stretch(start)
    end = minute_of_end(last)
    if end <= start:
        raise ends_too_early(start, end)
    return Stretch(start, end)


def ends_too_early(start: int, end: int) -> NotUnderstood:
    """Return the error of what would be over before it begins, by minutes of the day."""
    return NotUnderstood(
        "What begins at {start} cannot end at {end}.",
        start=clock_text(clock_time(start)),
        end=clock_text(clock_time(end)),
    )
