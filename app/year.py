"""A seminar's year as seven steps: which are done, and which one the person is at.

A step is never demanded. What counts as done:

1. *From last year*: the look-back holds what an earlier seminar said.
2. *Programme*: each day holds work besides its frame (a talk, a task, a plenary), and no error.
3. *Tasks*: there is a task; each has a question, phases and a place in the programme, and no error.
4. *Documents*: of what is shown and handed out before the seminar, nothing is left to build.
5. *The seminar*: its last day has passed.
6. *Answers*: outcomes are written down, and the groups' sheets, if any were written in, collected.
7. *Summary*: it is built, and shows the outcomes as they are.

The current step is the first that is not done, but never the first of all, for nothing can be
brought along later; and once the seminar has begun, none that comes before it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Literal, get_args

from msgspec import Struct

from seminar.model import DocumentId, Seminar, TaskSlide

if TYPE_CHECKING:
    from seminar.checks import Problem

YearStep = Literal[
    "from last year", "programme", "tasks", "documents", "seminar", "answers", "summary"
]
YEAR: tuple[YearStep, ...] = get_args(YearStep)
"""The steps in their order."""

BEFORE: frozenset[DocumentId] = frozenset(
    ("deck", "program", "handout", "task-sheets", "answer-sheets", "group-list", "run-sheet")
)
"""The documents that are for the seminar's beginning."""

_WORK = ("talk", "task", "plenary")


class YearState(Struct, frozen=True):
    """How far a seminar's year has come.

    Args:
        done: the steps that are done.
        current: the step that the person is at; `None` when all is done.
    """

    done: frozenset[YearStep]
    current: YearStep | None


def year_state(
    seminar: Seminar,
    problems: Collection[Problem],
    built: Collection[DocumentId],
    to_build: Collection[DocumentId],
    today: dt.date,
    *,
    uncollected: bool = False,
) -> YearState:
    """Return how far a seminar's year has come.

    Args:
        seminar: the seminar.
        problems: what `seminar.checks` has to say of it.
        built: the documents that are there and show the seminar as it is, or are a person's own.
        to_build: those that could be built and are not, or show it as it was.
        today: the date of today.
        uncollected: whether groups have written in their sheets, and nobody has collected them.
    """
    is_done: Mapping[YearStep, bool] = {
        "from last year": seminar.look_back is not None and bool(seminar.look_back.statements),
        "programme": _programme_is_done(seminar) and not _has_error(problems, "programme"),
        "tasks": _tasks_are_done(seminar) and not _has_error(problems, "tasks"),
        "documents": bool(BEFORE.intersection(built)) and not BEFORE.intersection(to_build),
        "seminar": _has_been_held(seminar, today),
        "answers": bool(seminar.outcomes) and not uncollected,
        "summary": "summary" in built,
    }
    done: frozenset[YearStep] = frozenset(step for step in YEAR if is_done[step])
    return YearState(done, _current(done, has_begun=_has_begun(seminar, today)))


def _current(done: Collection[YearStep], *, has_begun: bool) -> YearStep | None:
    """Return the step that the person is at, of those that are still to come."""
    to_come = YEAR[YEAR.index("seminar" if has_begun else "programme") :]
    return next((step for step in to_come if step not in done), None)


def _programme_is_done(seminar: Seminar) -> bool:
    days = seminar.programme
    return bool(days) and all(any(item.kind in _WORK for item in day.items) for day in days)


def _tasks_are_done(seminar: Seminar) -> bool:
    placed = {
        slide.task
        for day in seminar.programme
        for item in day.items
        for slide in item.slides
        if isinstance(slide, TaskSlide)
    }
    return bool(seminar.tasks) and all(
        task.questions and task.phases and task.id in placed for task in seminar.tasks
    )


def _has_error(problems: Collection[Problem], part: str) -> bool:
    return any(one.severity == "error" and one.place.part == part for one in problems)


def _has_begun(seminar: Seminar, today: dt.date) -> bool:
    return any(day.date <= today for day in seminar.programme)


def _has_been_held(seminar: Seminar, today: dt.date) -> bool:
    days = seminar.programme
    return bool(days) and max(day.date for day in days) < today
