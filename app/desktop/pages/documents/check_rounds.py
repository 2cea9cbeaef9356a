"""Checking the files as a person asks for it: when that can be done, and what is shown of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.pages.documents.builds import Builds
from app.desktop.pages.documents.checking import Checking
from app.desktop.pages.documents.looking import Looking
from app.desktop.widgets.busy import Busy
from seminar.messages import Message, message


class CheckRounds(QObject):
    """Checks all files that are there, one round at a time.

    Args:
        desk: the open seminar.
        checking: what checks.
        looking: what knows the files.
        builds: what builds; the files are not checked meanwhile.
        busy: shows how far it is.
    """

    def __init__(
        self, desk: Desk, checking: Checking, looking: Looking, builds: Builds, busy: Busy
    ) -> None:
        super().__init__()
        self._desk = desk
        self._checking = checking
        self._looking = looking
        self._builds = builds
        self._busy = busy
        checking.progressed.connect(self._tell)
        checking.ended.connect(self._end)

    def can_start(self) -> bool:
        """Whether there are files to check, and nothing else is done with them."""
        is_free = not self._checking.is_running and not self._builds.is_busy
        return is_free and any(state.files for state in self._looking.seen.states.values())

    def start(self) -> None:
        """Check all files that are there."""
        if self.can_start():
            self._busy.begin(message("Checking the files"))
            states = self._looking.seen.states
            self._checking.start({id_: state.files for id_, state in states.items()})

    def _tell(self, what: Message, done: int, total: int) -> None:
        self._busy.tell(what, done, total)

    def _end(self, number: int, faulty: int) -> None:
        self._busy.end()
        if number and not faulty:
            self._desk.tell(message("Checked {n} files: no faults.", n=number))
        elif number:
            self._desk.tell(
                message("Checked {n} files: {faulty} have faults.", n=number, faulty=faulty)
            )
