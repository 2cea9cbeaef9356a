"""A field for minutes: typed as people write lengths, with steps up and down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox

from app.desktop.widgets.inputs import StepField


class MinutesField(StepField):
    """A field for minutes; what is typed in it is for `app.desktop.entry` to understand."""

    stepped = Signal(int)
    """A person wants so many minutes more, or less: ±1 by arrows, ±5 by PgUp and PgDn."""

    def stepBy(self, steps: int) -> None:
        """Ask for more or less; PgUp and PgDn go by ten in Qt, by five here."""
        self.stepped.emit(steps // 2 if abs(steps) == 10 else steps)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Return which steps there are: both, where it can be edited at all."""
        flag = QAbstractSpinBox.StepEnabledFlag
        return flag.StepNone if self.isReadOnly() else flag.StepUpEnabled | flag.StepDownEnabled

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let anything be typed; it is read when the field is left."""
        return QValidator.State.Acceptable, text, position
