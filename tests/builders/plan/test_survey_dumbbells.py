from __future__ import annotations

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from builders.look import FLOOR, PT
from builders.plan.scene import Chart
from builders.plan.survey import survey_chart
from seminar.model import Seminar, SurveyChartSlide
from seminar.survey import Survey, SurveyRow
from tests.composing import context, moment

WAVES = ("April 2024", "November 2024")
ROWS = {
    "Innovasjon": (3.0, 3.8),
    "Gjensidig kjennskap": (3.5, 4.0),
    "Respekt": (4.2, 3.9),
    "Bidrar": (4.0, None),
}


def chart(
    rows: Mapping[str, tuple[float | None, ...]] = ROWS, waves: tuple[str, ...] = WAVES
) -> Chart:
    survey = Survey(waves, tuple(SurveyRow(name, scores) for name, scores in rows.items()))
    here = replace(context(Seminar()), survey=survey)
    (draft,) = survey_chart(here, SurveyChartSlide(form="dumbbell"), moment())
    (one,) = [shape for shape in draft.shapes if isinstance(shape, Chart)]
    return one


def test_two_waves_stand_as_dumbbells_with_the_words_of_the_bars() -> None:
    made = chart()
    assert made.form == "dumbbells"
    assert [bar.label for bar in made.series[1].bars] == [
        "3,8  opp 0,8, mest",
        "4,0  opp 0,5",
        "3,9  ned 0,3",
        "",
    ]


def test_names_and_labels_have_their_room() -> None:
    made, face = chart(), context(Seminar()).body_face

    def wide(text: str) -> float:
        return face.em_width(text, bold=True) * FLOOR * PT / made.rect.w

    def at(value: float) -> float:
        return made.plot.x + made.plot.w * (value - 1) / 4

    assert wide("Gjensidig kjennskap") < made.plot.x
    assert at(3.8) + wide("3,8  opp 0,8, mest") < 1
    assert at(3.9) - wide("3,9  ned 0,3") > made.plot.x


@pytest.mark.parametrize(
    "rows",
    [
        {**ROWS, "Gjensidig kjennskap til hverandres oppgaver i det daglige": (3.0, 3.1)},
        {**ROWS, "Nederst": (1.0, 4.0)},
    ],
)
def test_without_room_for_names_and_labels_they_are_bars(
    rows: Mapping[str, tuple[float | None, ...]],
) -> None:
    assert chart(rows).form == "bars"


def test_a_single_wave_is_bars() -> None:
    assert chart({"A": (3.0,), "B": (4.0,)}, WAVES[:1]).form == "bars"
