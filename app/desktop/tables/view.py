"""The view of every table: the keys of "any table", the mouse, the clipboard and dragging."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from app.desktop.tables.clips import TableClips
from app.desktop.tables.columns import Tick
from app.desktop.tables.commands import RowCommands
from app.desktop.tables.edited import EditedTable
from app.desktop.tables.model import TableModel
from app.desktop.tables.row_dragging import RowDragging
from app.desktop.widgets.typing_keys import changes_text
from seminar.messages import Message

_FLAG = QItemSelectionModel.SelectionFlag
_TRIGGER = QAbstractItemView.EditTrigger
_ARROWS = frozenset(
    {
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
        *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End),
    }
)
_EDITING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Insert})
"""Keys of edits that Qt would take for others, or for typing."""


class TableView(EditedTable):
    """A table.

    Args:
        model: its rows.
        name: what a screen reader calls it.
        commands: what can be done to the rows.
        numbered: whether the rows' numbers stand beside them.
        tall: whether each row has two lines.
    """

    def __init__(
        self,
        model: TableModel[Any],
        name: Message,
        commands: RowCommands,
        *,
        numbered: bool = True,
        tall: bool = False,
    ) -> None:
        super().__init__(model, name, commands, numbered=numbered, tall=tall)
        self._clips = TableClips(self)
        self._dragging = RowDragging(self)
        self.setEditTriggers(
            _TRIGGER.DoubleClicked | _TRIGGER.EditKeyPressed | _TRIGGER.AnyKeyPressed
        )
        self.cells.left.connect(self._go_on)
        self.numbers.pressed_at.connect(self._press_number)
        self.numbers.dragged.connect(self._dragging.begin)
        model.document.read_only_changed.connect(self._show_what_can_be_done)
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        """Show a grip, boxes and choices as open or closed."""
        self.numbers.draggable = bool(self.commands.kind) and self.can_edit()
        self.numbers.viewport().update()
        self.viewport().update()

    # --- the clipboard ---

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        self._clips.copy()

    def cut(self) -> None:
        """Put the selected rows on the clipboard and remove them."""
        self._clips.cut()

    def paste(self) -> None:
        """Put what the clipboard holds into the current cell, or as rows after the current one."""
        self._clips.paste()

    # --- dragging ---

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the selected rows."""
        self._dragging.begin()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let rows in."""
        self._dragging.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would land."""
        self._dragging.move(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Forget them."""
        self._dragging.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Move them there, or copies of them."""
        self._dragging.drop(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and the line where what is dragged would land."""
        super().paintEvent(event)
        if self._dragging.line.place is not None:
            painter = QPainter(self.viewport())
            self._dragging.line.paint(painter, self.brushes)
            painter.end()

    # --- going on from a cell ---

    def _go_on(self, way: str) -> None:
        """Go on from a cell whose editor was left."""
        match way:
            case "down":
                self._go_down()
            case "next":
                self._edit_neighbour(1)
            case "previous":
                self._edit_neighbour(-1)

    def _go_down(self) -> None:
        """Go to the next row; after the last one, to a new one if the table grows so."""
        place, grows = self.currentIndex().row() + 1, self.commands.grows
        current = self.current_id()
        if place == self._table.rowCount() and grows and current is not None and grows(current):
            self.new_row()
        else:
            self.go_to_row(place)

    def _edit_neighbour(self, step: int) -> None:
        """Open the next or previous cell that is typed in, as one reads, if there is one."""
        columns = self._table.columnCount()
        here = self.currentIndex()
        place = here.row() * columns + here.column() + step
        while 0 <= place < columns * self._table.rowCount():
            index = self._table.index(*divmod(place, columns))
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.go_to_cell(index)
                self.edit(index)
                return
            place += step

    # --- keys and mouse ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of any table do; the actions of tables have theirs besides.

        What is closed in a seminar that can only be read is left to whoever says so. Alt with an
        arrow moves rows. Where they cannot go further, Qt would take it for the arrow
        alone and forget which rows are selected.
        """
        moves_rows = event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _ARROWS
        if moves_rows or (not self.can_edit() and event.key() in _EDITING):
            event.ignore()
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Space:
            self._choose_current_too()
            return
        done = not modifiers and self._by_key(event)
        if not done:
            super().keyPressEvent(event)
            if changes_text(event) and not self.can_edit():
                self._table.document.refused.emit()

    def _choose_current_too(self) -> None:
        """Select the current row besides others, or no longer; the only one stays selected."""
        current = self.currentIndex()
        if current.isValid() and self.selected_places() != (current.row(),):
            self.selectionModel().select(current, _FLAG.Toggle | _FLAG.Rows)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> _FLAG:
        """Return what becomes of the selection: it goes with the ring that keys move.

        With Ctrl, Qt would move the ring alone, and the keys of rows would act on others than the
        one it stands in. A click beside the rows would leave the ring and nothing selected.
        """
        if isinstance(event, QKeyEvent) and event.key() in _ARROWS:
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return _FLAG.ClearAndSelect | _FLAG.Rows
        elif isinstance(event, QMouseEvent) and not index.isValid():
            return _FLAG.NoUpdate
        return super().selectionCommand(index, event)

    def _by_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case Qt.Key.Key_Backspace if self.can_edit():
                self.empty_cell()
            case Qt.Key.Key_Space if self._is_tick():
                self.cells.toggle(self.currentIndex())
            case _:
                return False
        return True

    def _is_tick(self) -> bool:
        index = self.currentIndex()
        checkable = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        return checkable and isinstance(self._table.columns[index.column()].editing, Tick)

    def _enter(self) -> None:
        current = self.current_id()
        column = self._table.columns[max(0, self.currentIndex().column())]
        if current is None:
            return
        row = self._table.row_at(self.currentIndex().row())
        if column.press and column.look(row).button:
            column.press(row)
        elif self.commands.open:
            self.commands.open(current)
        else:
            self._go_down()

    def keyboardSearch(self, search: str) -> None:
        """Go nowhere: what is typed in a cell that cannot be typed in is not a search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stay in an open cell whose value does not serve."""
        if self.commit_open_editor():
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row where it opens something; else the cell."""
        index = self.indexAt(event.position().toPoint())
        opens = self.commands.open is not None and not index.flags() & Qt.ItemFlag.ItemIsEditable
        if opens and self.commands.open and index.isValid():
            self.commands.open(self._table.id_at(index.row()))
        elif index.isValid() and self._is_closed(index):
            self._table.document.refused.emit()
        else:
            super().mouseDoubleClickEvent(event)

    def _is_closed(self, index: QModelIndex) -> bool:
        """Whether a cell cannot be edited only because the seminar can only be read."""
        column, row = self._table.columns[index.column()], self._table.row_at(index.row())
        return not self.can_edit() and column.can_edit(row)

    def _press_number(self, place: int, modifiers: Qt.KeyboardModifier) -> None:
        """Select a row by its number, as clicks on cells do."""
        if not self.commit_open_editor():
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        index = self._table.index(place, max(0, self.currentIndex().column()))
        chosen = self.selectionModel()
        if modifiers & Qt.KeyboardModifier.ShiftModifier and self.currentIndex().isValid():
            first, last = sorted((self.currentIndex().row(), place))
            end = self._table.columnCount() - 1
            stretch = QItemSelection(self._table.index(first, 0), self._table.index(last, end))
            chosen.select(stretch, _FLAG.ClearAndSelect)
            chosen.setCurrentIndex(index, _FLAG.NoUpdate)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            chosen.setCurrentIndex(index, _FLAG.Toggle | _FLAG.Rows)
        elif not chosen.isRowSelected(place, QModelIndex()):
            chosen.setCurrentIndex(index, _FLAG.ClearAndSelect | _FLAG.Rows)
