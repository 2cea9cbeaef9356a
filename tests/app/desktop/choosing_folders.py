"""Choosing a folder in Qt's own dialog, as a person does: its path is typed, and Enter pressed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit


def choose_folder(folder: Path | None) -> None:
    """Let the next dialog that asks for a folder get this one, or be cancelled."""
    QTimer.singleShot(20, lambda: _answer(folder))


def _answer(folder: Path | None) -> None:
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QFileDialog):
        choose_folder(folder)
    elif folder is None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert line is not None
        line.setText(str(folder))
        QTest.keyClick(line, Qt.Key.Key_Return)
