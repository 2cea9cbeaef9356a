"""Fields for what must be understood: a clock, a length, a date.

What is typed is read when the field is left or Enter is pressed. What is not understood stays in
the field with its reason, and the focus with it; Esc goes back to what stood there.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from app.desktop.binding import Binding, Tie
from app.desktop.document import Document
from app.entry.not_understood import with_way_back
from seminar.editing.edit import Edit
from seminar.messages import Message, PlenumError

_NOT_LEFT = frozenset(
    {
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    }
)
"""Reasons for losing the focus for a while only: a menu or another window comes over the field."""


class Refusing(Protocol):
    """What shows a reason beside a field, such as `Labelled`."""

    def refuse(self, reason: Message) -> None:
        """Show why what is typed does not do."""
        ...

    def accept(self) -> None:
        """Take the reason away."""
        ...


class Entry(Binding[str]):
    """Ties a line of text to a value of the document that the text must be understood as.

    Args:
        line: where it is typed.
        around: shows the reasons.
        document: the document.
        tie: what the line shows; its `make` raises a `PlenumError` where a text is no such value.
        field: what has the focus, where the line is part of it, as in a field with steps.
    """

    taken = Signal()
    """What was typed has been understood and taken."""

    def __init__(
        self,
        line: QLineEdit,
        around: Refusing,
        document: Document,
        tie: Tie[str],
        *,
        field: QWidget | None = None,
    ) -> None:
        self._line = line
        self._closed = field if isinstance(field, QAbstractSpinBox) else line
        self._around = around
        super().__init__(field or line, document, tie)
        line.textEdited.connect(self._note)

    def shown(self) -> str:
        """Return the text."""
        return self._line.text()

    def put(self, value: str) -> None:
        """Show a text that the seminar says."""
        self._around.accept()
        if value != self._line.text():
            self._line.setText(value)
        self._line.setModified(False)
        self._document.unfinished.forget(self)

    def _note(self, text: str) -> None:
        """Let the recovery copy have what is typed before it is a step."""
        self._document.unfinished.note(self, self._tie.spot(), text)

    def let(self, *, edit: bool) -> None:
        """Let it be typed in, or only be selected and copied."""
        self._closed.setReadOnly(not edit)

    def can_take_back(self) -> bool:
        """Whether the line has typing to take back."""
        return self._line.isUndoAvailable()

    def can_bring_back(self) -> bool:
        """Whether the line has taken typing back."""
        return self._line.isRedoAvailable()

    # --- the tie ---

    def is_open(self) -> bool:
        """Whether something has been typed that was not taken yet."""
        return self._line.isModified()

    def show(self) -> None:
        """Show what the seminar says, unless something is being typed."""
        if self.is_open() and self._tie.read(self._document.seminar) is not None:
            return
        super().show()

    def forget(self) -> None:
        """Show what the seminar says, whatever is being typed."""
        self.put(self._tie.read(self._document.seminar) or "")

    def take(self) -> None:
        """Ask for the edit that the text is, or show why it is none."""
        self.commit()

    def commit(self) -> bool:
        """Take what is typed; return whether it was understood. Else the reason is shown."""
        standing = self._tie.read(self._document.seminar)
        if not self.is_open() or standing is None:
            return True
        if self._line.text().strip() != standing:
            try:
                self.ask(self._tie.make(self._document.seminar, self._line.text()))
            except PlenumError as error:
                self._around.refuse(with_way_back(error.message, standing))
                return False
        self.forget()
        self.taken.emit()
        return True

    def ask(self, edit: Edit) -> None:
        """Ask the document for the edit that the text is."""
        self._document.edit(edit.sentence, edit.change, self._tie.spot())

    # --- keys and focus ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is typed at Enter and when the field is left; let it go at Esc."""
        if watched is self._field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._key(Qt.Key(event.key())):
                return True
            if event.type() == QEvent.Type.ShortcutOverride and self._is_esc(event):
                event.accept()
                return True
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._leave(event)
        return super().eventFilter(watched, event)

    def _is_esc(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.is_open()

    def _key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.commit():
                self._line.selectAll()
            return True
        if key == Qt.Key.Key_Escape and self.is_open():
            self.forget()
            self._line.selectAll()
            return True
        return False

    def _leave(self, event: QFocusEvent) -> None:
        if event.reason() not in _NOT_LEFT and not self.commit():
            QTimer.singleShot(0, self._field, self._field.setFocus)
