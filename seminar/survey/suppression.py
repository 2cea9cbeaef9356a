"""Which scores are held back: those of too few people, and those that would tell them.

Whoever reads the figures is taken to know all that is shown exactly, not only as printed. Three
relations tie figures together:

- The index is the mean of the dimensions. It is held back wherever a dimension is, and left out
  where one has no score (`seminar.survey.coverage`).
- Nobody answers a question who did not take part. A wave of too few people is held back whole.
- Groups add up to the whole (`seminar.survey.group_suppression`).

What is held back because of the second figure of such a relation is called complementary:
A. Hundepool and others, Handbook on Statistical Disclosure Control, chapter 4.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from seminar.survey.coverage import waves_without_index
from seminar.survey.group_suppression import Counts, Table, hidden_groups
from seminar.survey.results import ResultRow, Results, Score

LEAST_LIMIT = 3
"""Of two people, each one who knows his own answer knows the other's."""


class Withheld(Struct, frozen=True):
    """What is held back in one wave; rows and groups by their position from 0.

    Args:
        rows: the dimensions, in the whole and in every group.
        groups: the groups that do not stand in this wave.
        index: whether the index is held back, in the whole and in every group.
        incomplete: whether it is left out because a dimension has no score.
        respondents: whether the number of people is, because there are so few.
    """

    rows: frozenset[int] = frozenset()
    groups: frozenset[int] = frozenset()
    index: bool = False
    incomplete: bool = False
    respondents: bool = False


def withheld(results: Results, limit: int) -> tuple[Withheld, ...]:
    """Return for each wave what has to be held back when nothing of fewer than `limit` is shown.

    Raises:
        ValueError: `limit` is below 3.
    """
    if limit < LEAST_LIMIT:
        raise ValueError(limit)
    lacking = waves_without_index([[*map(_has_score, row.scores)] for row in results.rows])
    return tuple(
        replace(_in_wave(results, wave, limit), incomplete=wave < len(lacking) and lacking[wave])
        for wave in range(len(results.waves))
    )


def _in_wave(results: Results, wave: int, limit: int) -> Withheld:
    few = _few_respondents(results, wave, limit)
    rows = {
        number
        for number, row in enumerate(results.rows)
        if row.scores[wave].held_back
        or (_tells(row.scores[wave]) and (few or _of_few(row.scores[wave], limit)))
    }
    groups, told = hidden_groups(_table(results, wave, rows), limit)
    rows |= told
    return Withheld(
        rows=frozenset(rows),
        groups=groups,
        index=few or bool(rows) or _index_of_few(results, wave, limit),
        respondents=few,
    )


# --- the whole ------------------------------------------------------------------------------------


def _few_respondents(results: Results, wave: int, limit: int) -> bool:
    people = results.respondents[wave] if wave < len(results.respondents) else None
    return people is not None and people < limit and (people > 0 or _has_scores(results, wave))


def _has_scores(results: Results, wave: int) -> bool:
    return any(_tells(row.scores[wave]) for row in results.rows)


def _tells(score: Score) -> bool:
    return score.mean is not None or bool(score.answers)


def _of_few(score: Score, limit: int) -> bool:
    return score.answers is not None and score.answers < limit


def _has_score(score: Score) -> bool:
    return score.mean is not None or score.held_back


def _index_of_few(results: Results, wave: int, limit: int) -> bool:
    """Whether the index is itself held back, or of few people."""
    if results.index is None:
        return False
    score = results.index.scores[wave]
    return score.held_back or _of_few(score, limit)


# --- groups ---------------------------------------------------------------------------------------


def _table(results: Results, wave: int, hidden_rows: set[int]) -> Table:
    """Return the rows that are shown for the whole, as numbers of people who gave each score."""
    shown = [number for number in range(len(results.rows)) if number not in hidden_rows]

    def counts(rows: Sequence[ResultRow]) -> tuple[Counts | None, ...]:
        return tuple(_counts(rows[number].scores[wave], results.scale) for number in shown)

    return Table(
        rows=tuple(shown),
        whole=counts(results.rows),
        groups=tuple(counts(group.rows) for group in results.groups),
    )


def _counts(score: Score, scale: tuple[int, int]) -> Counts | None:
    low, high = scale
    if not _tells(score):
        return (0,) * (high - low + 1)
    return score.distribution or None
