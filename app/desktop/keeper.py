"""The keeper of an open seminar: saves it, keeps its recovery copy, and notices what others do.

It has no widgets: what a person must be told or asked, its signals say (`app.desktop.asking`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.desktop.changed_spot import changed_spot
from app.desktop.document import Document
from app.desktop.neighbours import Neighbours
from app.desktop.operation import Operation, Operations
from app.desktop.recovering import Recovering
from app.desktop.watching import Watching
from app.keeping.copying import copy_seminar
from app.keeping.exchange import compare, save_over
from app.keeping.glimpse import Glimpse, glimpse
from app.keeping.lock import Holder
from app.keeping.opening import Opened, Underway, open_for_editing, open_for_reading
from app.keeping.outside import Lookout
from app.keeping.patience import MOMENT, let_go
from seminar.differences import Contrast, Key, Side, merge
from seminar.folder import SeminarChanged
from seminar.messages import PlenumError, message
from seminar.model import Seminar

Then = Callable[[], object]


def _nothing() -> None:
    """Go on with nothing."""


class Keeper(QObject):
    """Keeps an open seminar.

    Args:
        document: the seminar and its steps.
        opened: how it was opened.
        operations: the window's background works.
        copies: the folder of the recovery copies.
    """

    saved = Signal(object)
    """The seminar is on the disk as it is here, since this `datetime`."""
    not_saved = Signal(object)
    """A `PlenumError`: why saving failed. All is still here."""
    not_kept = Signal(object)
    """A `PlenumError`: why the recovery copy could not be written; told once."""
    copied = Signal(object, object)
    """A copy is saved in this `Path`, without those files, a tuple of paths."""
    told = Signal(object)
    """A `Message` for the status line."""
    changed_outside = Signal()
    """Somebody else has changed the file, and there are unsaved steps here: ask."""
    copy_wanted = Signal()
    """A person wants to save a copy: ask where."""
    out_of_reach = Signal(object)
    """The folder does not answer; a `Message` says so if it is gone, else `None`."""
    in_reach = Signal()
    """It answers again."""
    taken_over = Signal(object)
    """A `Holder` has opened the seminar all the same."""
    given_back = Signal(object)
    """The `Holder` who had it open has closed it; it can be edited here."""

    def __init__(
        self, document: Document, opened: Opened, operations: Operations, copies: Path
    ) -> None:
        super().__init__(document)
        self.document = document
        self.folder = opened.folder
        self.lock = opened.lock
        self.saved_at: dt.datetime | None = None
        self._operations = operations
        self._base = opened.seminar
        self._lookout = Lookout(opened.folder, opened.fingerprint)
        self._waiting: list[Then] = []
        self._busy = 0
        self._told_of: tuple[str, bool] | None = None
        self._is_closed = False
        self._editing: Underway | None = None
        self.recovering = Recovering(document, copies, lambda: self.fingerprint)
        self.recovering.failed.connect(self.not_kept)
        self._neighbours = Neighbours(opened.holder, self)
        self._neighbours.out_of_reach.connect(self.out_of_reach)
        self._neighbours.in_reach.connect(self.in_reach)
        self._neighbours.joined.connect(self.taken_over)
        self._neighbours.left.connect(self.given_back)
        self.watching = Watching(opened.folder, self._look, self)
        self.watching.seen.connect(self._on_seen)

    def _look(self) -> Glimpse:
        return glimpse(self.folder, self._lookout, self.lock)

    @property
    def fingerprint(self) -> str:
        """That of the saved file as it is known here."""
        return self._lookout.known

    @property
    def holder(self) -> Holder | None:
        """Who has the seminar open that can only be read here, if somebody has."""
        return self._neighbours.holder

    def is_in_reach(self) -> bool:
        """Whether the folder answered when it was last looked at."""
        return self._neighbours.is_in_reach()

    def _know(self, seminar: Seminar, mark: str) -> None:
        """Take what is on the disk for known."""
        self._base = seminar
        self._told_of = None
        self._lookout.know(mark)

    # --- saving ---

    def save(self, then: Then = _nothing) -> None:
        """Save what is not saved yet.

        Args:
            then: called when all is saved; not, if saving fails.
        """
        self.document.settle()
        if self.document.is_saved():
            then()
            return
        self._waiting.append(then)
        if not self._busy:
            self._write(self.document.seminar, self.fingerprint)

    def _write(self, seminar: Seminar, replacing: str) -> None:
        self._busy += 1
        Operation(message("Saving"), lambda _: save_over(self.folder, seminar, replacing)).success(
            partial(self._on_saved, seminar)
        ).failure(self._on_not_saved).start(self._operations)

    def _on_saved(self, seminar: Seminar, mark: str) -> None:
        self._busy -= 1
        self._know(seminar, mark)
        if self.document.seminar != seminar:
            # Somebody typed meanwhile: the recovery copy has it, and the file shall have it too.
            self._write(self.document.seminar, mark)
            return
        self.document.mark_saved()
        self.saved_at = dt.datetime.now().astimezone()
        self.saved.emit(self.saved_at)
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _on_not_saved(self, error: PlenumError) -> None:
        self._busy -= 1
        self._waiting.clear()
        if isinstance(error, SeminarChanged):
            self.changed_outside.emit()
        else:
            self.not_saved.emit(error)

    # --- copies ---

    def save_copy(self) -> None:
        """Ask for a place and save a copy there."""
        self.copy_wanted.emit()

    def copy_to(self, target: Path, then: Then = _nothing) -> None:
        """Save a copy of the seminar as it is here, with the files it needs.

        Args:
            target: the copy's folder.
            then: called when the copy is there.
        """
        seminar = self.document.seminar

        def done(left: tuple[Path, ...]) -> None:
            self.copied.emit(target, left)
            then()

        Operation(
            message("Saving a copy"), lambda _: copy_seminar(seminar, self.folder, target)
        ).success(done).failure(self.not_saved.emit).start(self._operations)

    # --- what others do ---

    def _on_seen(self, seen: Glimpse) -> None:
        if self._busy:
            return
        if not seen.look.is_had:
            is_missing = seen.look.state == "missing"
            self._neighbours.hear_nothing(seen.look.why if is_missing else None)
            return
        self._neighbours.hear(seen, edits=self.lock is not None)
        if seen.look.state == "changed" and seen.look.fingerprint != self.fingerprint:
            self._on_changed(seen.look.fingerprint)

    def _on_changed(self, mark: str) -> None:
        is_saved = self.document.is_saved()
        if self._told_of == (mark, is_saved):
            return
        self._told_of = mark, is_saved
        if is_saved:
            self.read_in()
        else:
            self.changed_outside.emit()

    def read_in(self, then: Then = _nothing) -> None:
        """Read in what somebody else has saved, as one step that can be undone.

        Args:
            then: called when it is read in.
        """
        before = self.document.seminar

        def done(opened: Opened) -> None:
            self._busy -= 1
            self._put_in(opened, before)
            then()

        self._busy += 1
        Operation(message("Reading"), lambda _: open_for_reading(self.folder)).success(
            done
        ).failure(self._on_not_read).start(self._operations)

    def _put_in(self, opened: Opened, before: Seminar) -> None:
        """Take over what was read, unless somebody typed meanwhile: then ask."""
        if self.document.seminar != before:
            self.changed_outside.emit()
            return
        self._know(opened.seminar, opened.fingerprint)
        reads_only = self.document.read_only
        self.document.set_read_only(read_only=False)
        sentence = message("Read in changes from outside Plenum")
        self.document.edit(sentence, lambda _: opened.seminar, changed_spot(before, opened.seminar))
        self.document.mark_saved()
        self.document.set_read_only(reads_only)
        self.told.emit(message("The seminar was changed outside Plenum and has been read in."))

    def _on_not_read(self, error: PlenumError) -> None:
        self._busy -= 1
        self.told.emit(error.message)

    # --- merging ---

    def compare(self, then: Callable[[Opened, tuple[Contrast, ...]], object]) -> None:
        """Read what others saved, and compare it with what is here.

        Args:
            then: called with what was read, and with what differs.
        """
        base, mine = self._base, self.document.seminar
        Operation(message("Comparing"), lambda _: compare(self.folder, base, mine)).success(
            lambda both: then(*both)
        ).failure(self.not_saved.emit).start(self._operations)

    def merge_in(self, opened: Opened, choices: Mapping[Key, Side]) -> None:
        """Make one seminar of what is here and what others saved, as one step; it is not saved.

        Args:
            opened: what others saved.
            choices: whose to take where both changed the same.
        """
        mine = self.document.seminar
        merged = merge(self._base, mine, opened.seminar, choices)
        sentence = message("Merged with changes from outside Plenum")
        self.document.edit(sentence, lambda _: merged, changed_spot(mine, merged))
        self._know(opened.seminar, opened.fingerprint)

    # --- from reading to editing ---

    def edit(self) -> None:
        """Edit what was only read so far: nobody else has it open any more."""
        if self._editing is not None:
            return
        editing = self._editing = Underway(partial(open_for_editing, self.folder))

        def done(_: None) -> None:
            self._editing = None
            if (opened := editing.take()) is None:
                return
            self.lock = opened.lock
            self._put_in_quietly(opened)
            self.document.set_read_only(opened.lock is None)

        def failed(error: PlenumError) -> None:
            self._editing = None
            if not self._is_closed:
                self.told.emit(error.message)

        Operation(message("Opening"), lambda _: editing.run()).success(done).failure(failed).start(
            self._operations
        )

    def _put_in_quietly(self, opened: Opened) -> None:
        if opened.seminar != self.document.seminar:
            self._put_in(opened, self.document.seminar)
        self._know(opened.seminar, opened.fingerprint)

    # --- the end ---

    def close(self) -> None:
        """End it, once: what is not saved by now shall not be."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._editing is not None:
            self._editing.give_up()
        self.watching.end()
        self.recovering.end()
        self.document.end()
        if self.lock is not None and self.is_in_reach():
            let_go(MOMENT, self.lock.release)
