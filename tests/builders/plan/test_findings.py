from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.plan.findings import figures_in_words, index_name, newest, with_figures
from seminar.language import language
from seminar.model import LanguageCode
from seminar.survey import (
    Survey,
    SurveyRow,
    chart_finding,
    ordered,
    table_finding,
)

NB = language("nb")
TWO = ("April 2024", "November 2024")
Scores = tuple[float | None, ...]

LEVANGER = {
    "Bidrar": (4.0, 4.4),
    "Kunnskapsdeling": (3.9, 4.0),
    "Gjensidig kjennskap": (3.5, 4.0),
    "Problemløsning": (3.5, 3.8),
    "Innovasjon": (3.0, 3.8),
    "Respekt": (3.9, 4.2),
}


def survey(
    rows: dict[str, Scores], index: Scores | None = None, waves: tuple[str, ...] = TWO
) -> Survey:
    kept = tuple(SurveyRow(name, scores) for name, scores in rows.items())
    whole = SurveyRow("Relasjonell kapasitet", index) if index else None
    return Survey(waves, kept, whole)


FULL = survey(dict(LEVANGER), (3.6, 4.0))


@pytest.mark.parametrize(
    ("rows", "index", "finding"),
    [
        (LEVANGER, (3.6, 4.0), "Innovasjon øker mest, og ingenting faller"),
        ({"A": (3, 4), "B": (3, 3), "C": (3, 2)}, None, "Ett tall øker, og ett faller"),
        ({"A": (3, 4.5), "B": (3, 2)}, None, "A øker mest, men ett tall faller"),
        ({"A": (3, 4.5), "B": (3, 2), "C": (2, 1)}, None, "A øker mest, men to tall faller"),
        ({"A": (3, 1), "B": (3, 3.5)}, None, "A faller mest, men ett tall øker"),
        ({"A": (3, 1), "B": (3, 2)}, None, "A faller mest, og ingenting øker"),
        ({"A": (3, 4), "B": (3, 4)}, None, "To tall øker, og ingenting faller"),
        ({"A": (3, 4), "B": (3, 2)}, None, "Ett tall øker, og ett faller"),
        ({"A": (3, 2), "B": (3, 2)}, None, "To tall faller, og ingenting øker"),
        ({"A": (3, 3), "B": (3, 3)}, None, "Ingen tall har endret seg"),
        ({"A": (3, 4), "B": (3, 3)}, (3, 2.9), "A øker mest"),
        ({"A": (3, 2), "B": (3, 3)}, (3, 3.1), "A faller mest"),
        ({"A": (3, 4), "B": (3, 4)}, (3, 2.9), "To tall øker"),
        ({"A": (3, 3), "B": (3, None)}, None, "Ikke alle tall kan sammenlignes"),
        ({"A": (None, 3), "B": (3, None), "C": (None, 3)}, None, "Ikke alle tall kan sammenlignes"),
        ({"A": (3, 4), "B": (3, None)}, None, "Ett tall øker"),
    ],
)
def test_the_charts_heading_states_what_changed(
    rows: dict[str, Scores], index: Scores | None, finding: str
) -> None:
    assert chart_finding(NB, survey(rows, index)) == finding


@pytest.mark.parametrize(
    ("rows", "finding"),
    [
        ({"A": (3,), "B": (4,)}, "B ligger høyest"),
        ({"A": (4,), "B": (4,), "C": (3,)}, "A og B ligger høyest"),
        ({"A": (4,), "B": (4,), "C": (4,), "D": (3,)}, "Tre tall ligger likt på topp"),
        ({"A": (4,), "B": (4,)}, "Alle tallene er like"),
        ({"A": (3.4,)}, "A ligger på 3,4"),
    ],
)
def test_of_one_wave_the_charts_heading_states_what_is_highest(
    rows: dict[str, Scores], finding: str
) -> None:
    assert chart_finding(NB, survey(rows, waves=("April",))) == finding


@pytest.mark.parametrize(
    ("rows", "index", "finding"),
    [
        (LEVANGER, (3.6, 4.0), "Alle sju tall er høyere i november"),
        ({"A": (3, 4), "B": (3, 2)}, None, "Ett av to tall er høyere i november"),
        ({"A": (3, 4), "B": (3, 4), "C": (3, 3)}, None, "To av tre tall er høyere i november"),
        ({"A": (3, 2), "B": (3, 3)}, None, "Ett av to tall er lavere i november"),
        ({"A": (3, 2), "B": (3, 2)}, None, "Begge tallene er lavere i november"),
        ({"A": (3, 3), "B": (3, 3)}, None, "Begge tallene er som før"),
        ({"A": (3, 4)}, None, "Tallet er høyere i november"),
        ({"A": (3, 2), "B": (3, 2), "C": (3, 2)}, None, "Alle tre tall er lavere i november"),
        ({"A": (3, 3), "B": (3, 3), "C": (3, 3)}, None, "Alle tre tall er som før"),
    ],
)
def test_the_tables_heading_counts_the_figures_with_the_index(
    rows: dict[str, Scores], index: Scores | None, finding: str
) -> None:
    assert table_finding(NB, survey(rows, index)) == finding


def test_waves_that_are_no_dates_are_compared_with_last_time() -> None:
    made = survey({"A": (3, 4), "B": (3, 4)}, waves=("Måling 1", "Måling 2"))
    assert table_finding(NB, made) == "Begge tallene er høyere enn sist"


