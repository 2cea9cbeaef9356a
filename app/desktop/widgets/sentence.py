"""A sentence with what matters in bold."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.desktop.interpreter import INTERPRETER
from seminar.messages import Message

_BOLD = re.compile(r"\*\*(.+?)\*\*")


class Sentence(QLabel):
    """A sentence whose `**parts**` are bold; a screen reader reads it whole."""

    def __init__(self, what: Message | None = None) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        if what is not None:
            self.say(what)

    def say(self, what: Message) -> None:
        """Say something, also in the languages to come."""
        INTERPRETER.say(self.write, what)

    def write(self, text: str) -> None:
        """Show a text that is in the person's language already."""
        from html import escape  # noqa: PLC0415 - slow to import

        self.setText(_BOLD.sub(r"<b>\1</b>", escape(text)))
        self.setAccessibleName(_BOLD.sub(r"\1", text))
