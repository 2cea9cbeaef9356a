"""The three ways with a file that somebody has edited: beside it, over it, or keep it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.pages.documents.builds import Builds
from app.desktop.pages.documents.dialogs import write_over
from app.desktop.pages.documents.looking import Looking
from app.desktop.pages.documents.rows import DocumentRow
from builders.states import keep_mine
from builders.states.noting import copy_name
from seminar.messages import PlenumError, message


class Conflicts(QObject):
    """Does what a person has decided about an edited file.

    Args:
        desk: the open seminar.
        page: what dialogs stand before.
        builds: what builds.
        looking: what looks at the documents.
    """

    def __init__(self, desk: Desk, page: QWidget, builds: Builds, looking: Looking) -> None:
        super().__init__()
        self._desk = desk
        self._page = page
        self._builds = builds
        self._looking = looking

    def build_beside(self, row: DocumentRow | None) -> None:
        """Build the new document beside the edited one, under a name with a number."""
        if row is not None:
            self._builds.build((row.id,), {row.id: "beside"})

    def ask_to_write_over(self, row: DocumentRow | None) -> None:
        """Ask, and write over the edited file; a copy of it is kept."""
        if row is None or row.state is None or not row.state.edited:
            return
        path = row.state.edited[0].path
        copy = copy_name(path, self._desk.document.seminar)
        dialog = write_over(self._page.window(), path.name, copy)
        dialog.answered.connect(lambda answer: self._over(answer, row))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _over(self, answer: str, row: DocumentRow) -> None:
        if answer == "over":
            self._builds.build((row.id,), {row.id: "over"})

    def keep(self, row: DocumentRow | None) -> None:
        """Remember that the edited file shall stay."""
        if row is None or row.state is None:
            return
        try:
            keep_mine(self._desk.document.folder, row.state)
        except PlenumError as error:
            self._desk.tell(error.message)
            return
        self._desk.tell(
            message("“{file}” is kept until it changes.", file=row.state.edited[0].path.name)
        )
        self._looking.look()
