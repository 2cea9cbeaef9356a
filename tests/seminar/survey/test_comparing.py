from __future__ import annotations

import pytest

from seminar.survey import Survey, SurveyRow, compared

THREE = Survey(
    waves=("April 2024", "November 2024", "November 2025"),
    rows=(SurveyRow("Kjennskap", (3.4, 3.6, 4.2)),),
)


def test_two_chosen_waves_stand_alone_the_older_one_first() -> None:
    found = compared(THREE, ("november 2025", "April  2024"))
    assert found.waves == ("April 2024", "November 2025")
    assert found.rows[0].values == (3.4, 4.2)


@pytest.mark.parametrize("names", [(), ("April 2024",), ("April 2024", "April 2023")])
def test_where_they_are_not_two_of_the_survey_all_waves_are_shown(names: tuple[str, ...]) -> None:
    assert compared(THREE, names) is THREE
