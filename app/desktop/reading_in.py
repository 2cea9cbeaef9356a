"""Reading in what others have saved while a seminar is open, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.desktop.changed_spot import changed_spot
from app.desktop.document import Document
from app.desktop.operation import Operation, Operations
from app.keeping.opening import Opened, open_for_reading
from seminar.messages import message
from seminar.model import Seminar


class ReadingIn(QObject):
    """Reads into a document what stands on the disk.

    Args:
        document: the document.
        known: returns the fingerprint of the saved file as it is known here.
        operations: the window's background works.
    """

    read = Signal(object, str)
    """This `Seminar` with this fingerprint stands on the disk, and is taken over next."""
    told = Signal(object)
    """A `Message`: that it was read in, or why not."""
    in_the_way = Signal()
    """Somebody made a step meanwhile: ask."""
    finished = Signal()
    """It is over, well or not."""
    can_go_on = Signal()
    """What was being typed, so that nothing could be read in, has been finished."""

    def __init__(
        self, document: Document, known: Callable[[], str], operations: Operations
    ) -> None:
        super().__init__(document)
        self._document = document
        self._known = known
        self._operations = operations
        self._has_waited = False
        self.is_reading = False
        document.unfinished.changed.connect(self._on_typed)

    def must_wait(self) -> bool:
        """Whether something is being typed that reading in would spoil; `can_go_on` tells its end.

        Nor should anything be asked then: the keys would go to the question.
        """
        self._has_waited = self._document.unfinished.is_over_values()
        return self._has_waited

    def _on_typed(self) -> None:
        if self._has_waited and not self.must_wait():
            self.can_go_on.emit()

    def begin(self) -> None:
        """Read what stands on the disk and take it over."""
        if self.is_reading:
            return
        folder, before = self._document.folder, self._document.seminar
        self.is_reading = True
        reading = Operation(message("Reading"), lambda _: open_for_reading(folder))
        reading.over(self._on_over).success(lambda opened: self._put_in(opened, before))
        reading.failure(lambda error: self.told.emit(error.message))
        reading.finished.connect(self.finished)
        reading.start(self._operations)

    def _on_over(self) -> None:
        self.is_reading = False

    def _put_in(self, opened: Opened, before: Seminar) -> None:
        if self.must_wait():
            return
        if self._document.seminar == before:
            self.take_over(opened)
        elif opened.fingerprint != self._known():
            self.in_the_way.emit()

    def take_over(self, opened: Opened) -> None:
        """Put what was read in the place of what is here; it is said only if that differs."""
        self.read.emit(opened.seminar, opened.fingerprint)
        sentence = message("Read in changes from outside Plenum")
        at = changed_spot(self._document.seminar, opened.seminar)
        if self._document.read_in(sentence, opened.seminar, at):
            self.told.emit(message("The seminar was changed outside Plenum and has been read in."))