def test_of_one_wave_the_tables_heading_states_the_range() -> None:
    assert table_finding(NB, survey({"A": (3,), "B": (4.4,)}, waves=("Mai",))) == (
        "Tallene går fra 3,0 til 4,4"
    )
    assert table_finding(NB, survey({"A": (3,)}, waves=("Mai",))) == "Tallet er 3,0"


def test_dimensions_are_ordered_by_change_and_of_one_wave_by_score() -> None:
    assert [row.name for row in ordered(FULL)] == [
        "Innovasjon",
        "Gjensidig kjennskap",
        "Bidrar",
        "Problemløsning",
        "Respekt",
        "Kunnskapsdeling",
    ]
    one = survey({"A": (3,), "B": (4,), "C": (None,)}, waves=("Mai",))
    assert [row.name for row in ordered(one)] == ["B", "A", "C"]


def test_the_figures_are_told_in_words() -> None:
    scale, rows = figures_in_words(NB, FULL)
    assert scale == "Skala 1–5, 5 er best."
    assert rows.startswith(
        "Tall fra april og november 2024: Relasjonell kapasitet 3,6 og 4,0, opp 0,4;"
        " Innovasjon 3,0 og 3,8, opp 0,8, mest; Gjensidig kjennskap 3,5 og 4,0, opp 0,5;"
    )


def test_a_score_that_is_held_back_is_told_as_such() -> None:
    _, rows = figures_in_words(NB, survey({"A": (3, None), "B": (3, 4)}))
    assert "A 3,0 og ikke vist." in rows


def test_the_index_is_said_to_sum_up_unless_its_name_says_so() -> None:
    assert index_name(NB, SurveyRow("Relasjonell kapasitet", ()), joined=" ") == (
        "Relasjonell kapasitet samlet"
    )
    assert index_name(NB, SurveyRow("Gjennomsnitt", ()), joined=", ") == "Gjennomsnitt"


def test_waves_and_rows_without_figures_are_left_out() -> None:
    bare = survey({"A": (3, None), "B": (None, None), "C": (None, None)}, (3.2, None))
    made = with_figures(bare)
    assert made is not None
    assert made.waves == ("April 2024",)
    assert made.rows == (SurveyRow("A", (3,)),)
    assert made.index == SurveyRow("Relasjonell kapasitet", (3.2,))


@given(
    st.lists(st.tuples(*[st.none() | st.integers(10, 50).map(lambda n: n / 10)] * 2), min_size=1)
)
def test_no_score_that_is_held_back_can_be_worked_out_by_subtraction(rows: list[Scores]) -> None:
    figures = {f"D{n}": scores for n, scores in enumerate(rows)}
    made = with_figures(survey(figures, (3.2, 3.4)))
    if made is None or made.index is None:
        return
    for label, index in zip(made.waves, made.index.values, strict=True):
        held_back = sum(scores[TWO.index(label)] is None for scores in rows)
        assert (index is None) == (held_back == 1)


def test_an_index_that_would_give_away_a_score_is_said_nowhere() -> None:
    dimensions: dict[str, Scores] = {"A": (3.0, 4.0), "B": (3.4, 4.2), "C": (3.2, None)}
    whole = (3.2, 4.0)
    assert round(3 * whole[1] - 4.0 - 4.2, 1) == 3.8  # what C would be
    made = with_figures(survey(dimensions, whole))
    assert made is not None
    assert made.index is not None
    assert made.index.values == (3.2, None)
    assert "Relasjonell kapasitet 3,2 og ikke vist" in figures_in_words(NB, made)[1]
    two_missing = with_figures(survey({**dimensions, "B": (3.4, None)}, whole))
    assert two_missing is not None
    assert two_missing.index is not None
    assert two_missing.index.values == whole


@pytest.mark.parametrize("bare", [None, Survey(), survey({"A": (None, None)}, (3, 4))])
def test_a_survey_without_any_dimension_has_no_figures(bare: Survey | None) -> None:
    assert with_figures(bare) is None


SCORE = st.none() | st.integers(10, 50).map(lambda tenths: tenths / 10)


@given(
    st.integers(1, 4).flatmap(
        lambda waves: st.lists(
            st.lists(SCORE, min_size=waves, max_size=waves).map(tuple), min_size=1, max_size=9
        )
    ),
    st.sampled_from(["nb", "nn", "en"]),
)
def test_every_survey_has_two_findings(rows: list[Scores], code: LanguageCode) -> None:
    waves = tuple(f"{2020 + wave}" for wave in range(len(rows[0])))
    index, *others = [SurveyRow(f"D{n}", scores) for n, scores in enumerate([rows[0], *rows])]
    made = with_figures(Survey(waves, tuple(others), index))
    if made is None:
        return
    words = language(code)
    for finding in (chart_finding(words, made), table_finding(words, made)):
        assert finding
        assert finding[0] == finding[0].upper()
        assert "{" not in finding


def test_a_table_with_scores_missing_by_turns_does_not_say_that_all_is_as_before() -> None:
    rows: dict[str, Scores] = {"A": (3.4, None), "B": (None, 3.4), "C": (3.4, None)}
    assert table_finding(NB, survey(rows, (3.4, 3.4))) == "Noen tall mangler"


def test_the_newest_waves_leave_out_rows_that_show_nothing_in_them() -> None:
    rows = (SurveyRow("A", (1.0, 2.0, 3.0)), SurveyRow("B", (1.0, None, None)))
    survey = Survey(("2023", "2024", "2025"), rows, SurveyRow("Indeks", (1.5, None, None)))
    assert newest(survey, 2) == Survey(("2024", "2025"), (SurveyRow("A", (2.0, 3.0)),))
    assert newest(survey, 3) == survey
