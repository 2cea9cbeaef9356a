"""A step: one edit that can be undone, and the command that does and undoes it on the stack."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from PySide6.QtGui import QUndoCommand

from app.desktop.spot import Spot
from seminar.messages import Message
from seminar.model import Seminar

if TYPE_CHECKING:
    from seminar.survey_workbook import SurveyWorkbook


class Swap(Struct, frozen=True):
    """The survey's workbook before and after a step that changes it; `None` where there is none."""

    before: SurveyWorkbook | None
    after: SurveyWorkbook | None


class Step(Struct, frozen=True):
    """One edit: when it was made, what it is called, where, and the seminar before and after.

    Args:
        when: when it was made.
        sentence: what it is called.
        at: where undoing it leads.
        before: the seminar before it.
        after: the seminar after it.
        survey: what it does to the survey's workbook; `None` for nothing.
    """

    when: dt.datetime
    sentence: Message
    at: Spot
    before: Seminar
    after: Seminar
    survey: Swap | None = None


class Command(QUndoCommand):
    """A step on the stack: swaps two values; the only command there is.

    Args:
        put: puts a value in the place of the present one, and the workbook, if it swaps that.
        step: the step.
        number: counts the commands of a document; later ones have larger numbers.
        typing: the number under which steps of the same typing merge; -1 for none.
    """

    def __init__(
        self,
        put: Callable[[Seminar, tuple[SurveyWorkbook | None, ...]], None],
        step: Step,
        number: int,
        typing: int,
    ) -> None:
        super().__init__()
        self._put = put
        self._typing = typing
        self.step = step
        self.number = number
        self.is_withdrawn = False

    def id(self) -> int:
        """Return the number under which it merges, as Qt wants to know it."""
        return self._typing

    def redo(self) -> None:
        """Put the value after it in place."""
        self._put(self.step.after, (self.step.survey.after,) if self.step.survey else ())

    def undo(self) -> None:
        """Put the value before it in place."""
        self._put(self.step.before, (self.step.survey.before,) if self.step.survey else ())
        self.setObsolete(self.is_withdrawn)  # The stack forgets it then.

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Become one step with the next one of the same typing; none, if that leads back."""
        if not isinstance(other, Command):
            return False
        self.step = msgspec.structs.replace(other.step, before=self.step.before, at=self.step.at)
        self.setObsolete(self.step.after == self.step.before)
        return True
