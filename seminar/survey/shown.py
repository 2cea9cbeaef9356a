"""The survey as it may be shown: what builders get, without anything that is held back."""

from __future__ import annotations

from msgspec import Struct


class Detail(Struct, frozen=True):
    """What more may be told of one score.

    Args:
        answers: how many people answered; `None` where it is not known or not told.
        distribution: how many people gave each score, the lowest of the scale first; empty where
            it is not known or not told.
        deviation: the standard deviation of the answers.
        withheld: whether the score is there but is held back, because too few people answered, or
            because it would tell another one that is.
    """

    answers: int | None = None
    distribution: tuple[int, ...] = ()
    deviation: float | None = None
    withheld: bool = False


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
