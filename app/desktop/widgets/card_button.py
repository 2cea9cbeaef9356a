"""A card that is one large button: what it does, and what that means."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import Text
from seminar.messages import Message


class CardButton(QPushButton):
    """One of the ways to begin.

    Args:
        picture: the icon.
        title: what it does, such as "Nytt seminar …".
        note: what that means, such as "Tomt, med to dager".
    """

    def __init__(self, picture: str, title: Message, note: Message) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAutoDefault(True)  # Enter presses it, as Space does.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lay_out(IconLabel(picture, "accent", 20), Text("pane", title), Text("note", note))
        INTERPRETER.say(self.setAccessibleName, title)
        INTERPRETER.say(self.setAccessibleDescription, note)

    def _lay_out(self, picture: IconLabel, title: Text, note: Text) -> None:
        texts = QVBoxLayout()
        texts.addWidget(title)
        texts.addWidget(note)
        self._row = QHBoxLayout(self)
        self._row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(texts, 1)
        THEME.fit(texts.setSpacing, 3)
        THEME.fit(self._row.setSpacing, 18)
        THEME.fit(self._row.setContentsMargins, 17, 14, 17, 14)
        for part in (picture, title, note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        """Whether the height follows from the width: the note wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the texts take in a width."""
        return self._row.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """Return a size with room for the texts."""
        return self._row.totalSizeHint()
