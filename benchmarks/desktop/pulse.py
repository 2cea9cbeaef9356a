"""The pulse of a window: how long its events wait while it works, in the loop that it really has.

A program that asks Qt again and again for what waits would take the processor, and the lock of the
interpreter, from the work that it watches.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

_LOOKS = 10
"""Milliseconds between two looks whether something is so."""
_BEAT = 2
"""Milliseconds between two beats: a finer gap nobody could feel."""


class Pulse(QObject):
    """Beats as often as the window's events let it, and knows how long it paused."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=_BEAT)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.pauses.append(now - self._last)
        self._last = now

    def end(self) -> float:
        """Return the longest pause in seconds, the one that lasts still included."""
        self._beat()
        self._timer.stop()
        return max(self.pauses)


def until(is_so: Callable[[], bool]) -> None:
    """Let the window's events run as the application does, until something is so."""
    loop, look = QEventLoop(), QTimer(interval=_LOOKS)
    look.timeout.connect(lambda: loop.quit() if is_so() else None)
    look.start()
    loop.exec()
    look.stop()
