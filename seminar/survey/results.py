"""Results: all that was read or counted, before anything is held back.

They never leave `seminar`: what may be shown is made of them by `seminar.survey.anonymous`, and
builders get that alone.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Score(Struct, frozen=True):
    """What is known of one dimension in one wave; nothing at all where the cell is empty.

    Args:
        mean: the arithmetic mean of the answers, as exact as it is known.
        answers: how many people answered; `None` where nobody has said.
        distribution: how many people gave each score, the lowest of the scale first; empty where
            it is not known.
        deviation: the standard deviation of the answers (`seminar.survey.deviation`).
        held_back: whether the table itself says that too few answered, as "<5" does; then nothing
            else is known.
    """

    mean: Decimal | None = None
    answers: int | None = None
    distribution: tuple[int, ...] = ()
    deviation: Decimal | None = None
    held_back: bool = False


class ResultRow(Struct, frozen=True):
    """A dimension, or the index: its name, and a score a wave."""

    name: str
    scores: tuple[Score, ...]


class GroupResults(Struct, frozen=True):
    """What one group of the respondents answered, such as a unit or a role.

    Args:
        name: what the group is called in the background column.
        rows: the dimensions of the whole, in their order, with a score a wave.
        index: the group's index, or `None`.
    """

    name: str
    rows: tuple[ResultRow, ...]
    index: ResultRow | None = None


class Results(Struct, frozen=True):
    """The survey as it was read or counted.

    Args:
        waves: labels, oldest first.
        rows: one a dimension, each with as many scores as there are waves.
        index: the row that sums up the others, or `None`.
        scale: lowest and highest possible score.
        respondents: how many people answered in each wave, `None` where nobody has said; empty
            where it is known of none.
        asked: how many people were asked in each wave, in the same way.
        grouped_by: the background column that the groups come from; empty without groups.
        groups: everybody who answered, each person in one group.
    """

    waves: tuple[str, ...] = ()
    rows: tuple[ResultRow, ...] = ()
    index: ResultRow | None = None
    scale: tuple[int, int] = (1, 5)
    respondents: tuple[int | None, ...] = ()
    asked: tuple[int | None, ...] = ()
    grouped_by: str = ""
    groups: tuple[GroupResults, ...] = ()
