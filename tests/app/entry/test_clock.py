"""Clock times as they are typed into a cell."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.entry.clock import clock_text, read_clock
from app.entry.not_understood import NotUnderstood, with_way_back
from seminar.language import language

TEN = dt.time(10, 0)
CLOCKS = st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))


@pytest.mark.parametrize(
    "text, expected",
    [
        ("9", "09:00"),
        ("09", "09:00"),
        ("930", "09:30"),
        ("0930", "09:30"),
        ("9.30", "09:30"),
        ("9:30", "09:30"),
        ("9,30", "09:30"),
        ("kl 9.30", "09:30"),
        ("Kl. 9:30", "09:30"),
        ("klokka 9", "09:00"),
        (" 9:30 ", "09:30"),
        ("09:30:00", "09:30"),
        ("0", "00:00"),
        ("23:59", "23:59"),
        ("+15", "10:15"),
        ("-5", "09:55"),
        ("−5 min", "09:55"),
    ],
)
def test_every_usual_way_of_writing_a_time_is_read(text: str, expected: str) -> None:
    assert clock_text(read_clock(text, TEN)) == expected


@pytest.mark.parametrize(
    "text, reason",
    [
        ("4o", "“4o” is not a time of day. Write “9”, “930” or “9:30”."),
        ("", "is not a time of day"),
        ("9.3", "is not a time of day"),
        ("24:00", "from 00:00 to 23:59"),
        ("9:60", "from 00:00 to 23:59"),
        ("2400", "from 00:00 to 23:59"),
        ("+900", "leads out of the day"),
        ("-601", "leads out of the day"),
        ("٩", "is not a time of day"),
    ],
)
def test_what_is_no_time_of_the_day_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_clock(text, TEN)
    assert reason in str(refused.value)


def test_a_step_needs_a_time_to_count_from() -> None:
    with pytest.raises(NotUnderstood, match="no time that"):
        read_clock("+15", None)


def test_what_begins_then_may_not_pass_midnight() -> None:
    assert read_clock("23", None, minutes=60) == dt.time(23, 0)
    with pytest.raises(NotUnderstood) as refused:
        read_clock("23:01", None, minutes=60)
    assert "Write 23:00 at the latest" in str(refused.value)


def test_the_sentence_beneath_the_field_says_the_way_back() -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_clock("4o", TEN)
    said = language("nb").say(with_way_back(refused.value.message, "10:00"))
    assert said == (
        "«4o» er ikke et klokkeslett. Skriv «9», «930» eller «9:30». Esc går tilbake til 10:00."
    )
    emptied = language("nn").say(with_way_back(refused.value.message, ""))
    assert emptied.endswith("Esc tømmer feltet igjen.")


@given(CLOCKS)
def test_a_time_written_in_full_reads_to_itself(time: dt.time) -> None:
    assert read_clock(clock_text(time), None) == time


@given(CLOCKS, CLOCKS)
def test_a_step_leads_from_any_time_to_any_other(one: dt.time, other: dt.time) -> None:
    minutes = (other.hour - one.hour) * 60 + other.minute - one.minute
    assert read_clock(f"{minutes:+}", one) == other


@given(st.text(max_size=12) | st.text("0123456789.:,+- klt", max_size=8), st.none() | CLOCKS)
def test_any_text_is_a_whole_minute_or_refused(text: str, standing: dt.time | None) -> None:
    try:
        time = read_clock(text, standing)
    except NotUnderstood:
        return
    assert time == time.replace(second=0, microsecond=0, tzinfo=None)
