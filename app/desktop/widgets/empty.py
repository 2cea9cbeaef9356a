"""An empty page or list: what belongs here, and the way to the first of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import Text
from seminar.messages import Message

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class Empty(QWidget):
    """Stands where nothing is yet.

    Args:
        picture: the icon of what belongs here.
        title: that there is none, such as "Ingen oppgaver ennå".
        sentence: what it is for or where it comes from.
        act: what the button says, or `None` for no button.
        act_picture: the icon on the button, or empty.
    """

    clicked = Signal()
    """The button was pressed."""

    def __init__(
        self,
        picture: str,
        title: Message,
        sentence: Message,
        act: Message | None = None,
        act_picture: str = "",
    ) -> None:
        super().__init__()
        self.title = Text("pane", title)
        self.sentence = Text("note", sentence)
        self.sentence.setAlignment(_CENTRE)
        self.button = Button(act, picture=act_picture)
        if act is None:  # Shown before it has a parent, it would be a window for a moment.
            self.button.hide()
        self.button.clicked.connect(self.clicked)
        self._lay_out(IconLabel(picture, "muted", 28))

    def _lay_out(self, picture: IconLabel) -> None:
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(picture, 0, _CENTRE)
        column.addWidget(self.title, 0, _CENTRE)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, _CENTRE)
        column.addStretch(3)
        THEME.fit(column.setSpacing, 8)
        THEME.fit(column.setContentsMargins, 24, 12, 24, 12)
