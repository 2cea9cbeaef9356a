from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import find, given
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.rounding import half_away
from seminar.survey import (
    Detail,
    ResultRow,
    Results,
    Score,
    Survey,
    SurveyGroup,
    SurveyRow,
    WaveAnswers,
    anonymous,
    counted,
    in_waves,
    index_gaps,
)
from tests.seminar.survey.adversary import EXACT, PRINTED, Solved, details, solved

# --- surveys to hide things in --------------------------------------------------------------------

NAMES = ("Bidrar", "Respekt", "Innovasjon")
UNITS = ("Oppvekst", "Helse", "Teknisk")


@st.composite
def answers(
    draw: st.DrawFn, scale: tuple[int, int], wave: str, names: tuple[str, ...]
) -> WaveAnswers:
    """What the people of some units answered, many of them alike, some of them not everything."""
    free = st.tuples(*[st.none() | st.integers(*scale)] * len(names))
    alike = st.just((scale[1],) * len(names))
    people = [
        (unit, each)
        for unit in UNITS
        for size in [draw(st.sampled_from([0, 1, 2, 3, 6, 7]))]
        for person in [draw(st.sampled_from([free, alike]))]
        for each in draw(st.lists(person, min_size=size, max_size=size))
    ]
    columns = {name: [each[n] for _, each in people] for n, name in enumerate(names)}
    return WaveAnswers(wave, columns, [unit for unit, _ in people])


@st.composite
def raw_results(draw: st.DrawFn) -> Results:
    """Results that were counted, with groups or without."""
    scale = draw(st.sampled_from([(1, 3), (1, 5), (0, 10)]))
    names = NAMES[: draw(st.integers(1, 3))]
    waves = [
        draw(answers(scale, wave, names)) for wave in ("april", "mai")[: draw(st.integers(1, 2))]
    ]
    if draw(st.booleans()):
        waves = [replace(wave, groups=()) for wave in waves]
    return counted(waves, scale, "Indeks", grouped_by="Enhet", asked=(30,) * len(waves))


@st.composite
def table_results(draw: st.DrawFn, decimals: int = 12) -> Results:
    """Results as a workbook gives them: means, some with counts, some left out, and an index."""
    waves = draw(st.integers(1, 3))
    names = NAMES[: draw(st.integers(1, 3))]
    whole = draw(st.booleans())
    rows = tuple(ResultRow(name, tuple(draw(_score()) for _ in range(waves))) for name in names)
    means = [[each.scores[wave].mean or Decimal() for each in rows] for wave in range(waves)]
    index = tuple(Score(half_away(sum(each) / len(each), decimals)) for each in means)
    people = [max(each.scores[wave].answers or 0 for each in rows) for wave in range(waves)]
    return Results(
        waves=tuple(f"Måling {wave}" for wave in range(waves)),
        rows=tuple(
            ResultRow(
                row.name, tuple(draw(_as_written(score, whole, decimals)) for score in row.scores)
            )
            for row in rows
        ),
        index=ResultRow("Indeks", index) if draw(st.booleans()) else None,
        respondents=draw(st.sampled_from([(), tuple(people), tuple(n + 3 for n in people)])),
    )


@st.composite
def _score(draw: st.DrawFn) -> Score:
    people = draw(st.integers(1, 12))
    total = draw(st.integers(people, 5 * people))
    return Score(Decimal(total) / people, people)


@st.composite
def _as_written(draw: st.DrawFn, score: Score, whole: bool, decimals: int) -> Score:
    """A score as somebody wrote it down: rounded, without its count, as "<5", or not at all."""
    assert score.mean is not None
    written = Score(half_away(score.mean, decimals), score.answers)
    if whole:
        return written
    few = Score(held_back=True)
    return draw(st.sampled_from([written, Score(written.mean), few, Score(), Score(None, 0)]))


ROOT = Path(__file__).resolve().parents[3]

limits = st.integers(3, 6)


