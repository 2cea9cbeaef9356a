"""Where rows are: their table and, while there are none, what belongs there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.tables.commands import Ids
from app.desktop.tables.dragging import READ_ONLY, RowTarget, TargetFilter
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.theme.sizes import ROW
from app.desktop.widgets.empty import Empty

_UNBOUND = 16777215
"""The height that Qt takes for none, which it does not name in Python."""
_LEAST_ROWS = 3
"""So many rows stand at least; in a lower window the page scrolls."""


class RowsArea(QWidget):
    """The table, or its headings over what an empty one says.

    The table takes the keys in both cases; what is dropped where it would have its rows goes there
    as well, and so does what a click there asks for.

    Args:
        view: the table.
        empty: what belongs there.
    """

    def __init__(self, view: TableView, empty: Empty) -> None:
        super().__init__()
        self._view = view
        self.empty = empty
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(view, 1)
        rows.addWidget(self.empty, 1)
        THEME.changed.connect(self._fit)
        TargetFilter(self.empty, self._target())

    def _target(self) -> RowTarget:
        view = self._view
        return RowTarget(
            seminar=lambda: view.seminar.id,
            kind=view.commands.kind,
            where=lambda _at: 0,
            take=self._take,
            refusal=lambda _ids, _place: None if view.can_edit() else READ_ONLY,
            tell=view.told.emit,
        )

    def _take(self, ids: Ids, place: int, copies: bool) -> None:  # noqa: FBT001 - a target's
        commands = self._view.commands
        make = commands.drop_copies if copies else commands.drop
        if make is not None:
            self._view.do(lambda: make(self._view.seminar, ids, place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Give the table the focus, so that something can be pasted."""
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu that rows have."""
        at = self._view.viewport().mapFromGlobal(event.globalPos())
        self._view.customContextMenuRequested.emit(at)

    def show_rows(self, *, are_there: bool) -> None:
        """Show the rows, or what belongs there below the headings."""
        self.empty.setVisible(not are_there)
        self._fit()

    def _fit(self) -> None:
        headings = self._view.horizontalHeader().height()
        below = self._view.horizontalScrollBar().sizeHint().height()
        rows = headings + _LEAST_ROWS * THEME.px(ROW) + below
        self._view.setMinimumHeight(rows if self.empty.isHidden() else 0)
        self._view.setMaximumHeight(_UNBOUND if self.empty.isHidden() else headings)
