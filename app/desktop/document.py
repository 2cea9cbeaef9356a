"""The document: the one place where the window's state stands.

It holds an immutable seminar, the steps that led to it, and its folder. Views read the seminar and
are told which parts of it changed; nothing keeps a copy. Files are for `app.desktop.keeper`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.desktop.spot import Spot
from app.desktop.step import Command, Step, Swap
from app.desktop.unfinished import Unfinished
from seminar.messages import Message
from seminar.model import Seminar

if TYPE_CHECKING:
    from app.keeping.recovery_copy import UnsavedSurvey
    from seminar.survey import Survey
    from seminar.survey_workbook import SurveyWorkbook

MOST_STEPS = 1000
"""Steps that can be undone; older ones are forgotten, for a day's work must not fill the memory."""


class Figures(Struct, frozen=True):
    """What the survey's workbook says.

    Args:
        survey: its figures; `None` where there are none.
        fault: why it cannot be read.
    """

    survey: Survey | None
    fault: Message | None = None


class Change(Struct, frozen=True):
    """A seminar before and after, and which of its fields differ.

    Args:
        before: the value that was there.
        after: the value that is there now.
        parts: the names of the seminar's fields that are not the same objects any more.
    """

    before: Seminar
    after: Seminar
    parts: frozenset[str]

    def touches(self, *parts: str) -> bool:
        """Whether one of these fields of the seminar differs."""
        return not self.parts.isdisjoint(parts)


def change_between(before: Seminar, after: Seminar) -> Change:
    """Return the change from one seminar to another."""
    parts = frozenset(
        name
        for name in Seminar.__struct_fields__
        if getattr(before, name) is not getattr(after, name)
        and getattr(before, name) != getattr(after, name)
    )
    return Change(before, after, parts)


class Surveyor(Protocol):
    """Knows the survey's workbook and its file."""

    def unsaved(self) -> UnsavedSurvey | None:
        """Return the workbook, for the recovery copy; `None` where it is as its file."""
        ...

    def figures(self) -> Figures | None:
        """Return what the workbook says as it is here; `None` where only the file can tell."""
        ...


