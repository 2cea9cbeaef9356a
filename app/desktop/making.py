"""Making seminars that are not there yet: a new one, or a copy of the sample."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.desktop.dialogs.opening import not_made
from app.desktop.interpreter import words
from app.desktop.memory import Memory
from app.desktop.operation import Operation, Operations
from seminar.folder import create
from seminar.messages import PlenumError, message
from seminar.model import Seminar

if TYPE_CHECKING:
    from app.desktop.files import Files


class Making(QObject):
    """Makes seminars and opens them.

    Args:
        files: what opens them.
        memory: what remembers where the last one was made.
        operations: the window's background works.
    """

    def __init__(self, files: Files, memory: Memory, operations: Operations) -> None:
        super().__init__(files)
        self._files = files
        self._memory = memory
        self._operations = operations

    # --- a new one ---

    def new(self) -> None:
        """Ask for what a new seminar needs, make it and open it."""
        from app.desktop.dialogs.new_seminar import (  # noqa: PLC0415 - seldom needed
            NewSeminarDialog,
        )

        today = dt.datetime.now().astimezone().date()
        dialog = NewSeminarDialog(self._files.window, self._memory.folder("new"), today)
        self._files.ask(dialog, {"make": lambda: self._make(dialog.target(), dialog.seminar())})

    def _make(self, target: Path, seminar: Seminar) -> None:
        self._memory.remember_folder("new", target.parent)
        Operation(message("Making the seminar"), lambda _: create(target, seminar)).success(
            lambda _: self._files.open_folder(target)
        ).failure(self._on_not_made).start(self._operations)

    def _on_not_made(self, error: PlenumError) -> None:
        title, heading = message("New seminar"), message("The seminar could not be made")
        self._files.ask(not_made(self._files.window, title, heading, error), {"again": self.new})

    # --- the sample ---

    def copy_sample(self) -> None:
        """Ask where a copy of the sample is to be, make it and open it."""
        title = words().text("Choose where your copy of the sample is to be")
        start = str(self._memory.folder("new"))
        parent = QFileDialog.getExistingDirectory(self._files.window, title, start)
        if parent:
            self._memory.remember_folder("new", Path(parent))
            work = partial(_copied_sample, Path(parent))
            Operation(message("Copying the sample"), lambda _: work()).success(
                self._files.open_folder
            ).failure(self._on_no_sample).start(self._operations)

    def _on_no_sample(self, error: PlenumError) -> None:
        title, heading = message("Open the sample"), message("The sample could not be copied")
        self._files.ask(
            not_made(self._files.window, title, heading, error), {"again": self.copy_sample}
        )


def _copied_sample(parent: Path) -> Path:
    from app.keeping.copying import free_name  # noqa: PLC0415 - seldom needed
    from app.sample import SAMPLE_TITLE, copy_sample  # noqa: PLC0415

    target = free_name(parent, SAMPLE_TITLE)
    copy_sample(target)
    return target
