"""What nobody foresaw: the work is kept first, then one dialog says so, and the work goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer, qCritical
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.desktop.mishap import Mishaps
from app.desktop.widgets.buttons import Button


class Kept:
    """A recovery copy that is counted, or that cannot be written."""

    def __init__(self) -> None:
        self.times = 0
        self.error: Exception | None = None

    def __call__(self) -> None:
        self.times += 1
        if self.error is not None:
            raise self.error


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def mishaps(kept, window) -> Iterator[Mishaps]:
    mishaps = Mishaps(kept, lambda: window)
    mishaps.catch()
    yield mishaps
    mishaps.release()


def fail_in_a_slot(qtbot, window: QWidget, words: str = "det gikk galt") -> None:
    def fail() -> None:
        raise ValueError(words)

    button = QPushButton("x", window)
    button.clicked.connect(fail)
    button.show()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def go_on(qtbot, mishaps: Mishaps) -> None:
    dialog = mishaps.dialog()
    assert dialog is not None
    dialog.accept()
    qtbot.waitUntil(lambda: mishaps.dialog() is None)


def test_an_error_in_a_slot_is_told_after_the_work_is_kept(qtbot, mishaps, kept, window, capsys):
    fail_in_a_slot(qtbot, window)
    dialog = mishaps.dialog()
    assert dialog is not None
    assert dialog.isVisible()
    assert kept.times == 1
    assert "det gikk galt" in mishaps.technical()
    assert "det gikk galt" in capsys.readouterr().err
    assert window.isVisible()
    go_on(qtbot, mishaps)


def test_several_at_once_are_one_dialog(qtbot, mishaps, kept, window):
    fail_in_a_slot(qtbot, window, "den første")
    first = mishaps.dialog()
    for number in range(50):
        QTimer.singleShot(0, lambda number=number: _raise(f"nummer {number}"))
    qtbot.waitUntil(lambda: "and 31 more" in mishaps.technical())
    assert mishaps.dialog() is first
    assert kept.times == 1
    assert "den første" in mishaps.technical()
    assert "nummer 18" in mishaps.technical()
    go_on(qtbot, mishaps)


def _raise(words: str) -> None:
    raise ValueError(words)


def test_the_next_one_is_told_anew(qtbot, mishaps, kept, window):
    fail_in_a_slot(qtbot, window, "den første")
    go_on(qtbot, mishaps)
    fail_in_a_slot(qtbot, window, "den andre")
    assert mishaps.dialog() is not None
    assert "den første" not in mishaps.technical()
    assert kept.times == 2
    go_on(qtbot, mishaps)


def test_an_error_in_a_thread_is_told_on_the_interfaces_thread(qtbot, mishaps):
    thread = threading.Thread(target=_raise, args=["i en tråd"])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: mishaps.dialog() is not None)
    assert "i en tråd" in mishaps.technical()
    go_on(qtbot, mishaps)


@pytest.mark.no_qt_log
def test_what_qt_calls_critical_is_told(qtbot, mishaps):
    qCritical("noe er alvorlig")
    assert mishaps.dialog() is not None
    assert "noe er alvorlig" in mishaps.technical()
    go_on(qtbot, mishaps)


def test_it_is_said_when_the_work_could_not_be_kept(qtbot, mishaps, kept, window):
    kept.error = OSError("disken er full")
    fail_in_a_slot(qtbot, window)
    dialog = mishaps.dialog()
    assert dialog is not None
    assert "Lagre seminaret nå" in dialog.accessibleDescription()
    assert "disken er full" in mishaps.technical()
    go_on(qtbot, mishaps)


def test_it_can_be_copied(qtbot, mishaps, window):
    fail_in_a_slot(qtbot, window)
    dialog = mishaps.dialog()
    assert dialog is not None
    copy = next(
        button
        for button in dialog.findChildren(Button)
        if button.text() == "Kopier teknisk informasjon"
    )
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "ValueError: det gikk galt" in QApplication.clipboard().text()
    go_on(qtbot, mishaps)


def test_stopping_by_the_keyboard_is_no_mishap(mishaps, capsys):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert mishaps.dialog() is None
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_it_gives_back_what_it_took_over(kept):
    before = sys.excepthook, threading.excepthook
    mishaps = Mishaps(kept, lambda: None)
    mishaps.catch()
    assert sys.excepthook is not before[0]
    mishaps.release()
    assert (sys.excepthook, threading.excepthook) == before
