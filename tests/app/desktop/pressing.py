"""Keys pressed and typed where the focus is, as a person without a mouse does."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.app.desktop.screens import wait
from tests.app.desktop.visible import path_of


def focused() -> QWidget:
    wait(lambda: QApplication.focusWidget() is not None)
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: str) -> None:
    """Press keys, one combination after the other, where the focus is."""
    for key in keys:
        QTest.keySequence(focused(), QKeySequence(key))


def type_(text: str) -> None:
    for letter in text:
        QTest.keyClicks(focused(), letter)


def tab_to(widget: QWidget) -> None:
    """Press Tab until something has the focus."""
    for _ in range(80):
        if focused() is widget:
            return
        press("Tab")
    pytest.fail(f"Tab does not lead to {path_of(widget)}")
