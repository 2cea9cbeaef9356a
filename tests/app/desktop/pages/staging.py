"""What the stages of all pages share: a window with a seminar, hands on its keys, eyes on steps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.document import Document
from app.desktop.interpreter import words
from app.desktop.spot import PageId
from app.desktop.window import Window
from seminar.model import Seminar

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key
ENTER, TAB, ESC = KEY.Key_Return, KEY.Key_Tab, KEY.Key_Escape


class PageStage:
    """A window with a seminar on one of its pages.

    Args:
        window: the window.
        whole: the seminar.
        folder: where it is said to be.
        page: the page's name.
    """

    def __init__(self, window: Window, whole: Seminar, folder: Path, page: PageId) -> None:
        self.window = window
        self.folder = folder
        self.document = Document(whole, folder)
        self.document.setParent(window)  # The window looks at it as long as it lives.
        self.workspace = window.show_seminar(self.document)
        self.workspace.show_page(page)
        self._testers: list[QAbstractItemModelTester] = []

    def watch_models(self, *models: QAbstractItemModel) -> None:
        """Let Qt's tester watch models as long as the stage stands."""
        warns = QAbstractItemModelTester.FailureReportingMode.Warning
        self._testers += [QAbstractItemModelTester(model, warns) for model in models]

    # --- hands ---

    def focused(self) -> QWidget:
        """Return what has the focus."""
        widget = self.window.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: Any) -> None:
        """Press keys one after the other: with their modifiers, Qt's keys, or letters to type."""
        for key in keys:
            if isinstance(key, str):
                for letter in key:  # The first one opens the editor that takes the others.
                    _type(self.focused(), letter)
            elif isinstance(key, tuple):
                QTest.keyClick(self.focused(), key[1], key[0])
            else:
                QTest.keyClick(self.focused(), key)

    def copy(self, text: str) -> None:
        """Put text into the clipboard, as another program does."""
        data = QMimeData()
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)

    # --- eyes ---

    def last_step(self) -> str:
        """Return what the last step is called."""
        step = self.document.last_step()
        assert step is not None
        return words().say(step.sentence)


def _type(widget: QWidget, letter: str) -> None:
    """Press and let go of a letter; `QTest` knows only those of English."""
    if letter.isascii():
        QTest.keyClicks(widget, letter)
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        key = ord(letter.upper())
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)
