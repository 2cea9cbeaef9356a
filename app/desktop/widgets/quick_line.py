"""The line in which something is typed as one writes it on paper, and added by Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

from app.desktop.interpreter import INTERPRETER
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.typing_keys import changes_text
from seminar.messages import Message

_COMING_BACK = frozenset(
    {
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    }
)
"""Reasons for which the focus goes only for a while."""


class QuickLine(Line):
    """The line itself, with its keys.

    Args:
        name: what a screen reader calls it.
        hint: what may be typed, shown while nothing is.
    """

    entered = Signal(str)
    """Enter was pressed on this text."""
    escaped = Signal()
    """The person wants to go back to the table."""
    refused = Signal()
    """Somebody types where nothing can be added."""
    left = Signal()
    """The focus went elsewhere, and not only for a while."""

    def __init__(self, name: Message, hint: Message) -> None:
        super().__init__(hint)
        self._said: list[str] = []
        self._back = 0
        INTERPRETER.say(self.setAccessibleName, name)

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
