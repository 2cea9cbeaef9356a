from __future__ import annotations

from decimal import Decimal

import pytest

from seminar.survey import Survey, response_rate


@pytest.mark.parametrize(
    ("people", "asked", "percent"),
    [
        (120, 160, "75"),
        (1, 200, "1"),  # 0.5 percent
        (2, 3, "67"),
        (3, 3, "100"),
        (0, 9, "0"),
        (4, 3, None),
        (4, 0, None),
        (4, None, None),
        (None, 9, None),
    ],
)
def test_the_response_rate_is_told_in_whole_percent(
    people: int | None, asked: int | None, percent: str | None
) -> None:
    made = response_rate(Survey(("april",), respondents=(people,), asked=(asked,)), 0)
    assert made == (None if percent is None else Decimal(percent))


def test_a_survey_without_counts_has_none() -> None:
    assert response_rate(Survey(("april",)), 0) is None
    assert response_rate(Survey(("april", "mai"), respondents=(3, 4), asked=(9,)), 1) is None
