"""A line of text that ends with dots where there is no room for it; the tooltip has the whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from app.desktop.theme import THEME
from app.desktop.widgets.looks import Text, TextLook

_LEAST = 80
"""The guide's px that a line takes at least."""


class Elided(Text):
    """A text in one line, as much of it as there is room for.

    Args:
        look: what it is for.
    """

    def __init__(self, look: TextLook = "body") -> None:
        super().__init__(look)
        self.setWordWrap(False)

    def setText(self, text: str) -> None:
        """Show a text, and the whole of it in the tooltip."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Return a size that leaves the others their room."""
        return QSize(THEME.px(_LEAST), super().minimumSizeHint().height())

    def shown(self) -> str:
        """Return what there is room for."""
        dots = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), dots, self.contentsRect().width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the text as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, self.shown())
