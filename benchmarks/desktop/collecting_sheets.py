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

from app.desktop.importing import import_as_python_does
from app.desktop.main import prepared
from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.window import Window
from benchmarks.desktop.pulse import Pulse, until
from benchmarks.desktop.values import Gathered


def collect(folder: Path) -> Gathered:
    """Open a seminar, collect its sheets on the page Outcomes, and tell how it went."""
    import_as_python_does()
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
    pulse = Pulse()
    start = time.perf_counter()
    page.beside.collect()
    until(lambda: page.beside.collecting.last is not None)
    seconds = time.perf_counter() - start
    end = time.perf_counter() + 0.5
    # What follows is painted, and problems are looked for.
    until(lambda: time.perf_counter() > end)
    pulse.end()
    last = page.beside.collecting.last
    sheets, said = len(last.news) if last is not None else 0, len(space.document.seminar.outcomes)
    del application
    return Gathered(sheets, said, seconds, pulse.pauses)


if __name__ == "__main__":
    print(msgspec.json.encode(collect(Path(sys.argv[1]))).decode(), flush=True)
    os._exit(0)  # Nothing of it is to be saved.
