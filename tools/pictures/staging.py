"""What scenes need: a window that has settled, an open seminar, a dialog that closes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.window import Window
from app.desktop.workspace import Workspace

End = Callable[[], object]
"""Takes back what a scene did."""
Scene = Callable[[Window, Path], End]
"""Plays in the window, with the folder of a seminar."""


def nothing() -> None:
    """Leave all as it is."""


def settle(window: Window) -> None:
    """Wait until the window has nothing more to do."""
    for _ in range(8):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.05)
    while window.operations.running:
        QApplication.processEvents()


def open_workspace(window: Window, folder: Path) -> Workspace:
    """Return the workspace with the seminar open."""
    if window.workspace is None:
        window.files.open_folder(folder)
    while window.workspace is None or window.operations.running:
        settle(window)
    return window.workspace


def close(window: Window) -> None:
    """Close the seminar that is open."""
    while window.workspace is not None:
        window.workspace.close_seminar()
        settle(window)


def close_dialog() -> None:
    """Close the dialog that is open."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QWidget):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
