from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from builders.look import FLOOR, PT, SLATE, SOUND
from builders.plan.drafting import Draft
from builders.plan.scene import Chart
from builders.plan.survey import survey_chart
from seminar.model import Seminar, SurveyChartSlide
from seminar.survey import ResultRow, Results, Survey, anonymous, score
from tests.composing import context, filled, low_canvas, misfits, moment

WAVES = ("April 2024", "November 2024")
ROWS = {
    "Bidrar": ((1, 2, 3, 2, 2), (0, 1, 3, 4, 2)),
    "Innovasjon": ((10, 20, 40, 20, 10), (4, 10, 30, 50, 20)),
}


def survey(
    rows: Mapping[str, tuple[tuple[int, ...], ...]], low: int = 1, waves: tuple[str, ...] = WAVES
) -> Survey:
    kept = tuple(
        ResultRow(name, tuple(score(one, low) for one in counts)) for name, counts in rows.items()
    )
    width = len(next(iter(rows.values()))[0]) - 1
    return anonymous(Results(waves, kept, None, (low, low + width)), 5)


FULL = survey(ROWS)


def drafts(figures: Survey = FULL, title: str = "") -> list[Draft]:
    here = replace(context(Seminar()), survey=figures)
    return survey_chart(here, SurveyChartSlide(title=title, form="distribution"), moment())


def chart(draft: Draft) -> Chart:
    (one,) = [shape for shape in draft.shapes if isinstance(shape, Chart)]
    return one


def test_each_dimension_has_a_slide_that_says_how_many_gave_the_best_scores() -> None:
    assert [draft.title for draft in drafts()] == [
        "Innovasjon, november 2024: 61 % gir 4 eller 5",
        "Bidrar, november 2024: 60 % gir 4 eller 5",
    ]
    assert filled(drafts()[0], "key_figure")[:2] == ["Innovasjon, november 2024", "3,6"]


def test_a_heading_of_ones_own_stands_on_each_slide_with_its_number() -> None:
    assert [one.heading for one in drafts(title="Slik svarte vi")] == [
        "Slik svarte vi (1 av 2)",
        "Slik svarte vi (2 av 2)",
    ]


def test_the_best_score_is_on_top_and_the_shares_are_in_whole_percent() -> None:
    made = chart(drafts()[0])
    assert made.categories == ("5", "4", "3", "2", "1")
    assert [one.colour for one in made.series] == [SLATE, SOUND]
    assert [bar.label for bar in made.series[1].bars] == ["18 %", "44 %", "26 %", "9 %", "4 %"]
    assert [bar.value for bar in made.series[1].bars] == [18, 44, 26, 9, 4]


def test_all_slides_have_one_scale_and_room_for_their_labels() -> None:
    made = [chart(one) for one in drafts()]
    assert {one.scale for one in made} == {(0, 60)}
    wide = context(Seminar()).body_face.em_width("100 %", bold=True) * FLOOR * PT
    assert all((one.plot.x + one.plot.w) * one.rect.w + wide < one.rect.w for one in made)


def test_the_alternative_text_tells_answers_and_shares() -> None:
    assert chart(drafts()[0]).description == (
        "Innovasjon, April 2024, 100 svar: 5: 10 %; 4: 20 %; 3: 40 %; 2: 20 %; 1: 10 %. "
        "Innovasjon, November 2024, 114 svar: 5: 18 %; 4: 44 %; 3: 26 %; 2: 9 %; 1: 4 %."
    )


def test_a_wave_that_is_held_back_is_not_there_and_a_dimension_without_one_has_no_slide() -> None:
    few = survey({"A": ((0, 0, 9, 0, 0), (0, 0, 0, 0, 4)), "B": ((0, 1, 0, 0, 0), (1, 0, 0, 1, 0))})
    (only,) = drafts(few)
    assert [one.name for one in chart(only).series] == ["April 2024"]


def test_an_earlier_wave_alone_is_named_everywhere_and_has_not_the_newest_ones_colour() -> None:
    both = ((1, 2, 3, 2, 2), (0, 1, 3, 4, 2))
    kept = survey({"Bidrar": ((0, 1, 2, 5, 3), (0, 0, 0, 0, 4)), "Mot": both, "Respekt": both})
    made = next(one for one in drafts(kept) if one.title.startswith("Bidrar"))
    assert made.title == "Bidrar, april 2024: 73 % gir 4 eller 5"
    assert filled(made, "legend") == ["● April 2024"]
    assert filled(made, "key_figure")[0] == "Bidrar, april 2024"
    assert [one.colour for one in chart(made).series] == [SLATE]


def test_a_small_template_shows_the_newest_wave_alone_and_names_it_in_the_heading() -> None:
    here = replace(context(Seminar(), low_canvas()), survey=FULL)
    made = survey_chart(here, SurveyChartSlide(form="distribution"), moment())
    assert {len(chart(one).series) for one in made} == {1}
    assert made[0].title == "Innovasjon, november 2024: 61 % gir 4 eller 5"
    assert not [fault for one in made for fault in misfits(one, here)]


def test_where_nobody_knows_how_people_answered_the_chart_is_of_means() -> None:
    known = replace(FULL, rows=tuple(replace(row, details=()) for row in FULL.rows))
    (only,) = drafts(known)
    assert chart(only).categories == ("Innovasjon", "Bidrar")


def test_scales_of_many_scores_show_the_newest_wave_or_the_means() -> None:
    assert len(chart(drafts(survey({"A": ((9,) * 11,) * 2}, 0))[0]).series) == 1
    (only,) = drafts(survey({"A": ((9,) * 12,) * 2}, 0))
    assert chart(only).categories == ("A",)


def test_a_scale_of_two_scores_is_told_by_the_better() -> None:
    assert drafts(survey({"A": ((3, 9),) * 2}, 0))[0].title == ("A, november 2024: 75 % gir 1")
