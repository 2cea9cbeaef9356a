"""An export of SurveyXact: a dataset of numbers, and two sheets that say what they stand for.

The numbers are those of the questionnaire's choices, counted from the top: 1 is "Helt enig".
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook

from tools.survey_exports.respondents import ROLES, STATEMENTS, UNITS, Respondent

_CHOICES = ("Helt enig", "Nokså enig", "Verken enig eller uenig", "Nokså uenig", "Helt uenig")
_DO_NOT_KNOW = len(_CHOICES) + 1
_VARIABLES = {f"s_{number}": name for number, name in enumerate(STATEMENTS, 4)}
_FIRST = ("survey", "respondentid", "created", "email")
_STATUS = ("statoverall_1", "statoverall_2", "statoverall_3", "statoverall_4", "statoverall_5")


def write_surveyxact(path: Path, answered: Sequence[Respondent]) -> None:
    """Write an export of both waves.

    Args:
        path: where to; what is there is replaced.
        answered: who answered, in order.
    """
    waves = [*dict.fromkeys(one.wave for one in answered)]
    backgrounds = {"maaling": waves, "enhet": [*UNITS], "rolle": [*ROLES]}
    with Workbook(str(path), {"default_date_format": "yyyy-mm-dd hh:mm:ss"}) as book:
        book.set_properties({"created": answered[0].began})
        dataset = book.add_worksheet("Dataset")
        dataset.write_row(0, 0, (*_FIRST, *backgrounds, *_VARIABLES, *_STATUS))
        for row, one in enumerate(answered, 1):
            dataset.write_row(row, 0, (1293011, 825000000 + row))
            dataset.write_datetime(row, 2, one.began)
            dataset.write_string(row, 3, f"ansatt.{row}@example.org")
            own = (one.wave, one.unit, one.role)
            codes = [
                choices.index(choice) + 1
                for choices, choice in zip(backgrounds.values(), own, strict=True)
            ]
            answers = [_code(one.answers[name]) for name in _VARIABLES.values()]
            dataset.write_row(row, 4, (*codes, *answers, 0, 0, 0, 1, 0))
        _write_structure(book)
        _write_labels(book, backgrounds)


def _code(score: int | None) -> int:
    return _DO_NOT_KNOW if score is None else len(_CHOICES) + 1 - score


def _write_structure(book: Workbook) -> None:
    sheet = book.add_worksheet("Structure")
    asked = {"maaling": "Måling", "enhet": "Enhet", "rolle": "Rolle"}
    questions = {code: f"{name}: {STATEMENTS[name]}" for code, name in _VARIABLES.items()}
    for row, pair in enumerate({**asked, **questions}.items()):
        sheet.write_row(row, 0, pair)


def _write_labels(book: Workbook, backgrounds: dict[str, list[str]]) -> None:
    sheet = book.add_worksheet("Labels")
    answers = {code: [*_CHOICES, "Vet ikke"] for code in _VARIABLES}
    labels = [
        (variable, code, text)
        for variable, texts in {**backgrounds, **answers}.items()
        for code, text in enumerate(texts, 1)
    ]
    for row, label in enumerate(labels):
        sheet.write_row(row, 0, label)