# --- what is shown --------------------------------------------------------------------------------


@given(raw_results() | table_results(), limits)
def test_nothing_of_too_few_people_is_shown(results: Results, limit: int) -> None:
    shown = anonymous(results, limit)
    for value, detail in details(shown):
        assert detail.answers is None or detail.answers == 0 or detail.answers >= limit
        assert sum(detail.distribution) == 0 or sum(detail.distribution) >= limit
        assert (value is None and detail == Detail(withheld=True)) or not detail.withheld
    assert all(people is None or people == 0 or people >= limit for people in shown.respondents)


@given(raw_results() | table_results(), limits)
def test_what_enough_people_answered_is_shown_as_it_is(results: Results, limit: int) -> None:
    shown = anonymous(results, limit)
    assert [row.name for row in shown.rows] == [row.name for row in results.rows]
    for row, made in zip(results.rows, shown.rows, strict=True):
        for wave, score in enumerate(row.scores):
            if made.detail(wave).withheld:
                continue
            assert made.values[wave] == (None if score.mean is None else float(score.mean))
            assert made.detail(wave).answers == score.answers
            assert made.detail(wave).distribution == score.distribution


@given(raw_results() | table_results(), limits)
def test_without_groups_a_stricter_limit_shows_no_more(results: Results, limit: int) -> None:
    whole = replace(results, groups=())
    loose, strict = anonymous(whole, limit), anonymous(whole, limit + 1)
    for before, after in zip(loose.rows, strict.rows, strict=True):
        for wave, value in enumerate(after.values):
            assert value is None or value == before.values[wave]


def test_only_the_seminar_package_knows_what_is_not_yet_anonymous() -> None:
    secret = {"Results", "ResultRow", "GroupResults", "Score", "WaveAnswers", "counted"}
    for package in ("app", "builders"):
        for source in sorted((ROOT / package).rglob("*.py")):
            text = source.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(text)) if "seminar.survey" in text else ():
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
                    "seminar.survey"
                ):
                    assert not secret & {name.name for name in node.names}, source


@pytest.mark.parametrize("limit", [2, 1, 0, -5])
def test_no_limit_is_below_three(limit: int) -> None:
    with pytest.raises(ValueError):
        anonymous(Results(), limit)


# --- the adversary --------------------------------------------------------------------------------


@given(raw_results() | table_results(), limits)
def test_nothing_that_is_held_back_can_be_solved(results: Results, limit: int) -> None:
    shown = anonymous(results, limit)
    assert solved(shown, PRINTED) == []
    assert solved(shown, EXACT) == []


@given(table_results(decimals=1), limits)
def test_nor_can_it_from_a_table_that_was_rounded(results: Results, limit: int) -> None:
    assert solved(anonymous(results, limit), PRINTED) == []


def primary_alone(results: Results, limit: int) -> Survey:
    """Return what would be shown if nothing were held back but scores of too few people."""

    def row(each: ResultRow) -> SurveyRow:
        few = [score.answers is not None and 0 < score.answers < limit for score in each.scores]
        pairs = [*zip(each.scores, few, strict=True)]
        return SurveyRow(
            each.name,
            tuple(
                None if gone or score.mean is None else float(score.mean) for score, gone in pairs
            ),
            tuple(
                Detail(withheld=True) if gone else Detail(score.answers, score.distribution)
                for score, gone in pairs
            ),
        )

    whole = anonymous(replace(results, rows=(), index=None, groups=()), limit)
    return replace(
        whole,
        rows=tuple(map(row, results.rows)),
        index=row(results.index) if results.index else None,
        groups=tuple(
            SurveyGroup(group.name, tuple(map(row, group.rows))) for group in results.groups
        ),
    )


@pytest.mark.parametrize("tolerance", [PRINTED, EXACT])
def test_the_adversary_solves_what_is_held_back_without_complementary_cells(
    tolerance: Fraction,
) -> None:
    find(raw_results(), lambda results: bool(solved(primary_alone(results, 5), tolerance)))


