from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.language import language
from seminar.survey import Rating, rating, rating_in_words


@pytest.mark.parametrize(
    ("change", "rated"),
    [
        ("0.0", "none"),
        ("0.1", "none"),
        ("0.2", "small"),
        ("0.4", "small"),
        ("0.5", "clear"),
        ("4.0", "clear"),
    ],
)
def test_on_the_usual_scale_a_change_is_small_from_two_tenths_and_clear_from_five(
    change: str, rated: Rating
) -> None:
    assert rating(Decimal(change), (1, 5)) == rating(-Decimal(change), (1, 5)) == rated


def test_on_a_wider_scale_it_takes_more() -> None:
    made = [rating(Decimal(change), (0, 10)) for change in ("0.4", "0.5", "1.2", "1.3")]
    assert made == ["none", "small", "small", "clear"]


@given(st.decimals(-10, 10, places=1), st.decimals(-10, 10, places=1))
def test_a_greater_change_is_never_rated_lower(one: Decimal, other: Decimal) -> None:
    order = ["none", "small", "clear"]
    less, more = sorted((abs(one), abs(other)))
    assert order.index(rating(less, (0, 10))) <= order.index(rating(more, (0, 10)))


def test_a_rating_is_said_in_words() -> None:
    changes = [Decimal(text) for text in ("0.5", "0.2", "0.1", "-0.1", "-0.2", "-0.5")]
    said = {
        code: [language(code).say(rating_in_words(each, (1, 5))) for each in changes]
        for code in ("nb", "nn", "en")
    }
    assert said["nb"] == [
        "klart høyere",
        "litt høyere",
        "omtrent som før",
        "omtrent som før",
        "litt lavere",
        "klart lavere",
    ]
    assert said["nn"][0] == "klart høgare"
    assert said["nn"][-1] == "klart lågare"
    assert said["en"][1] == "a little higher"
