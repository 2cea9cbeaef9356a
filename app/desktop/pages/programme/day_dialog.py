"""A dialog with one line about a day: its heading, or its date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text
from seminar.messages import Message, PlenumError, message


class DayDialog(Dialog):
    """Asks for one line.

    Args:
        parent: the window.
        title: what is asked for.
        explanation: what it is for, or how it is written.
        standing: what stands there now.
        take: takes what was typed; a `PlenumError` that it raises is shown beneath the line.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: Message,
        explanation: Message,
        standing: str,
        take: Callable[[str], object],
    ) -> None:
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._take = take
        self.field: Labelled[QLineEdit] = Labelled(title, Line())
        self.field.field.setText(standing)
        self.field.field.selectAll()
        self.field.field.textEdited.connect(self.field.accept)
        self.body.addWidget(self.field)
        self.body.addWidget(Text("note", explanation))
        self.offer_cancel()
        self.offer(message("Use"), "use", "main")
        self.start_in(self.field.field)

    def end(self, answer: str) -> None:
        """Take what was typed; stay open where it does not serve."""
        try:
            self._take(self.field.field.text())
        except PlenumError as error:
            self.field.refuse(error.message)
            self.field.field.setFocus()
            return
        super().end(answer)
