"""Where the items of a day are: their table and, while there are none, what belongs there."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.widgets.empty import Empty
from seminar.messages import message

_UNBOUND = 16777215
"""The height that Qt takes for none, which it does not name in Python."""


class ItemsArea(QWidget):
    """The table, or its headings over what an empty day says; it takes the keys in both cases.

    Args:
        view: the table.
    """

    def __init__(self, view: TableView) -> None:
        super().__init__()
        self._view = view
        self.empty = Empty(
            "list-plus",
            message("No items yet"),
            message("Write the first one below, or paste a programme from Excel or Word."),
            message("New item"),
            "plus",
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(view, 1)
        rows.addWidget(self.empty, 1)
        THEME.changed.connect(self._fit)

    def show_rows(self, *, are_there: bool) -> None:
        """Show the rows, or what belongs there below the headings."""
        self.empty.setVisible(not are_there)
        self._fit()

    def _fit(self) -> None:
        headings = self._view.horizontalHeader().height()
        self._view.setMaximumHeight(_UNBOUND if self.empty.isHidden() else headings)
