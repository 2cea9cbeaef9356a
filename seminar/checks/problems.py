"""A problem of a seminar as a value: how grave it is, where it is, and the sentence about it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

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
        field: what is at fault in the value there, by the model's names: "start", or within it
            "phases.2.halfway", numbers from 0; empty where it is the value as a whole.
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
    field: str = ""

    def at(self, field: str) -> Place:
        """Return the place of a field of the value that stands here."""
        return replace(self, field=field)

    @property
    def value(self) -> str:
        """The id of the value at fault; empty where it is a part of the seminar as a whole."""
        ids = (
            (self.slide, self.item, self.day)
            if self.part == "programme"
            else (
                *(self.question, self.task, self.participant, self.group),
                *(self.dimension, self.statement),
            )
        )
        return next((one for one in ids if one is not None), "")


class Problem(Struct, frozen=True):
    """Something an organiser would want to be told before the hall sees it.

    Args:
        severity: how grave it is.
        place: where it is.
        message: the sentence about it.
        rule: the id of the check that found it, such as "day-over-its-end".
    """

    severity: Severity
    place: Place
    message: Message
    rule: str = ""


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
