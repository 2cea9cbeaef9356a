"""Writing the document over the saved file: one write at a time, and whoever waits goes on then."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.desktop.document import Document
from app.desktop.operation import Operation, Operations
from app.desktop.watching import PATIENCE
from app.keeping.survey_file import Pending, Saved, save_both
from seminar.messages import PlenumError, message
from seminar.model import Seminar

Then = Callable[[], object]


class Saving(QObject):
    """Saves a document.

    Args:
        document: the document.
        known: returns the fingerprint of what may be replaced.
        is_held: whether something else is done with the file, after which `go_on` is called.
        operations: the window's background works.
    """

    written = Signal(object, str)
    """A `Seminar` is on the disk now, with this fingerprint."""
    saved = Signal()
    """The seminar is on the disk as it is here."""
    failed = Signal(object)
    """A `PlenumError`: why saving failed."""
    survey_saved = Signal(object, str)
    """A `Pending` was to be written, with this outcome."""
    stalled = Signal()
    """A write does not come to an end; it may still."""

    def __init__(
        self,
        document: Document,
        known: Callable[[], str],
        is_held: Callable[[], bool],
        operations: Operations,
    ) -> None:
        super().__init__(document)
        self._document = document
        self._known = known
        self._is_held = is_held
        self._operations = operations
        self._waiting: list[Then] = []
        self.pending: Callable[[], Pending | None] = _nothing
        self.is_writing = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.stalled)

    def save(self, then: Then) -> None:
        """Save what is not saved yet.

        Args:
            then: called when all is saved; not, if saving fails.
        """
        self._document.settle()
        if self._document.is_saved():
            then()
            return
        self._waiting.append(then)
        self.go_on()

    def go_on(self) -> None:
        """Do what was asked for, unless it has to wait still."""
        if not self._waiting or self.is_writing or self._is_held():
            return
        if self._document.is_saved():
            self._release()
        else:
            self._write(self._document.folder, self._document.seminar, self._known())

    def give_up(self) -> None:
        """Let nobody wait any more: what was asked for cannot be done."""
        self._waiting.clear()

    def _release(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    # --- one write ---

    def _write(self, folder: Path, seminar: Seminar, replacing: str) -> None:
        self.is_writing = True
        self._patience.start()
        pending = self.pending()
        writing = Operation(
            message("Saving"), lambda _: save_both(folder, seminar, replacing, pending)
        )
        writing.over(self._on_over).success(partial(self._on_written, seminar, pending))
        writing.failure(self._on_failed).finished.connect(self._on_finished)
        writing.start(self._operations)

    def _on_over(self) -> None:
        self.is_writing = False
        self._patience.stop()

    def _on_written(self, seminar: Seminar, pending: Pending | None, saved: Saved) -> None:
        self.written.emit(seminar, saved.fingerprint)
        if pending is not None:
            self.survey_saved.emit(pending, saved.survey)
        if saved.survey in ("waits", "changed"):
            self.give_up()
            return
        if self._document.seminar != seminar or self.pending() is not None:
            # Somebody typed meanwhile: the recovery copy has it, and the file shall have it too.
            self._write(self._document.folder, self._document.seminar, saved.fingerprint)
            return
        self._document.mark_saved()
        self.saved.emit()
        self._release()

    def _on_failed(self, error: PlenumError) -> None:
        self.give_up()
        self.failed.emit(error)

    def _on_finished(self) -> None:
        """Let nobody wait for what a mishap ended: they would go on at a save of much later."""
        if not self.is_writing and not self._is_held():
            self.give_up()


def _nothing() -> None:
    """Return that nothing of the survey's workbook is to be written."""
