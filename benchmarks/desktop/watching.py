"""Watching a window from within its process: until it is painted, and how much memory that took."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE = 60.0


class _Painted(QObject):
    """Notes that a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def until(is_so: Callable[[], bool]) -> None:
    """Let Qt work until something is so.

    Raises:
        TimeoutError: it was not in a minute.
    """
    end = time.monotonic() + _PATIENCE
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents()


def until_painted(widget: QWidget) -> None:
    """Let Qt work until a widget has been painted anew, and do what has gathered meanwhile."""
    painted = _Painted(widget)
    widget.update()
    until(lambda: painted.seen)
    QApplication.processEvents()


def press(key: Qt.Key, window: QWidget, text: str = "") -> None:
    """Let a window have a key, as the system would, and let Qt do all that follows."""
    handle = window.windowHandle()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(handle, event)
    QApplication.processEvents()


def megabytes() -> float:
    """Return the memory that this process holds (resident set, proc(5))."""
    from pathlib import Path  # noqa: PLC0415 - slow to import; a start that is measured waits for it

    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    (held,) = (line.split()[1] for line in lines if line.startswith("VmRSS"))
    return int(held) * 1024 / 1_000_000
