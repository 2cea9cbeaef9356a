"""The edit that gives a wave a column for its numbers of answers."""

from __future__ import annotations

from seminar.language import language
from seminar.messages import message
from seminar.survey_editing.edit import SurveyEdit, edited
from seminar.survey_editing.sheet import Sheet
from seminar.survey_workbook import CannotEdit
from seminar.texts import shown


def add_answers_column(sheet: Sheet, wave: int) -> SurveyEdit:
    """Return the edit that makes room for the numbers of answers behind a wave's scores.

    Without them nobody can tell which scores are of so few that they must not be shown.

    Raises:
        CannotEdit: the wave has such a column, or the workbook has no room for it.
    """
    label = sheet.survey.waves[wave]
    words = language(sheet.code).text("Number of answers")
    after = edited(sheet, sheet.book.add_answers_column(wave, words), sheet.settings)
    if after.book.table.waves[wave].answers_column is None:
        raise CannotEdit(
            "{file}: nothing was changed, because the column would not be read as the numbers of"
            " answers for “{wave}”; make it in Excel, right of its scores.",
            file=str(sheet.book.path),
            wave=shown(label),
        )
    sentence = message("Added a column of answers for “{wave}”", wave=shown(label))
    return SurveyEdit(sentence, after, (), f"answers.{wave}")
