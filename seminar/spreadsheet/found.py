"""Where a survey's table stands on a sheet: headings, names, waves, counts; no figures.

Rows and columns count from 0, as in `seminar.workbook.Sheet`.
"""

from __future__ import annotations

from msgspec import Struct


class WaveColumn(Struct, frozen=True):
    """A wave's column of scores.

    Args:
        label: what the wave is called, as text; Excel may keep "april 2024" as a date.
        column: where its scores stand.
        answers_column: where the numbers of answers behind the scores stand, if anywhere.
        label_cell: row and column of the cell that holds the label. It is in the heading row, or
            above it where one label stands over several columns, such as over mean and answers.
        answers: the number of answers that the heading itself tells, as in "April (n = 112)".
        few_answers: whether the heading says, or may mean, that too few answered: "April (n < 5)".
    """

    label: str
    column: int
    label_cell: tuple[int, int]
    answers_column: int | None = None
    answers: int | None = None
    few_answers: bool = False


class FoundRow(Struct, frozen=True):
    """A dimension's row, or the index's."""

    name: str
    row: int
    is_index: bool = False


class FoundTable(Struct, frozen=True):
    """A summary table: a dimension a row, a wave a column.

    Args:
        sheet: the name of the sheet.
        heading_row: the row directly above the figures; the lower one where there are two.
        name_column: where the dimensions' names stand.
        waves: oldest first, as on the sheet.
        rows: the dimensions and the index, from above.
        answers_row: a row that holds the number of answers of each wave, if there is one.
    """

    sheet: str
    heading_row: int
    name_column: int
    waves: tuple[WaveColumn, ...]
    rows: tuple[FoundRow, ...]
    answers_row: int | None = None

    @property
    def dimensions(self) -> tuple[FoundRow, ...]:
        """The rows without the index."""
        return tuple(row for row in self.rows if not row.is_index)

    @property
    def index(self) -> FoundRow | None:
        """The row that sums up the others, if there is one."""
        return next((row for row in self.rows if row.is_index), None)
