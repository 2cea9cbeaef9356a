"""Collecting the sheets of many groups in the real window, while it is looked at how long it waits.

Run as `python -m benchmarks.desktop.collecting_sheets SEMINAR`; the sheets are written in. Prints
one line of JSON.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer

from app.desktop.main import prepared
from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.window import Window
from benchmarks.desktop.values import Gathered
from benchmarks.desktop.watching import until

_BEAT = 5
"""Milliseconds between two looks at the clock, which the window's own work may hold up."""


class _Pulse:
    """Notes how long the event loop lets a timer wait."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.gaps: list[float] = []
        self._timer = QTimer(interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now


def collect(folder: Path) -> Gathered:
    """Open a seminar, collect its sheets on the page Outcomes, and tell how it went."""
    application = prepared()
    window = Window()
    window.show()
    window.files.open_folder(folder)
    until(lambda: window.workspace is not None and not window.operations.running)
    space = window.workspace
    assert space is not None
    space.show_page("outcomes")
    page = space.page
    assert isinstance(page, OutcomesPage)
    until(lambda: not window.operations.running)
    pulse = _Pulse()
    start = time.perf_counter()
    page.beside.collect()
    until(lambda: page.beside.collecting.last is not None)
    seconds = time.perf_counter() - start
    end = time.perf_counter() + 0.5
    until(
        lambda: time.perf_counter() > end
    )  # What follows is painted, and problems are looked for.
    sheets, said = len(page.beside.collecting.last.news), len(space.document.seminar.outcomes)  # type: ignore[union-attr]
    del application
    return Gathered(sheets, said, seconds, pulse.gaps)


if __name__ == "__main__":
    print(msgspec.json.encode(collect(Path(sys.argv[1]))).decode(), flush=True)
    os._exit(0)  # Nothing of it is to be saved.
