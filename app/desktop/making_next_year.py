"""Making next year's seminar: last year's is chosen and read, what comes along is asked."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.desktop.dialogs.opening import not_made, not_opened
from app.desktop.interpreter import words
from app.desktop.memory import Memory
from app.desktop.operation import Operation, Operations
from app.keeping.same_folder import is_same
from seminar.messages import PlenumError, message

if TYPE_CHECKING:
    from app.desktop.dialogs.next_year import Typed, Wish
    from app.desktop.files import Files
    from app.next_year import LastYear, Made


class MakingNextYear(QObject):
    """Makes next year's seminar and opens it.

    Args:
        files: what opens it.
        memory: what remembers seminars and folders.
        operations: the window's background works.
    """

    def __init__(self, files: Files, memory: Memory, operations: Operations) -> None:
        super().__init__(files)
        self._files = files
        self._memory = memory
        self._operations = operations

    def choose(self) -> None:
        """Ask which seminar is last year's; without any that is known, for its folder."""
        from app.desktop.dialogs.last_year import (  # noqa: PLC0415 - seldom needed
            LastYearDialog,
            ask_for_folder,
        )

        recents = self._memory.recents.all()
        if not recents:
            folder = ask_for_folder(self._files.window, self._memory.folder("open"))
            if folder is not None:
                self.begin_from(folder)
            return
        dialog = LastYearDialog(self._files.window, recents)
        self._files.ask(dialog, {"go": lambda: self.begin_from(dialog.folder())})

    def begin_from(self, folder: Path) -> None:
        """Ask what is to come along from a seminar; first, whether to save it, if that is open."""
        keeper = self._files.keeper
        if keeper is not None and is_same(keeper.folder, folder) and not keeper.document.is_saved():
            self._files.leave(partial(self._read, folder))
        else:
            self._read(folder)

    def _read(self, folder: Path) -> None:
        from app.next_year import read_last_year  # noqa: PLC0415 - seldom needed

        Operation(message("Reading last year’s seminar"), lambda _: read_last_year(folder)).success(
            self._ask
        ).failure(lambda error: self._on_not_read(folder, error)).start(self._operations)

    def _on_not_read(self, folder: Path, error: PlenumError) -> None:
        dialog = not_opened(self._files.window, error)
        self._files.ask(
            dialog, {"again": lambda: self.begin_from(folder), "choose": self._choose_folder}
        )

    def _choose_folder(self) -> None:
        from app.desktop.dialogs.last_year import ask_for_folder  # noqa: PLC0415 - seldom needed

        folder = ask_for_folder(self._files.window, self._memory.folder("open"))
        if folder is not None:
            self.begin_from(folder)

    def _ask(self, last: LastYear, typed: Typed | None = None) -> None:
        from app.desktop.dialogs.next_year import NextYearDialog  # noqa: PLC0415 - seldom needed

        today = dt.datetime.now().astimezone().date()
        dialog = NextYearDialog(self._files.window, last, today)
        if typed is not None:
            dialog.put_back(typed)
        self._files.ask(dialog, {"make": lambda: self._make(last, dialog.wish(), dialog.typed())})

    def _make(self, last: LastYear, wish: Wish, typed: Typed) -> None:
        from app.next_year import make_next_year  # noqa: PLC0415 - seldom needed

        Operation(
            message("Making the seminar"),
            lambda _: make_next_year(
                last, wish.new, wish.seminar, wish.target, templates=wish.templates
            ),
        ).success(lambda made: self._open(wish.target, made)).failure(
            lambda error: self._on_not_made(last, typed, error)
        ).start(self._operations)

    def _open(self, folder: Path, made: Made) -> None:
        """Open the new seminar, and say which files last year's folder lacked."""

        def tell_missing() -> None:
            if made.missing:
                names = words().listing(made.missing)
                what = message("Last year’s folder lacks {files}", files=names)
                self._files.window.status_line.tell(what)

        self._files.open_folder(folder, tell_missing)

    def _on_not_made(self, last: LastYear, typed: Typed, error: PlenumError) -> None:
        title = message("New from last year’s seminar")
        heading = message("The seminar could not be made")
        dialog = not_made(self._files.window, title, heading, error)
        self._files.ask(dialog, {"again": lambda: self._ask(last, typed)})
