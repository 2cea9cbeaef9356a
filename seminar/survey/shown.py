"""The survey as it may be shown: what builders get, without anything that is held back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

T = TypeVar("T")


class Detail(Struct, frozen=True):
    """What more may be told of one score.

    Args:
        answers: how many people answered; `None` where it is not known or not told.
        distribution: how many people gave each score, the lowest of the scale first; empty where
            it is not known or not told.
        deviation: the standard deviation of the answers.
        withheld: whether the score is there but is held back, because too few people answered, or
            because it would tell another one that is.
        incomplete: whether it is an index that is left out because a dimension has no score
            (`seminar.survey.coverage`).
    """

    answers: int | None = None
    distribution: tuple[int, ...] = ()
    deviation: float | None = None
    withheld: bool = False
    incomplete: bool = False


class SurveyRow(Struct, frozen=True):
    """One dimension's scores, a value a wave; `None` where nothing may or can be shown.

    Args:
        name: the dimension's, or the index's.
        values: the means.
        details: what more there is to each of them; empty where there is nothing more.
    """

    name: str
    values: tuple[float | None, ...]
    details: tuple[Detail, ...] = ()

    def detail(self, wave: int) -> Detail:
        """Return what more may be told of the score in a wave, counted from 0."""
        return self.details[wave] if self.details else Detail()

    def in_waves(self, waves: Sequence[int]) -> SurveyRow:
        """Return the row with these waves alone."""
        return SurveyRow(
            self.name,
            tuple(self.values[wave] for wave in waves),
            tuple(self.details[wave] for wave in waves) if self.details else (),
        )


class SurveyGroup(Struct, frozen=True):
    """What may be shown of one group of the respondents, such as a unit or a role.

    In each wave a group is shown whole or not at all.
    """

    name: str
    rows: tuple[SurveyRow, ...]
    index: SurveyRow | None = None


class Survey(Struct, frozen=True):
    """The survey as shown: wave labels, the dimensions in the workbook's order, the index apart.

    Args:
        waves: labels, oldest first.
        rows: one a dimension, each with as many values as there are waves.
        index: the row that sums up the others, or `None`.
        scale: lowest and highest possible score.
        respondents: how many people answered in each wave, `None` where that is not known or not
            told; empty where it is known of none.
        asked: how many people were asked in each wave, in the same way.
        grouped_by: what the groups are, such as "Enhet"; empty without groups.
        groups: the respondents in groups, in the order they were found.
        limit: how many people must have answered for a score to be shown.
    """

    waves: tuple[str, ...] = ()
    rows: tuple[SurveyRow, ...] = ()
    index: SurveyRow | None = None
    scale: tuple[int, int] = (1, 5)
    respondents: tuple[int | None, ...] = ()
    asked: tuple[int | None, ...] = ()
    grouped_by: str = ""
    groups: tuple[SurveyGroup, ...] = ()
    limit: int = 5


def in_waves(survey: Survey, waves: Sequence[int]) -> Survey:
    """Return the survey with some of its waves alone, counted from 0."""
    return replace(
        survey,
        waves=_at(survey.waves, waves),
        rows=tuple(row.in_waves(waves) for row in survey.rows),
        index=survey.index.in_waves(waves) if survey.index else None,
        respondents=_at(survey.respondents, waves) if survey.respondents else (),
        asked=_at(survey.asked, waves) if survey.asked else (),
        groups=tuple(
            SurveyGroup(
                group.name,
                tuple(row.in_waves(waves) for row in group.rows),
                group.index.in_waves(waves) if group.index else None,
            )
            for group in survey.groups
        ),
    )


def in_rows(survey: Survey, rows: Sequence[int]) -> Survey:
    """Return the survey with some of its dimensions alone, counted from 0, in every group too."""
    return replace(
        survey,
        rows=_at(survey.rows, rows),
        groups=tuple(replace(group, rows=_at(group.rows, rows)) for group in survey.groups),
    )


def _at(values: tuple[T, ...], places: Sequence[int]) -> tuple[T, ...]:
    return tuple(values[place] for place in places)
