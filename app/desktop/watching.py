"""Watching a seminar's folder: told by the system, and by looking now and then, off the interface.

Network shares tell of nothing, and may take long to answer; so a thread looks every few seconds and
when the window comes to the front, and one look at a time.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.keeping.glimpse import Glimpse
from seminar.folder import SEMINAR

PAUSE = 4000
"""Milliseconds between two looks that nothing has asked for."""
_SETTLING = 200
"""Milliseconds in which several changes of a folder are one."""
PATIENCE = 5000
"""Milliseconds after which a look or a save that has not ended is told of."""


class Watching(QObject):
    """Looks at a folder now and then.

    Args:
        folder: the folder.
        look: takes the look; called on a thread.
        parent: what it lives as long as.
    """

    seen = Signal(object)
    """A `Glimpse`."""
    stalled = Signal()
    """A look does not come to an end; it may still."""
    _looked = Signal(object)

    def __init__(self, folder: Path, look: Callable[[], Glimpse], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._under_way: Future[Glimpse] | None = None
        self._ended = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self.stalled)
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
        if self._under_way is None:
            self.look_anew()

    def look_anew(self) -> None:
        """Look, and wait no more for the look that is under way."""
        if not self._ended:
            look = self._under_way = Future[Glimpse]()
            look.add_done_callback(self._pass_on)
            self._patience.start()
            # Python waits at its end for all threads but these; a share may never answer.
            Thread(target=self._do, args=(look,), name="watching", daemon=True).start()

    def _do(self, look: Future[Glimpse]) -> None:
        try:
            look.set_result(self._look())
        except BaseException as error:  # noqa: BLE001 - told on the interface's thread
            look.set_exception(error)

    def _pass_on(self, looked: Future[Glimpse]) -> None:
        # A share may answer only after the seminar was closed.
        with suppress(RuntimeError):
            self._looked.emit(looked)

    @Slot(object)
    def _tell(self, looked: Future[Glimpse]) -> None:
        if looked is not self._under_way or self._ended:
            return
        self._under_way = None
        self._patience.stop()
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
        self._patience.stop()
