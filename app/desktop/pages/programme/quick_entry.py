"""The fast entry line: an item typed as one writes it on paper, "Pause 15"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.tables.dragging import READ_ONLY
from app.desktop.theme import THEME
from app.desktop.widgets.looks import Text, mark
from app.desktop.widgets.quick_line import QuickLine
from seminar.messages import Message, message

_HINT = message("Type a new item, such as “Break 15” or “10:30 Talk about the budget 40”")


class QuickEntry(QWidget):
    """The line, and below it what was understood or why it was not."""

    entered = Signal(str)
    """Enter was pressed on this text."""
    escaped = Signal()
    """The person wants to go back to the table."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QuickLine(message("New item in one line"), _HINT)
        self._answer = Text("note")
        self._answer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self._answer)
        THEME.fit(column.setSpacing, 4)
        self.setFocusProxy(self.line)
        self.line.entered.connect(self.entered)
        self.line.escaped.connect(self.escaped)
        self.line.left.connect(self.settle)
        self.line.textEdited.connect(self.be_quiet)

    def answer(self) -> str:
        """Return what stands below the line."""
        return "" if self._answer.isHidden() else self._answer.text()

    def understood(self, full: str, what: Message) -> None:
        """Empty the line for the next and say what became of this one.

        Args:
            full: the line in full form, which Up recalls.
            what: what it was understood as.
        """
        self.line.remember(full)
        self.line.setText("")  # Other than clearing it, this leaves nothing to take back.
        self._show(what, wrong=False)

    def refuse(self, reason: Message) -> None:
        """Leave the line as it is and say why it is no item."""
        self._show(reason, wrong=True)

    def let(self, *, edit: bool) -> None:
        """Let something be typed, or say that nothing can be added."""
        self.line.setReadOnly(not edit)
        INTERPRETER.say(self.line.setPlaceholderText, _HINT if edit else READ_ONLY)

    def settle(self) -> None:
        """Take away what was understood; a reason stays with the text that it is about."""
        if not self.line.property("wrong"):
            self.be_quiet()

    def be_quiet(self) -> None:
        """Take away what stands below."""
        mark(self.line, "wrong", False)  # noqa: FBT003 - the value
        self._answer.hide()
        self.line.setAccessibleDescription("")

    def _show(self, what: Message, *, wrong: bool) -> None:
        mark(self.line, "wrong", wrong)
        mark(self._answer, "look", "reason" if wrong else "note")
        INTERPRETER.say(self._answer.setText, what)
        INTERPRETER.say(self.line.setAccessibleDescription, what)
        self._answer.show()
