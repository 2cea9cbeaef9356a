from __future__ import annotations

import datetime as dt

from app.days_off import days_off


def said(*dates: tuple[int, int, int]) -> list[str]:
    return [str(one) for one in days_off(dt.date(*date) for date in dates)]


def test_holidays_and_weekends_are_said_and_other_days_are_not() -> None:
    assert said((2027, 3, 24), (2027, 3, 25), (2027, 4, 3), (2027, 4, 4)) == [
        "2027-03-25 is Maundy Thursday; see that the date is right.",
        "2027-04-03 is a Saturday; see that the date is right.",
        "2027-04-04 is a Sunday; see that the date is right.",
    ]


def test_a_seminar_on_working_days_has_none() -> None:
    assert said((2026, 3, 19), (2026, 3, 20)) == []
    assert said() == []
