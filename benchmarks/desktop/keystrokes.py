"""Typing in a programme of many items: in a cell's editor, and in the details beside the table.

Run as `python -m benchmarks.desktop.keystrokes SEMINAR`. Prints one line of JSON.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.importing import import_as_python_does
from app.desktop.main import prepared
from app.desktop.pages.programme.page import ProgrammePage
from app.desktop.spot import Spot
from app.desktop.window import Window
from benchmarks.desktop.values import Typed
from benchmarks.desktop.watching import until, until_painted

_ROWS = 40
_WORDS = "Hva tar vi med oss videre"


def typed(folder: Path) -> Typed:
    """Type the titles of some items in the table, and then others in the details."""
    import_as_python_does()
    prepared()
    window = Window()
    window.show()
    window.activateWindow()
    until(window.isActiveWindow)
    window.files.open_folder(folder)
    until(lambda: window.workspace is not None and not window.operations.running)
    assert window.workspace is not None
    page = window.workspace.page
    assert isinstance(page, ProgrammePage)
    until_painted(page)
    seminar = window.workspace.document.seminar
    result = Typed([], [], [], sum(len(day.items) for day in seminar.programme))
    ids = [item.id for item in seminar.programme[0].items]
    _type_in_cells(page, ids[:_ROWS], result)
    _type_in_details(page, ids[_ROWS : 2 * _ROWS], result)
    return result


def _type_in_cells(page: ProgrammePage, ids: list[str], result: Typed) -> None:
    for id_ in ids:
        page.go(Spot(page="programme", item=id_, field="title", rows=(id_,)))
        QApplication.processEvents()
        _press(Qt.Key.Key_F2)
        result.cell += [_type(letter) for letter in _WORDS]
        result.enter.append(_press(Qt.Key.Key_Return))
        _press(Qt.Key.Key_Escape)


def _type_in_details(page: ProgrammePage, ids: list[str], result: Typed) -> None:
    for id_ in ids:
        page.go(Spot(page="programme", item=id_, field="title", rows=(id_,)))
        page.pane.title.field.setFocus()
        QApplication.processEvents()
        result.details += [_type(letter) for letter in _WORDS]


def _type(letter: str) -> float:
    return _timed(lambda widget: QTest.keyClicks(widget, letter))


def _press(key: Qt.Key) -> float:
    return _timed(lambda widget: QTest.keyClick(widget, key))


def _timed(act: Callable[[QWidget], object]) -> float:
    widget = QApplication.focusWidget()
    assert widget is not None
    began = time.perf_counter()
    act(widget)
    QApplication.processEvents()
    return time.perf_counter() - began


if __name__ == "__main__":
    print(msgspec.json.encode(typed(Path(sys.argv[1]))).decode(), flush=True)
    os._exit(0)  # What is measured is measured; the window need not be taken down.
