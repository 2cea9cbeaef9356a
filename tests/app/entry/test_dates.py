"""Dates as they are typed into a field."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from app.entry.dates import date_text, read_date
from app.entry.not_understood import NotUnderstood
from seminar.model import LanguageCode

NEAR = dt.date(2026, 3, 1)
THE_DAY = dt.date(2026, 3, 19)
CODES = st.sampled_from(get_args(LanguageCode))
DATES = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("19.3", "19.3.", "19.03", "19.03.26", "19.03.2026", "19. 3. 2026", "19/3", "19/3-26"),
        *("19. mars", "19 mars", "19.mars", "19. mars 2026", "19. mars 26", "19 March 2026"),
        *("19th March", "March 19, 2026", "March 19", "19. mar.", "2026-03-19"),
        *("torsdag 19. mars 2026", "Torsdag den 19. mars", "tors. 19.3", "Thu 19 March"),
        *("Thursday, March 19, 2026", "to 19.3.26", "19.  MARS"),
    ],
)
def test_every_usual_way_of_writing_a_date_is_read(text: str) -> None:
    assert read_date(text, NEAR) == THE_DAY


def test_a_date_without_a_year_is_the_coming_one() -> None:
    assert read_date("19.3", dt.date(2026, 3, 19)) == dt.date(2026, 3, 19)
    assert read_date("19.3", dt.date(2026, 3, 20)) == dt.date(2027, 3, 19)
    assert read_date("20. september", dt.date(2026, 11, 1)) == dt.date(2027, 9, 20)
    assert read_date("10. januar", dt.date(2026, 11, 1)) == dt.date(2027, 1, 10)
    assert read_date("29.2", dt.date(2026, 11, 1)) == dt.date(2028, 2, 29)
    assert read_date("1.1.98", NEAR) == dt.date(1998, 1, 1)


def test_beside_a_date_that_stands_it_is_the_nearest_also_where_that_is_past() -> None:
    autumn = dt.date(2026, 11, 1)
    assert read_date("18.3", autumn, near=dt.date(2028, 3, 20)) == dt.date(2028, 3, 18)
    assert read_date("10.12", autumn, near=dt.date(2027, 3, 18)) == dt.date(2026, 12, 10)
    assert read_date("19.3", autumn, near=dt.date(2025, 3, 20)) == dt.date(2025, 3, 19)
    assert read_date("2. januar", autumn, near=dt.date(2024, 12, 30)) == dt.date(2025, 1, 2)
    assert read_date("29.2", autumn, near=dt.date(2025, 3, 1)) == dt.date(2024, 2, 29)
    assert read_date("18.3.25", autumn, near=dt.date(2028, 3, 20)) == dt.date(2025, 3, 18)


@pytest.mark.parametrize(
    "text, reason",
    [
        ("", "is not a date"),
        ("19", "is not a date"),
        ("19. mats", "is not a date"),
        ("mars", "is not a date"),
        ("31.2", "There is no such date"),
        ("3/19", "There is no such date"),
        ("30.2.2026", "There is no such date"),
        ("19.3.1726", "a year from 1900 to 2100"),
        ("fredag 19. mars 2026", "is not the weekday"),
        ("mandag", "is not a date"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_date(text, NEAR)
    assert reason in str(refused.value)


@given(DATES, CODES, DATES)
def test_a_date_written_in_full_reads_to_itself(
    date: dt.date, code: LanguageCode, near: dt.date
) -> None:
    assert read_date(date_text(date, code), near) == date
    assert read_date(date.isoformat(), near) == date


@pytest.mark.parametrize(
    "code, locale, pattern",
    [
        ("nb", "nb_NO", "EEEE d. MMMM y"),
        ("nn", "nn_NO", "EEEE d. MMMM y"),
        ("en", "en_GB", "EEEE d MMMM y"),
    ],
)
@given(date=DATES)
def test_months_and_days_are_called_what_babel_calls_them(
    code: LanguageCode, locale: str, pattern: str, date: dt.date
) -> None:
    assert date_text(date, code) == format_date(date, pattern, locale)


@given(st.text(max_size=14) | st.text("0123456789./- marsjunito", max_size=14), st.dates())
def test_any_text_is_a_date_or_refused(text: str, near: dt.date) -> None:
    try:
        date = read_date(text, near)
    except NotUnderstood:
        return
    assert 1900 <= date.year <= 2100
