"""A seminar with two tasks and two groups, and what their answer sheets say, for these tests."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from seminar.collected import ReadAnswer, ReadSheet
from seminar.model import Group, Question, Seminar, Statement, Task
from seminar.outcomes import BroughtIn, Decisions, bring_in
from seminar.rules import verify

AFTERNOON = dt.datetime(2026, 3, 19, 15, 30, tzinfo=dt.UTC)
EVENING = AFTERNOON + dt.timedelta(hours=5)
HIGHLIGHTS = None
"""What a group will say in plenary stands under no question."""

SEMINAR = Seminar(
    id="s",
    tasks=(
        Task(id="t1", questions=(Question(id="q1"), Question(id="q2"))),
        Task(id="t2", questions=(Question(id="q3"),)),
    ),
    groups=(Group(id="g1", name="Gruppe 1"), Group(id="g2", name="Gruppe 2")),
)


def sheet(
    answers: dict[str | None, tuple[str, ...]], *, task: str = "t1", group: str | None = "g1"
) -> ReadSheet:
    """Return a sheet with these points by question; other answers were not found in it."""
    return ReadSheet(
        task=task,
        group=group,
        file=f"groups/{group}/{task}.docx",
        answers=tuple(ReadAnswer(question=ask, points=points) for ask, points in answers.items()),
    )


def brought(seminar: Seminar, *sheets: ReadSheet, decisions: Decisions | None = None) -> BroughtIn:
    """Return what the sheets bring in the evening; it keeps the rules, and then nothing is new."""
    result = bring_in(seminar, sheets, EVENING, decisions or Decisions())
    verify(result.seminar)
    again = bring_in(result.seminar, sheets, EVENING + dt.timedelta(hours=1))
    assert not again.is_change
    return result


def after(*sheets: ReadSheet) -> Seminar:
    """Return the seminar with these sheets, taken in in the afternoon."""
    return bring_in(SEMINAR, sheets, AFTERNOON).seminar


def texts(seminar: Seminar) -> list[str]:
    """Return what the statements say, in their order."""
    return [said.text for said in seminar.outcomes]


def edited(seminar: Seminar, that: str, /, **fields: object) -> Seminar:
    """Return the seminar with the statement that says this edited in Plenum."""
    assert that in texts(seminar)
    outcomes = tuple(
        replace(said, **fields) if said.text == that else said for said in seminar.outcomes
    )
    return replace(seminar, outcomes=outcomes)


def found(seminar: Seminar, text: str) -> Statement:
    """Return the one statement that says this."""
    [said] = [said for said in seminar.outcomes if said.text == text]
    return said
