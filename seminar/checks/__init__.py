"""What an organiser would want to be told about a seminar before 70 people see it.

A check is a function from a `Context` to the problems it finds; what no seminar may be is for
`seminar.rules`. A new check goes into the `CHECKS` of its module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from seminar.checks import (
    details,
    headings,
    live,
    people,
    pictures,
    programme,
    slides,
    statements,
    tasks,
    wording,
)
from seminar.checks import survey as survey_checks
from seminar.checks.context import Context
from seminar.checks.problems import Part, Place, Problem
from seminar.messages import Message
from seminar.model import Seminar
from seminar.severity import SEVERITIES
from seminar.survey import Survey

__all__ = ["CHECKS", "Check", "Context", "Part", "Place", "Problem", "check", "found_by", "rule_id"]

Check = Callable[[Context], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    *details.CHECKS,
    *programme.CHECKS,
    *slides.CHECKS,
    *headings.CHECKS,
    *pictures.CHECKS,
    *live.CHECKS,
    *tasks.CHECKS,
    *people.CHECKS,
    *survey_checks.CHECKS,
    *statements.CHECKS,
    *wording.CHECKS,
)
"""All checks there are."""


def rule_id(one: Check) -> str:
    """Return the id of a check: "day-over-its-end" of `day_over_its_end`."""
    return one.__name__.replace("_", "-")


def found_by(one: Check, context: Context) -> Iterator[Problem]:
    """Yield the problems that a check finds, with its id."""
    rule = rule_id(one)
    return (replace(problem, rule=rule) for problem in one(context))


def check(
    seminar: Seminar,
    survey: Survey | None = None,
    *,
    survey_fault: Message | None = None,
    picture_faults: Mapping[str, Message] = MappingProxyType({}),
) -> tuple[Problem, ...]:
    """Return all problems of a seminar, by place and, where they share it, the gravest first.

    Args:
        seminar: a seminar that keeps to `seminar.rules`.
        survey: its survey as read, or `None` where it has none that can be read.
        survey_fault: why its survey cannot be read.
        picture_faults: why pictures cannot be shown, by paths such as `media/fjord.png`.
    """
    context = Context(seminar, survey, survey_fault, picture_faults)
    found = [problem for one in CHECKS for problem in found_by(one, context)]
    return tuple(sorted(found, key=_order))


def _order(problem: Problem) -> tuple[tuple[int, ...], int]:
    return problem.place.position, SEVERITIES.index(problem.severity)
