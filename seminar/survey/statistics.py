"""The figures that answers are summed up in: mean, spread, distribution and index.

Everything is computed from how many people gave each score, in decimal arithmetic, so that a mean
that lies half-way between two printed figures is rounded as with pencil and paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from seminar.survey.results import ResultRow, Score


def mean(distribution: Sequence[int], lowest: int) -> Decimal | None:
    """Return the arithmetic mean of the answers, or `None` where there are none.

    Args:
        distribution: how many people gave each score, the lowest first.
        lowest: the score that is counted first.
    """
    people = sum(distribution)
    return Decimal(_total(distribution, lowest)) / people if people else None


def deviation(distribution: Sequence[int], lowest: int) -> Decimal | None:
    """Return the sample standard deviation of the answers, or `None` for fewer than two.

    The root of the sum of squared distances from the mean, divided by the number of answers less
    one: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.6; `STDEV.S` in Excel. Those who
    answered stand for all who were asked, which is why it is not divided by their full number.
    """
    people = sum(distribution)
    if people < 2:
        return None
    total = _total(distribution, lowest)
    squares = sum(count * score**2 for score, count in enumerate(distribution, lowest))
    # Whole numbers up to the last division: nothing is lost where all answers are nearly alike.
    return (Decimal(people * squares - total**2) / (people * (people - 1))).sqrt()


def _total(distribution: Sequence[int], lowest: int) -> int:
    return sum(count * score for score, count in enumerate(distribution, lowest))


def score(distribution: Sequence[int], lowest: int) -> Score:
    """Return all there is to know of some answers; of none, that there are none."""
    return Score(
        mean=mean(distribution, lowest),
        answers=sum(distribution),
        distribution=tuple(distribution),
        deviation=deviation(distribution, lowest),
    )


def index(name: str, rows: Sequence[ResultRow]) -> ResultRow:
    """Return the index: in each wave the arithmetic mean of the dimensions' means.

    Every dimension weighs the same, however many answered it, as in the Relational Coordination
    Survey, whose score is the equally weighted mean of its seven dimensions (J. H. Gittell,
    "Coordinating Mechanisms in Care Provider Groups", Management Science 48, 2002). A wave in which
    a dimension has no score has no index: the mean of the others is another figure.

    Args:
        name: what the index is called.
        rows: the dimensions, with as many scores each.
    """
    waves = zip(*(row.scores for row in rows), strict=True)
    return ResultRow(name, tuple(Score(mean_of([each.mean for each in wave])) for wave in waves))


def mean_of(values: Sequence[Decimal | None]) -> Decimal | None:
    """Return the mean of some figures, or `None` where one is missing or there are none."""
    known = [value for value in values if value is not None]
    if not known or len(known) < len(values):
        return None
    return sum(known, Decimal()) / len(known)
