from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders.canvas import Canvas, built_in_canvas
from builders.look import FLOOR, PT, RUST, SLATE, SOUND, cm
from builders.plan.drafting import Context, Draft
from builders.plan.scene import Chart, Stroke
from builders.plan.survey import survey_chart
from seminar.model import Seminar, SurveyChartSlide, SurveyTableSlide
from seminar.survey import Survey
from tests.composing import context, filled, low_canvas, misfits, moment, tables, texts
from tests.surveys import FULL, LEVANGER, Scores
from tests.surveys import summed_up as survey


def here(figures: Survey | None, canvas: Canvas | None = None) -> Context:
    return replace(context(Seminar(), canvas), survey=figures)


def drafts(figures: Survey | None = FULL, slide: SurveyChartSlide | None = None) -> list[Draft]:
    return survey_chart(here(figures), slide or SurveyChartSlide(), moment())


def chart(draft: Draft) -> Chart:
    (one,) = [shape for shape in draft.shapes if isinstance(shape, Chart)]
    return one


# --- the chart ------------------------------------------------------------------------------------


def test_the_chart_shows_the_dimensions_by_change_and_never_the_index() -> None:
    (draft,) = drafts()
    assert chart(draft).categories == (
        "Innovasjon",
        "Gjensidig kjennskap",
        "Bidrar",
        "Problemløsning",
        "Respekt",
        "Kunnskapsdeling",
    )


def test_the_earlier_wave_is_slate_and_the_later_sound() -> None:
    (draft,) = drafts()
    assert [(one.name, one.colour) for one in chart(draft).series] == [
        ("April 2024", SLATE),
        ("November 2024", SOUND),
    ]


def test_a_bar_of_the_later_wave_tells_the_change_in_words() -> None:
    earlier, later = chart(drafts()[0]).series
    assert [bar.label for bar in earlier.bars] == ["3,0", "3,5", "4,0", "3,5", "3,9", "3,9"]
    assert [bar.label for bar in later.bars][:3] == [
        "3,8  opp 0,8, mest",
        "4,0  opp 0,5",
        "4,4  opp 0,4",
    ]


def test_the_biggest_change_alone_is_pointed_out() -> None:
    earlier, later = chart(drafts()[0]).series
    assert not any(bar.pointed or bar.strong for bar in earlier.bars)
    assert [bar.pointed for bar in later.bars] == [True, False, False, False, False, False]
    assert later.bars[0].strong


def test_where_nothing_changed_nothing_is_pointed_out() -> None:
    (draft,) = drafts(survey({"A": (3, 3), "B": (4, 4)}))
    later = chart(draft).series[1]
    assert [bar.label for bar in later.bars] == ["3,0  uendret", "4,0  uendret"]
    assert not any(bar.pointed for bar in later.bars)
    assert draft.title == "Ingen tall har endret seg"


def test_a_single_wave_has_no_words_of_change_and_no_legend() -> None:
    (draft,) = drafts(survey({"A": (3,), "B": (4,)}, (3.5,), ("Mai 2024",)))
    (only,) = chart(draft).series
    assert (only.colour, [bar.label for bar in only.bars]) == (SOUND, ["4,0", "3,0"])
    assert filled(draft, "legend") == []


def test_values_have_no_more_digits_than_are_printed() -> None:
    (draft,) = drafts(survey({"A": (3.04, 3.849), "B": (4.15, 4.2)}))
    assert [[bar.value for bar in one.bars] for one in chart(draft).series] == [
        [3.0, 4.2],
        [3.8, 4.2],
    ]


def test_a_score_that_is_held_back_has_no_bar_and_no_words() -> None:
    (draft,) = drafts(survey({"A": (3, None), "B": (3, 4)}))
    bars = dict(zip(chart(draft).categories, chart(draft).series[1].bars, strict=True))
    assert (bars["A"].value, bars["A"].label) == (None, "")


def test_the_legend_names_the_waves_behind_signs_in_their_colours() -> None:
    (draft,) = drafts()
    (fill,) = [fill for fill in draft.fills if fill.region == "legend"]
    (paragraph,) = fill.paragraphs
    assert paragraph.text.split() == ["●", "April", "2024", "●", "November", "2024"]
    assert paragraph.marks == (SLATE, SOUND)


