"""The survey's figures: waves, rows, changes between waves, and what may be said of them.

A value without reading (that is `seminar.spreadsheet`) and without drawing.
"""

from __future__ import annotations

from msgspec import Struct


class SurveyRow(Struct, frozen=True):
    """One dimension's scores, a value a wave; `None` where nothing may or can be shown."""

    name: str
    values: tuple[float | None, ...]


class Survey(Struct, frozen=True):
    """The survey as shown: wave labels, the dimensions in the workbook's order, the index apart.

    Args:
        waves: labels, oldest first.
        rows: one a dimension, each with as many values as there are waves.
        index: the row that sums up the others, or `None`.
        scale: lowest and highest possible score.
    """

    waves: tuple[str, ...] = ()
    rows: tuple[SurveyRow, ...] = ()
    index: SurveyRow | None = None
    scale: tuple[int, int] = (1, 5)
