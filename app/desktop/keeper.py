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
from app.desktop.reading_in import ReadingIn
from app.desktop.recovering import Recovering
from app.desktop.saving import Saving
from app.desktop.survey_keeper import SurveyKeeper
from app.desktop.watching import Watching
from app.keeping.copying import copy_seminar
from app.keeping.exchange import compare
from app.keeping.glimpse import Glimpse, glimpse
from app.keeping.lock import Holder
from app.keeping.opening import Opened, Underway, open_for_editing
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
    not_copied = Signal(object, object)
    """A `PlenumError`: why no copy could be saved; and what tries again, a callable."""
    not_compared = Signal(object, object)
    """A `PlenumError`: why what others saved could not be read; and what tries again."""
    told = Signal(object)
    """A `Message` for the status line."""
    changed_outside = Signal()
    """Somebody else has changed the file, and there are unsaved steps here: ask."""
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
        self.survey: SurveyKeeper | None = None
        self._operations = operations
        self._base = opened.seminar
        self._lookout = Lookout(opened.folder, opened.fingerprint)
        self._told_of: tuple[str, bool] | None = None
        self._is_closed = False
        self._editing: Underway | None = None
        self._reading = ReadingIn(document, self._known, operations)
        self._reading.read.connect(self._know)
        self._reading.told.connect(self.told)
        self._reading.in_the_way.connect(self._on_in_the_way)
        self._reading.can_go_on.connect(self._look_again)
        self._saving = Saving(document, self._known, lambda: self._reading.is_reading, operations)
        self._reading.finished.connect(self._saving.go_on)
        self._saving.written.connect(self._know)
        self._saving.saved.connect(self._on_saved)
        self._saving.failed.connect(self._on_not_saved)
        self.recovering = Recovering(document, copies, self._known)
        self.recovering.failed.connect(self.not_kept)
        self._neighbours = Neighbours(opened.holder, self)
        self._neighbours.out_of_reach.connect(self.out_of_reach)
        self._neighbours.in_reach.connect(self.in_reach)
        self._neighbours.joined.connect(self.taken_over)
        self._neighbours.left.connect(self.given_back)
        self.watching = Watching(opened.folder, self._look, self)
        self.watching.seen.connect(self._on_seen)
        self.watching.stalled.connect(self._neighbours.miss_answer)
        self._saving.stalled.connect(self._neighbours.miss_answer)

    def _look(self) -> Glimpse:
        return glimpse(self.folder, self._lookout, self.lock)

    def keep_survey(self, survey: SurveyKeeper) -> None:
        """Save the survey's workbook together with the seminar from now on."""
        self.survey = survey
        self._saving.pending = survey.pending
        self._saving.survey_saved.connect(survey.on_saved)
        survey.free.connect(self.save)

    def _known(self) -> str:
        return self._lookout.known

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
        """Save what is not saved yet; while something is read in, that comes first.

        Args:
            then: called when all is saved; not, if saving fails.
        """
        self._saving.save(then)

    def _on_saved(self) -> None:
        self.saved_at = dt.datetime.now().astimezone()
        self.saved.emit(self.saved_at)

    def _on_not_saved(self, error: PlenumError) -> None:
        if isinstance(error, SeminarChanged):
            self.changed_outside.emit()
        else:
            self.not_saved.emit(error)

    # --- copies ---

    def copy_to(self, target: Path, then: Then = _nothing) -> None:
        """Save a copy of the seminar as it is here, with the files it needs.

        Args:
            target: the copy's folder.
            then: called when the copy is there.
        """
        seminar = self.document.seminar
        unsaved = self.survey.unsaved() if self.survey is not None else None

        def done(left: tuple[Path, ...]) -> None:
            self.copied.emit(target, left)
            then()

        Operation(
            message("Saving a copy"), lambda _: copy_seminar(seminar, self.folder, target, unsaved)
        ).success(done).failure(
            lambda error: self.not_copied.emit(error, partial(self.copy_to, target, then))
        ).start(self._operations)

    # --- what others do ---

    def _on_seen(self, seen: Glimpse) -> None:
        if self._saving.is_writing or self._reading.is_reading:
            return
        if not seen.look.is_had:
            is_missing = seen.look.state == "missing"
            self._neighbours.hear_nothing(seen.look.why if is_missing else None)
            return
        self._neighbours.hear(seen, edits=self.lock is not None)
        # A look that began before the last save tells of what that save has replaced.
        if seen.look.state == "changed" and seen.look.known == self.fingerprint:
            self._on_changed(seen.look.fingerprint)

    def _on_changed(self, mark: str) -> None:
        is_saved = self.document.is_saved()
        if self._told_of == (mark, is_saved) or self._reading.must_wait():
            return
        self._told_of = mark, is_saved
        if is_saved:
            self.read_in()
        else:
            self.changed_outside.emit()

    def _look_again(self) -> None:
        self._told_of = None
        self.watching.look()

    def _on_in_the_way(self) -> None:
        self._saving.give_up()
        self.changed_outside.emit()

    def read_in(self) -> None:
        """Read in what somebody else has saved, as one step that can be undone."""
        self._reading.begin()

    # --- merging ---

    def compare(self, then: Callable[[Opened, tuple[Contrast, ...]], object]) -> None:
        """Read what others saved, and compare it with what is here.

        Args:
            then: called with what was read, and with what differs.
        """
        base, mine = self._base, self.document.seminar
        Operation(message("Comparing"), lambda _: compare(self.folder, base, mine)).success(
            lambda both: then(*both)
        ).failure(lambda error: self.not_compared.emit(error, partial(self.compare, then))).start(
            self._operations
        )

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
        # What both began with is not on the disk any more: undoing leads to nothing that is saved.
        self.document.forget_saved()
        self._know(opened.seminar, opened.fingerprint)

    # --- from reading to editing ---

    def edit(self) -> None:
        """Edit what was only read so far: nobody else has it open any more."""
        if self._editing is not None:
            return
        editing = self._editing = Underway(partial(open_for_editing, self.folder))
        opening = Operation(message("Opening"), lambda _: editing.run()).over(self._on_opened)
        opening.success(lambda _: self._edit_opened(editing.take()))
        opening.failure(self._on_not_edited).start(self._operations)

    def _on_opened(self) -> None:
        self._editing = None

    def _edit_opened(self, opened: Opened | None) -> None:
        if opened is None:
            return
        self.lock = opened.lock
        self._reading.take_over(opened)
        self.document.set_read_only(opened.lock is None)

    def _on_not_edited(self, error: PlenumError) -> None:
        if not self._is_closed:
            self.told.emit(error.message)

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
