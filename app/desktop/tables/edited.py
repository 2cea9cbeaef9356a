"""What is done to the rows of a table, as far as its page lets it be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal

from app.desktop.spot import Spot
from app.desktop.tables.columns import Edit, Line
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.delegate import TableDelegate
from app.desktop.tables.editors import LineEditor
from app.desktop.tables.model import TableModel
from app.desktop.tables.seen import SeenTable
from seminar.messages import Message, PlenumError


class EditedTable(SeenTable):
    """A table whose rows and cells are edited.

    Args:
        model: its rows.
        name: what a screen reader calls it.
        commands: what can be done to the rows.
        numbered: whether the rows' numbers stand beside them.
        tall: whether each row has two lines.
    """

    told = Signal(object)
    """A `Message` for the status line: why something could not be done."""

    def __init__(
        self,
        model: TableModel[Any],
        name: Message,
        commands: RowCommands,
        *,
        numbered: bool = True,
        tall: bool = False,
    ) -> None:
        super().__init__(model, name, numbered=numbered, tall=tall)
        self.commands = commands
        self.cells = TableDelegate(self, model, self.ask, self._spot_of)
        self.setItemDelegate(self.cells)
        self.cells.refused.connect(self.told)

    # --- asking for edits ---

    def ask(self, edit: Edit, field: str = "") -> bool:
        """Ask the document for an edit and select what it touched.

        Args:
            edit: the edit.
            field: the key of the column that it was made in, if it was one.

        Returns:
            Whether anything has become different.
        """
        touched = self._current_first(edit.touched) or tuple(str(place) for place in edit.places)
        spot = self.commands.spot(touched or self.selected_ids(), field)
        done = self._table.document.edit(edit.sentence, edit.change, spot)
        if done and not self.select_ids(touched, field):
            self.rows_changed.emit()
        return done

    def _spot_of(self, row: str, field: str) -> Spot:
        return self.commands.spot((row,), field)

    def _current_first(self, ids: Ids) -> Ids:
        """Return ids with that of the current row first, if it is one of them: it stays current."""
        current = self.current_id()
        return (current, *(id_ for id_ in ids if id_ != current)) if current in ids else ids

    def do(self, make: Callable[[], Edit], field: str = "") -> bool:
        """Ask for the edit that `make` returns, once the open cell is closed.

        Args:
            make: returns it; a `PlenumError` that it raises is told in the status line.
            field: the key of the column that it is made in, if it is one.

        Returns:
            Whether anything has become different.
        """
        if not self.commit_open_editor():
            return False
        try:
            edit = make()
        except PlenumError as error:
            self.told.emit(error.message)
            return False
        return self.ask(edit, field)

    def commit_open_editor(self) -> bool:
        """Take what is being typed; return whether it serves. Otherwise the editor stays open."""
        if self.cells.commit():
            return True
        if editor := self.cells.editor:
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
        if self.do(lambda: new(self.seminar, after)) and self.commands.begin:
            self.edit_field(self.commands.begin)

    def edit_field(self, key: str) -> None:
        """Go to a column of the current row and open its editor."""
        column = self._table.column_of(key)
        index = self.currentIndex()
        if column is not None and index.isValid() and self.commit_open_editor():
            self.go_to_cell(index.siblingAtColumn(column))
            self.edit_cell()

    def _can(self, command: object) -> bool:
        return command is not None and self.can_edit() and bool(self.selected_places())

    def can_duplicate_rows(self) -> bool:
        """Whether the selected rows can be copied."""
        return self._can(self.commands.duplicate)

    def duplicate_rows(self) -> None:
        """Copy the selected rows beneath themselves; the copies are selected."""
        if duplicate := self.commands.duplicate:
            self.do(lambda: duplicate(self.seminar, self.selected_ids()))

    def can_remove_rows(self) -> bool:
        """Whether the selected rows can be removed."""
        return self._can(self.commands.remove)

    def remove_rows(self) -> None:
        """Remove the selected rows; the one that takes their place is current then."""
        remove = self.commands.remove
        if remove is None or not self.commit_open_editor():
            return
        ids = self.selected_ids()
        place = min(self.selected_places(), default=0)
        if self.do(lambda: remove(self.seminar, ids)):
            self.go_to_row(place)

    def can_move_rows(self, step: int) -> bool:
        """Whether the selected rows can go up (-1) or down (1)."""
        if not self._can(self.commands.move):
            return False
        places = set(self.selected_places())
        count = self._table.rowCount()
        edge = set(range(len(places))) if step < 0 else set(range(count - len(places), count))
        return places != edge

    def move_rows(self, step: int) -> None:
        """Move the selected rows up (-1) or down (1) by one; they stay selected."""
        if move := self.commands.move:
            self.do(lambda: move(self.seminar, self.selected_ids(), step))

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
        """Open the editor of the current cell, unless it is open."""
        if self.can_edit_cell() and self.cells.editor is None:
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
        if isinstance(column.editing, Line) and column.opens_with(row):
            read = column.editing.read
            self.do(lambda: read(self.seminar, row, ""), column.key)

    def type_into_cell(self, text: str) -> None:
        """Put a text into the current cell as if it had been typed.

        One that does not serve stays in the editor, with the reason beneath.
        """
        self.edit_cell()
        if isinstance(self.cells.editor, LineEditor):
            self.cells.editor.selectAll()
            self.cells.editor.insert(text)
            self.commit_open_editor()