# --- one relation at a time -----------------------------------------------------------------------


def table(**rows: tuple[str, int]) -> Results:
    """Return one wave with an index of the dimensions' means, each with its count."""
    made = tuple(ResultRow(name, (Score(Decimal(m), n),)) for name, (m, n) in rows.items())
    whole = sum((row.scores[0].mean or Decimal() for row in made), Decimal()) / len(made)
    return Results(("april",), made, ResultRow("Indeks", (Score(whole),)))


def in_groups(**answers: Sequence[int]) -> Results:
    """Return one dimension in one wave, with what each group answered."""
    pairs = [(unit, answer) for unit, given_ in answers.items() for answer in given_]
    columns = {"Respekt": [answer for _, answer in pairs]}
    wave = WaveAnswers("april", columns, [unit for unit, _ in pairs])
    return counted([wave], (1, 5), "Indeks", grouped_by="Enhet")


def shown_groups(results: Results) -> dict[str, float | None]:
    return {group.name: group.rows[0].values[0] for group in anonymous(results, 5).groups}


def test_the_index_goes_with_a_dimension_that_it_would_tell() -> None:
    results = table(Bidrar=("4.0", 12), Respekt=("3.0", 12), Innovasjon=("2.5", 4))
    known = solved(primary_alone(results, 5), EXACT)
    assert known == [Solved("Innovasjon in april: everybody", frozenset({"2.5"}))]
    shown = anonymous(results, 5)
    assert [row.values for row in shown.rows] == [(4.0,), (3.0,), (None,)]
    assert shown.index == SurveyRow("Indeks", (None,), (Detail(withheld=True),))


def test_the_index_goes_with_two_dimensions_too() -> None:
    """Together they are at the end of the scale, so that each of them is."""
    results = table(Bidrar=("4.0", 12), Respekt=("5.0", 3), Innovasjon=("5.0", 4))
    known = solved(primary_alone(results, 5), EXACT)
    assert [each.printed for each in known] == [frozenset({"5.0"})] * 2
    shown = anonymous(results, 5).index
    assert shown is not None
    assert shown.values == (None,)


def test_one_small_group_takes_the_next_smallest_with_it() -> None:
    results = in_groups(Helse=[1, 2], Skole=[3, 4, 5, 4, 4], Teknisk=[2, 2, 3, 3, 4, 4])
    assert [each.what for each in solved(primary_alone(results, 5), PRINTED)] == [
        "Respekt in april: Helse",
        "Respekt in april: the hidden groups together",
    ]
    assert shown_groups(results) == {"Helse": None, "Skole": None, "Teknisk": 3.0}


def test_two_small_groups_that_are_few_together_take_a_third_with_them() -> None:
    results = in_groups(A=[1, 2], B=[3, 4], C=[5, 4, 3, 2, 1], D=[1, 2, 3, 4, 5, 5])
    known = solved(primary_alone(results, 5), PRINTED)
    assert [each.what for each in known] == ["Respekt in april: the hidden groups together"]
    assert shown_groups(results) == {"A": None, "B": None, "C": None, "D": float(Decimal(10) / 3)}


def test_groups_that_all_answered_alike_take_another_with_them() -> None:
    results = in_groups(A=[5, 5, 5], B=[5, 5, 5], C=[5, 4, 3, 2, 1], D=[1] * 6)
    known = solved(primary_alone(results, 5), PRINTED)
    assert {each.what for each in known} == {"Respekt in april: A", "Respekt in april: B"}
    assert shown_groups(results) == {"A": None, "B": None, "C": None, "D": 1.0}


def test_where_everybody_answered_alike_the_whole_is_held_back() -> None:
    results = in_groups(A=[5, 5, 5], B=[5, 5, 5])
    assert solved(primary_alone(results, 5), PRINTED)
    shown = anonymous(results, 5)
    assert shown.rows[0].values == (None,)
    assert shown.rows[0].detail(0) == Detail(withheld=True)
    assert anonymous(replace(results, groups=()), 5).rows[0].values == (5.0,)


