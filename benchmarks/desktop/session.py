"""A long session of editing in the real window, looked at now and then.

Run as `python -m benchmarks.desktop.session SEMINAR EDITS`. Prints one line of JSON.
"""

from __future__ import annotations

import gc
import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.desktop.document import Document
from app.desktop.importing import import_as_python_does
from app.desktop.main import prepared
from app.desktop.spot import Spot
from app.desktop.window import Window
from app.desktop.workspace import Workspace
from benchmarks.desktop.values import Level, Session
from benchmarks.desktop.watching import megabytes, until, until_painted
from seminar.editing.edit import Edit
from seminar.editing.items import duplicate_items, move_items, remove_items, set_item

LOOKS = 10
"""How often it is looked at what the process holds, in even steps."""
_PAGE = 200
"""Edits after which another page is shown."""
_PAGES = ("programme", "tasks", "programme", "details")


class Editor(Struct):
    """Edits at random, as an organiser does: retitles, moves, doubles, removes, undoes.

    Args:
        document: what is edited.
        chance: chooses.
        least: how many items there were; they are removed down to this number again.
    """

    document: Document
    chance: random.Random
    least: int

    def edit(self, number: int) -> None:
        """Make one edit, or take back or repeat one."""
        if number % 10 == 8:
            self.document.undo()
        elif number % 10 == 9 and self.document.stack.canRedo():
            self.document.redo()
        else:
            self._make(self._edit(number))

    def _edit(self, number: int) -> Edit:
        seminar = self.document.seminar
        items = [item.id for day in seminar.programme for item in day.items]
        item = self.chance.choice(items)
        match number % 5:
            case 0:
                return set_item(seminar, item, "title", f"Innlegg {number}")
            case 1:
                return set_item(seminar, item, "minutes", self.chance.randrange(5, 120, 5))
            case 2:
                return move_items(seminar, [item], self.chance.choice((-1, 1)))
            case 3 if len(items) > self.least:
                return remove_items(seminar, [item])
            case _:
                return duplicate_items(seminar, [item])

    def _make(self, edit: Edit) -> None:
        self.document.edit(edit.sentence, edit.change, Spot(page="programme"))


def session(folder: Path, edits: int) -> Session:
    """Make so many edits in a window with the seminar open, and look at it ten times."""
    import_as_python_does()
    prepared()
    window = Window()
    window.show()
    window.files.open_folder(folder)
    until(lambda: window.workspace is not None and not window.operations.running)
    assert window.workspace is not None
    until_painted(window.workspace)
    began = time.perf_counter()
    levels = list(_levels(window, window.workspace, edits))
    return Session(levels, time.perf_counter() - began)


def _levels(window: Window, workspace: Workspace, edits: int) -> Iterator[Level]:
    document = workspace.document
    least = sum(len(day.items) for day in document.seminar.programme)
    editor = Editor(document, random.Random(1), least)
    for number in range(1, edits + 1):
        editor.edit(number)
        _do_what_waits()
        if number % _PAGE == 0:
            workspace.show_page(_PAGES[number // _PAGE % len(_PAGES)])
        if number % (edits // LOOKS) == 0:
            yield _level(window, document, number)


def _level(window: Window, document: Document, number: int) -> Level:
    until(lambda: not window.operations.running)
    window.keep_now()  # Else a recovery copy may be under way.
    _do_what_waits()
    gc.collect()
    return Level(
        number,
        megabytes(),
        len(window.findChildren(QObject)),
        sys.getallocatedblocks(),
        _open_files(),
        document.stack.count(),
    )


def _do_what_waits() -> None:
    """Do what Qt's loop does between two keystrokes; deleting what is done with is a part of it."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _open_files() -> int:
    """Return how many files, pipes and sockets this process has open (proc(5))."""
    return len(list(Path("/proc/self/fd").iterdir())) - 1  # One is the listing itself.


if __name__ == "__main__":
    print(msgspec.json.encode(session(Path(sys.argv[1]), int(sys.argv[2]))).decode(), flush=True)
    os._exit(0)  # What is measured is measured; the window need not be taken down.
