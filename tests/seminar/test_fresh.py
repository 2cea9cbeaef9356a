"""A seminar to begin from needs nothing of Plenum's own mended, in any language."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest

from seminar.checks import check
from seminar.fresh import fresh_seminar, next_third_thursday_of_march
from seminar.model import LanguageCode, Seminar
from seminar.rules import verify
from seminar.schedule import schedule

FIRST_DAY = dt.date(2026, 3, 19)


@pytest.fixture(params=get_args(LanguageCode))
def fresh(request: pytest.FixtureRequest) -> Seminar:
    return fresh_seminar("Dialog", request.param, FIRST_DAY)


def test_it_keeps_every_rule_and_only_the_person_knows_what_is_missing(fresh: Seminar) -> None:
    verify(fresh)
    grave = [(one.place.part, one.rule) for one in check(fresh, None) if one.severity != "tip"]
    assert grave == [
        ("details", "seminar-without-organisation"),
        ("details", "seminar-without-venue"),
    ]


def test_it_has_two_days_with_all_kinds_of_items_and_ends_in_time(fresh: Seminar) -> None:
    assert [day.date for day in fresh.programme] == [FIRST_DAY, dt.date(2026, 3, 20)]
    kinds = {item.kind for day in fresh.programme for item in day.items}
    assert kinds >= {"opening", "talk", "break", "meal", "task", "plenary", "closing"}
    for day in fresh.programme:
        assert schedule(day).items[-1].end == 15 * 60


def test_the_reflection_task_has_two_and_twenty_minutes_and_a_cue_halfway(fresh: Seminar) -> None:
    phases = [(one.kind, one.minutes, one.halfway) for one in fresh.tasks[0].phases]
    assert phases == [("individual", 2, False), ("group", 20, True), ("plenary", 5, False)]


def test_the_survey_has_its_dimensions_with_their_meanings(fresh: Seminar) -> None:
    assert len(fresh.survey.dimensions) == 6
    assert all(one.name and one.meaning for one in fresh.survey.dimensions)
    assert fresh.survey.index_name


def test_no_text_is_left_in_english() -> None:
    english = fresh_seminar("Dialog", "en", FIRST_DAY)
    for code in ("nb", "nn"):
        other = fresh_seminar("Dialog", code, FIRST_DAY)
        for one, same in zip(english.tasks, other.tasks, strict=True):
            assert one.title != same.title
            assert one.introduction != same.introduction


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (dt.date(2026, 1, 10), dt.date(2026, 3, 19)),
        (dt.date(2026, 3, 18), dt.date(2026, 3, 19)),
        (dt.date(2026, 3, 19), dt.date(2027, 3, 18)),
    ],
)
def test_it_is_proposed_for_the_third_thursday_of_march(today: dt.date, day: dt.date) -> None:
    assert next_third_thursday_of_march(today) == day
