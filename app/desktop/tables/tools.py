"""Buttons over a table that act on that table, wherever the focus is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop.actions.action import Action
from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.tables.edited import EditedTable
from app.desktop.theme import THEME
from app.desktop.theme.sizes import TOOL_ROW
from app.desktop.widgets.buttons import IconButton, button_for, icon_button_for, with_key
from app.desktop.widgets.giving_way import GivingWay, show_instead
from app.desktop.widgets.looks import Text
from seminar.messages import Message

_SECTION = 36
"""The height of a row with a heading, within a page."""


class RowButton(IconButton):
    """A button for an action of any table, done by one table.

    Args:
        desk: the open seminar.
        view: the table.
        id_: the id of the action, such as "table.up".
        name: what it does to these rows.
    """

    def __init__(self, desk: Desk, view: EditedTable, id_: str, name: Message) -> None:
        self._action: Action = desk.bench.table[id_]
        self._made = desk.bench.action(id_)
        super().__init__(name, self._action.icon)
        self._view = view
        self.clicked.connect(self._do)
        view.rows_changed.connect(self.refresh)
        desk.bench.refreshed.connect(self.refresh)
        INTERPRETER.changed.connect(self._tip)
        self._tip()
        self.refresh()

    def _tip(self) -> None:
        self.setToolTip(with_key(self.accessibleName(), self._made))

    def _do(self) -> None:
        if self._action.enabled(self._view):
            self._action.does(self._view)

    def refresh(self) -> None:
        """Look anew at whether it can be done; where it cannot, the focus goes to the table."""
        can = self._action.enabled(self._view)
        if not can and self.hasFocus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setEnabled(can)


class RowTools(GivingWay):
    """A row of buttons over a table.

    Args:
        desk: the open seminar.
        view: the table.
        name: what a screen reader calls the row.
        new: the id of the action that adds a row.
        tools: the ids of the other actions, with what they do to these rows.
        heading: what stands before the buttons; `None` for nothing, and "new" then stands first.
    """

    def __init__(
        self,
        desk: Desk,
        view: EditedTable,
        name: Message,
        new: str,
        tools: Mapping[str, Message],
        *,
        heading: Message | None = None,
    ) -> None:
        super().__init__()
        self.new = button_for(desk.bench.action(new))
        self._narrow = icon_button_for(desk.bench.action(new))
        self._narrow.hide()
        self.buttons = {id_: RowButton(desk, view, id_, tool) for id_, tool in tools.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        if heading is not None:
            row.addWidget(Text("section", heading))
            row.addStretch()
        row.addWidget(self.new)
        row.addWidget(self._narrow)
        if heading is None:
            row.addStretch()
        for button in self.buttons.values():
            row.addWidget(button)
        THEME.fit(row.setSpacing, 2)
        THEME.fit(self.setFixedHeight, _SECTION if heading is not None else TOOL_ROW)
        INTERPRETER.say(self.setAccessibleName, name)

    def stops(self) -> tuple[QWidget, ...]:
        """Return the buttons in the order in which Tab comes to them."""
        return (self.new, self._narrow, *self.buttons.values())

    # --- where there is little room ---

    def minimumSizeHint(self) -> QSize:
        """Return the least size, at which adding a row is an icon."""
        size = super().minimumSizeHint()
        if self._narrow.isHidden():
            size.setWidth(size.width() - self._given_up())
        return size

    def _given_up(self) -> int:
        """Return by how much the icon is narrower than the whole button."""
        return self.new.sizeHint().width() - self._narrow.sizeHint().width()

    def fit_room(self) -> None:
        """Show the button for a new row as there is room for it."""
        is_narrow = self.width() < self.minimumSizeHint().width() + self._given_up()
        shown, other = (self._narrow, self.new) if is_narrow else (self.new, self._narrow)
        show_instead(shown, other)
