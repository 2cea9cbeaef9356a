"""Opening a seminar from the start: from the click until its page is painted, and what it holds.

Run as `python -m benchmarks.desktop.opening SEMINAR`; needs a home of its own. Prints one line of
JSON.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import time
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.desktop.importing import import_as_python_does
from app.desktop.main import prepared
from app.desktop.operation import Operations
from app.desktop.window import Window
from app.keeping.places import recent_folder
from app.keeping.recent import RecentSeminar, RecentSeminars
from benchmarks.desktop.values import Opened
from benchmarks.desktop.watching import megabytes, until, until_painted


def opened(folder: Path) -> Opened:
    """Click on the card of a seminar that was open before, and wait for its page."""
    now = dt.datetime.now().astimezone()
    RecentSeminars(recent_folder()).remember(RecentSeminar(folder=str(folder), opened=now))
    import_as_python_does()
    application = prepared()
    window = Window()
    window.show()
    looked_up: list[object] = []
    window.start.prospects.found.connect(looked_up.append)
    until_painted(window)
    until(lambda: bool(looked_up))
    until(lambda: not any(one.running for one in window.findChildren(Operations)))
    began = time.perf_counter()
    QTest.mouseClick(window.start.card.go_on, Qt.MouseButton.LeftButton)
    until(lambda: window.workspace is not None)
    assert window.workspace is not None
    until_painted(window.workspace.page)
    seconds = time.perf_counter() - began
    until(lambda: not any(one.running for one in window.findChildren(Operations)))
    application.processEvents()
    return Opened(seconds, megabytes())


if __name__ == "__main__":
    print(msgspec.json.encode(opened(Path(sys.argv[1]))).decode(), flush=True)
    os._exit(0)  # What is measured is measured; the window need not be taken down.
