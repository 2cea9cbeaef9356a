"""Watching a seminar's folder: told by the system, and by looking now and then, off the interface.

Network shares tell of nothing, and may take long to answer; so a thread looks every few seconds and
when the window comes to the front, and one look at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.keeping.glimpse import Glimpse
from seminar.folder import SEMINAR

PAUSE = 4000
"""Milliseconds between two looks that nothing has asked for."""
_SETTLING = 200
"""Milliseconds in which several changes of a folder are one."""


class Watching(QObject):
    """Looks at a folder now and then.

    Args:
        folder: the folder.
        look: takes the look; called on a thread.
        parent: what it lives as long as.
    """

    seen = Signal(object)
    """A `Glimpse`."""
    _looked = Signal(object)

    def __init__(self, folder: Path, look: Callable[[], Glimpse], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._looking = False
        self._ended = False
        self._thread = ThreadPoolExecutor(1, "watching")
        self._looked.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLING)
        self._soon.timeout.connect(self.look)
        self._now_and_then = QTimer(self, interval=PAUSE)
        self._now_and_then.timeout.connect(self.look)
        self._now_and_then.start()
        self._watched = (folder, folder / SEMINAR)
        self._watcher = QFileSystemWatcher(self)
        self._watch()
        self._watcher.directoryChanged.connect(self._soon.start)
        self._watcher.fileChanged.connect(self._soon.start)
        self._application = QGuiApplication.instance()
        if isinstance(self._application, QGuiApplication):
            self._application.applicationStateChanged.connect(self._on_state)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def look(self) -> None:
        """Look, unless a look is under way; what it shows is told by `seen`."""
        if not self._looking and not self._ended:
            self._looking = True
            self._thread.submit(self._look).add_done_callback(self._pass_on)

    def _pass_on(self, looked: Future[Glimpse]) -> None:
        # A share may answer only after the seminar was closed.
        with suppress(RuntimeError):
            self._looked.emit(looked)

    @Slot(object)
    def _tell(self, looked: Future[Glimpse]) -> None:
        self._looking = False
        if self._ended:
            return
        seen = looked.result()
        if seen.look.is_had:
            self._watch()
        self.seen.emit(seen)

    def _watch(self) -> None:
        """Watch folder and file, or what took the place of those that were watched."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        for path in self._watched:
            if str(path) not in watched:
                self._watcher.addPath(str(path))

    def end(self) -> None:
        """Look no more. What is under way is not waited for: a share may not answer at all."""
        self._ended = True
        self._now_and_then.stop()
        self._soon.stop()
        self._thread.shutdown(wait=False, cancel_futures=True)
