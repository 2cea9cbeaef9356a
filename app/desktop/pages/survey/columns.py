"""The columns of the grid: the dimension, score and number of answers a wave, the change."""

from __future__ import annotations

from app.desktop.interpreter import words
from app.desktop.pages.survey import saying
from app.desktop.pages.survey.edits import SheetOf, typed_answers, typed_name, typed_score
from app.desktop.tables.columns import PLAIN, Column, Line, Look
from seminar.messages import message
from seminar.survey_editing import Grid, GridRow

_BOLD = Look(bold=True)
_HIDDEN = Look(tint="muted", hatched=True)
_MUTED = Look(tint="muted")


def grid_columns(grid: Grid, sheet: SheetOf) -> tuple[Column[GridRow], ...]:
    """Return the columns of a grid.

    Args:
        grid: whose waves they are.
        sheet: returns the survey as it is now.
    """
    waves = (column for wave in range(len(grid.waves)) for column in _wave(grid, wave, sheet))
    changes = (_change(),) if len(grid.waves) > 1 else ()
    return (_name(sheet), *waves, *changes)


def _name(sheet: SheetOf) -> Column[GridRow]:
    return Column(
        key="name",
        heading=message("Dimension"),
        text=lambda row: row.name,
        width=150,
        least=110,
        stretch=True,
        look=lambda row: _BOLD if row.is_index else PLAIN,
        editing=Line(read=lambda _seminar, row, text: typed_name(sheet(), row, text)),
    )


def _wave(grid: Grid, wave: int, sheet: SheetOf) -> tuple[Column[GridRow], ...]:
    score: Column[GridRow] = Column(
        key=f"score.{wave}",
        heading=message("{text}", text=grid.waves[wave]),
        text=lambda row: saying.score(words(), row.cells[wave]),
        width=124,
        least=72,
        align="end",
        spoken=lambda row: saying.spoken_score(words(), grid, row, wave),
        look=lambda row: _score_look(row, wave),
        editing=Line(
            read=lambda _seminar, row, text: typed_score(sheet(), row, wave, text),
            start=lambda row: saying.score_in_full(words(), row.cells[wave]),
        ),
        editable=lambda row: not row.cells[wave].is_hidden and not row.cells[wave].computed,
        tooltip=lambda row: saying.spoken_score(words(), grid, row, wave),
    )
    if not _has_answers(grid, wave):
        return (score,)
    return (score, _answers(grid, wave, sheet))


def _has_answers(grid: Grid, wave: int) -> bool:
    """Whether a wave has a column of numbers of answers: a place for them, or some to show."""
    return grid.counted[wave] or any(
        row.cells[wave].answers is not None or row.cells[wave].is_hidden for row in grid.rows
    )


def _answers(grid: Grid, wave: int, sheet: SheetOf) -> Column[GridRow]:
    return Column(
        key=f"answers.{wave}",
        heading=message("Answers"),
        text=lambda row: saying.answers(words(), grid, row, wave),
        width=80,
        least=64,
        align="end",
        spoken=lambda row: saying.spoken_answers(words(), grid, row, wave),
        look=lambda row: _HIDDEN if row.cells[wave].is_hidden and not row.is_index else _MUTED,
        editing=Line(
            read=lambda _seminar, row, text: typed_answers(sheet(), row, wave, text),
        ),
        editable=lambda row: (
            grid.counted[wave] and not row.is_index and not row.cells[wave].is_hidden
        ),
        tooltip=lambda row: saying.spoken_answers(words(), grid, row, wave),
    )


def _score_look(row: GridRow, wave: int) -> Look:
    if row.cells[wave].is_hidden:
        return _HIDDEN
    return _BOLD if row.is_index else PLAIN


def _change() -> Column[GridRow]:
    return Column(
        key="change",
        heading=message("Change"),
        text=lambda row: saying.change(words(), row),
        width=76,
        least=60,
        align="end",
        spoken=lambda row: saying.spoken_change(words(), row),
        look=lambda _row: _BOLD,
    )