def test_few_rows_get_bars_no_thicker_than_they_should_be() -> None:
    (draft,) = drafts(survey({"A": (3, 4), "B": (3, 3)}))
    made = chart(draft)
    thickness = made.plot.h * made.rect.h / 2 / 2.42
    assert thickness == pytest.approx(cm(1.2), rel=0.01)


def test_the_bars_leave_room_for_the_longest_label() -> None:
    (draft,) = drafts(survey({"A": (4.0, 5.0), "B": (3, 3.2)}))
    made, face = chart(draft), here(FULL).body_face
    label = face.em_width("5,0  opp 1,0, mest", bold=True) * FLOOR * PT
    assert made.plot.w < 0.535
    assert (made.plot.x + made.plot.w) * made.rect.w + label < made.rect.w


# --- beside it ------------------------------------------------------------------------------------


def test_the_index_is_the_key_figure() -> None:
    (draft,) = drafts()
    assert filled(draft, "key_figure") == [
        "Relasjonell kapasitet samlet",
        "4,0",
        "**opp 0,4** fra 3,6",
        "Skala 1–5, 5 er best",
    ]


def test_without_an_index_the_biggest_change_is_the_key_figure() -> None:
    (draft,) = drafts(survey(dict(LEVANGER), None))
    assert filled(draft, "key_figure")[:3] == ["Innovasjon", "3,8", "**opp 0,8** fra 3,0"]
    (equal,) = drafts(survey({"A": (3, 3), "B": (4, 4)}, None))
    assert filled(equal, "key_figure") == ["Skala 1–5, 5 er best"]


def test_where_the_index_would_give_away_a_score_the_biggest_change_is_the_key_figure() -> None:
    (draft,) = drafts(survey({"A": (3.0, 3.6), "B": (3.4, 3.5), "C": (3.2, None)}, (3.2, 3.7)))
    assert filled(draft, "key_figure")[:2] == ["A", "3,6"]
    assert not any("3,7" in said for said in (*draft.shown, chart(draft).description))


def test_the_heading_states_the_finding_unless_the_slide_has_its_own() -> None:
    assert drafts()[0].title == "Innovasjon øker mest, og ingenting faller"
    assert drafts(slide=SurveyChartSlide(title="Vi er på vei"))[0].title == "Vi er på vei"


def test_the_line_above_the_heading_says_what_was_measured_and_when() -> None:
    assert drafts()[0].kicker == "Relasjonell kapasitet · april og november 2024"
    assert drafts(slide=SurveyChartSlide(kicker="Målt"))[0].kicker == "Målt"


def test_every_figure_is_told_in_words_in_notes_and_description() -> None:
    (draft,) = drafts()
    for row, (before, after) in LEVANGER.items():
        words = f"{row} {before} og {after}".replace(".", ",")
        assert words in " ".join(draft.shown)
        assert words in chart(draft).description


def test_everything_stands_in_its_place() -> None:
    (draft,) = drafts()
    assert not misfits(draft, here(FULL))
    (line,) = [shape for shape in draft.shapes if isinstance(shape, Stroke)]
    assert cm(9.02) < line.start[0] < cm(10.86)


# --- what is no chart -----------------------------------------------------------------------------


def test_more_dimensions_than_a_chart_holds_are_divided_over_several() -> None:
    rows: dict[str, Scores] = {f"D{n}": (3.0, 3.0 + n / 10) for n in range(8)}
    made = drafts(survey(rows))
    assert [chart(draft).categories for draft in made] == [
        ("D7", "D6", "D5", "D4"),
        ("D3", "D2", "D1", "D0"),
    ]
    assert [draft.heading for draft in made] == [
        "D7 øker mest, og ingenting faller (1 av 2)",
        "D7 øker mest, og ingenting faller (2 av 2)",
    ]
    assert {filled(draft, "key_figure")[1] for draft in made} == {"4,0"}


def test_only_one_of_several_charts_has_the_biggest_change() -> None:
    rows: dict[str, Scores] = {f"D{n}": (3.0, 3.0 + n / 10) for n in range(8)}
    first, second = drafts(survey(rows))
    said = [[bar.label for bar in chart(one).series[1].bars] for one in (first, second)]
    assert ["mest" in " ".join(labels) for labels in said] == [True, False]
    assert ["mest" in chart(one).description for one in (first, second)] == [True, False]
    assert (chart(first).words.most, chart(second).words.most) == ("{}, mest", "{}")


