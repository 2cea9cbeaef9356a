"""The workbook behind a chart: one sheet with the categories down and the series across.

Right of the figures stand the labels that the chart shows, as formulas of the figures. A chart of
dots has two columns more: how high each category stands, and where its name does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from msgspec import Struct

from builders.archive import repacked
from builders.chart.data import ChartData, Series
from builders.chart.formulas import Cells, change_formula, label_formula

SHEET = "Sheet1"
"""The sheet's name, which python-pptx writes into the chart's formulas."""
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a date for all workbooks, of no zone
_NAMES, _FIGURES, _LABELS = 32, 16, 36
"""Widths of the columns in Excel's unit, a digit."""


class Formula(Struct, frozen=True):
    """A cell that is computed, and what it comes to."""

    text: str
    value: str | float


class Column(Struct, frozen=True):
    """A column of the sheet: its heading, the cells below it, and how wide it is."""

    heading: str
    cells: tuple[str | float | Formula | None, ...]
    width: int = _FIGURES


def number_format(chart: ChartData) -> str:
    """Return how figures are shown, in Excel's notation, the decimal sign each person's own."""
    return f"0.{'0' * chart.words.digits}" if chart.words.digits else "0"


def chart_workbook(chart: ChartData) -> bytes:
    """Return the chart's data as a workbook (.xlsx), the same bytes every time."""
    import xlsxwriter  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]  (slow to import)

    target = BytesIO()
    workbook: Any = xlsxwriter.Workbook(target, {"in_memory": True})
    workbook.set_properties({"created": _MADE})
    sheet = workbook.add_worksheet(SHEET)
    heading = workbook.add_format({"bold": True, "align": "right"})
    figure = workbook.add_format({"num_format": number_format(chart)})
    sheet.freeze_panes(1, 1)
    for number, column in enumerate(_columns(chart)):
        sheet.set_column(number, number, column.width)
        if column.heading:
            sheet.write_string(0, number, column.heading, heading)
        for row, cell in enumerate(column.cells, 1):
            match cell:
                case Formula():
                    sheet.write_formula(row, number, cell.text, figure, cell.value)
                case str():
                    sheet.write_string(row, number, cell)
                case float() | int():
                    sheet.write_number(row, number, cell, figure)
                case None:
                    pass
    workbook.close()
    return repacked(target.getvalue())


def label_range(chart: ChartData, series: int) -> str:
    """Return the cells with the labels of a series, counted from 0, as a formula names them."""
    return cells_of(chart, _label_column(chart, series))


def cells_of(chart: ChartData, column: int, rows: int = 0) -> str:
    """Return the cells of a column, counted from 0, as a formula names them.

    Args:
        chart: what the workbook is of.
        column: which.
        rows: how many cells, where they are not as many as the categories.
    """
    letter = _letter(column)
    return f"{SHEET}!${letter}$2:${letter}${(rows or len(chart.categories)) + 1}"


def place_column(chart: ChartData) -> int:
    """Return the first column of places of a chart of dots, counted from 0."""
    return _label_column(chart, len(chart.series))


def _label_column(chart: ChartData, series: int) -> int:
    return len(chart.series) + 1 + _tells_change(chart) + series


def _tells_change(chart: ChartData) -> bool:
    return any(one.tells_change for one in chart.series)


def _columns(chart: ChartData) -> Iterator[Column]:
    yield Column("", chart.categories, _NAMES)
    for series in chart.series:
        yield Column(series.name, tuple(bar.value for bar in series.bars))
    if _tells_change(chart):
        yield Column(chart.words.change, tuple(_changes(chart)))
    for number, series in enumerate(chart.series):
        heading = chart.words.labels.replace("{}", series.name)
        yield Column(heading, tuple(_labels(chart, number, series)), _LABELS)
    if chart.form == "dumbbells":
        yield from _places(chart)


def _places(chart: ChartData) -> Iterator[Column]:
    """Yield where names stand across and up, and the same of the lines between the dots."""
    count, place = len(chart.categories), chart.words.place
    heights = tuple(float(count - at) for at in range(count))
    yield Column(place, (float(chart.scale[0]),) * count)
    yield Column(place, heights)
    yield Column(place, tuple(one for row in range(count) for one in _joint(chart, row)))
    yield Column(place, tuple(one for height in heights for one in (height, height, None)))


def _joint(chart: ChartData, row: int) -> Iterator[Formula | None]:
    """Yield where the two ends of a line are, and a gap."""
    for column, series in enumerate(chart.series, 1):
        cell, value = _cell(row, column), series.bars[row].value
        yield Formula(f'=IF({cell}="",NA(),{cell})', "#N/A" if value is None else value)
    yield None


def _changes(chart: ChartData) -> Iterator[Formula]:
    """Yield the change from the last series but one to the last."""
    before, after = chart.series[-2:]
    column = len(chart.series)
    for row, (one, other) in enumerate(zip(before.bars, after.bars, strict=True)):
        formula = change_formula(_cell(row, column - 1), _cell(row, column))
        known = one.value is not None and other.value is not None
        yield Formula(formula, round((other.value or 0) - (one.value or 0), 1) if known else "")


def _labels(chart: ChartData, number: int, series: Series) -> Iterator[Formula | None]:
    for row, bar in enumerate(series.bars):
        formula = label_formula(_cells(chart, series, row, number + 1), chart.words, bar.name)
        yield Formula(formula, bar.text) if bar.label or bar.value is None else None


def _cells(chart: ChartData, series: Series, row: int, column: int) -> Cells:
    if not series.tells_change:
        return Cells(_cell(row, column))
    change = column + 1
    letter, last = _letter(change), len(chart.categories) + 1
    return Cells(_cell(row, column), _cell(row, change), f"{letter}$2:{letter}${last}")


def _cell(row: int, column: int) -> str:
    """Return what Excel calls a cell below the headings, row and column counted from 0."""
    return f"{_letter(column)}{row + 2}"


def _letter(column: int) -> str:
    """Return what Excel calls a column, counted from 0: A to Z, then AA."""
    more, last = divmod(column, 26)
    return (_letter(more - 1) if more else "") + chr(ord("A") + last)
