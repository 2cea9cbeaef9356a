"""A new workbook for a survey that has none: to be filled in with Excel, LibreOffice or Plenum.

The table stands where every reader looks first, in the corner of the first sheet. What one has to
know stands on the second.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from builders.archive import repacked
from builders.survey_explanation import Explanation
from builders.survey_figures import (
    headings_of,
    index_name_of,
    mean_of_shown,
    stated_index,
    with_dimensions_of,
    write_distributions,
    write_scores,
)
from builders.survey_paper import INK, NAMES, print_set_up
from seminar.language import Language, language
from seminar.model import Seminar, SurveySettings
from seminar.survey import Survey
from seminar.workbook import cell_name

_MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a date for all workbooks, of no zone
_LAST_ROW = 40
"""Down to here, counted from 1, cells are checked and the index is computed."""
_MOST_WAVES = 8
"""For as many waves cells are checked."""
_SCORES, _ANSWERS = 15, 10
"""Widths of columns in Excel's unit, a digit."""
_NOTHING = "–"
"""What the index shows as long as there is no figure."""
_QUIET, _SAND = "#4C6368", "#F3EEE4"


def new_survey(
    seminar: Seminar,
    waves: Sequence[str] = (),
    survey: Survey | None = None,
    room_for: str = "",
) -> bytes:
    """Return a workbook (.xlsx) for the survey of a seminar, the same bytes every time.

    Args:
        seminar: whose settings say the dimensions, the scale and the index, in its language.
        waves: headings of the waves; without any those of the settings, and where there are none
            the month of the seminar.
        survey: figures to write; then its waves and its dimensions are those of the table.
        room_for: the heading of a wave to come, which gets empty columns after the figures; then
            dimensions that the settings alone know are in the table too.
    """
    import xlsxwriter  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]  (slow to import)

    words = language(seminar.language)
    target = BytesIO()
    workbook: Any = xlsxwriter.Workbook(target, {"in_memory": True})
    title = words.text("Survey")
    workbook.set_properties({"title": title, "subject": seminar.title, "created": _MADE})
    headings = _headings(seminar, waves, survey, room_for)
    if survey is not None:
        dimensions = seminar.survey.dimensions if room_for else ()
        seminar = with_dimensions_of(survey, seminar, dimensions)
    _write_sheets(workbook, seminar, headings, survey)
    workbook.close()
    return repacked(target.getvalue())


def _headings(
    seminar: Seminar, waves: Sequence[str], survey: Survey | None, room_for: str
) -> tuple[str, ...]:
    """Return the headings of the waves, as `new_survey` is asked for them."""
    to_come = (room_for,) if room_for else ()
    if survey is not None:
        return (*headings_of(survey), *to_come)
    words = language(seminar.language)
    named = tuple(waves) or seminar.survey.wave_labels or (_first_wave(seminar, words),)
    return to_come or named


def _write_sheets(
    workbook: Any,  # noqa: ANN401 - xlsxwriter is untyped
    seminar: Seminar,
    headings: Sequence[str],
    survey: Survey | None,
) -> None:
    """Write the table, what it means, and how people answered where that is known."""
    words = language(seminar.language)
    index = index_name_of(survey or Survey(), seminar.survey, words)
    table = _Table(workbook, seminar, words, index)
    table.write(headings)
    if survey is not None:
        table.write_figures(survey)
    Explanation(workbook, seminar, words).write()
    if survey is not None:
        write_distributions(workbook, survey, words)


def _first_wave(seminar: Seminar, words: Language) -> str:
    days = [day.date for day in seminar.programme]
    return words.month(min(days)) if days else words.text("First wave")


def _last_row(settings: SurveySettings) -> int:
    """Return the last row of the table, with room for more dimensions than there are."""
    return max(_LAST_ROW, len(settings.dimensions) + 10)


