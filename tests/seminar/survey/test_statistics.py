from __future__ import annotations

import statistics
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.rounding import half_away
from seminar.survey import ResultRow, Score, deviation, index, mean, score

scales = st.sampled_from([(1, 5), (0, 10), (1, 7), (0, 100)])
answers = scales.flatmap(
    lambda scale: st.tuples(st.just(scale), st.lists(st.integers(*scale), max_size=60))
)


def distribution(scale: tuple[int, int], given_: Sequence[int]) -> list[int]:
    return [given_.count(each) for each in range(scale[0], scale[1] + 1)]


@given(answers)
def test_mean_and_deviation_agree_with_pythons_statistics(
    given_: tuple[tuple[int, int], list[int]],
) -> None:
    scale, values = given_
    counts = distribution(scale, values)
    made, spread = mean(counts, scale[0]), deviation(counts, scale[0])
    assert made == (statistics.mean(map(Decimal, values)) if values else None)
    if len(values) < 2:
        assert spread is None
    else:
        assert spread is not None
        assert float(spread) == pytest.approx(statistics.stdev(values), rel=1e-15, abs=1e-300)


@given(answers)
def test_a_mean_is_printed_as_the_exact_fraction_is_rounded(
    given_: tuple[tuple[int, int], list[int]],
) -> None:
    scale, values = given_
    made = mean(distribution(scale, values), scale[0])
    if made is None:
        return
    tenths = Fraction(10 * sum(values), len(values)) + Fraction(1, 2)
    assert half_away(made, 1) == Decimal(tenths.numerator // tenths.denominator) / 10


def test_a_mean_half_way_between_two_figures_is_printed_as_the_higher() -> None:
    made = mean([0, 0, 7, 13, 0], 1)
    assert made == Decimal("3.65")
    assert half_away(made or 0, 1) == Decimal("3.7")


@given(answers)
def test_a_score_counts_each_answer_once(given_: tuple[tuple[int, int], list[int]]) -> None:
    scale, values = given_
    made = score(distribution(scale, values), scale[0])
    assert made.answers == len(values) == sum(made.distribution)
    counted = zip(range(scale[0], scale[1] + 1), made.distribution, strict=True)
    assert sorted(values) == [each for each, count in counted for _ in range(count)]


def test_answers_that_are_all_alike_deviate_by_nothing() -> None:
    assert deviation([0, 0, 0, 9, 0], 1) == 0
    assert deviation([0, 0, 0, 1, 0], 1) is None


@given(st.lists(st.decimals(1, 5, places=2, allow_nan=False, allow_infinity=False), min_size=1))
def test_the_index_is_the_mean_of_the_means(means: list[Decimal]) -> None:
    rows = [ResultRow(str(n), (Score(each, answers=n),)) for n, each in enumerate(means)]
    made = index("Indeks", rows)
    assert made.name == "Indeks"
    assert made.scores[0].mean == pytest.approx(statistics.mean(means))
    assert made.scores[0].answers is None


def test_every_dimension_weighs_the_same_however_many_answered() -> None:
    rows = [ResultRow("A", (score([0, 0, 0, 0, 99], 1),)), ResultRow("B", (score([1], 1),))]
    assert index("Indeks", rows).scores == (Score(Decimal(3)),)


def test_a_wave_without_one_of_the_dimensions_has_no_index() -> None:
    rows = [
        ResultRow("A", (Score(Decimal(4)), Score(Decimal(4)))),
        ResultRow("B", (Score(), Score(Decimal(3)))),
    ]
    assert index("Indeks", rows).scores == (Score(), Score(Decimal("3.5")))
    assert index("Indeks", []).scores == ()