class Document(QObject):
    """A seminar that is being edited.

    Args:
        seminar: what is to be edited.
        folder: where it stands on the disk.
        read_only: whether edits are refused.
    """

    changed = Signal(object)
    """A `Change`: the seminar is another value now."""
    went = Signal(object)
    """A `Spot`: a step was undone or done again there; what it touched is to be shown."""
    stepped = Signal(object, str)
    """A `Step` and what became of it: "done", "undone" or "redone"; or "withdrawn", with the step
    that is the last one now, or `None`."""
    refused = Signal()
    """Somebody tried to edit what is open for reading."""
    read_only_changed = Signal()
    survey_changed = Signal()
    """The survey's workbook is another value now."""

    def __init__(self, seminar: Seminar, folder: Path, *, read_only: bool = False) -> None:
        super().__init__()
        self._seminar = seminar
        self._typing: tuple[str, int] = ("", 0)
        self._made = 0
        self._saved: tuple[int, ...] = ()
        self._read_only = read_only
        self._survey: SurveyWorkbook | None = None
        self.surveyor: Surveyor | None = None
        """Who knows what the workbook says and what its file lacks; `None` until it is read."""
        self.folder = folder
        self.unfinished = Unfinished(self)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(MOST_STEPS)

    @property
    def seminar(self) -> Seminar:
        """The seminar as it is now."""
        return self._seminar

    @property
    def survey(self) -> SurveyWorkbook | None:
        """The survey's workbook as it is now; `None` where there is none, or it is not read yet."""
        return self._survey

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._read_only

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - it is the value
        """Refuse edits, or take them again."""
        if read_only != self._read_only:
            self._read_only = read_only
            self.read_only_changed.emit()

    # --- editing ---

    def edit(
        self, sentence: Message, change: Callable[[Seminar], Seminar], at: Spot, typing: str = ""
    ) -> bool:
        """Push one step; an edit that changes nothing makes none.

        Args:
            sentence: what the step is called, in the past tense.
            change: makes the new seminar of the present one. It runs before anything is pushed, so
                that an error leaves all as it was.
            at: where undoing leads.
            typing: a name of the field that is typed in. Steps of the same name are one until
                `settle` is called or another step comes between.

        Returns:
            Whether the seminar is another value now.
        """
        if self._read_only:
            self.refused.emit()
            return False
        before, after = self._seminar, change(self._seminar)
        if after == before:
            return False
        self._push(Step(dt.datetime.now().astimezone(), sentence, at, before, after), typing)
        return True

    def edit_survey(
        self, sentence: Message, seminar: Seminar, book: SurveyWorkbook | None, at: Spot
    ) -> bool:
        """Push one step that changes the survey's workbook, and maybe the seminar with it.

        Args:
            sentence: what the step is called, in the past tense.
            seminar: the seminar after it.
            book: the workbook after it; `None` for none.
            at: where undoing leads.

        Returns:
            Whether anything is another value now.
        """
        if self._read_only:
            self.refused.emit()
            return False
        return self._push_survey(sentence, seminar, book, at)

    def _push_survey(
        self, sentence: Message, seminar: Seminar, book: SurveyWorkbook | None, at: Spot
    ) -> bool:
        if seminar == self._seminar and _content(book) == _content(self._survey):
            return False
        swap, now = Swap(self._survey, book), dt.datetime.now().astimezone()
        self._push(Step(now, sentence, at, self._seminar, seminar, swap), "")
        return True

    def begin_survey(self, book: SurveyWorkbook | None) -> None:
        """Take the workbook that was read first, before any step that changes it."""
        self._survey = book
        self.survey_changed.emit()

    def read_in_survey(self, sentence: Message, book: SurveyWorkbook | None, at: Spot) -> bool:
        """Take over the workbook as another program has saved it, as one step.

        It may be done to what is only read, too. What was saved before is saved after it.

        Args:
            sentence: what the step is called.
            book: what was read.
            at: where undoing leads.

        Returns:
            Whether the workbook is another value now.
        """
        self.settle()
        was_saved = self.is_saved()
        done = self._push_survey(sentence, self._seminar, book, at)
        if was_saved:
            self.mark_saved()
        return done

    def read_in(self, sentence: Message, seminar: Seminar, at: Spot) -> bool:
        """Take over what stands on the disk, as one step; it is what was saved last then.

        It may be done to what is only read, too.

        Args:
            sentence: what the step is called.
            seminar: what was read.
            at: where undoing leads.

        Returns:
            Whether the seminar is another value now.
        """
        self.settle()
        before = self._seminar
        if seminar != before:
            self._push(Step(dt.datetime.now().astimezone(), sentence, at, before, seminar), "")
        self.mark_saved()
        return seminar != before

    def _push(self, step: Step, typing: str) -> None:
        self._made += 1
        self.stack.push(Command(self._put, step, self._made, self._typing_number(typing)))
        last = self.last_step()
        # Typing that has come back to where it began is no step any more.
        is_done = last is not None and last.after is step.after
        if not is_done:
            self.settle()
        self.stepped.emit(last, "done" if is_done else "withdrawn")

    def _typing_number(self, typing: str) -> int:
        """Return the number under which steps of the same typing merge; -1 for none."""
        name, number = self._typing
        if typing != name:
            number += 1
        self._typing = (typing, number)
        return number if typing else -1

    def before_typing(self, typing: str) -> Seminar:
        """Return the seminar before the typing of this name began; the present one if it has not.

        What a step of several keystrokes is called starts from there: "from 40 to 45", not "from 44
        to 45".
        """
        step = self.last_step()
        goes_on = typing == self._typing[0] and not self.is_saved()
        return step.before if step is not None and goes_on and typing else self._seminar

    def settle(self) -> None:
        """End the typing in a field: what is typed next is a step of its own."""
        self._typing = ("", self._typing[1])

    def undo(self) -> None:
        """Take the last step back and show where it was made."""
        step = self.last_step()
        self.settle()
        if step is not None and not self._read_only:
            self.stack.undo()
            self._tell(step, "undone")

    def withdraw(self) -> None:
        """Take the last step back as if it had never been made: it cannot be done again."""
        command = self.stack.command(self.stack.index() - 1)
        if isinstance(command, Command):
            self.settle()
            command.is_withdrawn = True
            self.stack.undo()
            self.stepped.emit(self.last_step(), "withdrawn")

    def redo(self) -> None:
        """Do the step that was taken back once more and show where it was made."""
        step = self.next_step()
        self.settle()
        if step is not None and not self._read_only:
            self.stack.redo()
            self._tell(step, "redone")

    def _tell(self, step: Step, what: str) -> None:
        self.went.emit(step.at)
        self.stepped.emit(step, what)

    # --- steps ---

    def last_step(self) -> Step | None:
        """Return the step that undoing would take back."""
        return self._step(self.stack.index() - 1)

    def next_step(self) -> Step | None:
        """Return the step that would be done again."""
        return self._step(self.stack.index())

    def unsaved_steps(self) -> tuple[Step, ...]:
        """Return the steps since the last save, the oldest first; those taken back do not count.

        Those that were saved and taken back since are not among them either.
        """
        last = self._saved[-1] if self._saved else 0
        return tuple(command.step for command in self._commands() if command.number > last)

    def saved_steps_undone(self) -> int:
        """Return how many of the steps that were there at the last save were taken back since."""
        here = [command.number for command in self._commands()]
        last = max((number for number in here if number in self._saved), default=0)
        if not last and self.stack.count() == MOST_STEPS:
            return 0  # They were not taken back but forgotten, as the oldest are.
        return sum(number > last for number in self._saved)

    def _commands(self) -> tuple[Command, ...]:
        """Return the commands that led here, the oldest first."""
        commands = (self.stack.command(number) for number in range(self.stack.index()))
        return tuple(command for command in commands if isinstance(command, Command))

    def _step(self, number: int) -> Step | None:
        if not 0 <= number < self.stack.count():
            return None
        command = self.stack.command(number)
        return command.step if isinstance(command, Command) else None

    def is_saved(self) -> bool:
        """Whether the seminar is the value that was saved last."""
        return self.stack.isClean()

    def mark_saved(self) -> None:
        """Remember the present value as the saved one."""
        self.settle()
        self._saved = tuple(command.number for command in self._commands())
        self.stack.setClean()

    def forget_saved(self) -> None:
        """Remember that what is on the disk is no value that steps lead to."""
        self.stack.resetClean()

    def end(self) -> None:
        """Tell nothing of the steps any more: they go, and who hears of it may have gone before."""
        self.stack.blockSignals(True)  # noqa: FBT003 - Qt's own

    # --- for the commands ---

    def _put(self, seminar: Seminar, survey: tuple[SurveyWorkbook | None, ...]) -> None:
        """Put values in the place of the present ones and tell the views.

        Args:
            seminar: the seminar.
            survey: the workbook, where that changes as well; else nothing.
        """
        change = change_between(self._seminar, seminar)
        self._seminar = seminar
        for book in survey:
            self._survey = book
        if change.parts:
            self.changed.emit(change)
        if survey:
            self.survey_changed.emit()


def _content(book: SurveyWorkbook | None) -> bytes | None:
    return None if book is None else book.content()
