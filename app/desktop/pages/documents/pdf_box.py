"""The box in the header that ticks the whole column of PDFs; in between where only some are."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox

from app.desktop.interpreter import INTERPRETER
from seminar.messages import message


class PdfBox(QCheckBox):
    """A box with three states.

    Args:
        action: what it does.
    """

    def __init__(self, action: QAction) -> None:
        super().__init__()
        INTERPRETER.say(self.setText, message("PDF of all"))
        INTERPRETER.say(self.setAccessibleName, message("PDF of all"))
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())

    def nextCheckState(self) -> None:
        """Leave the state to the seminar, which a click only asks for."""

    def show_ticks(self, ticked: int, total: int) -> None:
        """Show how many of the documents are ticked."""
        state = Qt.CheckState.PartiallyChecked
        if ticked in (0, total):
            state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        self.setCheckState(state)