def test_groups_of_enough_people_are_all_shown() -> None:
    results = in_groups(A=[5] * 5, B=[4] * 5)
    assert shown_groups(results) == {"A": 5.0, "B": 4.0}
    shown = anonymous(results, 5)
    assert [group.index and group.index.values for group in shown.groups] == [(5.0,), (4.0,)]


def test_groups_that_do_not_add_up_to_the_whole_are_not_shown() -> None:
    results = in_groups(A=[5] * 5, B=[4] * 5)
    assert shown_groups(replace(results, groups=results.groups[:1])) == {"A": None}


def test_a_group_stands_whole_or_not_at_all() -> None:
    people = [("A", 1, 2), *[("A", None, 4)] * 4, *[("B", 3, n) for n in (1, 2, 3, 4, 5)]]
    people += [("C", n, n) for n in (1, 2, 3, 4, 5, 5)]
    columns = {"Bidrar": [each[1] for each in people], "Respekt": [each[2] for each in people]}
    wave = WaveAnswers("april", columns, [str(each[0]) for each in people])
    shown = anonymous(counted([wave], (1, 5), "Indeks", grouped_by="Enhet"), 5)
    values = {group.name: [row.values[0] is None for row in group.rows] for group in shown.groups}
    assert values == {"A": [True, True], "B": [True, True], "C": [False, False]}
    assert [group.index is None or group.index.values[0] is None for group in shown.groups] == [
        True,
        True,
        False,
    ]


def test_a_wave_of_too_few_people_is_held_back_whole() -> None:
    rows = (ResultRow("Respekt", (Score(Decimal(4)), Score(Decimal(3)))),)
    index = ResultRow("Indeks", (Score(Decimal(4)), Score(Decimal(3))))
    shown = anonymous(Results(("april", "mai"), rows, index, respondents=(4, 5)), 5)
    assert shown.rows[0].values == (None, 3.0)
    assert shown.index is not None
    assert shown.index.values == (None, 3.0)
    assert shown.respondents == (None, 5)


@pytest.mark.parametrize("asked", [(9,), (9, None), (9, None, 7)])
def test_there_are_as_many_numbers_of_people_as_waves(asked: tuple[int | None, ...]) -> None:
    rows = (ResultRow("Respekt", (Score(Decimal(4)), Score(Decimal(3)))),)
    shown = anonymous(Results(("april", "mai"), rows, asked=asked, respondents=asked), 5)
    assert shown.asked == shown.respondents == (9, None)
    assert in_waves(shown, [1]).asked == (None,)


def test_where_nobody_has_counted_all_is_shown_but_the_index_beside_one_gap() -> None:
    rows = (
        ResultRow("Bidrar", (Score(Decimal(4)), Score(Decimal(4)))),
        ResultRow("Respekt", (Score(Decimal("3.35")), Score())),
    )
    index = ResultRow("Indeks", (Score(Decimal("3.7")), Score(Decimal("3.5"))))
    shown = anonymous(Results(("april", "mai"), rows, index), 5)
    assert shown.rows == (SurveyRow("Bidrar", (4.0, 4.0)), SurveyRow("Respekt", (3.35, None)))
    assert shown.index is not None
    assert shown.index.values == (3.7, None)


def waves_of(index: Sequence[float | None], *rows: Sequence[float | None]) -> Survey:
    """Return what is shown of waves 1, 2, … of a table with these dimensions and this index."""

    def row(name: str, means: Sequence[float | None]) -> ResultRow:
        return ResultRow(
            name, tuple(Score(None if mean is None else Decimal(str(mean))) for mean in means)
        )

    dimensions = tuple(row(name, means) for name, means in zip(NAMES, rows, strict=False))
    waves = tuple(str(number) for number, _ in enumerate(index, 1))
    return anonymous(Results(waves, dimensions, row("Indeks", index)), 5)


