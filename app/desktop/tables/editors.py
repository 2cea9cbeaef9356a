"""The editors of cells. Each says what is typed in it and how the person wants to leave it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QStyle, QStyleOptionFrame, QWidget
from shiboken6 import isValid

from app.desktop.interpreter import words
from app.desktop.theme.colours import KindName
from app.desktop.theme.sizes import MARK
from app.desktop.theme.theme import THEME
from seminar.messages import Message

Leaving = Literal["down", "next", "previous", "stay"]
"""Where one is after the editor was left: Enter, Tab, Shift+Tab, or the focus went elsewhere."""
_WAYS: dict[int, Leaving] = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Tab: "next",
    Qt.Key.Key_Backtab: "previous",
}
_STAYING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Reasons for which the focus goes only for a while."""
_CURSOR = 6
"""The room of the cursor and Qt's own margins beside a text, in the guide's px."""


class LineEditor(QLineEdit):
    """A line in a cell.

    Args:
        parent: the viewport of the view.
        text: what stands in the cell.
        names: what it may be completed to.
        offered: whether they are shown as soon as it opens.
    """

    leaving = Signal(str)
    """The person wants to leave it, in one of the ways of `Leaving`."""
    cancelled = Signal()
    """The person does not want what was typed."""

    def __init__(
        self, parent: QWidget, text: str, names: Sequence[str] = (), *, offered: bool = False
    ) -> None:
        super().__init__(parent)
        self._viewport = parent
        self._cell = QRect()
        self.setText(text)
        self.textChanged.connect(self._fit)
        if names:
            completer = QCompleter(list(names), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.setCompleter(completer)
        if names and offered:
            QTimer.singleShot(0, self, self._offer)

    def lay_over(self, cell: QRect) -> None:
        """Lie over a cell, and over what stands beside it where the text needs more room.

        It grows away from the side at which the text stands, and turns where the table ends.

        Args:
            cell: the cell's place in the viewport; its height is left as it is.
        """
        self._cell = QRect(cell)  # Qt takes back what it lends.
        self._fit()

    def _fit(self) -> None:
        if not isValid(self._viewport):
            return  # Qt lays it once more while its table is destroyed.
        room, cell = self._viewport.width(), self._cell
        width = max(cell.width(), min(room, self._needed()))
        ends = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        left = cell.right() + 1 - width if ends else cell.left()
        self.setGeometry(max(0, min(left, room - width)), self.y(), width, self.height())

    def _needed(self) -> int:
        """Return the width at which all that is typed is seen, with the cursor after it."""
        self.ensurePolished()
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        text = QSize(self.fontMetrics().horizontalAdvance(self.text()) + THEME.px(_CURSOR), 0)
        kind = QStyle.ContentsType.CT_LineEdit
        return self.style().sizeFromContents(kind, option, text, self).width()

    def _offer(self) -> None:
        """Show all names, unless one has begun to type."""
        if self.isVisible() and not self.isModified():
            self.completer().setCompletionPrefix("")
            self.completer().complete()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where the line has no typing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep Tab: it leads to the next cell."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Enter, Tab and Esc; what the line does not know stays in it."""
        if way := _WAYS.get(event.key()):
            self.leaving.emit(way)
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave with the focus, unless it comes back by itself."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.leaving.emit("stay")


class ChoiceEditor(QComboBox):
    """A choice in a cell, which opens at once.

    Args:
        parent: the viewport of the view.
        options: the values and what they are called.
        chosen: the value that the row has.
        marks: the kind whose square stands before a value, or none.
    """

    leaving = Signal(str)
    """The person wants to leave it, in one of the ways of `Leaving`."""
    cancelled = Signal()
    """The person does not want what was chosen."""

    def __init__(
        self,
        parent: QWidget,
        options: Sequence[tuple[Any, Message]],
        chosen: Any,
        marks: Callable[[Any], KindName] | None = None,
    ) -> None:
        super().__init__(parent)
        self.values = [value for value, _ in options]
        for _, name in options:
            self.addItem(words().say(name))
        if marks is not None:
            side = THEME.px(MARK)
            self.setIconSize(QSize(side, side))
            for place, value in enumerate(self.values):
                self.setItemIcon(place, _square(marks(value), side))
        self.setCurrentIndex(self.values.index(chosen) if chosen in self.values else -1)
        self.view().installEventFilter(self)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + THEME.px(28))
        QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        if self.isVisible():
            self.showPopup()

    @property
    def chosen(self) -> Any:
        """The value that is chosen, or `None`."""
        return self.values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def hidePopup(self) -> None:
        """Leave when the list is closed, with what is chosen then."""
        super().hidePopup()
        QTimer.singleShot(0, self, lambda: self.leaving.emit("stay"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave by Enter, Tab and Esc from the open list."""
        pressed = event.type() == QEvent.Type.KeyPress and watched is self.view()
        if pressed and isinstance(event, QKeyEvent) and self._leave(event):
            return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that leave it from the actions of the table."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in _WAYS:
                event.accept()
                return True
        return super().event(event)

    def _leave(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            self.cancelled.emit()
        elif way := _WAYS.get(event.key()):
            if self.view().isVisible():
                self.setCurrentIndex(self.view().currentIndex().row())
            self._close()
            self.leaving.emit(way)
        else:
            return False
        return True

    def _close(self) -> None:
        super().hidePopup()

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep Tab: it leads to the next cell."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Enter, Tab and Esc; letters choose."""
        if not self._leave(event):
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave with the focus, unless it goes to the open list or comes back by itself."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYING and not self.view().isVisible():
            self.leaving.emit("stay")


def _square(kind: KindName, side: int) -> QPixmap:
    square = QPixmap(side, side)
    square.fill(THEME.colours.kind(kind))
    return square


CellEditor = LineEditor | ChoiceEditor
