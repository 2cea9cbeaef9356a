from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest
from msgspec.structs import replace

from builders.look import FLOOR, PT, RUST
from builders.plan.drafting import Draft
from builders.plan.lines_over_time import COLOURS, LINE
from builders.plan.scene import Chart, Table
from builders.plan.survey import survey_chart
from seminar.model import Seminar, SurveyChartSlide
from seminar.survey import Survey, SurveyRow
from tests.composing import context, filled, moment

WAVES = ("April 2023", "November 2023", "April 2024", "November 2024", "April 2025")
ROWS = {
    "Innovasjon": (3.0, 3.1, 3.3, 3.9, 3.8),
    "Bidrar": (4.0, 4.1, None, 4.4, 4.4),
    "Respekt": (3.9, 4.0, 3.9, 4.2, 4.3),
    "Gjensidig kjennskap": (3.5, 3.6, 3.5, 3.6, 3.8),
}
INDEX = (3.6, 3.7, 3.7, 3.8, 4.0)


def survey(rows: Mapping[str, tuple[float | None, ...]], waves: tuple[str, ...] = WAVES) -> Survey:
    kept = tuple(SurveyRow(name, scores) for name, scores in rows.items())
    return Survey(waves, kept, SurveyRow("Relasjonell kapasitet", INDEX[: len(waves)]))


FULL = survey(dict(ROWS))


def draft(figures: Survey = FULL) -> Draft:
    here = replace(context(Seminar()), survey=figures)
    return survey_chart(here, SurveyChartSlide(), moment())[0]


def chart(figures: Survey = FULL) -> Chart:
    (one,) = [shape for shape in draft(figures).shapes if isinstance(shape, Chart)]
    return one


def test_more_than_two_waves_are_lines() -> None:
    assert chart().form == "lines"
    three = survey({"A": (3.0, 3.1, 3.2), "B": (4.0, 4.1, 4.4)}, WAVES[:3])
    assert chart(three).form == "lines"
    assert chart(three).categories == ("April 2023", "November 2023", "April 2024")


def test_heading_key_figure_and_notes_tell_the_change_from_the_first_wave_to_the_last() -> None:
    made = draft()
    assert made.title == "Siden april 2023: Innovasjon øker mest, og ingenting faller"
    assert "**opp 0,4** fra 3,6" in filled(made, "key_figure")
    assert "Innovasjon 3,0, 3,1, 3,3, 3,9 og 3,8, opp 0,8, mest" in made.shown[1]
    assert "Bidrar 4,0, 4,1, ikke vist, 4,4 og 4,4, opp 0,4" in chart().description


def test_a_line_a_dimension_and_a_name_with_its_figure_at_the_end_of_each() -> None:
    made = chart()
    assert [one.name for one in made.series] == [
        "Bidrar",
        "Respekt",
        "Innovasjon",
        "Gjensidig kjennskap",
    ]
    assert [bar.value for bar in made.series[0].bars] == [4.0, 4.1, None, 4.4, 4.4]
    assert [[bar.text for bar in one.bars] for one in made.series][:2] == [
        ["", "", "", "", "Bidrar  4,4"],
        ["", "", "", "", "Respekt  4,3"],
    ]


def test_the_biggest_change_alone_is_rust() -> None:
    colours = {one.name: one.colour for one in chart().series}
    assert colours.pop("Innovasjon") == RUST
    assert set(colours.values()) == set(COLOURS)


def test_a_line_that_ends_early_is_named_where_it_ends() -> None:
    rows = {**ROWS, "Respekt": (3.9, 4.0, 4.1, None, None)}
    ended = next(one for one in chart(survey(rows)).series if one.name == "Respekt")
    assert [bar.text for bar in ended.bars] == ["", "", "Respekt  4,1", "", ""]


@pytest.mark.parametrize("ends", [(4.4, 4.4, 4.4, 4.3), (1.0, 1.0, 1.0, 1.1), (5, 5, 5, 5)])
def test_no_name_touches_another_or_leaves_the_chart(ends: tuple[float, ...]) -> None:
    rows = {f"Dimensjon {n}": (3.0, 3.0, 3.0, 3.0, end) for n, end in enumerate(ends)}
    made = chart(survey(rows))
    low, high = made.scale
    places = [
        made.plot.y + made.plot.h * (high - (bar.value or 0)) / (high - low) + bar.shift
        for bar in (one.bars[-1] for one in made.series)
    ]
    gaps = [b - a for a, b in pairwise(places)]
    assert min(gaps) * made.rect.h >= LINE * FLOOR * 0.999
    assert places[0] * made.rect.h >= 0
    assert places[-1] * made.rect.h <= made.rect.h


def test_the_names_at_the_ends_have_their_room() -> None:
    made, face = chart(), context(Seminar()).body_face
    wide = face.em_width("Gjensidig kjennskap  3,8", bold=True) * FLOOR * PT
    end = made.plot.x + made.plot.w * (1 - 1 / (2 * len(WAVES)))
    assert end * made.rect.w + wide < made.rect.w


def test_months_are_shortened_where_there_is_no_room_for_them() -> None:
    assert chart().categories == ("Apr. 2023", "Nov. 2023", "Apr. 2024", "Nov. 2024", "Apr. 2025")


def test_more_waves_than_can_be_named_are_a_table() -> None:
    waves = tuple(f"November {year}" for year in range(2007, 2024))
    many = Survey(waves, tuple(SurveyRow(n, (3.0,) * 16 + (4.0,)) for n in ("A", "B")))
    assert any(isinstance(shape, Table) for shape in draft(many).shapes)


def test_names_that_leave_no_room_for_lines_and_too_many_lines_are_a_table() -> None:
    long = {"Gjensidig kjennskap til hverandres oppgaver i det daglige": (3.0,) * 5, **ROWS}
    many = {f"Dimensjon {n}": (3.0, 3.0, 3.0, 3.0, 3.0 + n / 10) for n in range(7)}
    for rows in (long, many):
        assert any(isinstance(shape, Table) for shape in draft(survey(rows)).shapes)
