"""How many people gave each score, on a sheet of their own beside the summary table.

A row holds a dimension, a wave, and the number of people for each score from the lowest up. What is
held back has no row: such a sheet is written from what may be shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from seminar.language import Language
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet.values import count_of, heading_of, is_blank, text_of, whole_number
from seminar.spreadsheet.words import NAME_HEADINGS, WAVE_HEADINGS, key
from seminar.survey import Survey
from seminar.workbook import Extent, Sheet, Workbook

_HEADINGS_WITHIN = 10
_TOP = Extent(rows=_HEADINGS_WITHIN, columns=100)
_FIRST_SCORE = 2
"""The column of the lowest score."""

Distributions = Mapping[tuple[str, str], tuple[int, ...]]
"""How many gave each score, the lowest first, by the keys of dimension and wave."""


def distribution_rows(survey: Survey, words: Language) -> list[tuple[str | int, ...]]:
    """Return the rows of such a sheet, headings first, with what may be shown; none without any.

    Args:
        survey: what may be shown.
        words: the language of the headings.
    """
    low, high = survey.scale
    headings = (words.text("Dimension"), words.text("Wave"), *range(low, high + 1))
    rows = [
        (row.name, wave, *row.detail(place).distribution)
        for row in survey.rows
        for place, wave in enumerate(survey.waves)
        if row.detail(place).distribution
    ]
    return [headings, *rows] if rows else []


def read_distributions(
    sheets: Sequence[Sheet], settings: SurveySettings, code: LanguageCode
) -> Distributions:
    """Return the distributions on those of the sheets that hold any.

    Raises:
        SpreadsheetError: a cell holds no number of people.
    """
    return {
        (name, wave): counts
        for sheet in sheets
        for name, wave, counts in _rows(sheet.without_hidden(), settings, code)
    }


def distributions_sheet(workbook: Workbook, settings: SurveySettings) -> str:
    """Return the name of the first sheet of distributions in a workbook; empty without any."""
    return next(
        (
            name
            for name in workbook.sheet_names
            if holds_distributions(workbook.sheet(name, _TOP), settings)
        ),
        "",
    )


def holds_distributions(sheet: Sheet, settings: SurveySettings) -> bool:
    """Whether a sheet has the headings of distributions."""
    return _heading_row(sheet, settings) is not None


def _heading_row(sheet: Sheet, settings: SurveySettings) -> int | None:
    rows = range(min(_HEADINGS_WITHIN, len(sheet.rows)))
    return next((row for row in rows if _is_heading(sheet, row, settings)), None)


def _is_heading(sheet: Sheet, row: int, settings: SurveySettings) -> bool:
    scale = range(settings.scale_low, settings.scale_high + 1)
    return (
        key(text_of(sheet.value(row, 0))) in NAME_HEADINGS
        and key(text_of(sheet.value(row, 1))) in WAVE_HEADINGS
        and all(
            whole_number(sheet.value(row, column)) == score
            for column, score in enumerate(scale, _FIRST_SCORE)
        )
    )


def _rows(
    sheet: Sheet, settings: SurveySettings, code: LanguageCode
) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    heading_row = _heading_row(sheet, settings)
    if heading_row is None:
        return
    steps = settings.scale_high - settings.scale_low + 1
    columns = range(_FIRST_SCORE, _FIRST_SCORE + steps)
    for row in range(heading_row + 1, len(sheet.rows)):
        if all(is_blank(sheet.value(row, column)) for column in columns):
            continue
        counts = tuple(count_of(sheet, row, column) or 0 for column in columns)
        wave = heading_of(sheet.value(row, 1), code)
        yield key(text_of(sheet.value(row, 0))), key(wave), counts
