"""A picture of a slide or page in the window: as wide as its place, in the page's shape."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.theme import THEME
from builders.preview import Picture

SLIDE = 9 / 16
"""How high a slide of the usual shape is for its width."""


def pixmap_of(picture: Picture) -> QPixmap:
    """Return a picture for the screen, without a last row that is not wholly the slide's."""
    shown = QPixmap()
    shown.loadFromData(picture.data)
    return shown.copy(0, 0, shown.width(), shown.height() - 1) if picture.frayed else shown


class PagePicture(QWidget):
    """Shows a slide or page; it keeps the last picture until there is another one.

    Args:
        least: how narrow it may be, in the guide's px.
        shape: how high it is for its width, until there is a picture.
    """

    clicked = Signal()
    """It was clicked."""

    def __init__(self, least: int = 120, shape: float = SLIDE) -> None:
        super().__init__()
        self._shape = shape
        self._shown = QPixmap()
        self._data = b""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        THEME.fit(self.setMinimumWidth, least)
        THEME.changed.connect(self.update)

    @property
    def data(self) -> bytes:
        """The bytes of the picture that is shown; empty for none."""
        return self._data

    def pixels(self) -> int:
        """Return how many pixels of the screen it is wide."""
        return max(1, round((self.width() - 2) * self.devicePixelRatioF()))

    def show_picture(self, picture: Picture | None) -> None:
        """Show a picture; `None` for an empty place."""
        data = picture.data if picture is not None else b""
        if data == self._data:
            return
        self._data = data
        self._shown = QPixmap()
        if picture is not None:
            self._shown = pixmap_of(picture)
            self._shown.setDevicePixelRatio(self.devicePixelRatioF())
        self.updateGeometry()
        self.update()

    # --- its size ---

    def hasHeightForWidth(self) -> bool:
        """Whether its height follows from its width: it has a page's shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high it is at a width."""
        shape = self._shape
        if not self._shown.isNull():
            shape = self._shown.height() / max(1, self._shown.width())
        return round((width - 2) * shape) + 2

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        width = max(self.minimumWidth(), THEME.px(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(self.minimumWidth(), self.heightForWidth(self.minimumWidth()))

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture in a thin frame."""
        painter = QPainter(self)
        frame = self.rect().adjusted(0, 0, -1, -1)
        painter.fillRect(frame, THEME.palette.color(QPalette.ColorRole.AlternateBase))
        if not self._shown.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self._within(frame), self._shown)
        painter.setPen(THEME.palette.color(QPalette.ColorRole.Mid))
        painter.drawRect(frame)
        painter.end()

    def _within(self, frame: QRect) -> QRect:
        size = self._shown.size().scaled(
            frame.adjusted(1, 1, 0, 0).size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        where = QRect(frame.topLeft(), size)
        where.moveCenter(frame.center())
        return where

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell of a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()
