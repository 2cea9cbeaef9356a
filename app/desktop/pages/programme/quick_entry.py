"""The fast entry line: an item typed as one writes it on paper, "Pause 15"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.tables.dragging import READ_ONLY
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.looks import Text, mark
from app.desktop.widgets.typing_keys import changes_text
from seminar.messages import Message, message

_HINT = message("Type a new item, such as “Break 15” or “10:30 Talk about the budget 40”")
_COMING_BACK = frozenset(
    {
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    }
)
"""Reasons for which the focus goes only for a while."""


class QuickLineEdit(Line):
    """The line itself, with its keys."""

    entered = Signal(str)
    """Enter was pressed on this text."""
    escaped = Signal()
    """The person wants to go back to the table."""
    refused = Signal()
    """Somebody types where nothing can be added."""
    left = Signal()
    """The focus went elsewhere, and not only for a while."""

    def __init__(self) -> None:
        super().__init__(_HINT)
        self._said: list[str] = []
        self._back = 0
        INTERPRETER.say(self.setAccessibleName, message("New item in one line"))

    def remember(self, text: str) -> None:
        """Let Up bring a line back."""
        self._said.append(text)
        self._back = 0

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where the line has no typing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add by Enter, recall by Up and Down, leave by Esc."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit(self.text())
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case Qt.Key.Key_Up:
                self._recall(self._back + 1)
            case Qt.Key.Key_Down:
                self._recall(self._back - 1)
            case _:
                if self.isReadOnly() and changes_text(event):
                    self.refused.emit()
                super().keyPressEvent(event)
                return
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the line is left, unless a menu or another window only comes over it."""
        super().focusOutEvent(event)
        if event.reason() not in _COMING_BACK:
            self.left.emit()

    def _recall(self, back: int) -> None:
        """Show a line from before: the last for 1; beyond the newest the line is empty."""
        if 0 <= back <= len(self._said):
            self._back = back
            self.setText(self._said[-back] if back else "")


class QuickEntry(QWidget):
    """The line, and below it what was understood or why it was not."""

    entered = Signal(str)
    """Enter was pressed on this text."""
    escaped = Signal()
    """The person wants to go back to the table."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QuickLineEdit()
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
