"""Dragging the rows of one table: where they come from and where in it they can be dropped."""

from __future__ import annotations

from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView

from app.desktop.interpreter import words
from app.desktop.tables.dragging import (
    NOT_HERE,
    READ_ONLY,
    InsertionLine,
    answer,
    copies,
    drag,
)
from app.desktop.tables.edited import EditedTable
from app.desktop.tables.mime import Dragged, dragged_in
from seminar.messages import Message


class RowDragging:
    """Drags and drops for a table.

    Args:
        view: the table.
    """

    def __init__(self, view: EditedTable) -> None:
        self._view = view
        self._refused: Message | None = None
        self.line = InsertionLine(view)
        view.setDragEnabled(bool(view.commands.kind))
        view.setAcceptDrops(view.commands.drop is not None)
        view.setDropIndicatorShown(False)
        view.setDragDropMode(_mode(view))

    # --- from here ---

    def begin(self) -> None:
        """Drag the selected rows until they are dropped or Esc is pressed."""
        view = self._view
        ids = view.selected_ids()
        if not ids or not view.commands.kind or not view.can_edit():
            return
        if view.commit_open_editor():
            drag(view, Dragged(view.seminar.id, view.commands.kind, ids), self._label(ids))

    def _label(self, ids: tuple[str, ...]) -> str:
        """Return what hangs at the cursor: what the row is called, or how many they are."""
        if len(ids) > 1:
            return words().plural("{n} row", "{n} rows", len(ids))
        table = self._view.table
        place = table.place_of("".join(ids)) or 0
        number = table.column_of(self._view.commands.begin) or 0
        return table.columns[number].text(table.row_at(place)) or str(place + 1)

    # --- to here ---

    def enter(self, event: QDragEnterEvent) -> None:
        """Let in rows that can be dropped somewhere here; of others say that they cannot."""
        self._refused = None
        if self._dragged(event) is None:
            event.ignore()
            if event.mimeData().formats():
                self._tell(NOT_HERE)
        else:
            event.accept()

    def move(self, event: QDragMoveEvent) -> None:
        """Show where the rows would land, or say why they cannot."""
        at = event.position().toPoint()
        place = self.line.place_at(at)
        refusal = self._refusal(event, place)
        answer(event, refusal)
        if refusal is None:
            self._refused = None
            self.line.show(place, at)
        else:
            self.line.hide()
            self._tell(refusal)

    def leave(self) -> None:
        """Forget what was held over the table."""
        self.line.hide()

    def drop(self, event: QDropEvent) -> None:
        """Move the rows, or insert copies of them, as one step."""
        place = self.line.place_at(event.position().toPoint())
        refusal, dragged = self._refusal(event, place), self._dragged(event)
        self.line.hide()
        answer(event, refusal)
        commands = self._view.commands
        make = commands.drop_copies if copies(event) else commands.drop
        if refusal is None and dragged is not None and make is not None:
            self._view.do(lambda: make(self._view.seminar, dragged.ids, place))

    def _dragged(self, event: QDropEvent) -> Dragged | None:
        return dragged_in(event.mimeData(), self._view.seminar.id, self._view.commands.kind)

    def _refusal(self, event: QDropEvent, place: int) -> Message | None:
        commands, dragged = self._view.commands, self._dragged(event)
        make = commands.drop_copies if copies(event) else commands.drop
        if dragged is None or make is None:
            return NOT_HERE
        if not self._view.can_edit():
            return READ_ONLY
        return commands.refusal(dragged.ids, place) if commands.refusal else None

    def _tell(self, refusal: Message) -> None:
        """Say once, not at each pixel, why the rows cannot be dropped."""
        if refusal != self._refused:
            self._refused = refusal
            self._view.told.emit(refusal)


def _mode(view: EditedTable) -> QAbstractItemView.DragDropMode:
    mode = QAbstractItemView.DragDropMode
    if view.commands.drop is not None:
        return mode.DragDrop
    return mode.DragOnly if view.commands.kind else mode.NoDragDrop
