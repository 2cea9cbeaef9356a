"""Keys that would change a text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_KEY = QKeySequence.StandardKey
_TYPING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def changes_text(event: QKeyEvent) -> bool:
    """Whether a key would change the text of a field that could be typed in."""
    if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        return True
    if event.matches(_KEY.Cut) or event.matches(_KEY.Paste):
        return True
    plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return bool(event.text()) and event.text().isprintable() and plain in _TYPING
