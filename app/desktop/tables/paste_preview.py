"""What a pasted block would become, before it does: which column is which field, what is bad."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QHeaderView, QTableView

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.tables.clipboard import Pasted, Pasting
from app.desktop.tables.edited import EditedTable
from app.desktop.theme.icons import icon
from app.desktop.theme.theme import THEME
from app.desktop.widgets.announce import announce
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Choice
from app.desktop.widgets.looks import Text
from app.desktop.widgets.scrolled import Scrolled
from app.desktop.widgets.tooltip import tooltip
from app.entry.columns import Fault, Mapping
from app.entry.table import Table
from seminar.messages import Message, message

_PASSED_OVER = message("Not used")
_ROLE = Qt.ItemDataRole
_MOST_ROWS = 9
"""So many rows are seen at once, besides those of the fields."""
_MOST_COLUMNS = 5
_MOST_REASONS = 4
"""So many lines of reasons are seen at once."""
_REASONS_WIDTH = 820
_ROW, _COLUMN = 30, 128
_STYLE = "QTableView::item { padding: 0 8px } QHeaderView::section:vertical { border: none }"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


_GOOD: dict[int, Callable[[str], str]] = {
    int(_ROLE.DisplayRole): lambda text: text.replace("\n", " "),
    int(_ROLE.AccessibleTextRole): lambda text: text.replace("\n", " "),
    int(_ROLE.ToolTipRole): tooltip,
}
"""What a good cell answers, by the role that is asked for."""
_BAD: dict[int, Callable[[str, Message], Any]] = {
    int(_ROLE.DisplayRole): lambda text, _: text.replace("\n", " "),
    int(_ROLE.AccessibleTextRole): lambda text, reason: f"{text}: {words().say(reason)}",
    int(_ROLE.ToolTipRole): lambda text, reason: tooltip(f"{text}\n{words().say(reason)}"),
    int(_ROLE.BackgroundRole): lambda *_: QBrush(THEME.colours.strip_tint("error")),
    int(_ROLE.ForegroundRole): lambda *_: QBrush(THEME.colours.signal("error")),
    int(_ROLE.DecorationRole): lambda *_: icon("octagon-alert", "error"),
}
"""What a bad cell answers, by the role that is asked for."""


class _Block(QAbstractTableModel):
    """The pasted cells, beneath one row for the fields; bad cells say why."""

    def __init__(self, table: Table, first: int) -> None:
        super().__init__()
        self._table = table
        self._first = first
        self._faults: dict[tuple[int, int], Message] = {}

    def mark(self, faults: tuple[Fault, ...]) -> None:
        """Mark these cells as bad, and no others."""
        self._faults = {(fault.row, fault.column): fault.reason for fault in faults}
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many rows there are: those of the block below its headings, and the fields."""
        return 0 if parent.isValid() else len(self._table) - self._first + 1

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many columns the block has."""
        return 0 if parent.isValid() else len(self._table[0])

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let the cells be looked at; in the first row stand the fields."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        enabled = Qt.ItemFlag.ItemIsEnabled
        return enabled | Qt.ItemFlag.ItemIsSelectable if index.row() else enabled

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return what a cell shows and says."""
        if index.row() <= 0:  # Also what is no cell: it has the row -1.
            return None
        place = (index.row() - 1 + self._first, index.column())
        text, reason = self._table[place[0]][place[1]], self._faults.get(place)
        if reason is None:
            return _GOOD[int(role)](text) if int(role) in _GOOD else None
        return _BAD[int(role)](text, reason) if int(role) in _BAD else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """Return the block's own headings, or the number of its row."""
        if int(role) != _ROLE.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section) if section else ""
        return self._table[self._first - 1][section] if self._first else str(section + 1)


