"""A field for the number of groups, or of people in each, and why a typed one does not do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox

from app.desktop.theme import THEME
from app.desktop.widgets.announce import announce
from app.desktop.widgets.inputs import StepField
from app.desktop.widgets.looks import Text, mark
from seminar.messages import Message


class NumberField(StepField):
    """A whole number, typed or stepped; `app.desktop.entry` understands what is typed in it.

    Its reason stands wherever there is room for a sentence.
    """

    stepped = Signal(int)
    """A person wants so many more, or less."""

    def __init__(self) -> None:
        super().__init__()
        self.reason = Text("reason")
        self.reason.hide()
        THEME.fit(self.setFixedWidth, 72)

    # --- what is wrong ---

    def refuse(self, reason: Message) -> None:
        """Draw a ring around the field and say why what is typed does not do."""
        mark(self, "wrong", True)  # noqa: FBT003 - the value of the property
        self.reason.say(reason)
        self.reason.show()
        self.setAccessibleDescription(self.reason.text())
        announce(self, self.reason.text())

    def accept(self) -> None:
        """Take the ring and the sentence away."""
        mark(self, "wrong", False)  # noqa: FBT003 - the value of the property
        self.reason.hide()
        self.setAccessibleDescription("")

    # --- steps ---

    def stepBy(self, steps: int) -> None:
        """Ask for more or less."""
        self.stepped.emit(steps)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Return which steps there are."""
        flag = QAbstractSpinBox.StepEnabledFlag
        return flag.StepNone if self.isReadOnly() else flag.StepUpEnabled | flag.StepDownEnabled

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed; it is read when the field is left."""
        return QValidator.State.Acceptable, text, position
