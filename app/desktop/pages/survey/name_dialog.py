"""Asks for the name of a wave."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.labelled import Labelled
from seminar.messages import Message, PlenumError, message


class NameDialog(Dialog):
    """Asks what a wave is to be called; a name that does not serve stays, with the reason.

    Args:
        parent: the window it stands before.
        title: what is asked.
        verb: what the main button does.
        standing: what the wave is called now; empty for a new one.
        take: does it; raises a `PlenumError` where the name does not serve.
    """

    def __init__(
        self,
        parent: QWidget,
        title: Message,
        verb: Message,
        standing: str,
        take: Callable[[str], object],
    ) -> None:
        super().__init__(parent, title)
        self._take = take
        self.say(title, None)
        self.name: Labelled[QLineEdit] = Labelled(
            message("What the wave is called"), Line(message("Such as: April 2026"))
        )
        self.name.field.setText(standing)
        self.name.field.selectAll()
        self.name.field.textEdited.connect(self.name.accept)
        self.body.addWidget(self.name)
        self.offer_cancel()
        self._main = self._button(verb, "main")
        self._main.clicked.connect(self._try)
        self.start_in(self.name.field)

    def _try(self) -> None:
        try:
            self._take(self.name.field.text())
        except PlenumError as error:
            self.name.refuse(error.message)
            self.name.field.setFocus()
        else:
            self.end("taken")
