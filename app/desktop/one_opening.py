"""The one opening that is under way: of several the last one asked for counts.

What another one brings after that is let go, with its lock.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from app.desktop.operation import Operation, Operations
from app.desktop.watching import PATIENCE
from app.keeping.opening import Opened, Underway
from app.keeping.same_folder import true_folder
from seminar.messages import Message, PlenumError, message


class OneOpening:
    """Opens seminars, one at a time.

    Args:
        operations: the background works.
        tell: says something in the window, such as that a folder does not answer.
    """

    def __init__(self, operations: Operations, tell: Callable[[Message], object]) -> None:
        self._operations = operations
        self._tell = tell
        self._patience = QTimer(operations, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._on_stalled)
        self._folder: Path | None = None
        self._underway: Underway | None = None

    def is_of(self, folder: Path) -> bool:
        """Whether this folder is being opened now."""
        return self._underway is not None and self.was_of(folder)

    def was_of(self, folder: Path) -> bool:
        """Whether this folder was asked for last."""
        return self._folder == folder

    def begin(
        self,
        folder: Path,
        opener: Callable[[Path], Opened],
        show: Callable[[Opened], object],
        fail: Callable[[PlenumError], object],
    ) -> None:
        """Open a folder; what was being opened is not waited for any more.

        Args:
            folder: the folder, in any spelling.
            opener: opens it; called on a thread, with its one name.
            show: called with what was opened.
            fail: called with why it could not be.
        """
        self.give_up()
        underway = Underway(lambda: opener(true_folder(folder)))
        self._folder, self._underway = folder, underway
        self._patience.start()

        def done(_: None) -> None:
            opened = underway.take()
            if self._ends(underway) and opened is not None:
                show(opened)

        def failed(error: PlenumError) -> None:
            if self._ends(underway):
                fail(error)

        Operation(message("Opening"), lambda _: underway.run()).success(done).failure(failed).start(
            self._operations
        )

    def _ends(self, underway: Underway) -> bool:
        """Take note of an end; return whether it is that of the one that counts."""
        counts = underway is self._underway
        if counts:
            self._underway = None
            self._patience.stop()
        return counts

    def _on_stalled(self) -> None:
        what = message("The folder does not answer yet: {folder}.", folder=str(self._folder))
        self._tell(what)

    def give_up(self) -> None:
        """Wait for nothing any more."""
        if self._underway is not None:
            self._underway.give_up()
            self._underway = None
            self._patience.stop()
