"""A table as high as its rows, for a page that scrolls as a whole."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.tables.commands import RowCommands
from app.desktop.tables.model import TableModel
from app.desktop.tables.painting import wrapped_height
from app.desktop.tables.view import TableView
from app.desktop.theme.theme import THEME
from seminar.messages import Message

_SPARE = 4
"""Below the last row, in the guide's px."""


class FittedTable(TableView):
    """A table that shows all its rows and never scrolls them.

    Args:
        model: its rows.
        name: what a screen reader calls it.
        commands: what can be done to the rows.
        hint: what is said where there is no row yet.
        headed: whether the columns have headings.
        least: how high the rows are together at least, in the guide's px; a sentence about what was
            typed must find room.
    """

    reached = Signal(object)
    """The `QRect` of the current cell, in pixels of the table: it is to be seen."""

    def __init__(
        self,
        model: TableModel[Any],
        name: Message,
        commands: RowCommands,
        hint: Message,
        *,
        headed: bool = True,
        least: int = 0,
    ) -> None:
        self._hint = hint
        self._headed = headed
        self._least = least
        super().__init__(model, name, commands)
        self.horizontalHeader().setVisible(headed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for told in (model.rowsInserted, model.rowsRemoved, model.rowsMoved, model.dataChanged):
            told.connect(self._fit)
        THEME.changed.connect(self._fit)
        self.selectionModel().currentChanged.connect(self._reach)
        INTERPRETER.changed.connect(self._fit)
        self._fit()

    # --- height ---

    def fit_columns(self) -> None:
        """Give each column its width, and each row the height that its text needs then."""
        super().fit_columns()
        self._fit_rows()

    def _fit_rows(self) -> None:
        least = self.numbers.defaultSectionSize()
        wrapping = [n for n, column in enumerate(self._table.columns) if column.wraps]
        for place in range(self._table.rowCount() if wrapping else 0):
            heights = (self._wrapped_height(place, number) for number in wrapping)
            self.setRowHeight(place, max(least, *heights))

    def _wrapped_height(self, place: int, number: int) -> int:
        text = self._table.columns[number].text(self._table.row_at(place))
        return wrapped_height(text, self.columnWidth(number), self.brushes)

    def _fit(self) -> None:
        self._fit_rows()
        self.updateGeometry()
        self.setAccessibleDescription("" if self._table.rowCount() else words().say(self._hint))
        self.viewport().update()

    def _height(self) -> int:
        rows = self.numbers.length() + THEME.px(_SPARE)
        height = max(rows, THEME.px(self._least), self.numbers.defaultSectionSize())
        if self._headed:
            height += self.horizontalHeader().height()
        if self.horizontalHeader().length() > self.viewport().width():
            height += self.horizontalScrollBar().sizeHint().height()
        return height

    def sizeHint(self) -> QSize:
        """Return a size with room for all rows."""
        return QSize(THEME.px(320), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the least size, which is as high as the wished one."""
        return QSize(THEME.px(120), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for what scrolls sideways, where it must."""
        super().resizeEvent(event)
        self.updateGeometry()

    # --- being seen ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the current cell into view."""
        super().focusInEvent(event)
        self._reach()

    def _reach(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self.hasFocus():
            cell = self.visualRect(index)
            self.reached.emit(QRect(self.viewport().mapTo(self, cell.topLeft()), cell.size()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or what is to be said where there are none."""
        super().paintEvent(event)
        if self._table.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.brushes.muted)
        painter.setFont(self.brushes.body.font)
        room = self.viewport().rect().adjusted(self.brushes.padding, 0, -self.brushes.padding, 0)
        room.setHeight(self.numbers.defaultSectionSize())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words().say(self._hint))
        if self.hasFocus():
            painter.setPen(self.brushes.ring)
            painter.drawRoundedRect(
                self.viewport().rect().adjusted(1, 1, -1, -2),
                self.brushes.radius,
                self.brushes.radius,
            )
        painter.end()
