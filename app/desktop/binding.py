"""Fields bound to the document: they show what the seminar says and ask for an edit as one types.

A field keeps nothing of its own: after every change of the document it is read anew, unless it says
the same already, so that the cursor stays where it is. Typing in it is one step until it is left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.desktop.document import Document
from app.desktop.spot import Spot
from app.desktop.widgets.typing_keys import changes_text
from seminar.editing.edit import Edit
from seminar.model import Seminar
from seminar.texts import clean_text

Value = TypeVar("Value")


@dataclass(frozen=True)
class Tie(Generic[Value]):
    """What a field shows of the seminar, and what becomes of what is typed.

    Args:
        read: returns the value from the seminar, or `None` where there is nothing to be edited; the
            field is then closed.
        make: returns the edit that gives the seminar another value.
        spot: returns where undoing leads.
        key: returns a name of the field and of what it is of; typing under one name is one step.
    """

    read: Callable[[Seminar], Value | None]
    make: Callable[[Seminar, Value], Edit]
    spot: Callable[[], Spot]
    key: Callable[[], str]


class Binding(QObject, Generic[Value]):
    """Holds a field to a value of the document; it lives as long as the field.

    Args:
        field: the widget that is typed in.
        document: the document.
        tie: what the field shows, and what becomes of what is typed.
    """

    def __init__(self, field: QWidget, document: Document, tie: Tie[Value]) -> None:
        super().__init__(field)
        self._field = field
        self._document = document
        self._tie = tie
        field.installEventFilter(self)
        document.changed.connect(self.show)
        document.read_only_changed.connect(self.show)
        self.show()

    # --- for the kinds of fields ---

    def shown(self) -> Value:
        """Return the value that the field shows."""
        raise NotImplementedError

    def put(self, value: Value) -> None:
        """Let the field show a value, without asking for an edit."""
        raise NotImplementedError

    def let(self, *, edit: bool) -> None:
        """Let the field be edited, or only read."""
        raise NotImplementedError

    # --- the tie ---

    def show(self) -> None:
        """Show what the seminar says."""
        value = self._tie.read(self._document.seminar)
        self._field.setEnabled(value is not None)
        self.let(edit=value is not None and not self._document.read_only)
        if value is not None and value != self.shown():
            self.put(value)

    def take(self) -> None:
        """Ask for the edit that the field's value is."""
        document = self._document
        if self._tie.read(document.seminar) in (None, self.shown()):
            return
        key = self._tie.key()
        sentence = self._tie.make(document.before_typing(key), self.shown()).sentence
        change = self._tie.make(document.seminar, self.shown()).change
        document.edit(sentence, change, self._tie.spot(), key)

    def can_take_back(self) -> bool:
        """Whether the field itself has typing to take back."""
        return False

    def can_bring_back(self) -> bool:
        """Whether the field itself has taken typing back."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End the step when the field is left; leave undoing to the window when it has none.

        What is typed in a field that can only be read is refused aloud.
        """
        if watched is self._field and event.type() == QEvent.Type.FocusOut:
            self._document.settle()
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._is_for_the_window(event)
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and self._document.read_only and changes_text(event):
            self._document.refused.emit()
        return False

    def _is_for_the_window(self, event: QKeyEvent) -> bool:
        """Let the window's undo and redo have the key, if the field would do nothing with it."""
        undo = event.matches(QKeySequence.StandardKey.Undo) and not self.can_take_back()
        redo = event.matches(QKeySequence.StandardKey.Redo) and not self.can_bring_back()
        if undo or redo:
            event.ignore()
        return undo or redo


class LineBinding(Binding[str]):
    """Ties a line of text."""

    def __init__(self, field: QLineEdit, document: Document, tie: Tie[str]) -> None:
        self._line = field
        super().__init__(field, document, tie)
        field.textEdited.connect(self.take)

    def shown(self) -> str:
        """Return the text, as it may enter a seminar."""
        return clean_text(self._line.text())

    def put(self, value: str) -> None:
        """Show a text; the cursor stays where it is, as far as it can."""
        cursor = self._line.cursorPosition()
        self._line.setText(value)
        self._line.setCursorPosition(min(cursor, len(value)))

    def let(self, *, edit: bool) -> None:
        """Let it be typed in, or only be selected and copied."""
        self._line.setReadOnly(not edit)

    def can_take_back(self) -> bool:
        """Whether the line has typing to take back."""
        return self._line.isUndoAvailable()

    def can_bring_back(self) -> bool:
        """Whether the line has taken typing back."""
        return self._line.isRedoAvailable()


