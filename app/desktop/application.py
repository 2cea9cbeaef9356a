"""The application: Qt's, and what the system asks of it while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """The application of the window.

    Other systems start a program with the path of what is to be opened. macOS starts it without,
    or not at all if it runs, and then asks for the path to be opened.
    """

    asked_to_open = Signal(Path)
    """The system asks for a seminar to be opened: its folder, or a file in it."""

    def event(self, event: QEvent) -> bool:
        """Pass on what the system asks to be opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked_to_open.emit(Path(event.file()))
            return True
        return super().event(event)
