"""A part of a page that scrolls where the window is too low, and follows the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.desktop.theme import THEME
from app.desktop.widgets.scrolled import Scrolled

_AROUND = 12
"""The guide's px that are seen around what has the focus."""


class Following(Scrolled):
    """Scrolls to what has the focus; nothing changes where all has room.

    Args:
        body: what scrolls; it is as wide as the area.
    """

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self._body = body
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_moved)

    def _on_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # Under the mouse nothing moves away while a button is down.
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and isValid(self) and not pressed:
            self._show(new)

    def _show(self, focused: QWidget) -> None:
        # Qt's own looks only to the cell that is current, not to the rows around it.
        if self.isAncestorOf(focused):
            top = focused.mapTo(self._body, QPoint()).y()
            for at in (top + focused.height(), top):
                self.ensureVisible(0, at, 0, THEME.px(_AROUND))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the window; Qt would take those that scroll, also with Alt."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what has the focus in sight."""
        super().resizeEvent(event)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep it in sight when all becomes larger, too."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.Resize and watched is self.widget():
            self._follow()
        return done

    def _follow(self) -> None:
        focused = self.window().focusWidget()
        if focused is not None:
            self._show(focused)
