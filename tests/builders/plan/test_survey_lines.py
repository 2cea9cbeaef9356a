from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from msgspec.structs import replace

from builders.chart import Bar, Series
from builders.look import FLOOR, PT, RUST
from builders.plan.drafting import Draft
from builders.plan.lines_over_time import COLOURS, LINE
from builders.plan.scene import Chart
from builders.plan.survey import survey_chart
from builders.plan.survey_table import survey_table
from seminar.model import Seminar, SurveyChartSlide, SurveyTableSlide
from seminar.survey import Survey, SurveyRow
from tests.composing import cells, context, filled, misfits, moment, tables, texts

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


def drafts(figures: Survey = FULL) -> list[Draft]:
    here = replace(context(Seminar()), survey=figures)
    return survey_chart(here, SurveyChartSlide(), moment())


def draft(figures: Survey = FULL) -> Draft:
    return drafts(figures)[0]


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
    assert "**opp 0,4** siden april 2023 (3,6)" in filled(made, "key_figure")
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


EIGHT = tuple(f"{month} {year}" for year in range(2023, 2027) for month in ("April", "November"))
LONG = (
    "Samhandling på tvers av kommunalområdene og felles forståelse for"
    " økonomistyringsutfordringene",
    "Likeverdighetsperspektivet i arbeidsmiljøutvalgsbehandlingen",
    "Kort",
    "Gjensidig respekt mellom folkevalgte og administrasjon",
)
SIX = (
    "Bidrar",
    "Kunnskapsdeling",
    "Gjensidig kjennskap",
    "Problemløsning",
    "Innovasjon",
    "Respekt",
)


def rising(names: Sequence[str], waves: tuple[str, ...]) -> Survey:
    rows = tuple(
        SurveyRow(name, tuple(3 + (at + wave) / 10 for wave in range(len(waves))))
        for at, name in enumerate(names)
    )
    index = SurveyRow("Relasjonell kapasitet", tuple(3 + wave / 10 for wave in range(len(waves))))
    return Survey(waves, rows, index)


@pytest.mark.parametrize("names", [SIX, LONG])
@pytest.mark.parametrize("count", [3, 4, 5, 6, 7, 8])
def test_three_to_eight_waves_are_one_chart_of_lines_however_long_the_names(
    names: tuple[str, ...], count: int
) -> None:
    figures = rising(names, EIGHT[:count])
    made = drafts(figures)
    assert len(made) == 1
    assert (chart(figures).form, len(chart(figures).series)) == ("lines", len(names))
    assert {" ".join(ends(one).name.split()) for one in chart(figures).series} == set(names)
    assert {one.name for one in chart(figures).series} == set(names)


def ends(series: Series) -> Bar:
    return next(bar for bar in series.bars if bar.label)


def test_names_that_need_it_stand_on_several_lines_and_none_touches_another() -> None:
    made = chart(rising(LONG, EIGHT))
    (low, high), heights = made.scale, [ends(one).name.count("\n") + 1 for one in made.series]
    assert max(heights) > 1
    middles = [
        made.plot.y + made.plot.h * (high - (bar.value or 0)) / (high - low) + bar.shift
        for bar in map(ends, made.series)
    ]
    for (one, above), (two, below) in pairwise(zip(middles, heights, strict=True)):
        assert (two - one) * made.rect.h >= LINE * FLOOR * (above + below) / 2 * 0.999
    face = context(Seminar()).body_face
    wide = max(
        face.em_width(line, bold=True) * FLOOR * PT
        for bar in map(ends, made.series)
        for line in bar.text.split("\n")
    )
    end = made.plot.x + made.plot.w * (1 - 1 / (2 * len(EIGHT)))
    assert end * made.rect.w + wide < made.rect.w


def test_a_chart_of_all_the_width_has_its_key_figure_on_a_line_below() -> None:
    figures = rising(LONG, EIGHT)
    (made,) = drafts(figures)
    assert filled(made, "key_figure") == []
    assert texts(made.shapes) == [
        "Relasjonell kapasitet samlet 3,7 · **opp 0,7** siden april 2023 (3,0)"
        " · Skala 1–5, 5 er best"
    ]
    assert not misfits(made, replace(context(Seminar()), survey=figures))


def test_the_key_figure_says_since_when_it_has_changed() -> None:
    assert "**opp 0,4** siden april 2023 (3,6)" in filled(draft(), "key_figure")


def test_many_waves_are_named_in_turned_text() -> None:
    made = chart(rising(SIX, tuple(f"November {year}" for year in range(2007, 2024))))
    assert (made.names, made.categories[-1]) == ("turned", "Nov. 2023")
    assert chart().names == "level"


def test_more_dimensions_than_a_chart_of_lines_holds_are_divided_over_several() -> None:
    made = drafts(rising([f"Dimensjon {n}" for n in range(8)], EIGHT))
    assert [one.mark for one in made] == ["(1 av 2)", "(2 av 2)"]
    shown = [shape for one in made for shape in one.shapes if isinstance(shape, Chart)]
    assert [len(one.series) for one in shown] == [4, 4]
    assert len({one.plot for one in shown}) == 1


def test_a_name_that_no_chart_can_hold_is_in_a_table() -> None:
    made = drafts(rising(("Dimensjonsnavn" * 8, "B"), EIGHT))
    assert all(tables(one) for one in made)


def test_chart_and_table_tell_the_change_from_the_same_wave_and_say_which() -> None:
    figures = Survey(
        WAVES[:3],
        (SurveyRow("Mot", (3.1, 3.2, 3.5)), SurveyRow("Respekt", (4.0, 3.9, 3.9))),
        SurveyRow("Relasjonell kapasitet", (3.2, 3.1, 3.2)),
    )
    here = replace(context(Seminar()), survey=figures)
    (lines,) = drafts(figures)
    (made,) = survey_table(here, SurveyTableSlide(), moment())
    (table,) = tables(made)
    assert "**uendret** siden april 2023 (3,2)" in filled(lines, "key_figure")
    assert lines.title == "Siden april 2023: Mot øker mest, men ett tall faller"
    assert made.title == "Siden april 2023: Ett av tre tall er høyere i april 2024"
    assert [row[-1] for row in cells(table)] == [
        "Siden april 2023",
        "uendret",
        "opp 0,4, mest",
        "ned 0,1",
    ]
    assert made.shown == lines.shown
