"""The row of buttons over the table."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.theme.sizes import TOOL_ROW
from app.desktop.widgets.buttons import button_for, icon_button_for
from app.desktop.widgets.giving_way import GivingWay, show_instead
from seminar.messages import message

_WITH_TEXT = ("programme.new", "table.duplicate", "programme.lock", "programme.fit")
"""The actions that have a text beside their icon, where there is room for that."""


class ToolRow(GivingWay):
    """The buttons of the programme's table.

    Args:
        desk: the open seminar.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        action = desk.bench.action
        self._texts = {id_: button_for(action(id_)) for id_ in _WITH_TEXT}
        self._icons = {id_: icon_button_for(action(id_)) for id_ in _WITH_TEXT}
        row = QHBoxLayout(self)
        self._put(row, "programme.new")
        self._put(row, "table.duplicate")
        row.addWidget(icon_button_for(action("table.up")))
        row.addWidget(icon_button_for(action("table.down")))
        self._put(row, "programme.lock")
        row.addWidget(icon_button_for(action("table.remove")))
        row.addStretch()
        self._put(row, "programme.fit")
        THEME.fit(row.setContentsMargins, 18, 0, 12, 0)
        THEME.fit(row.setSpacing, 8)
        THEME.fit(self.setFixedHeight, TOOL_ROW)
        INTERPRETER.say(self.setAccessibleName, message("Tools for the items"))

    def _put(self, row: QHBoxLayout, id_: str) -> None:
        row.addWidget(self._texts[id_])
        row.addWidget(self._icons[id_])
        self._icons[id_].hide()

    # --- where there is little room ---

    def _is_narrow(self) -> bool:
        return self._texts[_WITH_TEXT[0]].isHidden()

    def _texts_take(self) -> int:
        """Return by how much the texts are wider than the icons alone."""
        pairs = zip(self._texts.values(), self._icons.values(), strict=True)
        return sum(text.sizeHint().width() - icon.sizeHint().width() for text, icon in pairs)

    def minimumSizeHint(self) -> QSize:
        """Return the least size, at which there are only icons."""
        size = super().minimumSizeHint()
        if not self._is_narrow():
            size.setWidth(size.width() - self._texts_take())
        return size

    def fit_room(self) -> None:
        """Show the texts if there is room for them."""
        narrow = self.width() < self.minimumSizeHint().width() + self._texts_take()
        for id_, text in self._texts.items():
            shown, other = (self._icons[id_], text) if narrow else (text, self._icons[id_])
            show_instead(shown, other)
