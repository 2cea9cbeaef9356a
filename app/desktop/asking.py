"""Telling and asking a person what the keeper of an open seminar needs: banners and dialogs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desktop.dialogs.saving import changed_outside, not_compared, not_copied, not_saved
from app.desktop.interpreter import words
from app.desktop.keeper import Keeper
from app.desktop.memory import documents
from app.desktop.questions import Questions
from app.desktop.sentences import holder_name, titled
from app.desktop.widgets.banner import Banners
from app.keeping.copying import free_name
from app.keeping.lock import Holder
from app.keeping.opening import Opened
from app.keeping.patience import MOMENT, within
from app.keeping.recovery import saved_at
from seminar.differences import Contrast
from seminar.filenames import file_name
from seminar.messages import Message, PlenumError, message

READING, REACH, OTHERS = "reading", "reach", "others"
"""The keys of the banners."""
Again = Callable[[], object]
_SAVE_COPY = message("Save a copy …")
_MAKE_COPY = message("Make a copy …")


class Asking(QObject):
    """Asks for a keeper.

    Args:
        keeper: the keeper of the open seminar.
        banners: where its banners stand.
        window: what its dialogs stand before.
        questions: those of the window, which are asked one after the other.
    """

    def __init__(
        self, keeper: Keeper, banners: Banners, window: QWidget, questions: Questions
    ) -> None:
        super().__init__(keeper)
        self._keeper = keeper
        self._banners = banners
        self._window = window
        self._questions = questions
        keeper.not_saved.connect(self._on_not_saved)
        keeper.not_kept.connect(self._on_not_kept)
        keeper.changed_outside.connect(self._on_changed)
        keeper.not_copied.connect(self._on_not_copied)
        keeper.not_compared.connect(self._on_not_compared)
        keeper.copied.connect(self._on_copied)
        keeper.out_of_reach.connect(self._on_out_of_reach)
        keeper.in_reach.connect(self._on_in_reach)
        keeper.taken_over.connect(self._on_taken_over)
        keeper.given_back.connect(self._on_given_back)
        keeper.document.read_only_changed.connect(self.show_reading)
        self.show_reading()

    # --- saving ---

    def _on_not_saved(self, error: PlenumError) -> None:
        dialog = not_saved(self._window, self._title(), error)
        answers = {"again": self._keeper.save, "copy": self.save_copy}
        self._questions.ask(dialog, answers, "saving")

    def _on_not_copied(self, error: PlenumError, again: Again) -> None:
        self._questions.ask(not_copied(self._window, error), {"again": again})

    def _on_not_compared(self, error: PlenumError, again: Again) -> None:
        dialog = not_compared(self._window, error)
        self._questions.ask(dialog, {"again": again, "copy": self.save_copy})

    def _on_not_kept(self, error: PlenumError) -> None:
        why = words().say(error.message)
        self._keeper.told.emit(
            message("No recovery copy could be written; save often until then. {why}", why=why)
        )

    def save_copy(self) -> None:
        """Ask for a place and save a copy of the seminar there, as it is here."""
        self.save_copy_and(lambda _target: None)

    def save_copy_and(self, then: Callable[[Path], object]) -> None:
        """Save a copy as `save_copy` does.

        Args:
            then: called with the copy's folder when the copy is there.
        """
        title = words().text("Choose where the copy’s folder is to be")
        parent = QFileDialog.getExistingDirectory(self._window, title, str(_beside(self._keeper)))
        if not parent:
            return
        name = words().text("{title} – copy", title=titled(self._keeper.document.seminar))
        try:
            target = within(MOMENT, partial(free_name, Path(parent), file_name(name)))
        except PlenumError as error:
            self._on_not_copied(error, lambda: self.save_copy_and(then))
            return
        self._keeper.copy_to(target, lambda: then(target))

    def _on_copied(self, target: Path, left: tuple[Path, ...]) -> None:
        if left:
            what = message(
                "A copy is saved in {folder}, without {count} files that could not be read, such"
                " as {file}.",
                folder=str(target),
                count=len(left),
                file=left[0].name,
            )
        else:
            what = message("A copy is saved in {folder}.", folder=str(target))
        self._keeper.told.emit(what)

    # --- changes from outside ---

    def _on_changed(self) -> None:
        keeper = self._keeper
        try:
            when = within(MOMENT, partial(saved_at, keeper.folder))
        except PlenumError:
            when = None
        dialog = changed_outside(self._window, when, keeper.recovering.steps())
        answers = {
            "reload": keeper.read_in,
            "copy": lambda: self.save_copy_and(lambda _target: keeper.read_in()),
            "differences": self._show_differences,
        }
        self._questions.ask(dialog, answers, "changed outside")

    def _show_differences(self) -> None:
        """Read what others saved, show what differs from what is here, and merge the two."""
        self._keeper.compare(self._ask_about_differences)

    def _ask_about_differences(self, opened: Opened, found: tuple[Contrast, ...]) -> None:
        from app.desktop.dialogs.differences import (  # noqa: PLC0415 - seldom needed
            DifferencesDialog,
        )

        dialog = DifferencesDialog(self._window, found)
        merge = {"merge": lambda: self._keeper.merge_in(opened, dialog.choices())}
        self._questions.ask(dialog, merge)

    # --- banners ---

    def show_reading(self) -> None:
        """Say that the seminar can only be read, and why, as long as that is so."""
        keeper = self._keeper
        if not keeper.document.read_only:
            self._banners.take(READING)
            return
        self._banners.put(
            READING,
            _only_reading(keeper.holder),
            (message("Try again"), keeper.edit),
            (_MAKE_COPY, self.save_copy),
            picture="lock",
        )

    def _on_given_back(self, holder: Holder) -> None:
        self._banners.put(
            READING,
            message("{name} has closed the seminar.", name=holder_name(holder)),
            (message("Read in and edit"), self._keeper.edit),
            picture="lock-open",
        )

    def _on_taken_over(self, holder: Holder) -> None:
        what = message(
            "{name} has opened the seminar too. When two save at the same time, Plenum asks before"
            " anything is overwritten.",
            name=holder_name(holder),
        )
        strip = self._banners.put(OTHERS, what, (_SAVE_COPY, self.save_copy), signal="warning")
        strip.can_be_closed()

    def _on_out_of_reach(self, gone: Message | None) -> None:
        self._banners.put(
            REACH,
            message("The folder does not answer. The work is kept on this machine.")
            if gone is None
            else message("{gone} The work is kept on this machine.", gone=gone),
            (message("Try again"), self._keeper.watching.look_anew),
            (_SAVE_COPY, self.save_copy),
            signal="warning",
        )

    def _on_in_reach(self) -> None:
        self._banners.take(REACH)
        self._keeper.told.emit(message("The folder answers again."))

    def _title(self) -> str:
        return titled(self._keeper.document.seminar)


def _only_reading(holder: Holder | None) -> Message:
    if holder is None:
        return message("Only for reading. The folder cannot be written to.")
    return message("Only for reading. {name} has the seminar open.", name=holder_name(holder))


def _beside(keeper: Keeper) -> Path:
    """Return where a copy is looked for first: beside the seminar, if that is in reach."""
    return keeper.folder.parent if keeper.is_in_reach() else documents()
