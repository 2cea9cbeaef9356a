"""The survey's own workbook: the organiser's, edited cell by cell, or a new one."""

from __future__ import annotations

from seminar.survey_workbook.editing import SurveyWorkbook
from seminar.survey_workbook.refusing import CannotEdit, WorkbookChanged, no_answers_column

__all__ = ["CannotEdit", "SurveyWorkbook", "WorkbookChanged", "no_answers_column"]
