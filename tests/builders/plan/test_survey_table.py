from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.canvas import Canvas
from builders.look import INK, LINEN, MUTED, RUST, cm
from builders.plan.drafting import Context, Draft
from builders.plan.survey_table import survey_table
from seminar.model import Seminar, SurveyTableSlide
from seminar.survey import Survey
from tests.composing import (
    boxes,
    cells,
    context,
    low_canvas,
    misfits,
    moment,
    table_misfits,
    tables,
)
from tests.surveys import FULL, Scores
from tests.surveys import summed_up as survey


def many(rows: int, waves: int = 2, index: bool = True) -> Survey:
    labels = tuple(f"Måling {wave}" for wave in range(1, waves + 1))
    scores = tuple(3 + wave / 10 for wave in range(waves))
    return survey({f"D{row}": scores for row in range(rows)}, scores if index else None, labels)


def here(figures: Survey | None, canvas: Canvas | None = None) -> Context:
    return replace(context(Seminar(), canvas), survey=figures)


def drafts(figures: Survey | None = FULL, slide: SurveyTableSlide | None = None) -> list[Draft]:
    return survey_table(here(figures), slide or SurveyTableSlide(), moment())


def rows(draft: Draft) -> list[list[str]]:
    (table,) = tables(draft)
    return cells(table)


def test_the_index_comes_first_then_the_dimensions_by_change() -> None:
    (draft,) = drafts()
    assert rows(draft) == [
        ["Dimensjon", "April", "November", "Endring"],
        ["Relasjonell kapasitet, samlet", "3,6", "4,0", "opp 0,4"],
        ["Innovasjon", "3,0", "3,8", "opp 0,8, mest"],
        ["Gjensidig kjennskap", "3,5", "4,0", "opp 0,5"],
        ["Bidrar", "4,0", "4,4", "opp 0,4"],
        ["Problemløsning", "3,5", "3,8", "opp 0,3"],
        ["Respekt", "3,9", "4,2", "opp 0,3"],
        ["Kunnskapsdeling", "3,9", "4,0", "opp 0,1"],
    ]


def test_the_index_stands_on_linen_and_in_bold() -> None:
    (table,) = tables(drafts()[0])
    assert [row.ground for row in table.rows[:3]] == [None, LINEN, None]
    assert table.rows[1].cells[0].lines[0].type.bold
    assert not table.rows[2].cells[0].lines[0].type.bold
    assert (table.rows[1].height, table.rows[2].height) == (cm(1.7), cm(1.4))


def test_the_later_wave_is_bold_and_figures_end_at_the_right() -> None:
    (table,) = tables(drafts()[0])
    earlier, later = (table.rows[3].cells[n].lines[0].type for n in (1, 2))
    assert (earlier.bold, earlier.colour, earlier.align) == (False, MUTED, "r")
    assert (later.bold, later.colour, later.align) == (True, INK, "r")


def test_only_the_biggest_change_is_in_rust() -> None:
    (table,) = tables(drafts()[0])
    coloured = [row.cells[3].lines[0].type.colour == RUST for row in table.rows]
    assert coloured == [n == 2 for n in range(8)]


def test_the_scale_is_told_below_the_table() -> None:
    (draft,) = drafts()
    (note,) = boxes(draft.shapes)
    assert [line.text for line in note.lines] == ["Skala 1–5, 5 er best"]
    assert note.rect.y >= tables(draft)[0].rect.bottom
    assert not misfits(draft, here(FULL))


def test_the_heading_counts_the_figures_unless_the_slide_has_its_own() -> None:
    assert drafts()[0].title == "Alle sju tall er høyere i november"
    assert drafts(slide=SurveyTableSlide(title="Tallene"))[0].title == "Tallene"


def test_the_table_is_described_by_what_it_compares() -> None:
    description = tables(drafts()[0])[0].description
    assert description == "Sju målinger fra april og november 2024, med endring"


def test_two_or_three_rows_are_set_large() -> None:
    (table,) = tables(drafts(survey({"A": (3, 4), "B": (3, 3)}, None))[0])
    assert {row.cells[0].lines[0].type.size for row in table.rows[1:]} == {28}


def test_a_single_wave_has_no_column_of_changes() -> None:
    (draft,) = drafts(survey({"A": (3,), "B": (4,)}, (3.5,), ("Mai 2024",)))
    assert rows(draft)[:3] == [
        ["Dimensjon", "Mai 2024"],
        ["Relasjonell kapasitet, samlet", "3,5"],
        ["B", "4,0"],
    ]


def test_waves_with_long_names_stand_side_by_side() -> None:
    sent = "Undersøkelsen som ble sendt ut i"
    waves = (f"{sent} april 2024 til alle", f"{sent} november 2024")
    (draft,) = drafts(survey({"Tillit": (3.1, 3.2)}, (3.1, 3.2), waves))
    assert rows(draft)[0] == ["Dimensjon", "…april 2024 til…", "…november 2024", "Endring"]
    (table,) = tables(draft)
    assert table.columns[0] > max(table.columns[1:])


