"""What results that are brought in change, cell by cell: what was shown before, what is then."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from seminar.spreadsheet.words import key
from seminar.survey import Detail, Survey, SurveyRow

_ALIKE = 1e-9
"""Workbooks keep fifteen figures of a number."""


class Cell(Struct, frozen=True):
    """What is shown of a dimension in a wave; nothing at all where there is no score.

    Args:
        value: the score.
        answers: how many answered, where that is known.
        withheld: whether there is a score that is held back.
    """

    value: float | None = None
    answers: int | None = None
    withheld: bool = False


class Change(Struct, frozen=True):
    """A cell that changes; `before` is `None` where the dimension or the wave is new."""

    dimension: str
    wave: str
    before: Cell | None
    after: Cell
    is_index: bool = False


def differences(old: Survey, after: Survey) -> tuple[Change, ...]:
    """Return the cells that differ, dimension by dimension, the index last."""
    waves = {key(wave): place for place, wave in enumerate(old.waves)}
    rows = {key(row.name): row for row in old.rows}
    found = [each for row in after.rows for each in _of_row(after, row, waves, rows)]
    if after.index is None:
        return tuple(found)
    index = {key(after.index.name): old.index} if old.index else {}
    own = _of_row(after, after.index, waves, index, is_index=True)
    return (*found, *own)


def _of_row(
    after: Survey,
    row: SurveyRow,
    waves: dict[str, int],
    rows: dict[str, SurveyRow],
    *,
    is_index: bool = False,
) -> Iterator[Change]:
    for place, wave in enumerate(after.waves):
        at, was = waves.get(key(wave)), rows.get(key(row.name))
        before = None if at is None or was is None else cell_of(was, at)
        now = cell_of(row, place)
        if before is None and now == Cell():
            continue
        if before is None or not alike(before, now):
            yield Change(row.name, wave, before, now, is_index)


def cell_of(row: SurveyRow, wave: int) -> Cell:
    """Return what is shown of a row in a wave."""
    detail: Detail = row.detail(wave)
    return Cell(row.values[wave], detail.answers, detail.withheld)


def alike(one: Cell, other: Cell) -> bool:
    """Whether two cells show the same."""
    if one.answers != other.answers or one.withheld != other.withheld:
        return False
    return same(one.value, other.value)


def same(one: float | None, other: float | None) -> bool:
    """Whether two scores are the same as far as workbooks keep them."""
    if one is None or other is None:
        return one is other
    return abs(one - other) < _ALIKE


def is_held_back(survey: Survey, wave: int) -> bool:
    """Whether nothing of a wave is shown, because too few took part in it."""
    rows = [cell_of(row, wave) for row in survey.rows]
    return any(cell.withheld for cell in rows) and all(cell.value is None for cell in rows)
