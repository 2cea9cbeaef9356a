"""The one model of tables: rows as a function of the seminar, told to Qt change by change.

The rows are read from the document. Those that the views have been told of are kept only to find
out, after a change, what is to be told: never a reset, so that the editor, the focus and the
selection stay where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from app.desktop.document import Change, Document
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.tables.columns import Column, Row, Tick
from app.desktop.tables.difference import Insert, Move, Remove, difference, stretches
from seminar.model import Seminar

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole
_FLAG = Qt.ItemFlag
_BETWEEN = _FLAG.ItemIsDropEnabled
_SHOWN = (
    _FLAG.ItemIsEnabled
    | _FLAG.ItemIsSelectable
    | _FLAG.ItemIsDragEnabled
    | _FLAG.ItemNeverHasChildren
)
_TYPED = _SHOWN | _FLAG.ItemIsEditable
_TICKED = _SHOWN | _FLAG.ItemIsUserCheckable
"""What can be done with cells; a view asks for it hundreds of times while it paints."""
_ALIGNMENTS = {
    "start": Qt.AlignmentFlag.AlignLeading,
    "end": Qt.AlignmentFlag.AlignTrailing,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}


class TableModel(QAbstractTableModel, Generic[Row]):
    """The rows of a table.

    Args:
        document: what they are read from.
        columns: what is shown of them.
        rows: returns them from the seminar; it may compute them. Rows that are equal to the earlier
            ones are not told of.
        id_of: returns what a row is known by, however it changes.
        parts: the seminar's fields that the rows depend on; empty for all.
    """

    def __init__(
        self,
        document: Document,
        columns: tuple[Column[Row], ...],
        rows: Callable[[Seminar], tuple[Row, ...]],
        id_of: Callable[[Row], str],
        parts: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self.document = document
        self.columns = columns
        self._read = rows
        self._id_of = id_of
        self._parts = parts
        self._rows = list(rows(document.seminar))
        self._ids = [id_of(row) for row in self._rows]
        document.changed.connect(self._changed)
        INTERPRETER.changed.connect(self.say_anew)

    # --- rows ---

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as the views know them."""
        return tuple(self._rows)

    def row_at(self, place: int) -> Row:
        """Return the row at a place, from 0."""
        return self._rows[place]

    def id_at(self, place: int) -> str:
        """Return the id of the row at a place, from 0."""
        return self._ids[place]

    def place_of(self, id_: str) -> int | None:
        """Return where the row with this id stands, from 0, or `None`."""
        return self._ids.index(id_) if id_ in self._ids else None

    def column_of(self, key: str) -> int | None:
        """Return the number of the column with this key, from 0, or `None`."""
        return next((n for n, column in enumerate(self.columns) if column.key == key), None)

    # --- following the document ---

    def _changed(self, change: Change) -> None:
        if not self._parts or change.touches(*self._parts):
            self.refresh()

    def read(self, rows: Callable[[Seminar], tuple[Row, ...]]) -> None:
        """Show other rows, those of another day for instance."""
        self._read = rows
        self.refresh()

    def refresh(self) -> None:
        """Read the rows anew and tell the views what has become different."""
        new = self._read(self.document.seminar)
        ids = [self._id_of(row) for row in new]
        by_id = dict(zip(ids, new, strict=True))
        if len(by_id) != len(ids):
            raise ValueError("two rows of a table bear the same id")
        for step in difference(self._ids, ids):
            self._take(step, ids, by_id)
        changed = [n for n, row in enumerate(new) if row is not self._rows[n]]
        told = [n for n in changed if new[n] != self._rows[n]]
        for place in changed:
            self._rows[place] = new[place]
        for first, last in stretches(told):
            self._tell(first, last)

    def _take(self, step: Remove | Move | Insert, ids: list[str], by_id: dict[str, Row]) -> None:
        match step:
            case Remove(first, last):
                self.beginRemoveRows(_NOWHERE, first, last)
                del self._rows[first : last + 1]
                del self._ids[first : last + 1]
                self.endRemoveRows()
            case Move(source, target):
                self.beginMoveRows(_NOWHERE, source, source, _NOWHERE, target)
                place = target - (source < target)
                self._rows.insert(place, self._rows.pop(source))
                self._ids.insert(place, self._ids.pop(source))
                self.endMoveRows()
            case Insert(first, last):
                self.beginInsertRows(_NOWHERE, first, last)
                self._ids[first:first] = ids[first : last + 1]
                self._rows[first:first] = [by_id[id_] for id_ in ids[first : last + 1]]
                self.endInsertRows()

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def say_anew(self) -> None:
        """Say all texts anew: the language is another one."""
        if self._rows:
            self._tell(0, len(self._rows) - 1)
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    # --- what Qt asks ---

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell; nothing is edited in what is open for reading."""
        if not index.isValid():
            return _BETWEEN
        column, row = self.columns[index.column()], self._rows[index.row()]
        if column.editing is None or self.document.read_only or not column.editable(row):
            return _SHOWN
        return _TICKED if isinstance(column.editing, Tick) else _TYPED

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return what a cell shows or says."""
        asked = _CELLS.get(int(role))
        if asked is None or not index.isValid():
            return None
        return asked(self.columns[index.column()], self._rows[index.row()])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """Return a column's heading, or a row's number from 1."""
        role = int(role)
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role in _SAYING else None
        column = self.columns[section]
        if role in _SAYING:
            return words().say(column.heading)
        if role == _ROLE.TextAlignmentRole:
            return _ALIGNMENTS[column.align] | Qt.AlignmentFlag.AlignVCenter
        return None


_SAYING = frozenset({int(_ROLE.DisplayRole), int(_ROLE.AccessibleTextRole)})


def _tick(column: Column[Any], row: Any) -> Qt.CheckState | None:
    if not isinstance(column.editing, Tick) or not column.editable(row):
        return None
    ticked = column.editing.ticked(row)
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def _alignment(column: Column[Any], _row: Any) -> Qt.AlignmentFlag:
    return _ALIGNMENTS[column.align] | Qt.AlignmentFlag.AlignVCenter


def _tooltip(column: Column[Any], row: Any) -> str | None:
    return (column.tooltip(row) or None) if column.tooltip else None


_CELLS: dict[int, Callable[[Column[Any], Any], Any]] = {
    int(_ROLE.DisplayRole): lambda column, row: column.text(row),
    int(_ROLE.EditRole): lambda column, row: column.opens_with(row),
    int(_ROLE.AccessibleTextRole): lambda column, row: column.says(row),
    int(_ROLE.AccessibleDescriptionRole): _tooltip,
    int(_ROLE.ToolTipRole): _tooltip,
    int(_ROLE.TextAlignmentRole): _alignment,
    int(_ROLE.CheckStateRole): _tick,
}
"""What is answered, by the role that is asked for."""
