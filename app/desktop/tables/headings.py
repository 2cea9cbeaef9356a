"""The numbers beside the rows: muted, and a grip where the row is selected."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from app.desktop.tables.brushes import Brushes
from app.desktop.tables.painting import paint_ground
from app.desktop.tables.selection import selected_places
from app.desktop.theme.icons import pixmap
from app.desktop.theme.sizes import ICON
from app.desktop.theme.theme import THEME

WIDTH = 32
"""In the guide's px."""


class NumberHeader(QHeaderView):
    """The row numbers of a table; a row can be dragged by its own."""

    dragged = Signal()
    """A row that is selected was pressed and pulled."""
    pressed_at = Signal(int, object)
    """A row's number was pressed, with these keyboard modifiers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._brushes = Brushes()
        self._pressed: QPoint | None = None
        self.draggable = False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        THEME.fit(self.setFixedWidth, WIDTH)

    def dress(self, brushes: Brushes) -> None:
        """Take the theme as it is now."""
        self._brushes = brushes
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a row's number, or the grip of a selected row."""
        brushes = self._brushes
        chosen = self.selectionModel()
        selected = chosen is not None and section in selected_places(chosen)
        painter.fillRect(rect, brushes.base)
        paint_ground(painter, rect, brushes, selected=selected)
        if selected and self.draggable:
            side = THEME.px(ICON)
            grip = pixmap("grip-vertical", "muted", side, self.devicePixelRatioF())
            left = rect.left() + (rect.width() - side) // 2
            painter.drawPixmap(left, rect.top() + (rect.height() - side) // 2, grip)
            return
        painter.setFont(brushes.note.font)
        painter.setPen(brushes.muted)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(section + 1))

    # --- the mouse ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the row; one that is selected stays so, for it may be dragged."""
        place = self.logicalIndexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._pressed = event.position().toPoint()
            self.pressed_at.emit(place, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag when the mouse is pulled far enough."""
        if self._pressed is None:
            return
        pulled = (event.position().toPoint() - self._pressed).manhattanLength()
        if pulled >= QApplication.startDragDistance():
            self._pressed = None
            self.dragged.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """End what the press began."""
        self._pressed = None
