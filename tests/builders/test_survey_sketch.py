"""What a person has chosen of the chart: which waves it compares, and its alternative text."""

from __future__ import annotations

from msgspec.structs import replace

from builders.survey_sketch import sketch
from seminar.model import Seminar, SurveyChartSlide, SurveySettings
from seminar.survey import Survey, SurveyRow

SURVEY = Survey(
    waves=("April 2024", "November 2024", "November 2025"),
    rows=(SurveyRow("Kjennskap", (3.4, 3.6, 4.2)), SurveyRow("Respekt", (4.0, 4.1, 4.0))),
)
SEMINAR = Seminar(title="Seminar")


def test_three_waves_are_lines_and_the_two_that_are_chosen_are_bars() -> None:
    assert sketch(SEMINAR, SURVEY).chart is not None
    chosen = replace(SEMINAR, survey=SurveySettings(compared=("April 2024", "November 2025")))
    chart = sketch(chosen, SURVEY).chart
    assert chart is not None
    assert (chart.form, [each.name for each in chart.series]) == (
        "bars",
        ["April 2024", "November 2025"],
    )


def test_an_alternative_text_of_ones_own_is_the_charts() -> None:
    slide = SurveyChartSlide(alternative_text="Kjennskap gikk mest opp.")
    assert sketch(SEMINAR, SURVEY, slide).description == "Kjennskap gikk mest opp."
    assert "3,4" in sketch(SEMINAR, SURVEY).description
