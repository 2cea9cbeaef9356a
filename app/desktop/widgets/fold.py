"""A fold: a heading that opens and closes what is seldom needed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.theme.icons import icon
from app.desktop.widgets.buttons import Button
from seminar.messages import Message, message

_START = Qt.AlignmentFlag.AlignLeft


class Fold(QWidget):
    """A heading with what stands beneath it, closed until it is opened.

    Args:
        heading: what it is about.
        content: what stands beneath it.
    """

    def __init__(self, heading: Message, content: QWidget) -> None:
        super().__init__()
        self.button = Button(heading, "flat")
        self.button.setCheckable(True)
        self.content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0)
        column.addWidget(content)
        column.setAlignment(self.button, _START)
        THEME.fit(column.setSpacing, 8)
        self.button.toggled.connect(self._show)
        self._show(self.button.isChecked())

    def open(self) -> None:
        """Open it."""
        self.button.setChecked(True)

    def _show(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.content.setVisible(is_open)
        self.button.setIcon(icon("chevron-down" if is_open else "chevron-right", "muted"))
        state = message("Unfolded") if is_open else message("Folded")
        INTERPRETER.say(self.button.setAccessibleDescription, state)
