"""The row of buttons over the participants."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.tables.edited import EditedTable
from app.desktop.tables.tools import RowButton
from app.desktop.theme import THEME
from app.desktop.theme.sizes import TOOL_ROW
from app.desktop.widgets.buttons import button_for, icon_button_for
from app.desktop.widgets.giving_way import GivingWay, show_instead
from seminar.messages import message

_WITH_TEXT = ("groups.new", "groups.fetch")


class ToolRow(GivingWay):
    """The buttons of the participants' table.

    Args:
        desk: the open seminar.
        view: the table.
    """

    def __init__(self, desk: Desk, view: EditedTable) -> None:
        super().__init__()
        action = desk.bench.action
        self._texts = {id_: button_for(action(id_)) for id_ in _WITH_TEXT}
        self._icons = {id_: icon_button_for(action(id_)) for id_ in _WITH_TEXT}
        row = QHBoxLayout(self)
        for id_ in _WITH_TEXT:
            row.addWidget(self._texts[id_])
            row.addWidget(self._icons[id_])
            self._icons[id_].hide()
        row.addWidget(icon_button_for(action("groups.lock")))
        row.addWidget(icon_button_for(action("groups.writer")))
        row.addWidget(RowButton(desk, view, "table.remove", message("Delete the participant")))
        row.addStretch()
        THEME.fit(row.setContentsMargins, 10, 0, 8, 0)
        THEME.fit(row.setSpacing, 6)
        THEME.fit(self.setFixedHeight, TOOL_ROW)
        INTERPRETER.say(self.setAccessibleName, message("Tools for the participants"))

    # --- where there is little room ---

    def _texts_take(self) -> int:
        pairs = zip(self._texts.values(), self._icons.values(), strict=True)
        return sum(text.sizeHint().width() - icon.sizeHint().width() for text, icon in pairs)

    def minimumSizeHint(self) -> QSize:
        """Return the least size, at which there are only icons."""
        size = super().minimumSizeHint()
        if not self._texts[_WITH_TEXT[0]].isHidden():
            size.setWidth(size.width() - self._texts_take())
        return size

    def fit_room(self) -> None:
        """Show the texts if there is room for them."""
        narrow = self.width() < self.minimumSizeHint().width() + self._texts_take()
        for id_, text in self._texts.items():
            shown, other = (self._icons[id_], text) if narrow else (text, self._icons[id_])
            show_instead(shown, other)
