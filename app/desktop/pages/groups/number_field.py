"""A field for the number of groups, or of people in each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox

from app.desktop.theme import THEME
from app.desktop.widgets.inputs import StepField

_MOST = 200


class NumberField(StepField):
    """A whole number from 1, typed or stepped; what is no number goes back to what stood there."""

    wanted = Signal(int)
    """A person wants this number."""

    def __init__(self) -> None:
        super().__init__()
        self._value = 1
        THEME.fit(self.setFixedWidth, 72)
        self.editingFinished.connect(self.take)
        self.show_number(1)

    def number(self) -> int:
        """Return the number that holds."""
        return self._value

    def show_number(self, number: int) -> None:
        """Show a number, without telling anybody."""
        self._value = number
        if self.lineEdit().text() != str(number):
            self.lineEdit().setText(str(number))

    def take(self) -> None:
        """Take what was typed, if it is a number; else show the one that holds."""
        typed = self.lineEdit().text().strip()
        is_number = typed.isascii() and typed.isdigit() and 1 <= int(typed[:6]) <= _MOST
        if is_number and int(typed) != self._value:
            self.wanted.emit(int(typed))
        self.show_number(self._value)

    def stepBy(self, steps: int) -> None:
        """Want a number more or less."""
        number = max(1, min(_MOST, self._value + steps))
        if number != self._value:
            self.wanted.emit(number)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Return which steps there are."""
        flag = QAbstractSpinBox.StepEnabledFlag
        return flag.StepNone if self.isReadOnly() else flag.StepUpEnabled | flag.StepDownEnabled

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed; it is read when the field is left."""
        return QValidator.State.Acceptable, text, position