class _Table:
    """The first sheet: a dimension a row, a wave two columns, the index on top."""

    def __init__(
        self,
        workbook: Any,  # noqa: ANN401
        seminar: Seminar,
        words: Language,
        index: str,
    ) -> None:
        self._seminar = seminar
        self._settings = seminar.survey
        self._words = words
        self._index_name = index
        self._sheet = workbook.add_worksheet(words.text("Survey"))
        heading = {"bold": True, "font_color": INK, "bottom": 1, "valign": "bottom"}
        self._heading = workbook.add_format(heading)
        self._over_figures = workbook.add_format({**heading, "align": "right", "text_wrap": True})
        self._name = workbook.add_format({"text_wrap": True, "valign": "top"})
        self._score = workbook.add_format({"num_format": "0.0", "valign": "top"})
        self._count = workbook.add_format(
            {"num_format": "0", "font_color": _QUIET, "valign": "top"}
        )
        total = {"bold": True, "bg_color": _SAND}
        self._index = workbook.add_format(total)
        self._index_score = workbook.add_format({**total, "num_format": "0.0", "align": "right"})

    def write(self, waves: Sequence[str]) -> None:
        """Write headings, index and dimensions, with room for more of both."""
        sheet = self._sheet
        sheet.set_column(0, 0, NAMES, self._name)
        for wave in range(_MOST_WAVES):
            sheet.set_column(2 * wave + 1, 2 * wave + 1, _SCORES, self._score)
            sheet.set_column(2 * wave + 2, 2 * wave + 2, _ANSWERS, self._count)
        sheet.freeze_panes(1, 1)
        self._headings(waves)
        self._rows(len(waves))
        self._checks()
        print_set_up(sheet, self._seminar)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _headings(self, waves: Sequence[str]) -> None:
        self._sheet.write_string(0, 0, self._words.text("Dimension"), self._heading)
        for wave, heading in enumerate(waves):
            answers = self._words.text("Number of answers")
            self._sheet.write_string(0, 2 * wave + 1, heading, self._over_figures)
            self._sheet.write_string(0, 2 * wave + 2, answers, self._over_figures)

    def _rows(self, waves: int) -> None:
        self._sheet.write_string(1, 0, self._index_name, self._index)
        for wave in range(waves):
            column = 2 * wave + 1
            self._write_index(column, _NOTHING)
            self._sheet.write_blank(1, column + 1, None, self._index)
        for row, dimension in enumerate(self._settings.dimensions, 2):
            self._sheet.write_string(row, 0, dimension.name, self._name)

    def _write_index(self, column: int, result: float | str) -> None:
        """Write the formula of the index, and what it gives."""
        area = f"{cell_name(2, column)}:{cell_name(_last_row(self._settings) - 1, column)}"
        mean = f'=IF(COUNT({area})=0,"{_NOTHING}",AVERAGE({area}))'
        self._sheet.write_formula(1, column, mean, self._index_score, result)

    def write_figures(self, survey: Survey) -> None:
        """Write the figures of a survey, whose dimensions and waves stand there already."""
        for row, dimension in enumerate(survey.rows, 2):
            write_scores(self._sheet, row, dimension, survey.limit, (self._score, self._count))
        for wave in range(len(survey.waves)):
            stated, mean = stated_index(survey, wave), mean_of_shown(survey, wave)
            if stated is None:
                self._write_index(2 * wave + 1, _NOTHING if mean is None else mean)
            else:
                self._sheet.write_number(1, 2 * wave + 1, stated, self._index_score)

    def _checks(self) -> None:
        """Let Excel say what belongs in a cell, and refuse what does not."""
        self._check(1, self._score_check())
        self._check(2, self._count_check())

    def _check(self, first: int, check: dict[str, object]) -> None:
        """Check the cells of one column of every wave."""
        top, bottom = 2, _last_row(self._settings) - 1
        columns = range(first, 2 * _MOST_WAVES + 1, 2)
        cells = [[top, column, bottom, column] for column in columns]
        self._sheet.data_validation(*cells[0], {**check, "other_cells": cells})

    def _score_check(self) -> dict[str, object]:
        low, high = self._settings.scale_low, self._settings.scale_high
        text = self._words.text
        return {
            "validate": "decimal",
            "criteria": "between",
            "minimum": low,
            "maximum": high,
            "input_title": text("Mean"),
            "input_message": text(
                "The mean of the answers, from {low} to {high}. Leave the cell empty where there is"
                " no figure.",
                low=low,
                high=high,
            ),
            "error_title": text("Not on the scale"),
            "error_message": text("Write a number from {low} to {high}.", low=low, high=high),
        }

    def _count_check(self) -> dict[str, object]:
        text = self._words.text
        return {
            "validate": "integer",
            "criteria": ">=",
            "value": 0,
            "input_title": text("Answers"),
            "input_message": text("How many people answered."),
            "error_title": text("Not a whole number"),
            "error_message": text("Write how many people answered, as a whole number."),
        }