def test_of_three_waves_the_change_since_the_first_is_told() -> None:
    (draft,) = drafts(many(3, waves=3))
    assert rows(draft)[0][-1] == "Siden Måling 1"
    assert rows(draft)[2] == ["D0", "3,0", "3,1", "3,2", "opp 0,2"]
    assert draft.title == "Siden Måling 1: Alle fire tall er høyere i siste måling"


def test_a_long_name_is_whole_on_every_page() -> None:
    name = (
        "Samhandling på tvers av kommunalområdene og felles forståelse for"
        " økonomistyringsutfordringene"
    )
    waves = tuple(f"November {year}" for year in range(2017, 2025))
    made = drafts(survey({name: (3.0,) * 8, "Kort": (3.1,) * 8}, None, waves))
    assert len(made) > 1
    assert all(name in [row[0] for row in rows(draft)] for draft in made)


def test_a_score_that_is_held_back_is_a_dash_and_a_row_without_scores_is_absent() -> None:
    (draft,) = drafts(survey({"A": (3, None), "B": (3, 4), "C": (None, None)}, None))
    assert rows(draft)[1:] == [["B", "3,0", "4,0", "opp 1,0"], ["A", "3,0", "–", "–"]]


def test_an_index_that_would_give_away_a_score_is_a_dash_without_a_change() -> None:
    (draft,) = drafts(survey({"A": (3.0, 3.6), "B": (3.4, 3.5), "C": (3.2, None)}, (3.2, 3.7)))
    assert rows(draft)[1][1:] == ["3,2", "–", "–"]


def test_nine_rows_stand_on_one_slide_and_ten_are_divided_with_the_index_on_both() -> None:
    assert len(drafts(many(8))) == 1
    made = drafts(many(9))
    assert [[row[0] for row in rows(draft)[1:]] for draft in made] == [
        ["Relasjonell kapasitet, samlet", "D0", "D1", "D2", "D3", "D4"],
        ["Relasjonell kapasitet, samlet", "D5", "D6", "D7", "D8"],
    ]
    assert (made[1].title, made[1].mark) == ("Alle ti tall er høyere enn sist", "(2 av 2)")


def test_more_than_four_waves_are_divided_and_the_change_stands_by_the_last() -> None:
    made = drafts(many(3, waves=6))
    assert [rows(draft)[0] for draft in made] == [
        ["Dimensjon", "Måling 1", "Måling 2", "Måling 3"],
        ["Dimensjon", "Måling 4", "Måling 5", "Måling 6", "Siden Måling 1"],
    ]


def test_without_figures_the_slide_says_that_they_come() -> None:
    (draft,) = drafts(None)
    assert draft.title == "Tallene vises her når de er klare"
    assert draft.shapes == ()
    own = SurveyTableSlide(title="Slik går det", kicker="Målt")
    (named,) = drafts(None, own)
    assert (named.title, named.kicker) == ("Slik går det", "Målt")


def test_the_index_has_a_slide_of_its_own_where_none_holds_it_and_a_dimension() -> None:
    labels, scores = tuple(f"Måling {wave}" for wave in range(4)), (3, 3.1, 3.2, 3.3)
    made_of = survey({"a aaaaaaaaa 0": scores}, scores, labels)
    made = survey_table(here(made_of, low_canvas()), SurveyTableSlide(), moment())
    names = [[row[0] for row in cells(tables(draft)[0])[1:]] for draft in made]
    assert sorted(names) == sorted([["Relasjonell kapasitet, samlet"], ["a aaaaaaaaa 0"]] * 2)


@pytest.mark.parametrize("low", [False, True])
@example(rows=1, waves=4, index=True, name="a aaaaaaaaa ")
@given(
    rows=st.integers(1, 25),
    waves=st.integers(1, 9),
    index=st.booleans(),
    name=st.text("abcdeæøå -", max_size=70),
)
def test_every_figure_stands_once_on_any_template(
    low: bool, rows: int, waves: int, index: bool, name: str
) -> None:
    labels = tuple(f"Måling {wave}" for wave in range(waves))
    figures: dict[str, Scores] = {
        f"{name}{row}": tuple(3 + (row + wave) % 20 / 10 for wave in range(waves))
        for row in range(rows)
    }
    made_of = survey(figures, next(iter(figures.values())) if index else None, labels)
    where = here(made_of, low_canvas() if low else None)
    made = survey_table(where, SurveyTableSlide(), moment())
    shown = [
        (row[0], wave, figure)
        for draft in made
        for head, *body in [cells(tables(draft)[0])]
        for row in body
        if row[0] != "Relasjonell kapasitet, samlet"
        for wave, figure in zip(head, row, strict=True)
        if wave.startswith("Måling ")
    ]
    assert len(shown) == len(set(shown)) == rows * waves
    assert not [fault for draft in made for fault in table_misfits(draft, where)]
    assert not [fault for draft in made for fault in misfits(draft, where)]
