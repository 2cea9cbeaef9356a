"""The row of buttons over the table."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.theme.sizes import TOOL_ROW
from app.desktop.widgets.buttons import button_for, icon_button_for
from seminar.messages import message


class ToolRow(QWidget):
    """The buttons of the programme's table.

    Args:
        desk: the open seminar.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        action = desk.bench.action
        row = QHBoxLayout(self)
        row.addWidget(button_for(action("programme.new")))
        row.addWidget(button_for(action("table.duplicate")))
        row.addWidget(icon_button_for(action("table.up")))
        row.addWidget(icon_button_for(action("table.down")))
        row.addWidget(button_for(action("programme.lock")))
        row.addWidget(icon_button_for(action("table.remove")))
        row.addStretch()
        row.addWidget(button_for(action("programme.fit")))
        THEME.fit(row.setContentsMargins, 18, 0, 12, 0)
        THEME.fit(row.setSpacing, 8)
        THEME.fit(self.setFixedHeight, TOOL_ROW)
        INTERPRETER.say(self.setAccessibleName, message("Tools for the items"))
