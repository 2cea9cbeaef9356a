"""The recovery copy of the document: written within a second of each step, off the interface.

A step only says that there is something to keep; a moment later the document is handed to a
thread that writes it. So a steady stream of typing is written three times a second, and typing
never waits for a disk.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.desktop.document import Document
from app.desktop.step import Step
from app.desktop.whereabouts import whereabouts
from app.keeping.recovery import RecoveryFile
from app.keeping.recovery_copy import Draft, MadeStep, Work
from seminar.messages import Message, PlenumError, message

DELAY = 300
"""Milliseconds from a step to its being handed over for writing."""
AGAIN = 1000
"""Milliseconds from a write that failed to the next."""


class Recovering(QObject):
    """Keeps the recovery copy of a document up to date, as long as something is not saved.

    Args:
        document: the document.
        copies: the folder of the recovery copies.
        fingerprint: returns that of the saved file which the document came from.
    """

    kept = Signal()
    """The copy on the disk is as the document was a moment ago, or is not needed."""
    failed = Signal(object)
    """A `PlenumError`: the copy could not be written. Told once, until it can be again."""
    _written = Signal(object)

    def __init__(
        self, document: Document, copies: Path, fingerprint: Callable[[], str | None]
    ) -> None:
        super().__init__(document)
        self._document = document
        self._fingerprint = fingerprint
        self._file = RecoveryFile(copies, document.folder)
        self._writer = ThreadPoolExecutor(1, "recovery")
        self._brought_back: tuple[Step | None, tuple[MadeStep, ...]] = (None, ())
        self._held: tuple[Draft, ...] = ()
        self._has_failed = False
        self._is_writing = False
        self._is_behind = False
        self._has_ended = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._hand_over)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self._hand_over)
        self._written.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        document.changed.connect(self._wait)
        document.survey_changed.connect(self._wait)
        document.stack.cleanChanged.connect(self._wait)
        document.unfinished.changed.connect(self._wait)

    @property
    def path(self) -> Path:
        """The copy's file."""
        return self._file.path

    def brings_back(self, step: Step, made: tuple[MadeStep, ...]) -> None:
        """Tell a step as what it has brought back, so that another crash does not lose that.

        Args:
            step: the step that recovered work.
            made: what was done in that work before the crash.
        """
        self._brought_back = step, made

    def hold(self, drafts: tuple[Draft, ...]) -> None:
        """Keep what was being typed before a crash, until a person has done with it.

        Args:
            drafts: what was being typed; nothing when it is not needed any more.
        """
        self._held = drafts
        self._wait()

    def _wait(self) -> None:
        if not self._has_ended and not self._timer.isActive():
            self._timer.start()

    # --- writing ---

    @Slot()
    def _hand_over(self) -> None:
        """Let the thread write what there is now, or take the copy away if all is saved.

        On a slow disk a write may last longer than the next step is away. So only one is under way,
        and the next begins with what stands there when this one ends.
        """
        if self._is_writing:
            self._is_behind = True
        else:
            self._is_writing = True
            self._writer.submit(self._job()).add_done_callback(self._written.emit)

    def _job(self) -> Callable[[], None]:
        drafts = self._drafts()
        if self._document.is_saved() and not drafts:
            return self._file.end
        steps = self.steps()
        survey = self._document.surveyor.unsaved() if self._document.surveyor else None
        work = Work(self._document.seminar, self._fingerprint(), steps, drafts, survey)
        return partial(self._file.write, work, len(steps))

    def _drafts(self) -> tuple[Draft, ...]:
        seminar = self._document.seminar
        typed = self._document.unfinished.all()
        return (*self._held, *(Draft(whereabouts(at, seminar), text) for at, text in typed))

    def write_now(self) -> None:
        """Write the copy before anything else is done: Plenum may be about to end.

        Raises:
            CannotWrite: the system refuses.
        """
        self._timer.stop()
        self._writer.submit(self._job()).result()

    def end(self) -> None:
        """Write nothing any more, and take the copy away: what is not saved shall not be."""
        self._timer.stop()
        self._again.stop()
        self._has_ended = True
        self._writer.submit(self._file.end)
        self._writer.shutdown()

    @Slot(object)
    def _tell(self, written: Future[None]) -> None:
        self._is_writing = False
        if self._is_behind and not self._has_ended:
            self._is_behind = False
            self._hand_over()
        error = written.exception()
        if error is None:
            self._has_failed = False
            self.kept.emit()
            return
        if not isinstance(error, PlenumError):
            raise error
        if not self._has_ended:
            self._again.start()
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(error)

    # --- steps ---

    def steps(self) -> tuple[MadeStep, ...]:
        """Return what was done since the seminar was saved, the oldest first."""
        steps = tuple(made for step in self._document.unsaved_steps() for made in self._told(step))
        undone = self._document.saved_steps_undone()
        if undone:
            return (_undoing(message("Undid steps that had been saved ({n})", n=undone)), *steps)
        if not steps and not self._document.is_saved():
            return (_undoing(message("Left out what was changed outside Plenum")),)
        return steps

    def _told(self, step: Step) -> tuple[MadeStep, ...]:
        recovering, brought_back = self._brought_back
        if step is recovering and brought_back:
            return brought_back
        return (MadeStep(step.when, step.sentence, whereabouts(step.at, step.after)),)


def _undoing(sentence: Message) -> MadeStep:
    """Return what is told of steps that are gone, and of which nobody knows when that was."""
    return MadeStep(dt.datetime.now().astimezone(), sentence, message("The seminar"))
