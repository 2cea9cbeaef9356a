from __future__ import annotations

import datetime as dt

import pytest

from seminar.checks import Problem, check, found_by
from seminar.checks.accepting import (
    accept,
    acceptance,
    accepted_problems,
    can_be_accepted,
    open_problems,
    withdraw,
)
from seminar.model import Accepted, Seminar
from seminar.rules import violations
from seminar.stored import decode, encode
from tests.good_seminar import GOOD, GOOD_SURVEY
from tests.seminar.checks.cases import CASES
from tests.seminar.checks.edits import edited

PAUSE = "programme.0.items.2"


def with_pause_at(hour: int, minute: int) -> Seminar:
    return edited(GOOD, {f"{PAUSE}.start": dt.time(hour, minute)})


def gap(seminar: Seminar) -> Problem:
    return next(one for one in check(seminar, GOOD_SURVEY) if one.rule == "gap")


def is_open(seminar: Seminar) -> bool:
    found = check(seminar, GOOD_SURVEY)
    return gap(seminar) in open_problems(found, seminar)


def test_an_accepted_problem_is_not_open_any_more() -> None:
    seminar = with_pause_at(10, 10)
    accepted = accept(seminar, gap(seminar))
    assert (is_open(seminar), is_open(accepted)) == (True, False)
    assert accepted_problems(check(accepted, GOOD_SURVEY), accepted) == (gap(accepted),)


def test_it_is_open_again_when_its_figures_change() -> None:
    seminar = with_pause_at(10, 10)
    accepted = accept(seminar, gap(seminar))
    later = edited(accepted, {f"{PAUSE}.start": dt.time(10, 15)})
    assert is_open(later)
    assert not is_open(edited(later, {f"{PAUSE}.start": dt.time(10, 10)}))


def test_it_stays_accepted_when_other_things_change() -> None:
    seminar = with_pause_at(10, 10)
    accepted = accept(seminar, gap(seminar))
    assert not is_open(edited(accepted, {"venue": "Biblioteket", f"{PAUSE}.minutes": 10}))


def test_what_is_accepted_is_stored_with_the_seminar() -> None:
    seminar = with_pause_at(10, 10)
    accepted = accept(seminar, gap(seminar))
    assert accepted.accepted == (
        Accepted(
            rule="gap",
            part="programme",
            value="pause",
            field="start",
            figures=("n=10", "item=“Pause”", "start=10:10:00"),
        ),
    )
    assert violations(accepted) == ()
    assert not is_open(decode(encode(accepted)))


def test_it_is_withdrawn_again() -> None:
    seminar = with_pause_at(10, 10)
    accepted = accept(seminar, gap(seminar))
    assert withdraw(accepted, gap(accepted)) == seminar
    assert withdraw(seminar, gap(seminar)) is seminar


def test_accepting_twice_changes_nothing() -> None:
    seminar = with_pause_at(10, 10)
    accepted = accept(seminar, gap(seminar))
    assert accept(accepted, gap(accepted)) is accepted


def test_an_error_cannot_be_accepted_not_even_by_hand() -> None:
    seminar = with_pause_at(9, 50)
    (overlap,) = check(seminar, GOOD_SURVEY)
    assert not can_be_accepted(overlap)
    assert accept(seminar, overlap) is seminar
    by_hand = edited(seminar, {"accepted": (acceptance(overlap),)})
    assert open_problems(check(by_hand, GOOD_SURVEY), by_hand) == (overlap,)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.check.__name__)
def test_problems_of_one_check_are_told_apart(case) -> None:
    found = list(found_by(case.check, case.context(GOOD)))
    assert len({acceptance(one) for one in found}) == len(found)
