"""Collecting in the background: the sheets are read while the window is used.

The sheets are read on a thread, from the seminar as it was when that began. What they say is
brought into the seminar as it is when that is done, so that nothing is lost that somebody typed
meanwhile.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from app.collecting.collecting import Collected, collect, decide, into, sheets_of
from app.collecting.handed_in import take_in_sheets
from app.collecting.summing_up import as_step
from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.operation import Operation, Progress, Reporter, Stopped
from app.desktop.spot import Spot
from builders.answers import Watch
from seminar.folder import GROUPS
from seminar.language import number_word
from seminar.messages import Message, PlenumError, message
from seminar.model import Seminar
from seminar.outcomes import Decisions

Beside = Callable[[Seminar], Seminar]
"""Changes the seminar further in which was decided."""
NAME = message("Reading the answer sheets")
_ROUNDS = 5
"""So often it is brought in on the thread; then at once, however fast somebody types."""
_PAUSE = 300
"""Milliseconds after an edit until it is looked at what still waits to be decided."""


class Collecting(QObject):
    """Reads the answer sheets of the open seminar.

    Args:
        desk: the open seminar.
        parent: with which it ends.
    """

    changed = Signal()
    """Whether it runs, what came of it, or what waits to be decided may be another now."""
    progressed = Signal(object)
    """A `Progress`: how many sheets are read, and which one is next."""
    told = Signal(object)
    """A `Message`: why nothing is read, or that it was stopped."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = desk.document
        self._operation: Operation | None = None
        self._handed_in: tuple[Path, ...] = ()
        self.last: Collected | None = None
        """What came of the last collecting, decided or not; `None` before the first."""
        self.failure: Message | None = None
        """Why the last one failed, if it did."""
        self.has_no_sheets = False
        """Whether that is because there are none."""
        self._is_stopped = False
        self._waiting = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look_anew)
        self._document.changed.connect(self._on_change)

    @property
    def is_running(self) -> bool:
        """Whether sheets are being read."""
        return self._operation is not None

    def can_collect(self) -> bool:
        """Whether sheets can be read now."""
        return not self.is_running and not self._document.read_only

    # --- reading ---

    def start(self, handed_in: tuple[Path, ...] = ()) -> None:
        """Save, and read the sheets in the background.

        Args:
            handed_in: sheets from elsewhere, which are copied in among the others before.
        """
        if not self.can_collect():
            return
        if not sheets_of(self._document.seminar):
            self.told.emit(message("There are no tasks yet, and so no answer sheets to read."))
            return
        self._handed_in = handed_in
        if self._desk.keeper is None:
            self._read()
        else:
            self._desk.save(self._read)

    def _read(self) -> None:
        if not self.can_collect():
            return
        self._is_stopped = False
        folder, seminar, handed_in = self._document.folder, self._document.seminar, self._handed_in
        operation = Operation(NAME, lambda reporter: _read(folder, seminar, handed_in, reporter))
        operation.progress(self.progressed.emit).mattering()
        operation.success(lambda collected: self._bring_in(collected, _ROUNDS))
        self._begin(operation)

    def _begin(self, operation: Operation) -> None:
        operation.over(self._on_over).failure(self._on_failure).cancelled(self._on_stopped)
        self.failure, self.has_no_sheets = None, False
        self._operation = operation.start(self._desk.operations)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop reading; the outcomes stay as they are."""
        if self._operation is not None:
            self._is_stopped = True
            self._operation.cancel()

    def _on_over(self) -> None:
        self._operation = None
        if isValid(self) and self.last is not None:
            self._pause.start()  # What changed while it ran was not looked at.

    def _on_failure(self, error: PlenumError) -> None:
        self.failure = error.message
        if isValid(self):
            self.changed.emit()

    def _on_stopped(self) -> None:
        if not isValid(self):  # The seminar was closed meanwhile.
            return
        self.told.emit(message("The reading was stopped. The outcomes are as they were."))
        self.changed.emit()

    # --- bringing in ---

    def _bring_in(self, collected: Collected, rounds: int) -> None:
        """Bring what was read into the seminar as it is now.

        To work it out takes a while where there is much. It is done on the thread, anew where
        somebody has edited in the meantime.
        """
        if not isValid(self):
            return
        seminar = self._document.seminar
        if self._is_stopped:
            self._on_stopped()
        elif collected.before is seminar:
            self._take(collected)
        elif not rounds:
            self._take(into(seminar, collected, _now()))
        else:
            again = Operation(NAME, lambda _: into(seminar, collected, _now())).mattering()
            self._begin(again.success(lambda anew: self._bring_in(anew, rounds - 1)))

    def _take(self, collected: Collected) -> None:
        """Take what was brought in for the outcomes, as one step."""
        if not collected.reading.files and not collected.reading.remarks:
            self._miss_sheets()
            return
        self.last = collected
        self._document.settle()
        if collected.brought.is_change:
            after, at = collected.seminar, _spot(collected)
            self._document.edit(as_step(collected), lambda _: after, at)
        self._know(collected)

    def _miss_sheets(self) -> None:
        self.has_no_sheets = True
        self.failure = message(
            "There are no answer sheets in the folder “{folder}”. Build them, let the groups write"
            " in them, and collect then.",
            folder=GROUPS,
        )
        self.changed.emit()

    # --- deciding ---

    def waiting(self) -> int:
        """Return how many conflicts and emptied sheets wait for a decision."""
        return self._waiting

    def in_doubt(self) -> Collected | None:
        """Return what waits to be decided in the seminar as it is now; no file is read again."""
        if self.last is None or not self._waiting:
            return None
        return into(self._document.seminar, self.last, _now())

    def decide(self, decisions: Decisions, beside: Beside | None = None) -> None:
        """Take what a person has decided, as one step.

        Args:
            decisions: what was decided; the rest goes on waiting.
            beside: changes the seminar further, in the same step.
        """
        if self.last is None:
            return
        before, now = self._document.seminar, _now()
        decided = decide(into(before, self.last, now), decisions, now)
        after = beside(decided.seminar) if beside else decided.seminar
        at = _spot(decided, frozenset(decisions.conflicts))
        self._document.edit(_decided(decisions), lambda _: after, at)
        self._know(into(after, self.last, now))

    def _on_change(self, change: Change) -> None:
        """Look anew at what waits: it was decided by typing, or is in doubt again by undoing."""
        if self.last is not None and change.touches("outcomes", "collected", "tasks", "groups"):
            self._pause.start()

    def _look_anew(self) -> None:
        """Find out on the thread what waits in the seminar as it is now."""
        last, seminar = self.last, self._document.seminar
        if last is None or self.is_running:
            return

        def know(anew: Collected) -> None:
            is_current = seminar is self._document.seminar and last is self.last
            if is_current and isValid(self):
                self._know(anew)

        looking = Operation(NAME, lambda _: into(seminar, last, _now())).success(know)
        looking.start(self._desk.operations)

    def _know(self, now: Collected) -> None:
        """Know what waits."""
        self._waiting = sum(len(one.conflicts) + one.is_emptied for one in now.news)
        self.changed.emit()


def _decided(decisions: Decisions) -> Message:
    number = len(decisions.conflicts) + len(decisions.emptied)
    if number == 1:
        return message("Decided what counts in one place where an answer sheet differs")
    return message(
        "Decided what counts in {number} places where answer sheets differ",
        number=number_word(number),
    )


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


def _read(
    folder: Path, seminar: Seminar, handed_in: tuple[Path, ...], reporter: Reporter
) -> Collected:
    """Read the sheets on the thread.

    Raises:
        Stopped: nobody waits for it any more.
    """
    take_in_sheets(folder, seminar, handed_in)
    watch = Watch(
        tell=lambda done, total, file: reporter.tell(done, total, _sheet(file)),
        stopped=reporter.stopped,
    )
    collected = collect(folder, seminar, _now(), watch=watch)
    if collected.reading.stopped or reporter.stopped():
        raise Stopped
    return collected


def _sheet(file: str) -> Message | None:
    return message("{text}", text=PurePosixPath(file).stem) if file else None


def step_of(progress: Progress) -> Message:
    """Return how far the reading is, such as "Leser svarark 13 av 18"."""
    return message(
        "Reading answer sheet {number} of {total}",
        number=min(progress.done + 1, progress.total),
        total=progress.total,
    )


def _spot(collected: Collected, decided: frozenset[str] = frozenset()) -> Spot:
    """Return where something has changed: the first task, with what is new or changed there."""
    touched = decided.union(*((*one.new, *one.changed) for one in collected.news))
    said = [one for one in collected.seminar.outcomes if one.id in touched]
    tasks = [one.task for one in said]
    task = next((one.id for one in collected.seminar.tasks if one.id in tasks), None)
    rows = tuple(one.id for one in said if one.task == task)
    return Spot(page="outcomes", task=task, statement=rows[0] if rows else None, rows=rows)
