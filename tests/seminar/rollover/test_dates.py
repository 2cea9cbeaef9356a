from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.rollover import NoSuchDate, days_moved, same_week_next_year

LAST_WEEK = 53
ANY_DATE = st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31))
DAYS = st.lists(ANY_DATE, min_size=1, max_size=5, unique=True).map(sorted)


def test_a_seminar_in_march_keeps_its_thursday_and_its_week() -> None:
    days = (dt.date(2025, 3, 20), dt.date(2025, 3, 21))
    assert days_moved(days, None) == (dt.date(2026, 3, 19), dt.date(2026, 3, 20))


def test_week_53_becomes_the_last_week_of_a_year_that_has_52() -> None:
    thursday = dt.date(2026, 12, 31)
    assert thursday.isocalendar().week == LAST_WEEK
    assert same_week_next_year(thursday) == dt.date(2027, 12, 30)


def test_two_days_around_the_end_of_week_52_stay_two_days_in_a_row() -> None:
    assert days_moved((dt.date(2026, 12, 27), dt.date(2026, 12, 28)), None) == (
        dt.date(2027, 12, 26),
        dt.date(2027, 12, 27),
    )


@pytest.mark.parametrize(
    ("date", "becomes"),
    [
        (dt.date(2021, 1, 1), dt.date(2022, 1, 7)),
        (dt.date(2023, 1, 1), dt.date(2024, 1, 7)),
        (dt.date(2025, 12, 29), dt.date(2026, 12, 28)),
    ],
)
def test_around_the_new_year_it_is_the_next_year_nevertheless(
    date: dt.date, becomes: dt.date
) -> None:
    assert same_week_next_year(date) == becomes


def test_a_first_day_that_is_given_keeps_the_distances() -> None:
    days = (dt.date(2025, 3, 20), dt.date(2025, 3, 21), dt.date(2025, 4, 3))
    assert days_moved(days, dt.date(2026, 9, 1)) == (
        dt.date(2026, 9, 1),
        dt.date(2026, 9, 2),
        dt.date(2026, 9, 15),
    )


def test_no_days_stay_no_days() -> None:
    assert days_moved((), dt.date(2026, 3, 19)) == ()


def test_beyond_the_calendar_there_is_a_sentence() -> None:
    with pytest.raises(NoSuchDate):
        same_week_next_year(dt.date(9999, 3, 18))
    with pytest.raises(NoSuchDate):
        same_week_next_year(dt.date(9999, 1, 1))
    with pytest.raises(NoSuchDate):
        days_moved((dt.date(2025, 3, 20), dt.date(2025, 3, 21)), dt.date.max)


@given(ANY_DATE)
def test_weekday_and_week_stay_as_far_as_the_year_has_that_week(date: dt.date) -> None:
    moved = same_week_next_year(date)
    assert (moved.year, moved.weekday()) == (date.year + 1, date.weekday())
    week, new_week = (one.isocalendar().week for one in (date, moved))
    assert new_week == week or (week >= LAST_WEEK - 1 or week == 1)
    assert abs((moved - date).days - 364) in {0, 7}


@given(DAYS)
def test_order_weekdays_and_distances_stay(days: list[dt.date]) -> None:
    moved = days_moved(days, None)
    assert [day.weekday() for day in moved] == [day.weekday() for day in days]
    assert [b - a for a, b in pairwise(moved)] == [b - a for a, b in pairwise(days)]
