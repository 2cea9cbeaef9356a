"""The workbook behind a chart: one sheet with the categories down and the series across."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Any

from builders.archive import repacked
from builders.chart.bars import BarChart

SHEET = "Sheet1"
"""The sheet's name, which python-pptx writes into the chart's formulas."""
NUMBER = "0.0"
"""How figures are shown, in Excel's notation; each person's Excel sets its own decimal sign."""
_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a date for all workbooks, of no zone
_NAMES, _FIGURES = 32, 16
"""Widths of the columns in Excel's unit, a digit."""


def chart_workbook(chart: BarChart) -> bytes:
    """Return the chart's data as a workbook (.xlsx), the same bytes every time."""
    import xlsxwriter  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]  (slow to import)

    target = BytesIO()
    workbook: Any = xlsxwriter.Workbook(target, {"in_memory": True})
    workbook.set_properties({"created": _MADE})
    sheet = workbook.add_worksheet(SHEET)
    heading = workbook.add_format({"bold": True, "align": "right"})
    figure = workbook.add_format({"num_format": NUMBER})
    sheet.set_column(0, 0, _NAMES)
    sheet.set_column(1, len(chart.series), _FIGURES)
    sheet.freeze_panes(1, 1)
    for row, category in enumerate(chart.categories, 1):
        sheet.write_string(row, 0, category)
    for column, series in enumerate(chart.series, 1):
        sheet.write_string(0, column, series.name, heading)
        for row, bar in enumerate(series.bars, 1):
            if bar.value is not None:
                sheet.write_number(row, column, bar.value, figure)
    workbook.close()
    return repacked(target.getvalue())
