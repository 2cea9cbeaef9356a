"""Brings answers in through the window's dialog, and measures how long it answers nothing.

Run as `python -m benchmarks.importing.inside FOLDER`; needs a screen and a home of its own. Prints
one line of JSON.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import msgspec

from app.desktop.importing import import_as_python_does
from app.desktop.main import prepared
from app.desktop.operation import Operations
from app.desktop.pages.survey.import_dialog import CHANGES, COLUMNS, TEXTS, ImportDialog
from app.desktop.pages.survey.page import SurveyPage
from app.desktop.window import Window
from benchmarks.desktop.pulse import Pulse, until
from benchmarks.desktop.watching import megabytes, until_painted
from benchmarks.importing.preparing import EXPORT, SAMPLE
from benchmarks.importing.values import Imported


def imported(folder: Path) -> Imported:
    """Open the sample, bring the answers in, and do nothing for as long afterwards."""
    import_as_python_does()
    prepared()
    window = Window()
    window.show()
    until_painted(window)
    window.files.open_folder(folder / SAMPLE)
    until(lambda: window.workspace is not None)
    assert window.workspace is not None
    window.workspace.show_page("survey")
    page = window.workspace.page
    assert isinstance(page, SurveyPage)
    until(lambda: page.survey.state == "there")
    _until_idle(window)
    before = megabytes()
    pulse, began = Pulse(), time.perf_counter()
    _bring_in(page, folder / EXPORT)
    seconds, gap = time.perf_counter() - began, pulse.end()
    _until_idle(window)
    most = getrusage(RUSAGE_SELF).ru_maxrss * 1024 / 1_000_000
    return Imported(seconds, gap, _of_nothing(seconds), before, most)


def _bring_in(page: SurveyPage, path: Path) -> None:
    """Go through the four steps as they are proposed."""
    steps = page.document.stack.index()
    page.importing.begin(path)
    dialog = page.importing.dialog
    assert isinstance(dialog, ImportDialog)
    for step in (COLUMNS, TEXTS, CHANGES):
        until(_is_at(dialog, step))
        dialog.go_on()
    until(lambda: page.document.stack.index() > steps)


def _is_at(dialog: ImportDialog, step: int) -> Callable[[], bool]:
    return lambda: dialog.step == step


def _of_nothing(seconds: float) -> float:
    """Return the longest pause of a window that nobody asks anything."""
    pulse, end = Pulse(), time.perf_counter() + seconds
    until(lambda: time.perf_counter() > end)
    return pulse.end()


def _until_idle(window: Window) -> None:
    until(lambda: not any(one.running for one in window.findChildren(Operations)))


if __name__ == "__main__":
    print(msgspec.json.encode(imported(Path(sys.argv[1]))).decode(), flush=True)
    os._exit(0)  # What is measured is measured; the window need not be taken down.
