"""What opens the editors of cells, and takes what was typed or says why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.desktop.interpreter import words
from app.desktop.spot import Spot
from app.desktop.tables.columns import Choice, Column, Edit, Line, Tick
from app.desktop.tables.complaint import Complaint
from app.desktop.tables.editors import CellEditor, ChoiceEditor, LineEditor
from app.desktop.tables.model import Index, TableModel
from app.desktop.tables.painting import box_rect, button_rect
from app.desktop.tables.seen import SeenTable
from app.desktop.tables.tips import tip_of
from app.desktop.theme.sizes import ROW
from app.desktop.theme.theme import THEME
from app.desktop.widgets.looks import mark
from app.entry.not_understood import with_way_back
from seminar.messages import Message, PlenumError

_ALIGN = {
    "start": Qt.AlignmentFlag.AlignLeft,
    "end": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}


class _OpenCell(Struct):
    """The cell that is being edited: its editor, its row by id, its column, and how it began."""

    editor: CellEditor
    row: str
    column: Column[Any]
    began: Any
    complaint: Complaint | None = None

    def typed(self) -> Any:
        """Return what the editor says now."""
        editor = self.editor
        return editor.chosen if isinstance(editor, ChoiceEditor) else editor.text()


class TableDelegate(QStyledItemDelegate):
    """Edits the cells of one view; the view paints them itself.

    Args:
        view: the view.
        model: its model.
        ask: asks the document for an edit made in the column with this key.
        spot: where in the seminar the row with this id and the column with this key are.
    """

    left = Signal(str)
    """An editor was left with a valid value, in one of the ways of `Leaving`."""
    refused = Signal(object)
    """A `Message`: why a box cannot be ticked."""

    def __init__(
        self,
        view: SeenTable,
        model: TableModel[Any],
        ask: Callable[[Edit, str], object],
        spot: Callable[[str, str], Spot],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._ask = ask
        self._spot = spot
        self._open: _OpenCell | None = None

    # --- the open editor ---

    @property
    def editor(self) -> CellEditor | None:
        """The editor that is open, if any."""
        return self._open.editor if self._open else None

    @property
    def complaint(self) -> Complaint | None:
        """The sentence beneath the editor, if what was typed does not serve."""
        return self._open.complaint if self._open else None

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Open the editor that belongs in the cell, with what stands there."""
        column, row = self._model.columns[index.column()], self._model.row_at(index.row())
        editor = self._made(parent, column, row)
        editor.setAccessibleName(words().say(column.heading))
        editor.leaving.connect(lambda way: self._leave(editor, way))
        editor.cancelled.connect(lambda: self._cancel(editor))
        self._open = _OpenCell(editor, self._model.id_at(index.row()), column, None)
        self._open.began = self._open.typed()
        if isinstance(editor, LineEditor):
            editor.textChanged.connect(lambda: self._note(editor))
        return editor

    def _made(self, parent: QWidget, column: Column[Any], row: Any) -> CellEditor:
        seminar = self._model.document.seminar
        match column.editing:
            case Choice() as choice:
                options = choice.options(seminar, row)
                return ChoiceEditor(parent, options, choice.chosen(row), choice.marks)
            case Line() as line:
                names = line.names(seminar) if line.names else ()
                editor = LineEditor(parent, column.opens_with(row), names, offered=line.offered)
                editor.setAlignment(_ALIGN[column.align] | Qt.AlignmentFlag.AlignVCenter)
                editor.textEdited.connect(self._calm)
                return editor
            case _:
                raise LookupError(f"nothing is typed in the column {column.key!r}")

    def _note(self, editor: LineEditor) -> None:
        """Let the recovery copy have what is typed before it is a step."""
        cell, unfinished = self._open, self._model.document.unfinished
        if cell is None or cell.editor is not editor:
            return
        if editor.text() == cell.began:
            unfinished.forget(editor)
        else:
            unfinished.note(editor, self._spot(cell.row, cell.column.key), editor.text())

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell now, unless something has been typed over it."""
        cell = self._open
        if cell is None or cell.editor is not editor or cell.typed() != cell.began:
            return
        row = self._model.row_at(index.row())
        if isinstance(editor, LineEditor) and editor.text() != cell.column.opens_with(row):
            editor.setText(cell.column.opens_with(row))
            cell.began = editor.text()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Do nothing: what was typed is taken by `commit`."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Lay the editor over its cell, and the sentence beneath it."""
        rect = option.rect
        wraps = self._model.columns[index.column()].wraps
        height = rect.height() if wraps else min(rect.height(), THEME.px(ROW))
        top = rect.top() + (rect.height() - height) // 2
        editor.setGeometry(rect.left(), top, rect.width(), height)
        if isinstance(editor, LineEditor):
            editor.lay_over(rect)
        self._place_complaint()

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget the editor: it was closed, or its row is gone."""
        self._model.document.unfinished.forget(editor)
        if self._open is not None and self._open.editor is editor:
            self._calm()
            self._open = None
        super().destroyEditor(editor, index)

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        """Let the editors deal with their keys themselves."""
        return False

    # --- leaving ---

    def commit(self) -> bool:
        """Take what was typed and close the editor; where it does not serve, say so and stay.

        Returns:
            Whether no editor is open any more.
        """
        cell = self._open
        if cell is None:
            return True
        try:
            edit = self._edit(cell)
        except PlenumError as error:
            self._complain(cell, error.message)
            return False
        self._close(cell)
        if edit is not None:
            self._ask(edit, cell.column.key)
        return True

    def pending(self) -> Edit | None:
        """Return the edit that is being typed, or `None` where there is none that serves."""
        try:
            return self._edit(self._open) if self._open is not None else None
        except PlenumError:
            return None

    def cancel(self) -> None:
        """Close the editor without taking what was typed."""
        if self._open is not None:
            self._close(self._open)

    def _edit(self, cell: _OpenCell) -> Edit | None:
        """Return the edit that was typed, or `None` where nothing is different."""
        place, typed = self._model.place_of(cell.row), cell.typed()
        if place is None or typed == cell.began:
            return None
        seminar, row = self._model.document.seminar, self._model.row_at(place)
        if isinstance(cell.column.editing, Choice):
            return cell.column.editing.choose(seminar, row, typed)
        if isinstance(cell.column.editing, Line):
            return cell.column.editing.read(seminar, row, typed)
        return None

    def _leave(self, editor: CellEditor, way: str) -> None:
        if self._open is None or self._open.editor is not editor:
            return
        if self.commit():
            self.left.emit(way)
        else:
            QTimer.singleShot(0, editor, lambda: self._return_to(editor))

    def _return_to(self, editor: CellEditor) -> None:
        """Put the focus back that a wrong value may not lose."""
        if self.editor is editor:
            editor.setFocus()

    def _cancel(self, editor: CellEditor) -> None:
        if self._open is not None and self._open.editor is editor:
            self.cancel()

    def _close(self, cell: _OpenCell) -> None:
        self._calm()
        self._open = None
        self._model.document.unfinished.forget(cell.editor)
        self.closeEditor.emit(cell.editor, QStyledItemDelegate.EndEditHint.NoHint)

    # --- complaining ---

    def _complain(self, cell: _OpenCell, reason: Message) -> None:
        self._calm()
        place = self._model.place_of(cell.row)
        row = self._model.row_at(place) if place is not None else None
        standing = cell.column.opens_with(row) if row is not None else ""
        sentence = words().say(with_way_back(reason, standing))
        cell.complaint = Complaint(self._view.viewport(), sentence)
        cell.editor.setAccessibleDescription(sentence)
        mark(cell.editor, "wrong", value=True)
        self._place_complaint()

    def _calm(self) -> None:
        """Take the sentence and the red ring away."""
        cell = self._open
        if cell is not None and cell.complaint is not None:
            cell.complaint.hide()
            cell.complaint.deleteLater()
            cell.complaint = None
            cell.editor.setAccessibleDescription("")
            mark(cell.editor, "wrong", value=False)

    def _place_complaint(self) -> None:
        cell = self._open
        if cell is not None and cell.complaint is not None:
            margin = THEME.px(4)
            room = self._view.viewport().rect().adjusted(margin, 0, -margin, 0)
            cell.complaint.stand_by(cell.editor.geometry(), room)

    # --- tooltips ---

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show what a cell explains, and its text where that is cut off."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        column, row = self._model.columns[index.column()], self._model.row_at(index.row())
        tip = tip_of(column, row, option.rect.width(), self._view.brushes)
        QToolTip.showText(event.globalPos(), tip, view, option.rect)
        return True

    # --- boxes and buttons ---

    def editorEvent(
        self,
        event: QEvent,
        _model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick a box and press a button that are clicked."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        column, row = self._model.columns[index.column()], self._model.row_at(index.row())
        at, text = event.position().toPoint(), column.text(row)
        if isinstance(column.editing, Tick):
            box = box_rect(option.rect, column, text, self._view.brushes)
            return box.adjusted(-4, -4, 4, 4).contains(at) and self.toggle(index)
        if column.press is not None and column.look(row).button:
            hit = bool(text) and button_rect(option.rect, text, self._view.brushes).contains(at)
            return hit and _pressed(column, row)
        return False

    def toggle(self, index: Index) -> bool:
        """Tick the cell's box or take the tick away; return whether it has one."""
        column, row = self._model.columns[index.column()], self._model.row_at(index.row())
        tick = column.editing
        if not isinstance(tick, Tick) or not column.editable(row):
            return False
        try:
            edit = tick.tick(self._model.document.seminar, row, not tick.ticked(row))
        except PlenumError as error:
            self.refused.emit(error.message)
        else:
            self._ask(edit, column.key)
        return True


def _pressed(column: Column[Any], row: Any) -> bool:
    if column.press is not None:
        column.press(row)
    return True
