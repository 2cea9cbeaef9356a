"""A survey to edit: six dimensions, two waves; of one dimension four people answered in April."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from builders.survey_workbook import new_survey
from seminar.model import Seminar, SurveySettings
from seminar.survey import Detail, Survey, SurveyRow
from seminar.survey_editing import Sheet, read_sheet
from tests.seminar.survey_workbook.workbooks import APRIL, NAMES, NOVEMBER, write

APRIL_AND_NOVEMBER = ("April 2024", "November 2024")
HIDDEN = "nytenkning"
"""The id of the row that too few answered in April."""


def sheet_in(
    folder: Path, settings: SurveySettings | None = None, *, computed: bool = True
) -> Sheet:
    """Return a workbook in a folder as it is edited."""
    path = folder / "survey.xlsx"
    write(path, _of_few, computed=computed)
    return read_sheet(path.read_bytes(), path, settings or SurveySettings())


def _of_few(_book: Any, sheet: Any) -> None:
    sheet.write_number(6, 2, 4)


def plenums_own_in(folder: Path, settings: SurveySettings | None = None) -> Sheet:
    """Return a workbook as Plenum makes it, with room for more dimensions and waves."""
    waves = range(len(APRIL_AND_NOVEMBER))
    scores = zip(NAMES, APRIL, NOVEMBER, strict=True)
    rows = tuple(
        SurveyRow(name, figures, tuple(_detail(name, wave) for wave in waves))
        for name, *figures in ((name, april, november) for name, april, november in scores)
        for figures in [tuple(None if _few(name, wave) else figures[wave] for wave in waves)]
    )
    survey = Survey(waves=APRIL_AND_NOVEMBER, rows=rows)
    path = folder / "survey.xlsx"
    settings = settings or SurveySettings()
    content = new_survey(Seminar(title="Seminar", survey=settings), (), survey)
    path.write_bytes(content)
    return read_sheet(content, path, settings)


def _few(name: str, wave: int) -> bool:
    return (name.casefold(), wave) == (HIDDEN, 0)


def _detail(name: str, wave: int) -> Detail:
    return Detail(withheld=True) if _few(name, wave) else Detail(answers=(41, 44)[wave])
