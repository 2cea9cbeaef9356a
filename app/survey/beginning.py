"""Makes the workbook of a survey that has none, to be filled in."""

from __future__ import annotations

from pathlib import Path

from app.answers import print_lines
from app.person import PERSON
from builders.survey_workbook import new_survey
from seminar import atomic
from seminar.folder import SURVEY, open_seminar
from seminar.messages import PlenumError

_ = PERSON.text


class SurveyExists(PlenumError):
    """A new workbook cannot be made where there is one."""


def begin_survey(folder: Path) -> int:
    """Make the workbook for the survey of the seminar in `folder` and return the exit status.

    Raises:
        SurveyExists: there is a workbook.
        PlenumError: the seminar cannot be read, or the workbook not written.
    """
    seminar = open_seminar(folder)
    path = folder / SURVEY
    if path.exists():
        raise SurveyExists(
            "{file} is there already and was left as it is; open it, or give it another name to"
            " begin anew.",
            file=str(path),
        )
    atomic.write(path, new_survey(seminar))
    print_lines(
        _(
            "{file} is ready. Fill in the scores in Excel or LibreOffice; the second sheet says"
            " how.",
            file=str(path),
        )
    )
    return 0
