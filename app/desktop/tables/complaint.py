"""The sentence beneath a cell in which something was typed that does not serve."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.desktop.theme.icons import icon
from app.desktop.theme.sizes import ICON, NOTE
from app.desktop.theme.theme import THEME
from app.desktop.widgets.announce import announce


class Complaint(QFrame):
    """A sentence that floats over the rows beneath the cell it is about.

    Args:
        parent: the viewport of the view.
        sentence: what is wrong and the way out.
    """

    def __init__(self, parent: QWidget, sentence: str) -> None:
        super().__init__(parent)
        self.setObjectName("complaint")
        self.setStyleSheet(
            "#complaint { background: palette(base); border: 1px solid palette(mid);"
            f" border-radius: {THEME.px(4)}px; }}"
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(THEME.px(11), THEME.px(6), THEME.px(11), THEME.px(6))
        layout.setSpacing(THEME.px(8))
        sign = QLabel()
        sign.setPixmap(icon("octagon-alert", "error").pixmap(THEME.px(ICON)))
        self.label = QLabel(sentence)
        self.label.setFont(THEME.font(NOTE))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.label, 1)
        announce(self, sentence)

    def stand_by(self, cell: QRect, room: QRect) -> None:
        """Stand beneath the cell, or above it where there is no room, across the table."""
        gap = THEME.px(4)
        height = self.heightForWidth(room.width())
        top = cell.bottom() + gap
        if top + height > room.bottom():
            top = max(room.top(), cell.top() - gap - height)
        self.setGeometry(room.left(), top, room.width(), height)
        self.show()
        self.raise_()
