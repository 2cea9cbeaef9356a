from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.checks.holidays import easter_sunday, holiday


@pytest.mark.parametrize(
    "date",
    ["1961-04-02", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2038-04-25"],
)
def test_easter_sunday_falls_where_the_almanac_has_it(date: str) -> None:
    expected = dt.date.fromisoformat(date)
    assert easter_sunday(expected.year) == expected


@given(st.integers(1583, 4099))
def test_easter_sunday_is_a_sunday_from_22_march_to_25_april(year: int) -> None:
    easter = easter_sunday(year)
    assert easter.weekday() == 6
    assert dt.date(year, 3, 22) <= easter <= dt.date(year, 4, 25)


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("2025-01-01", "New Year's Day"),
        ("2025-04-17", "Maundy Thursday"),
        ("2025-04-18", "Good Friday"),
        ("2025-04-21", "Easter Monday"),
        ("2025-05-29", "Ascension Day"),
        ("2025-06-08", "Whit Sunday"),
        ("2025-06-09", "Whit Monday"),
        ("2025-12-26", "Boxing Day"),
        ("2008-05-01", "Labour Day"),
    ],
)
def test_public_holidays_have_names(date: str, name: str) -> None:
    assert str(holiday(dt.date.fromisoformat(date))) == name


@pytest.mark.parametrize("date", ["2025-03-20", "2025-04-16", "2025-04-22", "2025-12-24"])
def test_other_days_have_none(date: str) -> None:
    assert holiday(dt.date.fromisoformat(date)) is None