class PastePreview(Dialog):
    """The preview of a block of more than one row.

    Args:
        view: the table into which it is pasted.
        pasting: how it becomes rows.
        table: the block.
        place: before which row they come, from 0.
    """

    chosen = Signal(object)
    """The `Edit` that pastes it, when the person wants it so."""

    def __init__(self, view: EditedTable, pasting: Pasting, table: Table, place: int) -> None:
        super().__init__(view.window(), pasting.title)
        self._view = view
        self._pasting = pasting
        self._table = table
        self._place = place
        self._mapping: Mapping = pasting.propose(table)
        self._pasted: Pasted | None = None
        self._block = _Block(table, self._mapping.first)
        self.cells = self._seen()
        self.fields = [self._field(column) for column in range(len(table[0]))]
        self._verdict, self._reasons = Text("section"), Text("note")
        self.reasons = Scrolled(self._reasons)
        self._paste = self._laid_out()
        self.answered.connect(self._end)
        self._read()
        self.start_in(self.fields[0])

    def _laid_out(self) -> Button:
        self.say(self._pasting.title, message("Choose above each column what it holds."))
        self.body.addWidget(self.cells)
        self.body.addWidget(self._verdict)
        self.body.addWidget(self.reasons)
        INTERPRETER.say(self.reasons.setAccessibleName, message("Rows that are not read"))
        self.offer_cancel()
        THEME.fit(self.setMinimumWidth, 880)
        return self.offer(self._pasting.act, "paste", "main")

    def _seen(self) -> QTableView:
        cells = QTableView()
        cells.setModel(self._block)
        INTERPRETER.say(cells.setAccessibleName, message("What is pasted"))
        cells.setShowGrid(False)
        cells.setCornerButtonEnabled(False)
        cells.setTabKeyNavigation(False)
        cells.setWordWrap(False)
        cells.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        cells.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        cells.verticalHeader().setDefaultSectionSize(THEME.px(_ROW))
        cells.setRowHeight(0, THEME.px(_ROW + 12))
        for column in range(self._block.columnCount()):
            cells.setColumnWidth(column, THEME.px(_COLUMN))
        self._fill(cells.horizontalHeader())
        cells.setStyleSheet(_STYLE)
        rows = min(self._block.rowCount(), _MOST_ROWS + 1)
        cells.setMinimumHeight(THEME.px(_ROW * (rows + 1) + 12) + THEME.px(4))
        return cells

    def _fill(self, heading: QHeaderView) -> None:
        """Let the one of few columns that says most take the room left; many are scrolled."""
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if self._block.columnCount() <= _MOST_COLUMNS:
            said = [sum(map(len, column)) for column in zip(*self._table, strict=True)]
            longest = said.index(max(said))
            heading.setSectionResizeMode(longest, QHeaderView.ResizeMode.Stretch)

    def _field(self, column: int) -> Choice:
        """Return the choice of the field that stands above a column."""
        choice = Choice()
        fields = tuple((one.field, one.name) for one in self._pasting.columns)
        choice.offer((("", _PASSED_OVER), *fields))
        name = words().text("What column {number} holds", number=column + 1)
        choice.setAccessibleName(name)
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.cells.setIndexWidget(self._block.index(0, column), choice)
        choice.activated.connect(partial(self._choose, column))
        return choice

    @property
    def verdict(self) -> str:
        """How many of the rows are read, as the dialog says it."""
        return self._verdict.text()

    # --- the mapping ---

    def _choose(self, column: int, _entry: int) -> None:
        """Read the column as another field; another column that was this one is not used then."""
        field: str = self.fields[column].currentData()
        self._mapping = self._mapping.with_field(column, field or None)
        self._read()

    def _read(self) -> None:
        """Read the block by the mapping and show what becomes of it."""
        seminar = self._view.seminar
        pasted = self._pasting.read(seminar, self._table, self._mapping, self._place)
        self._pasted = pasted
        for choice, field in zip(self.fields, self._mapping.fields, strict=True):
            choice.setCurrentIndex(max(0, choice.findData(field or "")))
        self._block.mark(pasted.faults)
        self._verdict.say(pasted.summary)
        self._explain(pasted.faults)
        self._paste.setEnabled(pasted.edit is not None)
        announce(self, words().say(pasted.summary))

    def _explain(self, faults: tuple[Fault, ...]) -> None:
        """Say of each bad cell why it is; many are scrolled, by keys as well."""
        said = [self._told(fault) for fault in faults]
        self._reasons.setText("\n".join(said))
        self.reasons.setAccessibleDescription(self._reasons.text())
        self.reasons.setVisible(bool(faults))
        needed = self._reasons.heightForWidth(THEME.px(_REASONS_WIDTH))
        most = _MOST_REASONS * self._reasons.fontMetrics().lineSpacing()
        self.reasons.setFixedHeight(max(0, min(needed, most)))
        focus = Qt.FocusPolicy.StrongFocus if needed > most else Qt.FocusPolicy.NoFocus
        self.reasons.setFocusPolicy(focus)

    def _told(self, fault: Fault) -> str:
        row = fault.row - self._mapping.first + 1
        return words().text("Row {row}: {reason}", row=row, reason=fault.reason)

    def _end(self, answer: str) -> None:
        if answer and self._pasted is not None and self._pasted.edit is not None:
            self.chosen.emit(self._pasted.edit)
        self.deleteLater()
