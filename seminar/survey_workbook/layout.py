"""Which cells make up a survey's table, and what the table is after an edit."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from seminar.spreadsheet.found import FoundRow, FoundTable, WaveColumn
from seminar.survey_workbook.cell_text import Place


def figure_columns(table: FoundTable) -> tuple[int, ...]:
    """Return the columns of scores and of numbers of answers, from the left."""
    answers = (wave.answers_column for wave in table.waves)
    return tuple(
        sorted(
            {
                *(wave.column for wave in table.waves),
                *(column for column in answers if column is not None),
            }
        )
    )


def row_cells(table: FoundTable, row: int) -> tuple[Place, ...]:
    """Return the cells of a dimension: its name, its scores and its numbers of answers."""
    return ((row, table.name_column), *((row, column) for column in figure_columns(table)))


def wave_columns(wave: WaveColumn) -> tuple[int, ...]:
    """Return the columns of a wave."""
    return (wave.column,) if wave.answers_column is None else (wave.column, wave.answers_column)


def figure_rows(table: FoundTable) -> tuple[int, ...]:
    """Return the rows with figures: the dimensions', the index's and that of the answers."""
    answers = () if table.answers_row is None else (table.answers_row,)
    return tuple(sorted({*(row.row for row in table.rows), *answers}))


def wave_cells(table: FoundTable, wave: WaveColumn) -> tuple[Place, ...]:
    """Return the cells of a wave: its headings, its scores and its numbers of answers."""
    headings = {wave.label_cell, *((table.heading_row, column) for column in wave_columns(wave))}
    rows = figure_rows(table)
    return (
        *sorted(headings),
        *((row, column) for row in rows for column in wave_columns(wave)),
    )


def last_dimension(table: FoundTable) -> int:
    """Return the row of the last dimension; that of the headings where there is none."""
    return max((row.row for row in table.dimensions), default=table.heading_row)


def rows_after(table: FoundTable) -> Iterator[int]:
    """Yield the rows directly below the last dimension that belong to the table."""
    row = last_dimension(table) + 1
    own = figure_rows(table)
    while row in own:
        yield row
        row += 1


def with_row(table: FoundTable, name: str) -> FoundTable:
    """Return the table with a dimension more, the rows directly below the last one moved down."""
    moved = tuple(rows_after(table))
    new = FoundRow(name, last_dimension(table) + 1)
    rows = [replace(row, row=row.row + 1) if row.row in moved else row for row in table.rows]
    answers = table.answers_row
    return replace(
        table,
        rows=tuple(sorted([*rows, new], key=lambda row: row.row)),
        answers_row=answers + 1 if answers is not None and answers in moved else answers,
    )


def next_wave(table: FoundTable, label: str) -> WaveColumn:
    """Return where a wave more would stand: right of the others, laid out as the last."""
    last = table.waves[-1]
    column = figure_columns(table)[-1] + 1
    has_answers = last.answers_column is not None
    return WaveColumn(
        label=label,
        column=column,
        label_cell=(last.label_cell[0], column),
        answers_column=column + 1 if has_answers else None,
    )
