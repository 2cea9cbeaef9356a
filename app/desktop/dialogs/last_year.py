"""Which seminar is last year's: one of those that were open last, or one in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desktop.interpreter import words
from app.desktop.pages.start.telling import place, title
from app.desktop.sentences import ready
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Choice
from app.desktop.widgets.labelled import Labelled
from app.keeping.recent import RecentSeminar
from seminar.folder import SEMINAR
from seminar.messages import Message, message

_LETTERS = 56
"""Of a seminar's title and folder that there is room for; the tooltip has all."""


class LastYearDialog(Dialog):
    """Asks which seminar the new one is to begin from; "go" when that is chosen.

    Args:
        parent: the window.
        recents: the seminars that were open last, the one to begin from at first in front.
    """

    def __init__(self, parent: QWidget | None, recents: Sequence[RecentSeminar]) -> None:
        super().__init__(parent, message("New from last year’s seminar"))
        self._entries: list[tuple[object, Message]] = [
            (recent.path, ready(_called(recent))) for recent in recents
        ]
        self.seminar = Labelled(message("Last year’s seminar"), Choice())
        self.say(
            message("Which seminar do you begin from?"),
            message("It is only read, and stays as it is."),
            "refresh-cw",
        )
        self._put_fields()
        self.offer_cancel()
        self.go = self.offer(message("Continue"), "go", "main")
        self._offer(None)
        self.start_in(self.seminar.field)

    def _put_fields(self) -> None:
        browse = Button(message("Choose another folder …"))
        browse.clicked.connect(self._browse)
        # Title, folder and path need the whole line.
        self.body.addWidget(self.seminar)
        self.body.addWidget(browse, 0, Qt.AlignmentFlag.AlignLeft)
        field = self.seminar.field
        field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(_LETTERS)
        field.currentTextChanged.connect(field.setToolTip)

    def _offer(self, chosen: Path | None) -> None:
        self.seminar.field.offer(tuple(self._entries))
        if chosen is not None:
            self.seminar.field.setCurrentIndex(self.seminar.field.findData(chosen))
        self.seminar.field.setToolTip(self.seminar.field.currentText())
        self.go.setEnabled(bool(self._entries))

    def folder(self) -> Path:
        """Return the folder of the seminar that was chosen."""
        chosen: Path = self.seminar.field.currentData()
        return chosen

    def _browse(self) -> None:
        chosen = ask_for_folder(self, self.folder().parent if self._entries else Path.home())
        if chosen is not None:
            self._entries = [one for one in self._entries if one[0] != chosen]
            self._entries.insert(0, (chosen, ready(str(chosen))))
            self._offer(chosen)


def ask_for_folder(parent: QWidget | None, start: Path) -> Path | None:
    """Ask for the folder of last year's seminar and return it, or `None`."""
    caption = words().text("Choose the folder of last year’s seminar")
    chosen = QFileDialog.getExistingDirectory(parent, caption, str(start))
    if not chosen:
        return None
    return Path(chosen).parent if Path(chosen).name == SEMINAR else Path(chosen)


def _called(recent: RecentSeminar) -> str:
    return " · ".join(filter(None, (title(recent), place(recent))))
