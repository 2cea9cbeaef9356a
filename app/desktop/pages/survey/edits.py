"""Edits of the survey as the tables and fields of the window ask for them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from app.entry.scores import read_answers, read_score
from seminar.messages import Message
from seminar.model import Seminar
from seminar.survey_editing import (
    Filled,
    GridRow,
    Sheet,
    SurveyEdit,
    TooFew,
    rename_row,
    set_answers,
    set_score,
)

SheetOf = Callable[[], Sheet]
"""Returns the survey as it is now."""


class GridEdit(Struct, frozen=True):
    """An edit of the survey, in the form in which tables ask for edits.

    Args:
        survey: the edit.
    """

    survey: SurveyEdit

    @property
    def sentence(self) -> Message:
        """What the step is called."""
        return self.survey.sentence

    @property
    def change(self) -> Callable[[Seminar], Seminar]:
        """What makes the new seminar; the workbook goes with it by `Document.edit_survey`."""
        return lambda seminar: with_settings(seminar, self.survey)

    @property
    def touched(self) -> tuple[str, ...]:
        """Ids of the rows to select after it."""
        return self.survey.rows

    @property
    def places(self) -> tuple[int, ...]:
        """Nothing: rows of the survey have ids."""
        return ()


def with_settings(seminar: Seminar, edit: SurveyEdit) -> Seminar:
    """Return a seminar with the settings of its survey as they are after an edit."""
    return replace(seminar, survey=edit.settings)


def typed_name(sheet: Sheet, row: GridRow, text: str) -> GridEdit:
    """Return the edit that a name typed in a row is.

    Raises:
        CannotEdit: it does not serve.
    """
    return GridEdit(rename_row(sheet, row.id, text))


def typed_score(sheet: Sheet, row: GridRow, wave: int, text: str) -> GridEdit:
    """Return the edit that a score typed in a row is.

    Raises:
        NotUnderstood, CannotEdit: it does not serve.
    """
    score = read_score(text, sheet.settings.scale_low, sheet.settings.scale_high)
    return GridEdit(set_score(sheet, row.id, wave, score))


def typed_answers(sheet: Sheet, row: GridRow, wave: int, text: str) -> GridEdit:
    """Return the edit that a number of answers typed in a row is.

    Raises:
        NotUnderstood, CannotEdit: it does not serve.
    """
    return GridEdit(set_answers(sheet, row.id, wave, read_answers(text)))


Kind = Literal["score", "answers"]


def place_of(key: str) -> tuple[Kind, int] | None:
    """Return what a column holds and of which wave, by its key; `None` for another column."""
    kind, _, wave = key.partition(".")
    if kind in ("score", "answers") and wave.isdigit():
        return ("score" if kind == "score" else "answers"), int(wave)
    return None


def filled(sheet: Sheet, row: GridRow, key: str, text: str) -> Filled | None:
    """Return how a cell of a pasted block fills a cell; `None` for a column of other things.

    Raises:
        NotUnderstood: the text is no score, or no number of answers.
    """
    place = place_of(key)
    if place is None:
        return None
    kind, wave = place
    if kind == "answers":
        return Filled(row.id, wave, read_answers(text), is_answers=True)
    score: Decimal | TooFew | None = read_score(
        text, sheet.settings.scale_low, sheet.settings.scale_high
    )
    return Filled(row.id, wave, score)
