"""An icon that is looked at, not clicked."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.theme import THEME
from app.desktop.theme.icons import Tint, pixmap
from app.desktop.theme.sizes import ICON


class IconLabel(QWidget):
    """An icon beside a text that says the same.

    Args:
        picture: the icon's name.
        tint: its colour.
        side: its width and height, in the guide's px.
    """

    def __init__(self, picture: str, tint: Tint = "text", side: int = ICON) -> None:
        super().__init__()
        self._picture = picture
        self._tint: Tint = tint
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        THEME.fit(self.setFixedSize, side, side)
        THEME.changed.connect(self.update)

    def put(self, picture: str, tint: Tint) -> None:
        """Show another icon."""
        self._picture, self._tint = picture, tint
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        side = THEME.px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        if self._picture:
            drawn = pixmap(self._picture, self._tint, self.width(), self.devicePixelRatioF())
            QPainter(self).drawPixmap(0, 0, drawn)
