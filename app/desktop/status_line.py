"""The status line: the last step and how to undo it, the problems, and whether all is saved."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.languages import LANGUAGES
from app.desktop.theme import THEME
from app.desktop.widgets.announce import announce
from app.desktop.widgets.elided import Elided
from app.desktop.widgets.looks import Text, put_look
from seminar.messages import Message, message

if TYPE_CHECKING:
    from app.desktop.step import Step


class StatusLine(QFrame):
    """What stands at the foot of the window."""

    def __init__(self) -> None:
        super().__init__()
        put_look(self, "status")
        self._said: Message | None = None
        self._tells_language = False
        self.said = Elided("note")
        self.way_back = Text("note")
        self.way_back.setWordWrap(False)
        self.saved = Text("note")
        self.saved.setWordWrap(False)
        self._row = QHBoxLayout(self)
        THEME.fit(self._row.setContentsMargins, 14, 0, 14, 0)
        THEME.fit(self._row.setSpacing, 12)
        self._row.addWidget(self.said)
        self._row.addWidget(self.way_back)
        self._row.addStretch(1)
        self._row.addWidget(self.saved)
        THEME.fit(self.setFixedHeight, 29)
        INTERPRETER.say(self.setAccessibleName, message("Status line"))
        INTERPRETER.changed.connect(self._say)

    def put(self, widget: QWidget) -> None:
        """Put a widget before what is said of saving."""
        self._row.insertWidget(self._row.count() - 1, widget)

    # --- what happened ---

    def tell(self, what: Message) -> None:
        """Say something, and announce it to those who listen."""
        self._show(what, undoable=False)

    def tell_step(self, step: Step | None, became: str) -> None:
        """Say what an edit is called, or that it was taken back or done once more.

        Args:
            step: the edit; `None` where the only one has been withdrawn.
            became: what became of it, as `Document.stepped` says it.
        """
        if step is None:
            self.clear()
        elif became in ("done", "withdrawn"):
            self._show(step.sentence, undoable=True)
        elif became == "undone":
            self._show(message("Undone: {step}", step=step.sentence), undoable=False)
        else:
            self._show(message("Redone: {step}", step=step.sentence), undoable=True)

    def _show(self, what: Message, *, undoable: bool) -> None:
        self._said = what
        self.way_back.setVisible(undoable)
        self._say()
        announce(self, self.said.text())

    def clear(self) -> None:
        """Say nothing any more."""
        self._said = None
        self.way_back.setVisible(False)
        self.said.setText("")

    def _say(self) -> None:
        if self._said is not None:
            self.said.setText(words().say(self._said))
        self.way_back.setText("·  " + words().text("Ctrl+Z undoes"))
        if self._tells_language:
            self.saved.setText(words().say(LANGUAGES[words().code]))

    def tell_product(self) -> None:
        """Say which Plenum this is and what it speaks, where no seminar is open."""
        version = QCoreApplication.applicationVersion()
        self.way_back.setVisible(False)
        self._said = message("Plenum {version}", version=version)
        self._tells_language = True
        self._say()

    # --- saving ---

    def tell_unchanged(self) -> None:
        """Say that nothing has been changed since the seminar was opened."""
        self._tells_language = False
        INTERPRETER.say(self.saved.setText, message("All is saved"))

    def tell_saved(self, when: dt.datetime | None) -> None:
        """Say when all was saved, or that something is not; local time."""
        self._tells_language = False
        if when is None:
            INTERPRETER.say(self.saved.setText, message("Not saved yet · Ctrl+S"))
        else:
            clock = dt.time(when.hour, when.minute)
            INTERPRETER.say(self.saved.setText, message("Saved {clock}", clock=clock))
