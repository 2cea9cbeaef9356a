"""What the start page leads to, and folders that are dropped on the window."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from app.desktop.interpreter import words
from app.desktop.pages.start.page import StartPage
from app.desktop.pages.start.telling import Act
from app.keeping.recent import RecentSeminar
from seminar.messages import PlenumError

if TYPE_CHECKING:
    from app.desktop.window import Window


class Starting(QObject):
    """Does what is asked for on the start page.

    Args:
        page: the start page.
        window: whose files are opened, and what remembers them.
    """

    def __init__(self, page: StartPage, window: Window) -> None:
        super().__init__(page)
        self._page = page
        self._window = window
        page.next_wanted.connect(self._next)
        page.new_wanted.connect(self._new)
        page.open_wanted.connect(self._open)
        page.sample_wanted.connect(self._open_sample)
        page.wanted.connect(self._do)

    def _next(self) -> None:
        self._window.files.new_from_last()

    def _new(self) -> None:
        self._window.files.new()

    def _open(self) -> None:
        self._window.files.open()

    def _open_sample(self) -> None:
        self._window.files.open_sample()

    def _do(self, recent: RecentSeminar, act: Act) -> None:
        match act:
            case "open":
                self._window.files.open_folder(recent.path)
            case "read":
                self._window.files.open_for_reading(recent.path)
            case "next":
                self._window.files.new_from_last(recent.path)
            case "find":
                self._find(recent)
            case "forget":
                self._forget(recent)

    def _find(self, recent: RecentSeminar) -> None:
        """Ask where a seminar has gone, and open it there."""
        from seminar.folder import SEMINAR  # noqa: PLC0415 - what reads seminars is not needed yet

        title = words().text("Find the folder of “{title}”", title=recent.title)
        start = str(self._window.memory.folder("open"))
        chosen = QFileDialog.getExistingDirectory(self._window, title, start)
        if chosen and (Path(chosen) / SEMINAR).exists():
            self._forget(recent)
        if chosen:
            self._window.files.open_folder(Path(chosen))

    def _forget(self, recent: RecentSeminar) -> None:
        with suppress(PlenumError):
            self._window.memory.recents.forget(recent.folder)
        self._page.refresh()


class FolderDrop(QObject):
    """Opens the folder of a seminar that is dropped on a window.

    Args:
        window: the window.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take a folder with a seminar in it, and nothing else."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            return self._take(event)
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            folder = _folder(event)
            if folder is not None and self._take(event):
                self._window.files.open_folder(folder)
                return True
        return False

    def _take(self, event: QDropEvent) -> bool:
        if _folder(event) is None:
            return False
        event.acceptProposedAction()
        return True


def _folder(event: QDropEvent) -> Path | None:
    """Return the one folder of a seminar that is dragged, if that is what is dragged."""
    from seminar.folder import SEMINAR  # noqa: PLC0415 - what reads seminars is not needed yet

    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    folder = path.parent if path.name == SEMINAR else path
    return folder if (folder / SEMINAR).is_file() else None
