"""A field with its label above and, when something is wrong, a sentence beneath."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.widgets.looks import Text, mark
from seminar.messages import Message

Field = TypeVar("Field", bound=QWidget)


class Labelled(QWidget, Generic[Field]):
    """A field under its label.

    Args:
        label: what the field is called, above it and to a screen reader.
        field: the field.
    """

    def __init__(self, label: Message, field: Field) -> None:
        super().__init__()
        self.field = field
        self.label = Text("note")
        self.label.setBuddy(field)
        self.figure = Text("note")
        self.figure.setWordWrap(False)
        self.figure.hide()
        self._reason = Text("reason")
        self._reason.hide()
        self._lay_out()
        self.say(label)
        self.setFocusProxy(field)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.label, 1)
        head.addWidget(self.figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self._reason)
        # What stands beside it may be higher.
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        THEME.fit(column.setSpacing, 4)

    def say(self, label: Message) -> None:
        """Call the field something else."""
        self.label.say(label)
        INTERPRETER.say(self.field.setAccessibleName, label)

    def show_figure(self, text: str) -> None:
        """Show a figure over the field's end, such as "33 av 60 tegn"; empty for none."""
        self.figure.setText(text)
        self.figure.setVisible(bool(text))

    # --- what is wrong ---

    def refuse(self, reason: Message) -> None:
        """Draw a ring around the field and say beneath it why what is typed does not do."""
        mark(self.field, "wrong", True)  # noqa: FBT003 - the value of the property
        self._reason.say(reason)
        self._reason.show()
        INTERPRETER.say(self._describe, reason)

    def accept(self) -> None:
        """Take the ring and the sentence away."""
        mark(self.field, "wrong", False)  # noqa: FBT003 - the value of the property
        self._reason.hide()
        self.field.setAccessibleDescription("")

    def _describe(self, reason: str) -> None:
        self.field.setAccessibleDescription(reason if self.is_refused() else "")

    def is_refused(self) -> bool:
        """Whether a reason stands beneath the field."""
        return not self._reason.isHidden()

    def reason(self) -> QLabel:
        """Return the label of the reason."""
        return self._reason