def test_names_without_room_beside_the_key_figure_stand_in_a_chart_of_all_the_width() -> None:
    figures = survey({"Samhandlingskompetanseutviklingsprogrammet": (3, 4), "B": (3, 3)})
    (draft,) = drafts(figures)
    frame = built_in_canvas().layout("chart").frames["chart"].rect
    assert chart(draft).rect.w > frame.w
    assert filled(draft, "key_figure") == []
    assert texts(draft.shapes) == [
        "Relasjonell kapasitet samlet 4,0 · **opp 0,4** fra 3,6 · Skala 1–5, 5 er best"
    ]
    assert not misfits(draft, here(figures))


def test_what_no_chart_can_hold_is_a_table_and_never_a_bare_statement() -> None:
    figures = survey({"Dimensjonsnavn" * 8: (3.0, 4.0), "B": (3.0, 3.1)})
    both = moment(SurveyChartSlide(), SurveyTableSlide())
    for made in (drafts(figures), survey_chart(here(figures), SurveyChartSlide(), both)):
        assert {draft.role for draft in made} == {"table"}
        assert all(tables(draft) for draft in made)


NAMES = (
    "Felles mål",
    "Felles kunnskap",
    "Gjensidig respekt",
    "Hyppig kommunikasjon",
    "Presis kommunikasjon",
    "Problemløsende kommunikasjon",
)


@pytest.mark.parametrize(
    "names",
    [
        NAMES,
        tuple(f"Dimensjon nummer {n}" for n in range(1, 7)),
        tuple(f"Et navn på tretti tegn i alt {n}" for n in range(1, 7)),
        tuple(f"Vi deler kunnskap og erfaringer på tvers av enheter {n}" for n in range(1, 7)),
    ],
)
def test_dimensions_with_names_of_thirty_to_fifty_letters_are_a_chart(
    names: tuple[str, ...],
) -> None:
    rows: dict[str, Scores] = {name: (3.1 + n / 10, 3.3 + n / 20) for n, name in enumerate(names)}
    (draft,) = drafts(survey(rows))
    made, face = chart(draft), here(FULL).body_face
    assert set(made.categories) == set(names)
    widest = max(face.em_width(word) for name in names for word in name.split()) * FLOOR * PT
    assert widest < made.plot.x * made.rect.w
    assert made.plot.w >= 0.25


def test_long_names_of_waves_are_told_apart_in_the_legend() -> None:
    sent = "Undersøkelsen som ble sendt ut i"
    waves = (f"{sent} april 2024 til alle", f"{sent} november 2024")
    (draft,) = drafts(survey(dict(LEVANGER), waves=waves))
    assert filled(draft, "legend") == ["● …april 2024 til alle     ● …november 2024"]
    long = ("Undersøkelsen i april, " * 4, "Målingen i november, " * 4)
    (cut,) = drafts(survey(dict(LEVANGER), waves=long))
    assert [name[:8] for name in filled(cut, "legend")[0].split("● ")[1:]] == [
        "Undersøk",
        "Målingen",
    ]
    assert not misfits(cut, here(FULL))


def test_a_small_template_gets_a_table_where_a_legend_has_no_room() -> None:
    made = survey_chart(here(FULL, low_canvas()), SurveyChartSlide(), moment())
    assert {draft.role for draft in made} == {"table"}
    few = survey({"A": (3,), "B": (4,)}, (3.5,), ("Mai 2024",))
    (draft,) = survey_chart(here(few, low_canvas()), SurveyChartSlide(), moment())
    assert draft.role == "chart"
    assert not misfits(draft, here(few, low_canvas()))


@pytest.mark.parametrize("figures", [None, Survey(), survey({"A": (None, None)}, (None, None))])
def test_without_figures_the_slide_says_that_they_come(figures: Survey | None) -> None:
    (draft,) = drafts(figures)
    assert draft.title == "Målingen vises her når tallene er klare"
    assert (draft.role, draft.shapes) == ("statement", ())


def test_the_built_in_chart_is_where_the_layout_has_its_place() -> None:
    frame = built_in_canvas().layout("chart").frames["chart"]
    assert chart(drafts()[0]).rect == frame.rect
    assert RUST not in [one.colour for one in chart(drafts()[0]).series]
