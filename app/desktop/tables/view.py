"""The view of every table: its look, the keys of "any table", and what is done to its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.desktop.interpreter import INTERPRETER
from app.desktop.tables.brushes import Brushes
from app.desktop.tables.columns import Edit, Tick
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.delegate import TableDelegate
from app.desktop.tables.headings import NumberHeader
from app.desktop.tables.model import TableModel
from app.desktop.theme.sizes import ROW, TALL_ROW
from app.desktop.theme.theme import THEME
from seminar.messages import Message, PlenumError
from seminar.model import Seminar

_FLAG = QItemSelectionModel.SelectionFlag
_HEADER = 33
"""The height of the headings, in the guide's px."""
_NARROWEST = 40


class TableView(QTableView):
    """A table.

    Args:
        model: its rows.
        name: what a screen reader calls it.
        commands: what can be done to the rows.
        numbered: whether the rows' numbers stand beside them.
        tall: whether each row has two lines.
    """

    told = Signal(object)
    """A `Message` for the status line: why something could not be done."""
    rows_changed = Signal()
    """Other rows are selected, or another one is current."""

    def __init__(
        self,
        model: TableModel[Any],
        name: Message,
        commands: RowCommands,
        *,
        numbered: bool = True,
        tall: bool = False,
    ) -> None:
        super().__init__()
        self._table = model
        self.commands = commands
        self._row_height = TALL_ROW if tall else ROW
        self._cells = TableDelegate(self, model, self.ask)
        self._numbers = NumberHeader(self)
        self._widths: dict[str, int] = {}
        INTERPRETER.say(self.setAccessibleName, name)
        self._build(numbered=numbered)
        self.setModel(model)
        self._connect()
        self._dress()

    def _build(self, *, numbered: bool) -> None:
        behaviour, mode = QAbstractItemView.SelectionBehavior, QAbstractItemView.SelectionMode
        trigger = QAbstractItemView.EditTrigger
        self.setItemDelegate(self._cells)
        self.setVerticalHeader(self._numbers)
        self._numbers.setVisible(numbered)
        self.setSelectionBehavior(behaviour.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection)
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _connect(self) -> None:
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionsClickable(False)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heading.sectionResized.connect(self._resized_by_hand)
        self._numbers.pressed_at.connect(self._press_number)
        self._cells.left.connect(self._go_on)
        self._cells.refused.connect(self.told)
        chosen = self.selectionModel()
        chosen.selectionChanged.connect(self._selected_others)
        chosen.currentChanged.connect(self._current_changed)
        THEME.changed.connect(self._dress)

    def _selected_others(self, _new: QItemSelection, _old: QItemSelection) -> None:
        self._numbers.viewport().update()
        self.rows_changed.emit()

    def _current_changed(self, new: QModelIndex, old: QModelIndex) -> None:
        if new.row() != old.row():
            self.rows_changed.emit()

    # --- look ---

    def _dress(self) -> None:
        """Take colours and sizes as the theme has them now."""
        self._cells.brushes = Brushes()
        self._numbers.dress(self._cells.brushes)
        height = THEME.px(self._row_height)
        self._numbers.setMinimumSectionSize(height)
        self._numbers.setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(THEME.px(_HEADER))
        self.horizontalHeader().setMinimumSectionSize(THEME.px(_NARROWEST))
        self.fit_columns()
        self.viewport().update()

    def fit_columns(self) -> None:
        """Give each column its width, and those that are stretched what is left."""
        columns, heading = self._table.columns, self.horizontalHeader()
        widths = [THEME.px(self._widths.get(column.key, column.width)) for column in columns]
        stretched = [n for n, column in enumerate(columns) if column.stretch]
        left = max(0, self.viewport().width() - sum(widths))
        heading.blockSignals(True)  # noqa: FBT003 - Qt's signature
        for place, width in enumerate(widths):
            share = left // len(stretched) if place in stretched else 0
            heading.resizeSection(place, width + share)
        heading.blockSignals(False)  # noqa: FBT003
        self.updateGeometries()
        self.viewport().update()

    def _resized_by_hand(self, place: int, _old: int, new: int) -> None:
        column = self._table.columns[place]
        if not column.stretch:
            self._widths[column.key] = max(_NARROWEST, round(new / THEME.sizes.unit))
            self.fit_columns()

    def widths(self) -> dict[str, int]:
        """Return the widths that the person has chosen, by column, in the guide's px."""
        return dict(self._widths)

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns the widths that the person chose another time."""
        known = {column.key for column in self._table.columns}
        self._widths = {key: width for key, width in widths.items() if key in known}
        self.fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width anew."""
        super().resizeEvent(event)
        self.fit_columns()

    # --- where one is ---

    @property
    def table(self) -> TableModel[Any]:
        """The rows."""
        return self._table

    @property
    def seminar(self) -> Seminar:
        """The seminar as it is now."""
        return self._table.document.seminar

    def current_id(self) -> str | None:
        """Return the id of the current row."""
        index = self.currentIndex()
        return self._table.id_at(index.row()) if index.isValid() else None

    def current_field(self) -> str:
        """Return the key of the current column, or an empty text."""
        index = self.currentIndex()
        return self._table.columns[index.column()].key if index.isValid() else ""

    def selected_ids(self) -> Ids:
        """Return the ids of the selected rows, the current one first, the others as they stand."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        current = self.currentIndex().row()
        if current in places:
            places.remove(current)
            places.insert(0, current)
        return tuple(self._table.id_at(place) for place in places)

    def select_ids(self, ids: Ids, field: str = "") -> bool:
        """Select the rows with these ids and make the first of them current.

        Args:
            ids: the rows; those that are not there are passed over.
            field: the key of the column to go to; one stays in the column otherwise.

        Returns:
            Whether any of them is there; otherwise nothing happens.
        """
        places = [place for id_ in ids if (place := self._table.place_of(id_)) is not None]
        if not places:
            return False
        column = self._table.column_of(field)
        if column is None:
            column = max(0, self.currentIndex().column())
        chosen = QItemSelection()
        last = self._table.columnCount() - 1
        for place in places:
            first, end = self._table.index(place, 0), self._table.index(place, last)
            chosen.merge(QItemSelection(first, end), _FLAG.Select)
        current = self._table.index(places[0], column)
        self.selectionModel().setCurrentIndex(current, _FLAG.NoUpdate)
        self.selectionModel().select(chosen, _FLAG.ClearAndSelect)
        self.scrollTo(current)
        return True

    def go_to_row(self, place: int) -> None:
        """Make the row at a place current, or the last one where it lies beyond."""
        count = self._table.rowCount()
        if count:
            place = max(0, min(place, count - 1))
            column = max(0, self.currentIndex().column())
            self.setCurrentIndex(self._table.index(place, column))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make a row current when the table is reached and none is."""
        if not self.currentIndex().isValid():
            self.go_to_row(0)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Paint the ring anew."""
        super().focusOutEvent(event)
        self.viewport().update()

    # --- asking for edits ---

    def ask(self, edit: Edit, field: str = "") -> bool:
        """Ask the document for an edit and select what it touched.

        Args:
            edit: the edit.
            field: the key of the column that it was made in, if it was one.

        Returns:
            Whether anything has become different.
        """
        touched = edit.touched or tuple(str(place) for place in edit.places)
        spot = self.commands.spot(touched or self.selected_ids(), field)
        done = self._table.document.edit(edit.sentence, edit.change, spot)
        if done and not self.select_ids(touched, field):
            self.rows_changed.emit()
        return done

    def _do(self, make: Callable[[], Edit]) -> bool:
        """Ask for an edit once the open cell is closed; what cannot be done is told."""
        if not self.commit_open_editor():
            return False
        try:
            edit = make()
        except PlenumError as error:
            self.told.emit(error.message)
            return False
        return self.ask(edit)

    def commit_open_editor(self) -> bool:
        """Take what is being typed; return whether it serves. Otherwise the editor stays open."""
        if self._cells.commit():
            return True
        if editor := self._cells.editor:
            editor.setFocus()
        return False

    # --- what can be done to rows, and doing it ---

    def can_edit(self) -> bool:
        """Whether rows may be changed: the seminar is not open for reading only."""
        return not self._table.document.read_only

    def can_new_row(self) -> bool:
        """Whether a row can be added."""
        return self.commands.new is not None and self.can_edit()

    def new_row(self) -> None:
        """Add a row after the current one and open the cell in which one begins to type."""
        new = self.commands.new
        if new is None or not self.commit_open_editor():
            return
        after = self.current_id()
        if self._do(lambda: new(self.seminar, after)) and self.commands.begin:
            self.edit_field(self.commands.begin)

    def edit_field(self, key: str) -> None:
        """Go to a column of the current row and open its editor."""
        column = self._table.column_of(key)
        index = self.currentIndex()
        if column is not None and index.isValid():
            index = index.siblingAtColumn(column)
            self.setCurrentIndex(index)
            self.edit(index)

    def _can(self, command: object) -> bool:
        return command is not None and self.can_edit() and bool(self.selected_ids())

    def can_duplicate_rows(self) -> bool:
        """Whether the selected rows can be copied."""
        return self._can(self.commands.duplicate)

    def duplicate_rows(self) -> None:
        """Copy the selected rows beneath themselves; the copies are selected."""
        if duplicate := self.commands.duplicate:
            self._do(lambda: duplicate(self.seminar, self.selected_ids()))

    def can_remove_rows(self) -> bool:
        """Whether the selected rows can be removed."""
        return self._can(self.commands.remove)

    def remove_rows(self) -> None:
        """Remove the selected rows; the one that takes their place is current then."""
        remove = self.commands.remove
        if remove is None or not self.commit_open_editor():
            return
        ids = self.selected_ids()
        place = min((index.row() for index in self.selectionModel().selectedRows()), default=0)
        if self._do(lambda: remove(self.seminar, ids)):
            self.go_to_row(place)

    def can_move_rows(self, step: int) -> bool:
        """Whether the selected rows can go up (-1) or down (1)."""
        if not self._can(self.commands.move):
            return False
        places = {index.row() for index in self.selectionModel().selectedRows()}
        count = self._table.rowCount()
        edge = set(range(len(places))) if step < 0 else set(range(count - len(places), count))
        return places != edge

    def move_rows(self, step: int) -> None:
        """Move the selected rows up (-1) or down (1) by one; they stay selected."""
        if move := self.commands.move:
            self._do(lambda: move(self.seminar, self.selected_ids(), step))

    def can_carry_rows(self) -> bool:
        """Whether the rows can go to another day, task or group."""
        return self._can(self.commands.carry)

    def carry_rows(self, step: int) -> None:
        """Move the selected rows to the previous (-1) or next (1) day, task or group."""
        if (carry := self.commands.carry) is None or not self.commit_open_editor():
            return
        try:
            carry(self.selected_ids(), step)
        except PlenumError as error:
            self.told.emit(error.message)

    def can_show_details(self) -> bool:
        """Whether the current row has details beside the table."""
        return self.commands.details is not None and self.current_id() is not None

    def show_details(self) -> None:
        """Go to the details of the current row."""
        if self.commands.details and self.commit_open_editor():
            self.commands.details()

    def can_fix(self) -> bool:
        """Whether problems of rows can be fixed from here."""
        return self._can(self.commands.fix)

    def fix(self) -> None:
        """Apply the first fix of the current row's problem."""
        current = self.current_id()
        if self.commands.fix and current is not None and self.commit_open_editor():
            self.commands.fix(current)

    # --- cells ---

    def edit_cell(self) -> None:
        """Open the editor of the current cell."""
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def can_edit_cell(self) -> bool:
        """Whether something can be typed in the current cell."""
        return bool(self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable)

    def empty_cell(self) -> None:
        """Take the text out of the current cell, where it may be empty."""
        index = self.currentIndex()
        if not self.can_edit_cell() or not self.commit_open_editor():
            return
        column, row = self._table.columns[index.column()], self._table.row_at(index.row())
        read = getattr(column.editing, "read", None)
        if read is None or not column.opens_with(row):
            return
        try:
            self.ask(read(self.seminar, row, ""), column.key)
        except PlenumError as error:
            self.told.emit(error.message)

    def _go_on(self, way: str) -> None:
        """Go on from a cell whose editor was left."""
        match way:
            case "down":
                self.go_to_row(self.currentIndex().row() + 1)
            case "next":
                self._edit_neighbour(1)
            case "previous":
                self._edit_neighbour(-1)

    def _edit_neighbour(self, step: int) -> None:
        """Open the next or previous cell that is typed in, as one reads, if there is one."""
        columns = self._table.columnCount()
        here = self.currentIndex()
        place = here.row() * columns + here.column() + step
        while 0 <= place < columns * self._table.rowCount():
            index = self._table.index(*divmod(place, columns))
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.edit(index)
                return
            place += step

    # --- keys and mouse ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of any table do; the actions of tables have theirs besides."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        done = plain and self._by_key(event)
        if not done:
            super().keyPressEvent(event)
            typing = plain and event.text().isprintable() and bool(event.text())
            if typing and not self.can_edit():
                self._table.document.refused.emit()

    def _by_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case Qt.Key.Key_Backspace:
                self.empty_cell()
            case Qt.Key.Key_Space if self._is_tick():
                self._cells.toggle(self.currentIndex())
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
            self.go_to_row(self.currentIndex().row() + 1)

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
        else:
            super().mouseDoubleClickEvent(event)

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
