"""Fields side by side, or one above the other where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.desktop.theme import THEME

_DIRECTION = QBoxLayout.Direction
_NARROWEST = 120


class SideBySide(QWidget):
    """Widgets in a row that becomes a column when it is narrow.

    Args:
        widgets: what stands there, each with its share of the width.
        least: below so many of the guide's px they stand one above the other.
    """

    def __init__(self, widgets: Sequence[tuple[QWidget, int]], least: int) -> None:
        super().__init__()
        self._least = least
        self._row = QBoxLayout(_DIRECTION.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget, share in widgets:
            self._row.addWidget(widget, share)
        THEME.fit(self._row.setSpacing, 16)
        # The row may be narrower than its widgets side by side; then they no longer stand so.
        THEME.fit(self.setMinimumWidth, _NARROWEST)
        THEME.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the widgets as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= THEME.px(self._least)
        direction = _DIRECTION.LeftToRight if wide else _DIRECTION.TopToBottom
        if direction != self._row.direction():
            self._row.setDirection(direction)
            self.updateGeometry()