class TextField(QObject):
    """A field of several lines, in which a text can be put without its being taken for typing."""

    typed = Signal()
    """A person changed the text."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self.field = field
        self._putting = False
        field.textChanged.connect(self._changed)

    def _changed(self) -> None:
        if not self._putting:
            self.typed.emit()

    def text(self) -> str:
        """Return the text, as it may enter a seminar."""
        return clean_text(self.field.toPlainText())

    def put(self, text: str) -> None:
        """Show a text; the cursor stays where it is, as far as it can."""
        self._putting = True
        position = self.field.textCursor().position()
        self.field.setPlainText(text)
        cursor = self.field.textCursor()
        cursor.setPosition(min(position, len(self.field.toPlainText())))
        self.field.setTextCursor(cursor)
        self._putting = False


class TextBinding(Binding[str]):
    """Ties a text of several lines."""

    def __init__(self, field: QPlainTextEdit, document: Document, tie: Tie[str]) -> None:
        self._text = TextField(field)
        super().__init__(field, document, tie)
        self._text.typed.connect(self.take)

    def shown(self) -> str:
        """Return the text, as it may enter a seminar."""
        return self._text.text()

    def put(self, value: str) -> None:
        """Show a text."""
        self._text.put(value)

    def let(self, *, edit: bool) -> None:
        """Let it be typed in, or only be selected and copied."""
        self._text.field.setReadOnly(not edit)

    def can_take_back(self) -> bool:
        """Whether the text has typing to take back."""
        return self._text.field.document().isUndoAvailable()

    def can_bring_back(self) -> bool:
        """Whether the text has taken typing back."""
        return self._text.field.document().isRedoAvailable()


class ChoiceBinding(Binding[object]):
    """Ties a choice, by the data of the box's entries."""

    def __init__(self, field: QComboBox, document: Document, tie: Tie[object]) -> None:
        self._box = field
        super().__init__(field, document, tie)
        field.activated.connect(self._chosen)

    def _chosen(self) -> None:
        self.take()
        self._document.settle()

    def shown(self) -> object:
        """Return what is chosen."""
        return self._box.currentData()

    def put(self, value: object) -> None:
        """Choose the entry with this data."""
        self._box.setCurrentIndex(self._box.findData(value))

    def let(self, *, edit: bool) -> None:
        """Let it be chosen; a box that may only be read is closed."""
        self._box.setEnabled(edit)


class LinesBinding(Binding[tuple[str, ...]]):
    """Ties several short texts, one a line; empty lines do not count."""

    def __init__(
        self, field: QPlainTextEdit, document: Document, tie: Tie[tuple[str, ...]]
    ) -> None:
        self._text = TextField(field)
        super().__init__(field, document, tie)
        self._text.typed.connect(self.take)

    def shown(self) -> tuple[str, ...]:
        """Return the lines that say something."""
        return tuple(line for line in self._text.text().split("\n") if line.strip())

    def put(self, value: tuple[str, ...]) -> None:
        """Show the texts."""
        self._text.put("\n".join(value))

    def let(self, *, edit: bool) -> None:
        """Let them be typed in, or only be selected and copied."""
        self._text.field.setReadOnly(not edit)


class TickBinding(Binding[bool]):
    """Ties a box to tick."""

    def __init__(self, field: QCheckBox, document: Document, tie: Tie[bool]) -> None:
        self._box = field
        super().__init__(field, document, tie)
        field.clicked.connect(self._ticked)

    def _ticked(self) -> None:
        self.take()
        self._document.settle()

    def shown(self) -> bool:
        """Return whether it is ticked."""
        return self._box.isChecked()

    def put(self, value: bool) -> None:  # noqa: FBT001 - it is the value
        """Tick the box or not."""
        self._box.setChecked(value)

    def let(self, *, edit: bool) -> None:
        """Let it be ticked; a box that may only be read is closed."""
        self._box.setEnabled(edit)
