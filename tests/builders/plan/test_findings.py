from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.plan.findings import figures_in_words, index_name, newest, with_figures
from seminar.language import language
from seminar.model import LanguageCode
from seminar.survey import (
    Detail,
    Survey,
    SurveyGroup,
    SurveyRow,
    chart_finding,
    line_finding,
    table_finding,
)
from tests.surveys import FULL, TWO, Scores, survey

NB = language("nb")


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
def test_an_index_stands_only_where_all_dimensions_do(rows: list[Scores]) -> None:
    figures = {f"D{n}": scores for n, scores in enumerate(rows)}
    made = with_figures(survey(figures, (3.2, 3.4)))
    if made is None or made.index is None:
        return
    for label, index in zip(made.waves, made.index.values, strict=True):
        place = TWO.index(label)
        missing = [any(scores) for scores in rows if scores[place] is None]
        of_index_alone = all(scores[place] is None for scores in rows)
        lacks = len(missing) == 1 or (any(missing) and not of_index_alone)
        assert (index is None) == lacks


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
    assert two_missing.index == made.index


@pytest.mark.parametrize("bare", [None, Survey(), survey({"A": (None, None)}, (3, 4))])
def test_a_survey_without_any_dimension_has_no_figures(bare: Survey | None) -> None:
    assert with_figures(bare) is None


def test_the_newest_waves_leave_out_rows_that_show_nothing_in_them() -> None:
    rows = (SurveyRow("A", (1.0, 2.0, 3.0)), SurveyRow("B", (1.0, None, None)))
    survey = Survey(("2023", "2024", "2025"), rows, SurveyRow("Indeks", (1.5, None, None)))
    assert newest(survey, 2) == Survey(("2024", "2025"), (SurveyRow("A", (2.0, 3.0)),))
    assert newest(survey, 3) == survey


def test_details_people_and_groups_stay_with_their_wave_and_dimension() -> None:
    def row(name: str, *values: float | None) -> SurveyRow:
        return SurveyRow(name, values, tuple(Detail(answers=n) for n, _ in enumerate(values)))

    rows = (row("A", 1.0, None, 3.0), row("B", None, None, None))
    groups = (SurveyGroup("Oppvekst", rows, row("Indeks", 2.0, None, 3.0)),)
    made = with_figures(
        Survey(
            ("2023", "2024", "2025"),
            rows,
            respondents=(7, 8, 9),
            asked=(10, None, 12),
            grouped_by="Enhet",
            groups=groups,
        )
    )
    assert made is not None
    assert made.waves == ("2023", "2025")
    assert (made.respondents, made.asked) == ((7, 9), (10, 12))
    kept = SurveyRow("A", (1.0, 3.0), (Detail(answers=0), Detail(answers=2)))
    assert made.rows == made.groups[0].rows == (kept,)
    assert made.groups[0].index == SurveyRow("Indeks", (2.0, 3.0), kept.details)


SCORE = st.none() | st.integers(10, 50).map(lambda tenths: tenths / 10)


@given(
    st.integers(1, 4).flatmap(
        lambda waves: st.lists(
            st.lists(SCORE, min_size=waves, max_size=waves).map(tuple), min_size=1, max_size=9
        )
    ),
    st.sampled_from(["nb", "nn", "en"]),
)
def test_every_survey_has_its_findings(rows: list[Scores], code: LanguageCode) -> None:
    waves = tuple(f"{2020 + wave}" for wave in range(len(rows[0])))
    index, *others = [SurveyRow(f"D{n}", scores) for n, scores in enumerate([rows[0], *rows])]
    made = with_figures(Survey(waves, tuple(others), index))
    if made is None:
        return
    words = language(code)
    for finding in (
        chart_finding(words, made),
        line_finding(words, made),
        table_finding(words, made),
    ):
        assert finding
        assert finding[0] == finding[0].upper()
        assert "{" not in finding
