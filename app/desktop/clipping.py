"""Cut, copy and paste for whatever has the focus: a field, or a table."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

Clip = Literal["cut", "copy", "paste"]


class Clipping:
    """Does a clip where the focus is; tables and fields each know how."""

    def can(self, clip: Clip) -> bool:
        """Whether what has the focus can do it."""
        widget = _focused()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            return clip == "copy" or not widget.isReadOnly()
        return callable(getattr(widget, clip, None))

    def do(self, clip: Clip) -> None:
        """Do it where the focus is."""
        if self.can(clip):
            getattr(_focused(), clip)()


def _focused() -> QWidget | None:
    widget = QApplication.focusWidget()
    if isinstance(widget, QComboBox) and widget.lineEdit() is not None:
        return widget.lineEdit()
    return widget
