"""The survey as an organiser keeps it: an ordinary, neat workbook with one table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

MADE = dt.datetime(2024, 12, 2, tzinfo=dt.UTC).replace(tzinfo=None)
"""The date that stands in the workbook's properties, so that it is the same at every run."""
NOTE = "Gjennomsnitt på en skala fra 1 til 5, der 5 er best."

Rows = Sequence[tuple[str, float, float]]


def write_survey(path: Path, waves: tuple[str, str], rows: Rows) -> None:
    """Write a workbook with a heading row, a row a dimension and a column a wave.

    Args:
        path: where to; what is there is replaced.
        waves: the headings of the two columns of figures.
        rows: name and figures, the row that sums up the others first.
    """
    with Workbook(str(path)) as book:
        book.set_properties({"title": "Relasjonell kapasitet", "created": MADE})
        sheet = book.add_worksheet("Undersøkelse")
        sheet.set_column(0, 0, 26)
        sheet.set_column(1, 2, 16)
        sheet.freeze_panes(1, 0)
        _headings(book, sheet, waves)
        _figures(book, sheet, rows)
        sheet.write_string(len(rows) + 2, 0, NOTE, book.add_format({"font_color": "#4C6368"}))


def _headings(book: Workbook, sheet: Worksheet, waves: tuple[str, str]) -> None:
    look = {"bold": True, "font_color": "#103B45", "bottom": 1}
    sheet.write_string(0, 0, "Dimensjon", book.add_format(look))
    right = book.add_format({**look, "align": "right"})
    for column, wave in enumerate(waves, 1):
        sheet.write_string(0, column, wave, right)


def _figures(book: Workbook, sheet: Worksheet, rows: Rows) -> None:
    total = {"bold": True, "bg_color": "#F3EEE4"}
    for row, (name, *figures) in enumerate(rows, 1):
        look = total if row == 1 else {}
        sheet.write_string(row, 0, name, book.add_format(look))
        figure = book.add_format({**look, "num_format": "0.0"})
        for column, value in enumerate(figures, 1):
            sheet.write_number(row, column, value, figure)
