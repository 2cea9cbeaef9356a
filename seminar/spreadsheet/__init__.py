"""The survey's figures, read from an ordinary workbook: a summary table, or rows of answers.

The workbook is only read here, never written.
"""

from __future__ import annotations

from pathlib import Path

from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet.distributions import distribution_rows, distributions_sheet
from seminar.spreadsheet.found import FoundRow, FoundTable, WaveColumn
from seminar.spreadsheet.summary import Summary, holds_table, read_summary, summary_in
from seminar.survey import Survey, anonymous

__all__ = [
    "FoundRow",
    "FoundTable",
    "Summary",
    "WaveColumn",
    "distribution_rows",
    "distributions_sheet",
    "holds_table",
    "read_summary",
    "read_survey",
    "summary_in",
]


def read_survey(path: Path, settings: SurveySettings, code: LanguageCode = "nb") -> Survey:
    """Return what may be shown of the survey that stands in the workbook at `path`.

    Args:
        path: a workbook with a summary table.
        settings: the scale, names, and how many must have answered for a score to be shown.
        code: the language of headings that Excel has turned into dates, such as "april 2024".

    Raises:
        SpreadsheetError: as `read_summary` does.
    """
    return anonymous(read_summary(path, settings, code).results, settings.minimum_answers)
