"""Lengths of time as they are typed into a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.entry.minutes import LIMITS, length_of, read_minutes
from app.entry.not_understood import NotUnderstood, with_way_back
from seminar.language import language

TEN_TO_ELEVEN = 10 * 60 + 50


@pytest.mark.parametrize(
    "text, expected",
    [
        ("45", 45),
        ("45 min", 45),
        ("45min.", 45),
        ("45 minutter", 45),
        ("1t", 60),
        ("1t30", 90),
        ("1 t 30 min", 90),
        ("1 t 30", 90),
        ("1:30", 90),
        ("1,5t", 90),
        ("1.5 t", 90),
        ("1.5", None),
        ("0,25 t", 15),
        ("2 timer", 120),
        ("1 time og 15 minutter", 75),
        ("2 timar", 120),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("1.5 hr", 90),
        ("2 hours", 120),
        ("1 hour and 5 minutes", 65),
        ("+5", 50),
        ("-10", 35),
        ("−10 min", 35),
        ("+1t", 105),
        ("til 11:35", 45),
        ("til kl 11.35", 45),
        ("to 11:35", 45),
        ("until 1135", 45),
        ("720", 720),
        ("12:00", 720),
    ],
)
def test_every_usual_way_of_writing_a_length_is_read(text: str, expected: int | None) -> None:
    if expected is None:
        with pytest.raises(NotUnderstood):
            read_minutes(text, 45, TEN_TO_ELEVEN)
    else:
        assert read_minutes(text, 45, TEN_TO_ELEVEN) == expected


@pytest.mark.parametrize(
    "text, reason",
    [
        ("4o", "“4o” is not a length of time. Write minutes (“40”), “1h30” or “1:30”."),
        ("", "is not a length of time"),
        ("1:75", "is not a length of time"),
        ("0,33 t", "is not whole minutes"),
        ("0", "“0” gives 0 min. Write from 1 to 720 minutes."),
        ("721", "“721” gives 721 min. Write from 1 to 720 minutes."),
        ("13t", "gives 780 min"),
        ("-45", "gives 0 min"),
        ("-50", "gives -5 min"),
        ("til 10:50", "It begins at 10:50, so it cannot end at 10:50."),
        ("til lunsj", "“lunsj” is not a time of day"),
        ("1t 1t", "is not a length of time"),
    ],
)
def test_what_is_no_length_within_the_limits_is_refused_with_a_reason(
    text: str, reason: str
) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_minutes(text, 45, TEN_TO_ELEVEN)
    assert reason in str(refused.value)


def test_the_sentence_beneath_the_cell_is_the_guides() -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_minutes("4o", 45)
    assert language("nb").say(with_way_back(refused.value.message, "45")) == (
        "«4o» er ikke en varighet. Skriv minutter («40»), «1t30» eller «1:30»."
        " Esc går tilbake til 45."
    )


@pytest.mark.parametrize("text", ["til 24:00", "til 24", "til kl 24.00", "til 00:00", "to 2400"])
def test_what_ends_at_midnight_ends_with_the_day(text: str) -> None:
    assert read_minutes(text, 45, 22 * 60 + 30) == 90


def test_an_end_needs_a_start() -> None:
    with pytest.raises(NotUnderstood, match="no start"):
        read_minutes("til 11:35", 45)


def test_nothing_passes_the_midnight_of_its_own_day() -> None:
    assert read_minutes("90", 45, 22 * 60 + 30) == 90
    with pytest.raises(NotUnderstood, match="at most 90 minutes"):
        read_minutes("91", 45, 22 * 60 + 30)
    assert read_minutes("90", 45, 25 * 60) == 90


@given(st.integers(LIMITS[0], LIMITS[1]), st.sampled_from(("t", " t ", "h", " timer ", ":")))
def test_hours_and_minutes_together_read_to_their_sum(minutes: int, between: str) -> None:
    hours, rest = divmod(minutes, 60)
    assert read_minutes(str(minutes), 1) == minutes
    assert read_minutes(f"{minutes} min", 1) == minutes
    assert length_of(f"{hours}{between}{rest:02}") == minutes


@given(
    st.text(max_size=12) | st.text("0123456789.:,+- tilmnh", max_size=10),
    st.integers(1, 1440),
    st.none() | st.integers(0, 3000),
)
def test_any_text_is_a_length_within_the_limits_or_refused(
    text: str, standing: int, start: int | None
) -> None:
    try:
        minutes = read_minutes(text, standing, start)
    except NotUnderstood:
        return
    assert LIMITS[0] <= minutes <= LIMITS[1]
