"""Every problem leads to its check and to the very field at fault."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import Struct

from seminar.checks import CHECKS, check, found_by, rule_id
from seminar.checks.problems import Place
from seminar.model import Seminar
from tests.good_seminar import GOOD
from tests.seminar.checks.cases import CASES, Case

ROOTS = {
    "details": lambda seminar: seminar,
    "programme": lambda seminar: seminar,
    "tasks": lambda seminar: seminar,
    "groups": lambda seminar: seminar,
    "survey": lambda seminar: seminar.survey,
    "look_back": lambda seminar: seminar.look_back,
    "outcomes": lambda seminar: seminar,
    "documents": lambda seminar: seminar.document,
}
AS_A_WHOLE = {
    "no-programme",
    "day-without-items",
    "too-long-without-a-break",
    "long-day-without-a-meal",
    "no-slides",
    "no-title-slide",
    "break-slide-outside-a-break",
    "nothing-to-show",
    "chart-over-several-slides",
    "chart-in-another-form",
    "distributions-not-shown",
    "never-shown",
    "task-not-in-the-programme",
    "participant-in-two-groups",
    "participant-without-group",
    "uneven-groups",
    "workbook-unreadable",
    "score-missing",
    "score-withheld",
    "index-left-out",
    "index-that-is-not-the-mean",
    "statement-made-twice",
}
"""Checks of what is no single field."""


def values(value: Any) -> Any:
    if isinstance(value, Struct):
        yield value
        for name in value.__struct_fields__:
            yield from values(getattr(value, name))
    elif isinstance(value, tuple):
        for element in value:
            yield from values(element)


def at_fault(seminar: Seminar, place: Place) -> Any:
    """The field that a place leads to."""
    found: Any = (
        next(one for one in values(seminar) if getattr(one, "id", None) == place.value)
        if place.value
        else ROOTS[place.part](seminar)
    )
    for step in place.field.split("."):
        found = found[int(step)] if step.isdigit() else getattr(found, step)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check.__name__)
def test_a_problem_names_its_check_and_leads_to_the_field_at_fault(case: Case) -> None:
    context = case.context(GOOD)
    for problem in found_by(case.check, context):
        assert problem.rule == rule_id(case.check)
        if problem.place.field:
            at_fault(context.seminar, problem.place)
        else:
            assert problem.rule in AS_A_WHOLE


def test_the_ids_of_checks_differ() -> None:
    assert len({rule_id(one) for one in CHECKS}) == len(CHECKS)


def test_a_check_of_a_whole_seminar_names_the_rules_too() -> None:
    assert {problem.rule for problem in check(Seminar())} >= {"no-programme", "no-contact"}
