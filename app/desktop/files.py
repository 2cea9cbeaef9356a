"""Seminars as files: made, opened, left. What stands in the way is asked; what is open is kept."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.desktop.asking import Asking
from app.desktop.at_work import AtWork
from app.desktop.dialogs.opening import not_opened, open_anyway, open_elsewhere
from app.desktop.dialogs.saving import close_unsaved
from app.desktop.document import Document
from app.desktop.interpreter import words
from app.desktop.keeper import Keeper
from app.desktop.making import Making
from app.desktop.making_next_year import MakingNextYear
from app.desktop.memory import Memory
from app.desktop.one_opening import OneOpening
from app.desktop.operation import Operations
from app.desktop.positions import position_of, spot_at
from app.desktop.questions import Questions, Then
from app.desktop.sentences import titled
from app.desktop.widgets.dialog import Dialog
from app.keeping.lock import HeldElsewhere
from app.keeping.opening import Opened, open_all_the_same, open_for_editing, open_for_reading
from app.keeping.recent import Position, recent_of
from seminar.folder import SEMINAR
from seminar.messages import PlenumError

if TYPE_CHECKING:
    from app.desktop.window import Window

Opener = Callable[[Path], Opened]


class Files(QObject):
    """Makes, opens and leaves seminars for a window.

    Args:
        window: the window.
        memory: what is remembered on the machine.
    """

    def __init__(self, window: Window, memory: Memory) -> None:
        super().__init__(window)
        self._window = window
        self._memory = memory
        self.offer_recovery_for: Callable[[Path, Then], object] = _at_once
        self.operations = Operations(self)
        self._opening = OneOpening(self.operations, window.status_line.tell)
        self._making = Making(self, memory, self.operations)
        self._making_next_year = MakingNextYear(self, memory, self.operations)
        self.keeper: Keeper | None = None
        self.asking: Asking | None = None
        self.questions = Questions(self)
        self._at_work = AtWork(window, self.questions, self.leave)

    @property
    def window(self) -> Window:
        """The window."""
        return self._window

    # --- asking ---

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that stands, if one does."""
        return self.questions.dialog

    def ask(self, dialog: Dialog, answers: dict[str, Then]) -> None:
        """Ask a question of the window, as `Questions.ask` does."""
        self.questions.ask(dialog, answers)

    # --- opening ---

    def open(self) -> None:
        """Ask for a folder and open the seminar in it."""
        title = words().text("Open the folder of a seminar")
        start = str(self._memory.folder("open"))
        chosen = QFileDialog.getExistingDirectory(self._window, title, start)
        if chosen:
            self._memory.remember_folder("open", Path(chosen).parent)
            self.open_folder(Path(chosen))

    def open_folder(self, path: Path, then: Then | None = None) -> None:
        """Open the seminar in a folder, once the one that is open is left.

        Args:
            path: the folder, or the `seminar.json` in it.
            then: called when it is open.
        """
        folder = (path.parent if path.name == SEMINAR else path).absolute()
        begin = partial(self._begin, folder, open_for_editing, then or _nothing)
        self.leave(lambda: self.offer_recovery_for(folder, begin))

    def open_without_offer(self, folder: Path, then: Then | None = None) -> None:
        """Open a seminar whose recovery copies have been asked about."""
        self.leave(partial(self._begin, folder, open_for_editing, then or _nothing))

    def _begin(self, folder: Path, opener: Opener, then: Then) -> None:
        """Open a seminar; of several openings the last counts, and none is begun twice."""
        if self.keeper is not None:  # It was opened while there was something to ask about.
            if not self._opening.was_of(folder):
                self.leave(partial(self._begin, folder, opener, then))
        elif not self._opening.is_of(folder):
            self._opening.begin(
                folder,
                opener,
                lambda opened: self._show(opened, then),
                partial(self._on_not_opened, folder, then),
            )

    def give_up_opening(self) -> None:
        """Open nothing any more: the window closes."""
        self._opening.give_up()

    def _show(self, opened: Opened, then: Then) -> None:
        """Show an opened seminar, where the person was in it the last time."""
        document = Document(opened.seminar, opened.folder, read_only=opened.lock is None)
        keeper = Keeper(document, opened, self.operations, self._memory.copies)
        workspace = self._window.show_seminar(document)
        workspace.desk.keeper = keeper
        workspace.close_wanted.connect(lambda: self.leave(_nothing))
        self.keeper = keeper
        self.asking = Asking(keeper, workspace.banners, self._window, self.questions)
        workspace.copy_wanted.connect(self.asking.save_copy)
        status = self._window.status_line
        keeper.told.connect(status.tell)
        keeper.saved.connect(status.tell_saved)
        keeper.saved.connect(self._remember)
        document.stack.cleanChanged.connect(self._tell_saved)
        self._tell_saved()
        recent = self._memory.recents.of(opened.folder)
        workspace.go(spot_at(recent.position if recent else Position(), opened.seminar))
        self._remember()
        then()

    def _tell_saved(self) -> None:
        """Say in the status line whether all is saved."""
        keeper, status = self.keeper, self._window.status_line
        if keeper is None:
            return
        if not keeper.document.is_saved():
            status.tell_saved(None)
        elif keeper.saved_at is not None:
            status.tell_saved(keeper.saved_at)
        else:
            status.tell_unchanged()

    # --- when it does not open ---

    def _on_not_opened(self, folder: Path, then: Then, error: PlenumError) -> None:
        if isinstance(error, HeldElsewhere):
            self._on_held(folder, then, error)
            return
        again = partial(self._begin, folder, open_for_editing, then)
        self.ask(not_opened(self._window, error), {"again": again, "choose": self.open})

    def _on_held(self, folder: Path, then: Then, error: HeldElsewhere) -> None:
        title, holder = self._title_of(folder), error.holder
        certain = partial(open_anyway, self._window, title, holder)
        over = partial(self._begin, folder, open_all_the_same, then)
        self.ask(
            open_elsewhere(self._window, title, holder),
            {
                "read": partial(self._begin, folder, open_for_reading, then),
                "copy": partial(self._open_copy, folder, then),
                "anyway": lambda: self.ask(certain(), {"anyway": over}),
            },
        )

    def open_for_reading(self, folder: Path) -> None:
        """Open a seminar only to be read."""
        self.leave(partial(self._begin, folder.absolute(), open_for_reading, _nothing))

    def _open_copy(self, folder: Path, then: Then) -> None:
        """Open for reading and ask for a copy, which is then opened."""

        def copy() -> None:
            if self.asking is not None:
                self.asking.save_copy_and(lambda target: self.open_folder(target, then))

        self._begin(folder, open_for_reading, copy)

    def _title_of(self, folder: Path) -> str:
        recent = self._memory.recents.of(folder)
        return recent.title if recent and recent.title else folder.name

    # --- new ones ---

    def new(self) -> None:
        """Ask for what a new seminar needs, make it and open it."""
        self._making.new()

    def new_from_last(self, folder: Path | None = None) -> None:
        """Make next year's seminar out of last year's, and open it.

        Args:
            folder: last year's; `None` to ask for it.
        """
        if folder is None:
            self._making_next_year.choose()
        else:
            self._making_next_year.begin_from(folder)

    def open_sample(self) -> None:
        """Ask where a copy of the sample is to be, make it and open it."""
        self._making.copy_sample()

    # --- leaving ---

    def leave(self, then: Then) -> None:
        """Leave the open seminar, if one is, and go on; not, if the person changes their mind.

        What is being typed anywhere is taken first; works are waited for or ended; what is not
        saved is asked about.

        Args:
            then: called when no seminar is open any more.
        """
        workspace, keeper = self._window.workspace, self.keeper
        if workspace is None or keeper is None:
            then()
        elif not workspace.finish():
            return
        elif works := self._at_work.works():
            self._at_work.ask_about(works[0], then)
        elif keeper.document.is_saved() or keeper.document.read_only:
            self._end(then)
        else:
            self._ask_about_steps(keeper, then)

    def _ask_about_steps(self, keeper: Keeper, then: Then) -> None:
        title = titled(keeper.document.seminar)
        dialog = close_unsaved(self._window, title, keeper.recovering.steps())
        end = partial(self._end, then)
        answers = {"save": partial(keeper.save, end), "discard": end}
        self.questions.ask(dialog, answers, "leaving")

    def _end(self, then: Then) -> None:
        self._remember()
        keeper, self.keeper, self.asking = self.keeper, None, None
        if keeper is not None:
            self.questions.drop()
            keeper.close()
        self._window.show_start()
        then()

    # --- remembering ---

    def _remember(self) -> None:
        """Remember that the seminar is open, and where the person is in it."""
        workspace, keeper = self._window.workspace, self.keeper
        if workspace is None or keeper is None:
            return
        known = self._memory.recents.of(keeper.folder)
        saved = keeper.fingerprint if keeper.saved_at else (known.saved if known else "")
        position = position_of(workspace.page.spot())
        recent = recent_of(keeper.document.seminar, keeper.folder, position, saved)
        with suppress(PlenumError):
            self._memory.recents.remember(recent)


def _at_once(_folder: Path, then: Then) -> None:
    """Open without asking about anything first."""
    then()


def _nothing() -> None:
    """Do nothing more."""
