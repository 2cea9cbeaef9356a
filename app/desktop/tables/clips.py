"""Cut, copy and paste in a table."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.desktop.interpreter import words
from app.desktop.tables.clipboard import Pasting, lines_in, packed_in, put_packed, table_in
from app.desktop.tables.columns import Choice, Line
from app.desktop.tables.edited import EditedTable
from app.desktop.tables.mime import mime_of_rows
from app.entry.table import Table
from seminar.messages import message


class TableClips:
    """The clipboard of a table.

    Args:
        view: the table.
    """

    def __init__(self, view: EditedTable) -> None:
        self._view = view

    # --- out ---

    def copy(self) -> None:
        """Put the selected rows on the clipboard: as text, as a table, and whole for Plenum."""
        view, table = self._view, self._view.table
        ids = view.selected_ids()
        places = sorted(place for id_ in ids if (place := table.place_of(id_)) is not None)
        if not places:
            return
        mime = mime_of_rows(table.columns, [table.row_at(place) for place in places])
        if view.commands.packing:
            in_order = tuple(table.id_at(place) for place in places)
            packed = view.commands.packing.pack(view.seminar, in_order)
            put_packed(mime, view.commands.kind, packed)
        QGuiApplication.clipboard().setMimeData(mime)

    def cut(self) -> None:
        """Put the selected rows on the clipboard and remove them."""
        if not self._view.can_edit():
            self._view.table.document.refused.emit()
        elif self._view.can_remove_rows() and self._view.commit_open_editor():
            self.copy()
            self._view.remove_rows()

    # --- in ---

    def paste(self) -> None:
        """Put one cell into the current cell; make rows of more, after the current one."""
        view, mime = self._view, _held()
        if not view.can_edit():
            view.table.document.refused.emit()
            return
        if not view.commit_open_editor():
            return
        place = view.currentIndex().row() + 1 if view.currentIndex().isValid() else 0
        if self._whole_rows(mime, place):
            return
        table = table_in(mime)
        is_cell = len(table) == 1 and len(table[0]) == 1
        if is_cell and (view.currentIndex().isValid() or view.table.rowCount()):
            self._into_cell(table[0][0])
        elif table:
            self._as_rows(table, place)
        else:
            view.told.emit(message("There is no text on the clipboard to paste."))

    def _whole_rows(self, mime: QMimeData, place: int) -> bool:
        """Insert rows that were copied in Plenum; return whether there are any."""
        view = self._view
        packing, packed = view.commands.packing, packed_in(mime, view.commands.kind)
        if packing is None or packed is None:
            return False
        try:
            edit = packing.unpack(view.seminar, packed, place)
        except msgspec.DecodeError:
            # Another version of Plenum copied them; their texts are there as well.
            return False
        view.ask(edit)
        return True

    def _as_rows(self, table: Table, place: int) -> None:
        view, commands = self._view, self._view.commands
        has_columns = commands.pasting is not None and len(table[0]) > 1
        if commands.paste_lines is not None and not has_columns:
            make, lines = commands.paste_lines, lines_in(_held())
            view.do(lambda: make(view.seminar, lines, place))
        elif commands.pasting is not None:
            self._by_mapping(commands.pasting, commands.pasting.prepare(table), place)
        else:
            view.told.emit(message("Rows cannot be pasted here; paste one cell at a time."))

    def _by_mapping(self, pasting: Pasting, table: Table, place: int) -> None:
        """Paste a single row at once; show of more, or of a faulty one, what they would become."""
        view = self._view
        mapping = pasting.propose(table)
        pasted = pasting.read(view.seminar, table, mapping, place)
        single = len(table) - mapping.first <= 1
        if single and pasted.edit is not None and not pasted.faults:
            view.ask(pasted.edit)
            return
        from app.desktop.tables.paste_preview import PastePreview  # noqa: PLC0415 - only here

        preview = PastePreview(view, pasting, table, place)
        preview.chosen.connect(view.ask)
        preview.open()

    # --- one cell ---

    def _into_cell(self, text: str) -> None:
        """Put a text into the current cell; where it does not serve, its editor says why."""
        view, index = self._view, self._view.currentIndex()
        column = view.table.columns[index.column()] if index.isValid() else None
        if column is None or not view.can_edit_cell():
            view.told.emit(message("Nothing can be pasted into this cell; its value is computed."))
        elif isinstance(column.editing, Line):
            view.type_into_cell(text)
        elif isinstance(column.editing, Choice):
            self._choose(column.editing, column.key, view.table.row_at(index.row()), text)

    def _choose(self, choice: Choice[Any], key: str, row: Any, text: str) -> None:
        view = self._view
        names = [(words().say(name), value) for value, name in choice.options(view.seminar, row)]
        named = [value for name, value in names if name.casefold() == text.casefold()]
        if named:
            view.do(lambda: choice.choose(view.seminar, row, named[0]), key)
        else:
            listed = ", ".join(name for name, _ in names)
            view.told.emit(message("“{text}” is not one of: {names}.", text=text, names=listed))


def _held() -> QMimeData:
    """Return what the clipboard holds; nothing where it is empty."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return mime if mime is not None else QMimeData()
