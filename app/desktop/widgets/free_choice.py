"""A field for any text that suggests the usual ones, and its tie to the document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from app.desktop.binding import Binding, Tie
from app.desktop.document import Document
from app.desktop.widgets.looks import mark
from seminar.texts import clean_text


class FreeChoice(QComboBox):
    """A line with a list of usual texts; any other can be typed.

    Args:
        texts: returns the usual texts as they are now; asked whenever the list opens.
    """

    def __init__(self, texts: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._texts = texts
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type] - none; it would type along
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.line().setTextMargins(0, 0, 0, 0)

    def line(self) -> QLineEdit:
        """Return the line that is typed in."""
        line = self.lineEdit()
        assert line is not None
        return line

    def setAccessibleName(self, name: str) -> None:
        """Name the field and the line in it."""
        super().setAccessibleName(name)
        self.line().setAccessibleName(name)

    def showPopup(self) -> None:
        """Open the list, with what is usual now; not where the text may only be read."""
        if self.line().isReadOnly():
            return
        text, texts = self.line().text(), list(dict.fromkeys(self._texts()))
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        self.addItems(texts)
        self.setCurrentIndex(texts.index(text) if text in texts else -1)
        self.setEditText(text)
        self.blockSignals(blocked)
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by Down; the arrows do not change the text behind its back."""
        match event.key():
            case Qt.Key.Key_Down:
                self.showPopup()
            case Qt.Key.Key_Up | Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls around it."""
        event.ignore()


class FreeChoiceBinding(Binding[str]):
    """Ties a text that is typed or chosen."""

    def __init__(self, field: FreeChoice, document: Document, tie: Tie[str]) -> None:
        self._box = field
        super().__init__(field, document, tie)
        field.line().textEdited.connect(self.take)
        field.activated.connect(self._chosen)

    def _chosen(self) -> None:
        self.take()
        self._document.settle()

    def shown(self) -> str:
        """Return the text, as it may enter a seminar."""
        return clean_text(self._box.line().text())

    def put(self, value: str) -> None:
        """Show a text; the cursor stays where it is, as far as it can."""
        line = self._box.line()
        cursor = line.cursorPosition()
        line.setText(value)
        line.setCursorPosition(min(cursor, len(value)))

    def let(self, *, edit: bool) -> None:
        """Let it be typed in, or only be selected and copied."""
        self._box.line().setReadOnly(not edit)
        mark(self._box, "readOnly", not edit)

    def can_take_back(self) -> bool:
        """Whether the line has typing to take back."""
        return self._box.line().isUndoAvailable()

    def can_bring_back(self) -> bool:
        """Whether the line has taken typing back."""
        return self._box.line().isRedoAvailable()
