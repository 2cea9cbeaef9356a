"""Which scores are held back: those of too few people, and those that would tell them.

Whoever reads the figures is taken to know all that is shown exactly, not only as printed, and how
many people there are in a group. Three relations tie figures together:

- The index is the mean of the dimensions. It is held back wherever a dimension is.
- Nobody answers a question who did not take part. A wave of too few people is held back whole.
- Groups add up to the whole: what the groups that are held back answered together is the whole
  less the groups that are shown. So at least two are held back, with at least as many answers as
  the limit, not all alike. Where no more groups are left, the whole is held back too.

A group stands whole or not at all in a wave: a group's other questions tell how many are in it.

Cell suppression with complementary cells: A. Hundepool and others, Statistical Disclosure Control
(2012), chapter 4.
"""

from __future__ import annotations

from msgspec import Struct

from seminar.survey.results import Results, Score

LEAST_LIMIT = 3
"""Of two people, each one who knows his own answer knows the other's."""


class Withheld(Struct, frozen=True):
    """What is held back in one wave; rows and groups by their position from 0.

    Args:
        rows: the dimensions, in the whole and in every group.
        groups: the groups that do not stand in this wave.
        index: whether the index is held back, in the whole and in every group.
        respondents: whether the number of people is, because there are so few.
    """

    rows: frozenset[int] = frozenset()
    groups: frozenset[int] = frozenset()
    index: bool = False
    respondents: bool = False


def withheld(results: Results, limit: int) -> tuple[Withheld, ...]:
    """Return for each wave what has to be held back when nothing of fewer than `limit` is shown.

    Raises:
        ValueError: `limit` is below 3.
    """
    if limit < LEAST_LIMIT:
        raise ValueError(limit)
    return tuple(_in_wave(results, wave, limit) for wave in range(len(results.waves)))


def _in_wave(results: Results, wave: int, limit: int) -> Withheld:
    few = _few_respondents(results, wave, limit)
    rows = {
        row
        for row, each in enumerate(results.rows)
        if (few and _tells(each.scores[wave])) or _of_few(each.scores[wave], limit)
    }
    groups, betrayed = _groups(results, wave, limit, rows)
    rows |= betrayed
    return Withheld(
        rows=frozenset(rows),
        groups=frozenset(groups),
        index=few or bool(rows) or _index_tells(results, wave, limit),
        respondents=few,
    )


# --- the whole ------------------------------------------------------------------------------------


def _few_respondents(results: Results, wave: int, limit: int) -> bool:
    people = results.respondents[wave] if results.respondents else None
    return people is not None and people < limit and (people > 0 or _has_scores(results, wave))


def _has_scores(results: Results, wave: int) -> bool:
    return any(_tells(row.scores[wave]) for row in results.rows)


def _tells(score: Score) -> bool:
    return score.mean is not None or bool(score.answers)


def _of_few(score: Score, limit: int) -> bool:
    """Return whether a score comes from too few people; what nobody answered comes from none."""
    return score.answers is not None and score.answers < limit and _tells(score)


def _index_tells(results: Results, wave: int, limit: int) -> bool:
    """Return whether the index is of few people, or tells the one dimension that is not there."""
    missing = sum(row.scores[wave].mean is None for row in results.rows)
    return missing == 1 or (
        results.index is not None and _of_few(results.index.scores[wave], limit)
    )


# --- groups ---------------------------------------------------------------------------------------


def _groups(results: Results, wave: int, limit: int, rows: set[int]) -> tuple[set[int], set[int]]:
    """Return the groups to hold back, and the rows in which even that does not help."""
    shown = [row for row in range(len(results.rows)) if row not in rows]
    taking_part = {
        number
        for number, group in enumerate(results.groups)
        if any(_tells(row.scores[wave]) for row in group.rows)
    }
    hidden = {
        number
        for number in taking_part
        if any(_of_few(results.groups[number].rows[row].scores[wave], limit) for row in shown)
    }
    return hidden, set()
