"""What a text names that is another a year later."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given

from seminar.rollover.mentions import Move, mentions
from tests.strategies import texts

MARCH = Move(
    {dt.date(2025, 3, 20): dt.date(2026, 3, 19), dt.date(2025, 3, 21): dt.date(2026, 3, 20)},
    {2025: 2026},
)
OVER_A_MONTH = Move(
    {dt.date(2025, 3, 30): dt.date(2026, 3, 31), dt.date(2025, 3, 31): dt.date(2026, 4, 1)},
    {2025: 2026},
)


def changed(text: str, move: Move = MARCH) -> str:
    """Return a text with all that is found in it changed."""
    for one in reversed(mentions(text, move)):
        assert text[one.start :].startswith(one.old)
        text = text[: one.start] + one.new + text[one.start + len(one.old) :]
    return text


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Torsdag 20. mars 2025", "Torsdag 19. mars 2026"),
        ("den 20.–21. mars 2025 i salen", "den 19.–20. mars 2026 i salen"),
        ("20. og 21. mars", "19. og 20. mars"),
        ("torsdag 20. og fredag 21. mars 2025", "torsdag 19. og fredag 20. mars 2026"),
        ("torsdag 20.mars 2025", "torsdag 19.mars 2026"),
        ("fredag den 21. mars", "fredag den 20. mars"),
        ("20.-21. MARS", "19.-20. MARS"),
        ("March 20–21, 2025", "March 19–20, 2026"),
        ("Thursday, March 20", "Thursday, March 19"),
        ("on the 20th and 21st of March 2025", "on the 19th and 20th of March 2026"),
        ("2025-03-20, 20.03.2025 og 21.3.2025", "2026-03-19, 19.03.2026 og 20.3.2026"),
    ],
)
def test_the_seminars_own_days_are_named_anew(text: str, becomes: str) -> None:
    assert changed(text) == becomes
    assert all(one.is_own_day for one in mentions(text, MARCH))


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("30.–31. mars 2025", "31. mars–1. april 2026"),
        ("March 30–31, 2025", "March 31–April 1, 2026"),
        ("søndag 30. og mandag 31. mars", "tirsdag 31. mars og onsdag 1. april"),
    ],
)
def test_days_that_come_to_lie_in_two_months_name_both(text: str, becomes: str) -> None:
    assert changed(text, OVER_A_MONTH) == becomes


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Dialogseminar 2025", "Dialogseminar 2026"),
        ("Frist: 1. mars 2025", "Frist: 28. februar 2026"),
        ("mars 2025", "mars 2026"),
        ("2025-satsingen", "2026-satsingen"),
    ],
)
def test_the_year_and_dates_with_the_year_are_found_but_not_certain(
    text: str, becomes: str
) -> None:
    assert changed(text) == becomes
    assert not any(one.is_own_day for one in mentions(text, MARCH))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "som i fjor",
        "17. mai",
        "20. mars 2024",
        "økonomiplan 2025–2028",
        "2024-2025 og 2025/2026",
        "april–november 2024",
        "i april 20 deltakere",
        "31. februar 2025",
        "vedtak 120253",
        "klokka 20.25",
        "20.–21.03.2025",
        "20.-21.03.2025",
    ],
)
def test_what_is_not_certain_is_left_alone(text: str) -> None:
    assert mentions(text, MARCH) == ()


def test_a_seminar_that_does_not_move_changes_nothing() -> None:
    day = dt.date(2025, 3, 20)
    assert mentions("20. mars 2025", Move({day: day}, {})) == ()


def test_a_text_of_nothing_but_numbers_is_read_at_once() -> None:
    started = time.perf_counter()
    assert mentions("20, " * 50_000, MARCH) == ()
    assert time.perf_counter() - started < 5


@given(texts)
def test_mentions_stand_where_they_say_and_apart(text: str) -> None:
    end = 0
    for one in mentions(f"{text} 20. mars 2025 {text}", MARCH):
        assert one.start >= end
        end = one.start + len(one.old)
