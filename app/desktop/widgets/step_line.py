"""A line after something was removed or moved: a sentence, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout

from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.looks import Card, Text
from seminar.messages import Message, message


class StepLine(Card):
    """Says what was done and offers to undo it; hidden until it says something."""

    undone = Signal()
    """A person wants it back."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = Text()
        self.undo = Button(message("Undo"), "link")
        self.undo.clicked.connect(self._undo)
        key = Text("note")
        undo_key = QKeySequence(QKeySequence.StandardKey.Undo)
        key.setText(undo_key.toString(QKeySequence.SequenceFormat.NativeText))
        row = QHBoxLayout(self)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.undo)
        row.addWidget(key)
        THEME.fit(row.setSpacing, 12)
        THEME.fit(row.setContentsMargins, 14, 8, 14, 8)
        self.hide()

    def say(self, what: Message) -> None:
        """Show the line with a sentence in the past tense."""
        self.sentence.say(what)
        self.show()

    def _undo(self) -> None:
        self.hide()
        self.undone.emit()
