from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.survey import ResultRow, Results, Score, WaveAnswers, counted, score

Column = list[int | None]


def results(*columns: Column, groups: Sequence[str] = ()) -> Results:
    wave = WaveAnswers("april", {f"D{n}": column for n, column in enumerate(columns)}, groups)
    return counted([wave], (1, 5), "Indeks", grouped_by="Enhet")


people = st.lists(
    st.tuples(
        st.sampled_from(["Oppvekst", "Helse", ""]),
        st.none() | st.integers(1, 5),
        st.none() | st.integers(1, 5),
    )
)


@given(people)
def test_groups_add_up_to_the_whole(answers: list[tuple[str, int | None, int | None]]) -> None:
    columns: list[Column] = [[each[1] for each in answers], [each[2] for each in answers]]
    made = results(*columns, groups=[each[0] for each in answers])
    for number, (row, column) in enumerate(zip(made.rows, columns, strict=True)):
        known = [value for value in column if value is not None]
        whole = row.scores[0]
        assert whole.answers == (len(known) or None)
        assert whole.distribution == (tuple(map(known.count, range(1, 6))) if known else ())
        parts = [group.rows[number].scores[0] for group in made.groups]
        assert sum(part.answers or 0 for part in parts) == len(known)
        for place, count in enumerate(whole.distribution):
            assert sum(part.distribution[place] for part in parts if part.answers) == count
    took_part = sum(each[1:] != (None, None) for each in answers)
    assert made.respondents == (took_part,)


def test_waves_stand_side_by_side_and_a_dimension_may_be_new() -> None:
    made = counted(
        [
            WaveAnswers("april", {"A": [3, 4]}),
            WaveAnswers("november", {"B": [1, None], "A": [5, 5]}),
        ],
        (1, 5),
        "Indeks",
        asked=(4, None),
    )
    assert made.waves == ("april", "november")
    assert [row.name for row in made.rows] == ["A", "B"]
    assert made.rows[1].scores == (Score(), score([1, 0, 0, 0, 0], 1))
    assert made.index is not None
    assert [each.mean for each in made.index.scores] == [None, Decimal(3)]
    assert (made.respondents, made.asked) == ((2, 2), (4, None))
    assert (made.grouped_by, made.groups) == ("", ())


def test_groups_come_in_the_order_in_which_they_are_met() -> None:
    made = results([1, 2, 3], groups=["Teknisk", "Helse", "Teknisk"])
    assert [group.name for group in made.groups] == ["Teknisk", "Helse"]
    assert made.grouped_by == "Enhet"
    assert made.groups[0].rows[0].scores[0].mean == 2
    assert made.groups[0].index is not None
    assert made.groups[0].index.scores[0].mean == 2


@pytest.mark.parametrize("answer", [0, 6])
def test_an_answer_off_the_scale_is_refused(answer: int) -> None:
    with pytest.raises(ValueError, match=str(answer)):
        results([3, answer])


def test_columns_of_unlike_length_are_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        results([3, 4], [3])


def test_no_answers_are_no_results() -> None:
    assert counted([], (1, 5), "Indeks") == Results(index=ResultRow("Indeks", ()))
    assert results().respondents == (0,)
    assert results([None, None]).rows[0].scores == (Score(),)
