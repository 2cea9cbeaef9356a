"""Looking up, in the background, what awaits in the recent seminars."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.desktop.operation import Operation, Operations, Reporter
from app.keeping.recent import RecentSeminar
from seminar.messages import message

if TYPE_CHECKING:
    from app.keeping.prospect import Prospect


class Prospects(QObject):
    """Looks up what awaits. Each look has a thread, for a share may not answer for long."""

    found = Signal(object)
    """A `Prospect`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = Operations(self)

    def look(self, recents: tuple[RecentSeminar, ...]) -> None:
        """Begin to look; what was asked before and has not begun is left out."""
        self.stop()
        for recent in recents:
            Operation(message("Looking up seminars"), partial(_look_up, recent)).success(
                self._tell
            ).start(self._operations)

    def _tell(self, found: Prospect) -> None:
        # An answer may come when the window is gone.
        if isValid(self):
            self.found.emit(found)

    def stop(self) -> None:
        """Let go what has not begun."""
        self._operations.cancel()

    def end(self) -> None:
        """Look no more; wait for what has begun."""
        self.stop()
        self._operations.wait()


def _look_up(recent: RecentSeminar, reporter: Reporter) -> Prospect:
    from app.keeping.prospect import prospect  # noqa: PLC0415 - it brings the builders

    reporter.tell(0, 0)
    return prospect(recent, dt.datetime.now().astimezone().date())
