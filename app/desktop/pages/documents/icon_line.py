"""A line of text with an icon before it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop.theme import THEME
from app.desktop.theme.icons import Tint
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import Text, TextLook
from seminar.messages import Message


class IconLine(QWidget):
    """A text that wraps, with an icon at its first line.

    Args:
        picture: the icon's name.
        tint: its colour.
        what: the text.
        look: how the text looks.
    """

    def __init__(self, picture: str, tint: Tint, what: Message, look: TextLook = "body") -> None:
        super().__init__()
        self.icon = IconLabel(picture, tint)
        self.text = Text(look, what)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1, Qt.AlignmentFlag.AlignTop)
        THEME.fit(row.setSpacing, 6)
