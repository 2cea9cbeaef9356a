"""What people type for scores and numbers of answers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.entry.not_understood import NotUnderstood
from app.entry.scores import read_answers, read_score
from seminar.survey_editing import TooFew


@pytest.mark.parametrize(
    ("text", "score"),
    [("3,6", "3.6"), ("3.6", "3.6"), (" 4 ", "4"), ("4,25", "4.25"), ("1", "1"), ("5", "5")],
)
def test_a_score_has_a_comma_or_a_point(text: str, score: str) -> None:
    assert read_score(text, 1, 5) == Decimal(score)


@pytest.mark.parametrize("text", ["", "  ", "-", "–"])
def test_nothing_empties_the_cell(text: str) -> None:
    assert read_score(text, 1, 5) is None
    assert read_answers(text) is None


@pytest.mark.parametrize("text", ["<5", "< 5", "skjult", "n < 5", "færre enn 5"])
def test_too_few_may_be_said(text: str) -> None:
    assert read_score(text, 1, 5) == TooFew()
    assert read_answers(text) == TooFew()


@pytest.mark.parametrize("text", ["0,9", "5,1", "36", "-3", "3,6,1", "helt enig", "3 6", "1e0"])
def test_what_is_not_on_the_scale_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstood):
        read_score(text, 1, 5)


@pytest.mark.parametrize(("text", "count"), [("44", 44), ("n = 44", 44), ("1 200", 1200), ("0", 0)])
def test_numbers_of_answers(text: str, count: int) -> None:
    assert read_answers(text) == count


@pytest.mark.parametrize("text", ["4,5", "mange", "-3"])
def test_no_numbers_of_answers(text: str) -> None:
    with pytest.raises(NotUnderstood):
        read_answers(text)


@given(st.text(max_size=12))
def test_whatever_is_typed_is_a_score_on_the_scale_or_refused(text: str) -> None:
    try:
        score = read_score(text, 1, 5)
    except NotUnderstood:
        return
    assert score is None or isinstance(score, TooFew) or 1 <= score <= 5
