"""From single answers to results: the answers are counted, and nothing else of them is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from seminar.survey.results import GroupResults, ResultRow, Results, Score
from seminar.survey.statistics import index, score

Answers = Sequence[int | None]
"""One column: a score a person, `None` for who did not answer."""


class WaveAnswers(Struct, frozen=True):
    """What people answered in one wave, by column; all columns have a value a person.

    Args:
        wave: what the wave is called.
        columns: the answers for each dimension, by its name, in order.
        groups: the group each person belongs to, "" for who has not said; empty without groups.
    """

    wave: str
    columns: Mapping[str, Answers]
    groups: Sequence[str] = ()


class _Counted(Struct, frozen=True):
    """A wave as numbers: people by group, dimension and score, and how many took part."""

    scores: Mapping[tuple[str, str], Counter[int]]
    respondents: int


def counted(
    waves: Sequence[WaveAnswers],
    scale: tuple[int, int],
    index_name: str,
    *,
    grouped_by: str = "",
    asked: tuple[int | None, ...] = (),
) -> Results:
    """Return the results of answers, with the index as the mean of the dimensions.

    Dimensions and groups come in the order in which they are met. Who answered nothing did not
    take part.

    Args:
        waves: the answers, oldest wave first.
        scale: lowest and highest possible score; every answer lies on it.
        index_name: what the index is called.
        grouped_by: what the groups are, such as "Enhet".
        asked: how many people were asked in each wave, where that is known.

    Raises:
        ValueError: an answer lies outside the scale, or a wave's columns are not equally long.
    """
    names = [*dict.fromkeys(name for wave in waves for name in wave.columns)]
    groups = [*dict.fromkeys(group for wave in waves for group in wave.groups)]
    counts = [_count(wave) for wave in waves]
    rows = _rows(names, [_whole(each) for each in counts], scale)
    return Results(
        waves=tuple(wave.wave for wave in waves),
        rows=rows,
        index=index(index_name, rows),
        scale=scale,
        respondents=tuple(each.respondents for each in counts),
        asked=asked,
        grouped_by=grouped_by if groups else "",
        groups=tuple(
            _group(group, _rows(names, [_of(each, group) for each in counts], scale), index_name)
            for group in groups
        ),
    )


def _group(name: str, rows: tuple[ResultRow, ...], index_name: str) -> GroupResults:
    return GroupResults(name, rows, index(index_name, rows))


# --- counting -------------------------------------------------------------------------------------


def _count(wave: WaveAnswers) -> _Counted:
    """Count a wave; `Counter` over pairs of columns runs at the speed of C."""
    columns = [*wave.columns.values()]
    people = len(columns[0]) if columns else 0
    groups = wave.groups or ("",) * people
    scores: dict[tuple[str, str], Counter[int]] = {}
    for name, column in wave.columns.items():
        for (group, answer), count in Counter(zip(groups, column, strict=True)).items():
            if answer is not None:
                scores.setdefault((group, name), Counter())[answer] += count
    nothing = (None,) * len(columns)
    respondents = sum(answers != nothing for answers in zip(*columns, strict=True))
    return _Counted(scores, respondents)


def _of(wave: _Counted, group: str) -> Mapping[str, Counter[int]]:
    return {name: counts for (of, name), counts in wave.scores.items() if of == group}


def _whole(wave: _Counted) -> Mapping[str, Counter[int]]:
    whole: dict[str, Counter[int]] = {}
    for (_, name), counts in wave.scores.items():
        whole.setdefault(name, Counter()).update(counts)
    return whole


def _rows(
    names: Iterable[str], waves: Sequence[Mapping[str, Counter[int]]], scale: tuple[int, int]
) -> tuple[ResultRow, ...]:
    return tuple(
        ResultRow(name, tuple(_score(wave.get(name), scale) for wave in waves)) for name in names
    )


def _score(counts: Counter[int] | None, scale: tuple[int, int]) -> Score:
    low, high = scale
    if counts is None:
        return Score()
    if min(counts) < low or max(counts) > high:
        raise ValueError(sorted(counts))
    return score([counts[each] for each in range(low, high + 1)], low)