@pytest.mark.parametrize(
    ("rows", "index"),
    [
        # Fewer dimensions in the last wave, or one that is new: another figure.
        (((4.0, 3.0), (4.0, None), (3.0, None)), (3.7, None)),
        (((4.0, 3.0), (4.0, 4.0), (None, 3.0)), (None, 3.3)),
        # Rows that nobody has filled in yet are no dimensions of any wave.
        (((4.0, 3.0), (None, None), (None, None)), (3.7, 3.3)),
        # Of an old report the index alone is known.
        (((None, 3.0), (None, 4.0), (None, 3.0)), (3.7, 3.3)),
    ],
)
def test_an_index_is_of_the_same_dimensions_in_each_wave(
    rows: Sequence[Sequence[float | None]], index: tuple[float | None, ...]
) -> None:
    shown = waves_of((3.7, 3.3), *rows)
    assert shown.index is not None
    assert shown.index.values == index
    assert [shown.index.detail(wave).incomplete for wave in (0, 1)] == [v is None for v in index]
    assert not any(shown.index.detail(wave).withheld for wave in (0, 1))


def test_why_an_index_is_left_out_is_told_with_a_dimension() -> None:
    shown = waves_of((3.7, 3.3), (4.0, 3.0), (4.0, None), (3.0, None))
    assert [str(gap) for gap in index_gaps(shown)] == [
        "“Indeks” is not shown for the wave “2”: “Respekt” has no score there, and the mean of the"
        " others is another figure; if it is no longer asked about, remove its row."
    ]
    assert index_gaps(waves_of((3.7, 3.3), (4.0, 3.0), (4.0, 3.6))) == ()


def test_an_index_beside_what_is_held_back_is_held_back_and_not_only_incomplete() -> None:
    rows = (
        ResultRow("Bidrar", (Score(Decimal(4)), Score(held_back=True))),
        ResultRow("Respekt", (Score(Decimal(4)), Score())),
    )
    index = ResultRow("Indeks", (Score(Decimal(4)), Score(Decimal(3))))
    shown = anonymous(Results(("april", "mai"), rows, index), 5)
    assert shown.index == SurveyRow("Indeks", (4.0, None), (Detail(), Detail(withheld=True)))


# --- with other knowledge -------------------------------------------------------------------------


@given(raw_results(), limits)
def test_who_knows_how_many_are_in_a_group_cannot_say_what_the_few_answered(
    results: Results, limit: int
) -> None:
    shown = anonymous(results, limit)
    for number, row in enumerate(results.rows):
        for wave in range(len(results.waves)):
            if shown.rows[number].detail(wave).withheld:
                continue
            rest = _left_to_hidden_groups(results, shown, number, wave)
            for group in results.groups:
                people = group.rows[number].scores[wave].answers or 0
                if 0 < people < limit:
                    assert len(_means_of_some(rest, people)) > 1, (row.name, group.name)


def _left_to_hidden_groups(results: Results, shown: Survey, number: int, wave: int) -> list[int]:
    """Return the scores that groups which are not shown gave: the whole less those that are."""
    rest = Counter(_answers(shown.rows[number], wave, results))
    for group in shown.groups:
        rest.subtract(_answers(group.rows[number], wave, results))
    return [*rest.elements()]


def _answers(row: SurveyRow, wave: int, results: Results) -> dict[int, int]:
    return dict(enumerate(row.detail(wave).distribution, results.scale[0]))


def _means_of_some(scores: Sequence[int], people: int) -> set[Decimal]:
    """Return every printed mean that so many of the people who gave these scores may have."""
    sums = {0: {0}}
    for score in scores:
        for size in sorted(sums, reverse=True):
            sums.setdefault(size + 1, set()).update(total + score for total in sums[size])
    return {half_away(Decimal(total) / people, 1) for total in sums.get(people, set())}
