"""How the columns and texts of a raw answer export are to be understood.

Part of `seminar.model`, which offers these names too. Only headings and the wordings of answers
stand here, never what a respondent answered.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

ColumnUse = Literal["dimension", "background", "wave", "left_out"]


class AnswerColumn(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column of the export, known by its heading, and what is made of it."""

    heading: str
    use: ColumnUse = "left_out"
    """A background column says which group somebody belongs to, such as a unit or a role; a wave
    column, in which wave the row was answered, where an export holds several."""
    dimension: str = ""
    """The name of the dimension whose answers these are; a dimension has one column."""


class AnswerScore(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text that stands for a score, such as "Helt enig" for 5."""

    text: str
    score: int


class AnswerMap(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the columns are, which score each text is, and what the results are grouped by."""

    columns: tuple[AnswerColumn, ...] = ()
    scores: tuple[AnswerScore, ...] = ()
    """Numbers on the scale need not stand here."""
    grouped_by: str = ""
    """The heading of the one background column that groups the results; empty for no groups.

    One at a time: two divisions of the same people, shown side by side, would tell what either
    holds back.
    """
