"""The figures of a survey in a new workbook: what may be shown of them, and nothing else.

A score that is held back is written as "<5", which every reader of the workbook understands, and
which `seminar.spreadsheet` reads as held back again.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from seminar.language import Language
from seminar.model import Dimension, Seminar, SurveySettings
from seminar.spreadsheet import distribution_rows
from seminar.spreadsheet.words import key
from seminar.survey import Survey, SurveyRow, heading_with_people


def headings_of(survey: Survey) -> tuple[str, ...]:
    """Return what stands over the waves, with how many answered where that may be told."""
    return tuple(
        heading_with_people(label, survey.respondents[wave] if survey.respondents else None)
        for wave, label in enumerate(survey.waves)
    )


def index_name_of(survey: Survey, settings: SurveySettings, words: Language) -> str:
    """Return what the index is called."""
    return (survey.index.name if survey.index else settings.index_name) or words.text("Index")


def with_dimensions_of(survey: Survey, seminar: Seminar, more: Sequence[Dimension] = ()) -> Seminar:
    """Return the seminar with the survey's dimensions, and what they mean where it says so.

    Args:
        survey: whose dimensions.
        seminar: knows what they mean.
        more: dimensions that come after them where the survey lacks them.
    """
    known = {key(each.name): each for each in seminar.survey.dimensions}
    dimensions = tuple(known.get(key(row.name)) or Dimension(name=row.name) for row in survey.rows)
    there = {key(row.name) for row in survey.rows}
    lacking = tuple(each for each in more if key(each.name) not in there)
    return replace(seminar, survey=replace(seminar.survey, dimensions=(*dimensions, *lacking)))


def write_scores(
    sheet: Any,  # noqa: ANN401 - xlsxwriter is untyped
    row: int,
    dimension: SurveyRow,
    limit: int,
    formats: tuple[Any, Any],
) -> None:
    """Write a dimension's scores into a row, and beside each how many answered.

    Args:
        sheet: where to.
        row: counted from 0.
        dimension: whose scores.
        limit: how many must have answered for a score to be shown.
        formats: of scores and of numbers of answers.
    """
    score, count = formats
    for wave, value in enumerate(dimension.values):
        column, detail = 2 * wave + 1, dimension.detail(wave)
        if value is not None:
            sheet.write_number(row, column, value, score)
        elif detail.withheld:
            sheet.write_string(row, column, f"<{limit}", score)
        if detail.answers is not None:
            sheet.write_number(row, column + 1, detail.answers, count)


def mean_of_shown(survey: Survey, wave: int) -> float | None:
    """Return what the index's formula gives: the mean of the scores that stand there."""
    shown = [Decimal(str(value)) for row in survey.rows if (value := row.values[wave]) is not None]
    return float(sum(shown) / len(shown)) if shown else None


def stated_index(survey: Survey, wave: int) -> float | None:
    """Return the index where it is another figure than the mean of the dimensions."""
    stated = survey.index.values[wave] if survey.index else None
    mean = mean_of_shown(survey, wave)
    if stated is None or (mean is not None and abs(stated - mean) < 1e-9):
        return None
    return stated


def write_distributions(workbook: Any, survey: Survey, words: Language) -> None:  # noqa: ANN401
    """Write how many people gave each score on a sheet of its own; none where nothing is known."""
    rows = distribution_rows(survey, words)
    if not rows:
        return
    sheet = workbook.add_worksheet(words.text("Distributions"))
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 18)
    bold = workbook.add_format({"bold": True, "bottom": 1})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            write = sheet.write_string if isinstance(value, str) else sheet.write_number
            write(number, column, value, None if number else bold)
    sheet.freeze_panes(1, 2)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
