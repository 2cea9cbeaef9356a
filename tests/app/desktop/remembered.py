"""Plenum as one process after another: `python remembered.py change|tell FOLDER`.

`change` changes by hand all that is remembered and closes the window; `tell` opens the window anew
and prints what it finds.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter

from app.desktop.interpreter import INTERPRETER
from app.desktop.main import prepared
from app.desktop.spot import Spot
from app.desktop.tables.seen import SeenTable
from app.desktop.theme import THEME
from app.desktop.window import Window
from app.desktop.workspace import Workspace

LIST = 310
"""How wide the list of tasks is made, in the guide's px."""
PROBLEMS = 170
"""How high the panel of problems is made, in the guide's px."""


def wait_until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        loop = QEventLoop()
        QTimer.singleShot(10, loop.quit)
        loop.exec()


def opened(window: Window, folder: Path) -> Workspace:
    window.files.open_folder(folder)
    wait_until(lambda: window.files.keeper is not None)
    assert window.workspace
    return window.workspace


def table_of(workspace: Workspace) -> SeenTable:
    table = workspace.page.table()
    assert isinstance(table, SeenTable)
    return table


def change(window: Window, folder: Path) -> None:
    window.resize(1400, 710)  # So wide that F4 closes the details and does not lay them over.
    for action in ("view.dark", "view.nn", "view.larger"):
        window.bench.do(action)
    window.memory.remember_folder("open", folder.parent)
    workspace = opened(window, folder)
    second = workspace.document.seminar.programme[1]
    workspace.go(Spot(page="programme", day=second.id, rows=(second.items[2].id,)))
    table_of(workspace).horizontalHeader().resizeSection(0, THEME.px(111))
    QTest.keyClick(window, Qt.Key.Key_F4)
    window.setGeometry(40, 50, window.minimumWidth(), 710)
    there = workspace.page.spot()
    move(tasks_list(workspace), THEME.px(LIST))
    set_problems_height(workspace)
    workspace.go(there)


def move(splitter: QSplitter, width: int) -> None:
    """Drag the handle until the first pane is so wide."""
    handle = splitter.handle(1)
    start = handle.rect().center()
    # A thin handle takes hold beyond its edges, and Qt counts from there.
    by = width - splitter.sizes()[0] + handle.contentsMargins().left()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + QPoint(by, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())


def set_problems_height(workspace: Workspace) -> None:
    workspace.toggle_problems()
    QCoreApplication.processEvents()
    whole = workspace.splitter.height() - workspace.splitter.handleWidth()
    workspace.splitter.setSizes([whole - THEME.px(PROBLEMS), THEME.px(PROBLEMS)])


def problems_height(workspace: Workspace) -> int:
    workspace.toggle_problems()
    QCoreApplication.processEvents()
    return round(workspace.splitter.sizes()[1] / THEME.sizes.unit)


def tasks_list(workspace: Workspace) -> QSplitter:
    """Return what parts the list of tasks from the open one, on the screen."""
    workspace.show_page("tasks")
    QCoreApplication.processEvents()
    splitter = workspace.page.findChild(QSplitter)
    assert isinstance(splitter, QSplitter)
    return splitter


def tell(window: Window, folder: Path) -> None:
    recents = [recent.folder for recent in window.memory.recents.all()]
    geometry = window.geometry()
    workspace = opened(window, folder)
    spot = workspace.page.spot()
    found = {
        "height": geometry.height(),
        "scheme": THEME.scheme,
        "language": INTERPRETER.words.code,
        "text size": THEME.text_size,
        "recents": recents,
        "folder": str(window.memory.folder("open")),
        "page": spot.page,
        "day": spot.day,
        "row": spot.rows[0] if spot.rows else spot.item,
        "width": next(iter(table_of(workspace).widths().values()), None),
        "details": workspace.details.is_wanted(),
    }
    found["tasks list"] = round(tasks_list(workspace).sizes()[0] / THEME.sizes.unit)
    found["problems"] = problems_height(workspace)
    sys.stdout.write(json.dumps(found))


def main(what: str, folder: Path) -> None:
    application = prepared()
    window = Window()
    window.show()
    {"change": change, "tell": tell}[what](window, folder)
    window.close()
    wait_until(lambda: not window.isVisible())
    application.processEvents()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
