"""The survey's workbook together with what may be shown of it: what edits begin with."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from seminar.messages import Message
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet import Summary, summary_in
from seminar.survey import Survey, anonymous
from seminar.survey_workbook import SurveyWorkbook
from seminar.workbook import workbook_of


class Sheet(Struct, frozen=True):
    """A survey's workbook and what may be shown of it.

    Args:
        book: the workbook, whose table has the rows and waves of `survey`.
        settings: how it was read.
        survey: its figures, without what is held back.
        remarks: what a person should know of how it was read.
        code: the language of headings that Excel has turned into dates.
    """

    book: SurveyWorkbook
    settings: SurveySettings
    survey: Survey
    remarks: tuple[Message, ...] = ()
    code: LanguageCode = "nb"


def read_sheet(
    content: bytes, path: Path, settings: SurveySettings, code: LanguageCode = "nb"
) -> Sheet:
    """Return the survey that a file's bytes hold.

    Args:
        content: the bytes.
        path: where they stand, or will.
        settings: the scale, the names, and how many must have answered for a score to be shown.
        code: the language of headings that Excel has turned into dates.

    Raises:
        SpreadsheetError: they are no workbook that can be read, or hold no table of scores.
    """
    summary = summary_in(workbook_of(content, path), settings, code)
    return _sheet(SurveyWorkbook.of(content, path, summary.table), summary, settings, code)


def read_anew(book: SurveyWorkbook, settings: SurveySettings, code: LanguageCode = "nb") -> Sheet:
    """Return the survey that a workbook holds, as every reader of its file will find it.

    Raises:
        SpreadsheetError: it could not be read any more.
    """
    summary = summary_in(workbook_of(book.content(), book.path), settings, code)
    return _sheet(book.with_table(summary.table), summary, settings, code)


def _sheet(
    book: SurveyWorkbook, summary: Summary, settings: SurveySettings, code: LanguageCode
) -> Sheet:
    survey = anonymous(summary.results, settings.minimum_answers)
    return Sheet(book, settings, survey, summary.remarks, code)
