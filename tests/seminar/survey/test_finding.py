from __future__ import annotations

import pytest

from seminar.language import language
from seminar.survey import (
    Detail,
    Survey,
    SurveyRow,
    chart_finding,
    line_finding,
    ordered,
    table_finding,
)
from tests.surveys import FULL, LEVANGER, TWO, Scores, survey

NB = language("nb")


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


YEARS = ("April 2021", "April 2022", "April 2023", "April 2024")


@pytest.mark.parametrize(
    ("rows", "index", "finding"),
    [
        (
            {"A": (3.0, 2.0, 2.5, 3.8), "B": (3.0, 3.0, 3.0, 3.0)},
            (3.0, 2.5, 2.8, 3.4),
            "Siden april 2021: A øker mest, og ingenting faller",
        ),
        (
            {"A": (3.0, 4.0, 3.0, 2.0), "B": (3.0, 2.0, 2.5, 3.0)},
            None,
            "Siden april 2021: A faller mest, og ingenting øker",
        ),
        (
            {"A": (3.0, 4.0, 3.0, 3.0), "B": (2.0, 2.0, 2.5, 2.0)},
            None,
            "Siden april 2021: Ingen tall har endret seg",
        ),
        (
            {"A": (None, 4.0, 3.0, 3.5), "B": (2.0, 2.0, 2.5, 3.0)},
            None,
            "Siden april 2021: Ett tall øker",
        ),
        ({"A": (None, 4.0, 3.0, 3.5), "B": (2.0, 2.0, 2.5, None)}, None, "A ligger på 3,5"),
    ],
)
def test_over_many_waves_the_finding_compares_the_last_with_the_first(
    rows: dict[str, Scores], index: Scores | None, finding: str
) -> None:
    assert line_finding(NB, survey(rows, index, YEARS)) == finding


def test_a_finding_over_many_waves_is_said_in_three_languages() -> None:
    made = survey({"A": (3.0, 2.0, 2.5, 3.8), "B": (3.0, 3.0, 3.0, 2.0)}, waves=YEARS)
    assert [line_finding(language(code), made) for code in ("nb", "nn", "en")] == [
        "Siden april 2021: B faller mest, men ett tall øker",
        "Sidan april 2021: B fell mest, men eitt tal aukar",
        "Since April 2021: B falls the most, but one figure rises",
    ]


@pytest.mark.parametrize(
    ("before", "after", "finding"),
    [
        (3.0, 3.4, "A rises the most, and nothing falls"),
        (3.4, 3.0, "A falls the most, and nothing rises"),
        (3.0, 3.0, "No figure has changed"),
    ],
)
def test_rise_fall_and_no_change_are_told_apart(before: float, after: float, finding: str) -> None:
    made = survey({"A": (before, after), "B": (2.0, 2.0)})
    assert chart_finding(language("en"), made) == finding


def test_a_finding_of_what_is_held_back_names_no_figure_of_it() -> None:
    gone = SurveyRow("A", (3.0, None), (Detail(answers=9), Detail(withheld=True)))
    made = Survey(TWO, (gone, SurveyRow("B", (3.0, 3.4))))
    assert chart_finding(NB, made) == "Ett tall øker"


def test_a_table_with_scores_missing_by_turns_does_not_say_that_all_is_as_before() -> None:
    rows: dict[str, Scores] = {"A": (3.4, None), "B": (None, 3.4), "C": (3.4, None)}
    assert table_finding(NB, survey(rows, (3.4, 3.4))) == "Noen tall mangler"
