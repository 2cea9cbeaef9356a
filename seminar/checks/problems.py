"""A problem of a seminar as a value: how grave it is, where it is, and the sentence about it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from seminar.messages import Message, message
from seminar.severity import Severity

Part = Literal[
    "details",
    "programme",
    "tasks",
    "participants",
    "groups",
    "survey",
    "look_back",
    "outcomes",
    "documents",
]
PARTS: tuple[Part, ...] = (
    "details",
    "programme",
    "tasks",
    "participants",
    "groups",
    "survey",
    "look_back",
    "outcomes",
    "documents",
)
"""The parts of a seminar in the order in which their problems are told."""


COUNTED_IN_MINUTES = 120
"""Below so many minutes, nobody counts in hours."""


class Place(Struct, frozen=True, kw_only=True):
    """A place in a seminar: `text` says it to a person, the ids lead a program there.

    Args:
        part: which part of the seminar.
        text: such as "Day 1, “Welcome”, slide 3".
        position: the part's number, then those of the values that lead there, all from 0; places
            sort by it.
        day: ids of the values that lead there, each `None` where there is none.
    """

    part: Part
    text: Message
    position: tuple[int, ...]
    day: str | None = None
    item: str | None = None
    slide: str | None = None
    task: str | None = None
    question: str | None = None
    participant: str | None = None
    group: str | None = None
    dimension: str | None = None
    statement: str | None = None


class Problem(Struct, frozen=True):
    """Something an organiser would want to be told before the hall sees it."""

    severity: Severity
    place: Place
    message: Message


def error(place: Place, what: Message) -> Problem:
    """Return a problem that will be missing or wrong before the hall."""
    return Problem("error", place, what)


def warning(place: Place, what: Message) -> Problem:
    """Return a problem that is doubtful, and seldom meant."""
    return Problem("warning", place, what)


def tip(place: Place, what: Message) -> Problem:
    """Return a piece of advice."""
    return Problem("tip", place, what)


def minutes(n: int) -> Message:
    """Return a number of minutes in words, such as "20 minutes" or "6 hours and 40 minutes"."""
    if n < COUNTED_IN_MINUTES:
        return message("1 minute") if n == 1 else message("{n} minutes", n=n)
    hours, rest = message("{n} hours", n=n // 60), n % 60
    return message("{hours} and {minutes}", hours=hours, minutes=minutes(rest)) if rest else hours
