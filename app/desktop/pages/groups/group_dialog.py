"""Dialogs about a group: its name and room, and what a round of groups is called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text
from seminar.messages import Message, message


class GroupDialog(Dialog):
    """Asks for one or two lines about groups.

    Args:
        parent: the window.
        title: what is asked for.
        fields: what the lines are called, and what stands in them now.
        explanation: what they are for.
        take: takes what was typed.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: Message,
        fields: tuple[tuple[Message, str], ...],
        explanation: Message,
        take: Callable[[tuple[str, ...]], object],
    ) -> None:
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._take = take
        self.fields: list[Labelled[QLineEdit]] = []
        for name, standing in fields:
            field: Labelled[QLineEdit] = Labelled(name, Line())
            field.field.setText(standing)
            self.fields.append(field)
            self.body.addWidget(field)
        self.body.addWidget(Text("note", explanation))
        self.offer_cancel()
        self.offer(message("Use"), "use", "main")
        self.fields[0].field.selectAll()
        self.start_in(self.fields[0].field)

    def end(self, answer: str) -> None:
        """Take what was typed."""
        self._take(tuple(field.field.text() for field in self.fields))
        super().end(answer)
