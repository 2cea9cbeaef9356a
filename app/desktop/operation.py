"""Background work that reads as a sentence, with its results back on the interface's thread.

`Operation(name, work).success(show).failure(tell).start(operations)`: `work` runs on a thread of
the pool and is given a `Reporter`; who is told of its outcome is told where the widgets live.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Any, Self

from msgspec import Struct
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, SignalInstance, Slot

from seminar.messages import Message, PlenumError

PATIENCE = 10_000
"""Milliseconds that works have to end in, once the window is closed."""
HUNG: list[QThreadPool] = []
"""Pools whose threads have not ended; while there is one, the process does not end by itself."""


class Stopped(Exception):
    """The work was asked to end and did."""


class Progress(Struct, frozen=True):
    """How far a work is: `done` of `total` (0 for unknown), and which one it is at."""

    done: int
    total: int
    what: Message | None = None


class Reporter:
    """What the work tells while it runs, and how it learns that nobody waits for it any more."""

    def __init__(self, progressed: Callable[[Progress], object]) -> None:
        self._progressed = progressed
        self._stop = Event()

    def tell(self, done: int, total: int, what: Message | None = None) -> None:
        """Say how far the work is.

        Raises:
            Stopped: it shall end.
        """
        if self._stop.is_set():
            raise Stopped
        self._progressed(Progress(done, total, what))

    def stopped(self) -> bool:
        """Whether the work shall end."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to end."""
        self._stop.set()


class Operation(QObject):
    """One piece of background work.

    Args:
        name: what it does, such as "Building the documents".
        work: does it; whatever it raises is its failure, `Stopped` its being stopped.
    """

    _progressed = Signal(object)
    _ended = Signal(object, object)
    finished = Signal()
    """It has ended, well or not, and everybody has been told."""

    def __init__(self, name: Message, work: Callable[[Reporter], Any]) -> None:
        super().__init__()
        self.name = name
        self.matters = False
        """Whether a person is asked before the window is closed on it."""
        self._work = work
        self._reporter = Reporter(lambda progress: _emit(self._progressed, progress))
        self._over: Callable[[], object] = _nothing
        self._success: Callable[[Any], object] = _nothing
        self._failure: Callable[[PlenumError], object] = _nothing
        self._cancelled: Callable[[], object] = _nothing
        self._progress: Callable[[Progress], object] = _nothing
        self._progressed.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell_end, Qt.ConnectionType.QueuedConnection)

    # --- who is told ---

    def over(self, told: Callable[[], object]) -> Self:
        """Call `told` when the work has ended, before anybody is told how; even by a mishap."""
        self._over = told
        return self

    def success(self, told: Callable[[Any], object]) -> Self:
        """Call `told` with what the work returned."""
        self._success = told
        return self

    def failure(self, told: Callable[[PlenumError], object]) -> Self:
        """Call `told` with the error a person can mend; any other goes to `sys.excepthook`."""
        self._failure = told
        return self

    def cancelled(self, told: Callable[[], object]) -> Self:
        """Call `told` when the work has ended because it was asked to."""
        self._cancelled = told
        return self

    def progress(self, told: Callable[[Progress], object]) -> Self:
        """Call `told` with each `Progress`."""
        self._progress = told
        return self

    def mattering(self) -> Self:
        """Let a person be asked before the window is closed on it."""
        self.matters = True
        return self

    # --- running ---

    def start(self, operations: Operations) -> Self:
        """Begin on a thread of the pool; `operations` knows of it until it has ended."""
        operations.begin(self)
        return self

    def cancel(self) -> None:
        """Ask the work to end; it does as soon as it can."""
        self._reporter.stop()

    def run(self) -> None:
        """Do the work; called on a thread of the pool."""
        try:
            result, error = self._work(self._reporter), None
        except BaseException as caught:  # noqa: BLE001 - told on the interface's thread
            result, error = None, caught
        _emit(self._ended, result, error)

    @Slot(object)
    def _tell_progress(self, progress: Progress) -> None:
        if not self._reporter.stopped():
            self._progress(progress)

    @Slot(object, object)
    def _tell_end(self, result: object, error: BaseException | None) -> None:
        try:
            self._tell_whom_it_concerns(result, error)
        finally:
            self.finished.emit()

    def _tell_whom_it_concerns(self, result: object, error: BaseException | None) -> None:
        self._over()
        if error is None:
            self._success(result)
        elif isinstance(error, Stopped) or self._reporter.stopped():
            self._cancelled()
        elif isinstance(error, PlenumError):
            self._failure(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)


def _nothing(*_told: object) -> None:
    """Tell nobody."""


def _emit(signal: SignalInstance, *told: object) -> None:
    """Tell something from the thread; nobody where the application has ended meanwhile."""
    with suppress(RuntimeError):
        signal.emit(*told)


class _Run(QRunnable):
    def __init__(self, operation: Operation) -> None:
        super().__init__()
        self._operation = operation

    def run(self) -> None:
        self._operation.run()


class Operations(QObject):
    """The works that run for a window."""

    changed = Signal()
    """One has begun or ended."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Operation] = []
        self._has_ended = False
        self._pool = QThreadPool(self)

    @property
    def running(self) -> tuple[Operation, ...]:
        """Those that have not ended."""
        return tuple(self._running)

    def begin(self, operation: Operation) -> None:
        """Run an operation and know of it until it has ended; once `end` was called, none is."""
        if self._has_ended:
            return
        self._running.append(operation)
        operation.finished.connect(self._forget)
        self._pool.start(_Run(operation))
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        operation = self.sender()
        self._running = [one for one in self._running if one is not operation]
        self.changed.emit()

    def cancel(self) -> None:
        """Ask all to end."""
        for operation in self._running:
            operation.cancel()

    def wait(self) -> None:
        """Wait until no thread works any more; what they have to tell is told by the event loop."""
        self._pool.waitForDone()

    def end(self) -> None:
        """Ask all to end, wait until they have, and begin none any more.

        A share that does not answer is waited for only so long: its threads are left to themselves.
        """
        if self._has_ended:
            return
        self._has_ended = True
        self.cancel()
        if not self._pool.waitForDone(PATIENCE):
            self._pool.setParent(None)  # Else its end would wait for them.
            HUNG.append(self._pool)
