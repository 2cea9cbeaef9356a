"""Accepting problems: advice and warnings that a person has said are as they shall be.

What is accepted stands in the seminar and counts while the check says the same of the same place:
when a figure changes, the problem is open again. Errors cannot be accepted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from seminar.checks.problems import Problem
from seminar.model import Accepted, Seminar


def can_be_accepted(problem: Problem) -> bool:
    """Whether a person may say that it is as it shall be."""
    return problem.severity != "error"


def acceptance(problem: Problem) -> Accepted:
    """Return what stands in a seminar that has accepted a problem.

    The figures are those of the English sentence, so that they are the same whoever reads it.
    """
    return Accepted(
        rule=problem.rule,
        part=problem.place.part,
        value=problem.place.value,
        field=problem.place.field,
        figures=tuple(f"{name}={value}" for name, value in problem.message.fields),
    )


def is_accepted(problem: Problem, accepted: Collection[Accepted]) -> bool:
    """Whether a problem is among what a seminar has accepted."""
    return bool(accepted) and can_be_accepted(problem) and acceptance(problem) in accepted


def open_problems(problems: Iterable[Problem], seminar: Seminar) -> tuple[Problem, ...]:
    """Return the problems that the seminar has not accepted, in their order."""
    accepted = frozenset(seminar.accepted)
    return tuple(one for one in problems if not is_accepted(one, accepted))


def accepted_problems(problems: Iterable[Problem], seminar: Seminar) -> tuple[Problem, ...]:
    """Return the problems that the seminar has accepted, in their order."""
    accepted = frozenset(seminar.accepted)
    return tuple(one for one in problems if is_accepted(one, accepted))


def accept(seminar: Seminar, problem: Problem) -> Seminar:
    """Return the seminar with a problem accepted; an error or one that is already, as it was."""
    new = acceptance(problem)
    if not can_be_accepted(problem) or new in seminar.accepted:
        return seminar
    return replace(seminar, accepted=(*seminar.accepted, new))


def withdraw(seminar: Seminar, problem: Problem) -> Seminar:
    """Return the seminar with a problem open again."""
    gone = acceptance(problem)
    kept = tuple(one for one in seminar.accepted if one != gone)
    return seminar if kept == seminar.accepted else replace(seminar, accepted=kept)
