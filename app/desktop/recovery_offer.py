"""Offering what a crash left: one recovery copy after the other, at the start or when it is opened.

What is recovered is one step on top of the saved seminar, so that it can be taken back; the copy
goes only when a new one has been written, or when its work is a seminar of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from app.desktop.changed_spot import changed_spot
from app.desktop.dialogs.opening import not_made, not_put_in, unreadable
from app.desktop.dialogs.recovery import RecoveryDialog
from app.desktop.drafts_banner import show_drafts
from app.desktop.files import Files
from app.desktop.interpreter import words
from app.desktop.keeper import Keeper
from app.desktop.memory import Memory, documents
from app.desktop.moments import moment
from app.desktop.operation import Operation, Operations
from app.desktop.sentences import titled
from app.desktop.spot import Spot
from app.keeping.copying import copy_seminar, free_name
from app.keeping.patience import NoAnswer, within
from app.keeping.recovery import Saved, Waiting, discard, keep_beside, saved_beside, waiting
from app.keeping.recovery_copy import Draft, RecoveryCopy, UnsavedSurvey
from app.keeping.same_folder import is_same
from seminar.filenames import file_name
from seminar.messages import Message, PlenumError, message

if TYPE_CHECKING:
    from app.desktop.survey_keeper import SurveyKeeper

Then = Callable[[], object]
PATIENCE = 5.0
"""Seconds that a folder has to show its saved file in."""


class RecoveryOffer(QObject):
    """Offers recovery copies.

    Args:
        files: what opens seminars.
        memory: what knows where the copies are.
        operations: the window's background works.
    """

    def __init__(self, files: Files, memory: Memory, operations: Operations) -> None:
        super().__init__(files)
        self._files = files
        self._memory = memory
        self._operations = operations
        self._round = 0
        self._unreadable: tuple[Message, ...] = ()

    def offer(self) -> None:
        """Tell of copies that cannot be read, and offer those that can, the youngest first."""
        self._look(_any, _nothing)

    def offer_for(self, folder: Path, then: Then) -> None:
        """Tell and offer likewise what there is of one seminar; go on with `then` if none is used.

        What cannot be read may be of any seminar.
        """
        self._look(lambda copy: is_same(copy.folder, folder), then)

    def _look(self, concerns: Callable[[RecoveryCopy], bool], then: Then) -> None:
        """Look for copies on a thread; of several rounds the last one counts."""
        self._round += 1
        copies, number = self._memory.copies, self._round

        def look() -> Waiting:
            found = waiting(copies)
            return replace(found, copies=tuple(copy for copy in found.copies if concerns(copy)))

        def done(found: Waiting) -> None:
            self._unreadable += found.unreadable
            if number == self._round:
                self._tell(partial(self._offer_next, list(found.copies), then))

        Operation(message("Reading"), lambda _: look()).success(done).start(self._operations)

    def _tell(self, then: Then) -> None:
        """Name what cannot be read, once, and go on."""
        told, self._unreadable = self._unreadable, ()
        if told:
            self._files.ask(unreadable(self._files.window, told), {"": then})
        else:
            then()

    def _offer_next(self, copies: list[RecoveryCopy], then: Then) -> None:
        if not copies:
            then()
            return
        copy, *rest = copies
        Operation(message("Reading"), lambda _: _saved_in_time(copy)).success(
            lambda saved: self._offer(copy, saved, partial(self._offer_next, rest, then))
        ).start(self._operations)

    def _offer(self, copy: RecoveryCopy, saved: Saved, later: Then) -> None:
        if saved.age == "same" and not copy.work.drafts:
            with suppress(PlenumError):
                discard(copy.path)
            later()
            return
        recover = self._recover if saved.seminar is not None else self._recover_elsewhere
        self._files.ask(
            RecoveryDialog(self._files.window, copy, saved),
            {
                "recover": partial(recover, copy),
                "saved": partial(self._open_saved, copy),
                "": later,
            },
        )

    # --- going on with the work ---

    def _recover(self, copy: RecoveryCopy) -> None:
        self._files.open_without_offer(copy.folder, partial(self._put_in, copy))

    def _put_in(self, copy: RecoveryCopy) -> None:
        """Put the work into the seminar that has been opened; where it can only be read, ask."""
        keeper = self._files.keeper
        if keeper is None:
            return
        if keeper.document.read_only:
            self._ask_where(keeper, copy)
            return
        document, work = keeper.document, copy.work
        sentence = message("Recovered work that was not saved")
        at = changed_spot(document.seminar, work.seminar)
        if work.survey is None:
            self._show_drafts(copy)
            document.edit(sentence, lambda _: work.seminar, at)
        else:
            self._put_in_with_survey(keeper, copy, work.survey, sentence)
        if (step := document.last_step()) is not None:
            keeper.recovering.brings_back(step, work.steps)
        keeper.recovering.kept.connect(
            partial(_discard, copy), Qt.ConnectionType.SingleShotConnection
        )

    def _put_in_with_survey(
        self, keeper: Keeper, copy: RecoveryCopy, unsaved: UnsavedSurvey, sentence: Message
    ) -> None:
        """Put the work into the seminar and its survey's workbook, as one step.

        Where the workbook cannot be read any more, what was typed in it is shown, to be typed anew.
        """
        document, work = keeper.document, copy.work
        at = Spot(page="survey")
        if document.seminar != work.seminar:
            at = changed_spot(document.seminar, work.seminar)
        try:
            book = self._survey(keeper).begin_from(unsaved, work.seminar)
        except PlenumError:
            self._show_drafts(copy, tuple(Draft(message("Survey"), each) for each in unsaved.cells))
            document.edit(sentence, lambda _: work.seminar, at)
            return
        self._show_drafts(copy)
        document.edit_survey(sentence, work.seminar, book, at)

    def _survey(self, keeper: Keeper) -> SurveyKeeper:
        """Return the keeper of the workbook, which comes with its page."""
        workspace = self._files.window.workspace
        if keeper.survey is None and workspace is not None:
            workspace.made("survey")
        if keeper.survey is None:
            raise LookupError("survey")
        return keeper.survey

    def _ask_where(self, keeper: Keeper, copy: RecoveryCopy) -> None:
        """Say that the work is still waiting; it is offered again when it can be put in."""
        document = keeper.document

        def offer() -> None:
            # Reading in what others save lifts it for a moment too.
            if not document.read_only and copy.path.exists():
                document.read_only_changed.disconnect(offer_soon)
                self._offer_next([copy], _nothing)

        def offer_soon() -> None:
            QTimer.singleShot(0, document, offer)

        document.read_only_changed.connect(offer_soon)
        dialog = not_put_in(self._files.window, titled(copy.work.seminar))
        self._files.ask(dialog, {"elsewhere": partial(self._recover_elsewhere, copy)})

    def _show_drafts(self, copy: RecoveryCopy, more: tuple[Draft, ...] = ()) -> None:
        keeper, workspace = self._files.keeper, self._files.window.workspace
        if keeper is not None and workspace is not None:
            show_drafts(keeper, workspace.banners, (*copy.work.drafts, *more))

    def _recover_elsewhere(self, copy: RecoveryCopy) -> None:
        """Make a seminar of its own from the work, for its folder cannot be opened."""
        title = words().text("Choose where the recovered seminar is to be")
        parent = QFileDialog.getExistingDirectory(self._files.window, title, str(documents()))
        if not parent:
            return

        def make() -> Path:
            target = free_name(Path(parent), file_name(titled(copy.work.seminar)))
            copy_seminar(copy.work.seminar, copy.folder, target, copy.work.survey)
            discard(copy.path)
            return target

        def show(target: Path) -> None:
            self._files.open_without_offer(target, partial(self._show_drafts, copy))

        Operation(message("Saving a copy"), lambda _: make()).success(show).failure(
            self._on_not_made
        ).start(self._operations)

    # --- going on with the saved file ---

    def _open_saved(self, copy: RecoveryCopy) -> None:
        name = words().text("Recovered {when}", when=words().say(moment(copy.written)))
        made = Operation(message("Saving a copy"), lambda _: keep_beside(copy, file_name(name)))
        made.success(partial(self._open_beside, copy)).failure(self._on_not_made)
        made.start(self._operations)

    def _open_beside(self, copy: RecoveryCopy, beside: Path) -> None:
        def tell() -> None:
            self._show_drafts(copy)
            if self._files.keeper is not None:
                what = message("The changes are in {folder}.", folder=str(beside))
                self._files.keeper.told.emit(what)

        self._files.open_without_offer(copy.folder, tell)

    def _on_not_made(self, error: PlenumError) -> None:
        title = message("Recover a seminar")
        heading = message("The work could not be put into a copy. It is still kept.")
        self._files.ask(not_made(self._files.window, title, heading, error), {"again": self.offer})


def _discard(copy: RecoveryCopy) -> None:
    with suppress(PlenumError):
        discard(copy.path)


def _saved_in_time(copy: RecoveryCopy) -> Saved:
    """Return the saved file beside a copy; one that does not answer is none."""
    try:
        return within(PATIENCE, partial(saved_beside, copy))
    except NoAnswer as error:
        return Saved("missing", why=error.message)


def _any(_copy: RecoveryCopy) -> bool:
    return True


def _nothing() -> None:
    """Do nothing more."""
