from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.language import language
from seminar.survey import (
    Survey,
    SurveyRow,
    biggest_change,
    by_change,
    change,
    change_in_words,
    dimension_means,
    printed,
)

scores = st.none() | st.floats(1, 5)


def survey(*rows: tuple[str, tuple[float | None, ...]]) -> Survey:
    made = tuple(SurveyRow(name, values) for name, values in rows)
    return Survey(tuple(str(wave) for wave in range(len(rows[0][1]))), made)


SAMPLE = survey(
    ("Bidrar", (4.0, 4.4)),
    ("Kunnskapsdeling", (3.9, 4.0)),
    ("Kjennskap", (3.5, 4.0)),
    ("Innovasjon", (3.0, 3.8)),
    ("Respekt", (3.9, 3.9)),
    ("Uro", (3.9, 3.4)),
)


@pytest.mark.parametrize(
    ("value", "figure"), [(3.65, "3.7"), (3.649, "3.6"), (4, "4.0"), (3.25, "3.3"), (None, None)]
)
def test_a_score_is_printed_with_one_decimal(value: float | None, figure: str | None) -> None:
    assert printed(value) == (Decimal(figure) if figure else None)


def test_a_change_is_that_of_the_printed_figures() -> None:
    assert change(SurveyRow("a", (3.54, 3.96))) == Decimal("0.5")
    assert change(SurveyRow("a", (3.55, 3.64))) == 0


def test_a_change_may_be_between_any_two_waves() -> None:
    row = SurveyRow("a", (3.0, 3.5, 3.4))
    assert change(row) == Decimal("-0.1")
    assert change(row, 0, 2) == change(row, -3, -1) == Decimal("0.4")


@pytest.mark.parametrize("values", [(), (3.0,), (None, 3.0), (3.0, None)])
def test_without_two_figures_there_is_no_change(values: tuple[float | None, ...]) -> None:
    assert change(SurveyRow("a", values)) is None


def test_a_wave_that_is_not_there_gives_no_change() -> None:
    assert change(SurveyRow("a", (3.0, 4.0)), 0, 2) is None
    assert change(SurveyRow("a", (3.0, 4.0)), -3, -1) is None


def test_rows_are_sorted_from_the_greatest_rise_to_the_greatest_fall() -> None:
    assert [row.name for row in by_change(SAMPLE)] == [
        "Innovasjon",
        "Kjennskap",
        "Bidrar",
        "Kunnskapsdeling",
        "Respekt",
        "Uro",
    ]


def test_rows_without_a_change_come_last_in_their_order() -> None:
    rows = survey(("b", (3.0, None)), ("a", (None, 2.0)), ("c", (4.0, 3.0)))
    assert [row.name for row in by_change(rows)] == ["c", "b", "a"]


def test_the_biggest_change_is_up_or_down() -> None:
    biggest = biggest_change(SAMPLE)
    assert biggest is not None
    assert biggest.name == "Innovasjon"
    fallen = biggest_change(survey(("a", (4.0, 3.0)), ("b", (3.0, 3.2))))
    assert fallen is not None
    assert fallen.name == "a"


@pytest.mark.parametrize(
    "rows",
    [
        survey(("a", (3.0, 3.0)), ("b", (3.0, 3.0))),
        survey(("a", (3.0, 3.5)), ("b", (3.5, 3.0))),
        survey(("a", (3.04, 3.5)), ("b", (3.0, 3.46))),
        survey(("a", (3.0, 3.5))),
        survey(("a", (3.0,)), ("b", (4.0,))),
        Survey(),
    ],
)
def test_there_is_no_biggest_change_unless_it_is_one_among_several(rows: Survey) -> None:
    assert biggest_change(rows) is None


def test_a_change_is_said_in_words() -> None:
    nb = language("nb")
    said = [nb.say(change_in_words(Decimal(text))) for text in ("0.8", "-0.2", "0.0", "1.0")]
    assert said == ["opp 0,8", "ned 0,2", "uendret", "opp 1,0"]
    assert language("nn").say(change_in_words(Decimal(0))) == "uendra"
    assert str(change_in_words(Decimal("-0.2"))) == "down 0.2"


def test_the_index_is_the_mean_of_the_dimensions() -> None:
    assert dimension_means(survey(("a", (3.0, 4.0)), ("b", (4.0, 4.5)))) == (
        Decimal("3.5"),
        Decimal("4.25"),
    )


def test_a_wave_with_a_missing_score_has_no_mean() -> None:
    assert dimension_means(survey(("a", (3.0, None)), ("b", (4.0, 4.5)))) == (Decimal("3.5"), None)
    assert dimension_means(Survey(("a",))) == (None,)


@given(scores, scores)
def test_a_change_is_what_a_reader_of_the_figures_would_compute(
    before: float | None, after: float | None
) -> None:
    first, second, risen = printed(before), printed(after), change(SurveyRow("a", (before, after)))
    if first is None or second is None:
        assert risen is None
    else:
        assert risen is not None
        assert first + risen == second


@given(st.lists(st.tuples(scores, scores), min_size=1, max_size=8))
def test_sorting_loses_no_row_and_never_rises_again(figures: list[tuple[float, float]]) -> None:
    rows = survey(*((str(number), values) for number, values in enumerate(figures)))
    ordered = by_change(rows)
    assert sorted(row.name for row in ordered) == sorted(row.name for row in rows.rows)
    known = [risen for row in ordered if (risen := change(row)) is not None]
    assert known == sorted(known, reverse=True)
