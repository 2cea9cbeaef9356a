"""From a person's wish to a build: save, ask about what is in the way, build, and what then."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.operation import Operation, Reporter
from app.desktop.pages.documents import dialogs
from app.desktop.pages.documents.before_building import InTheWay, in_the_way
from app.desktop.pages.documents.building import Building
from app.desktop.pages.documents.checking import Checking
from app.desktop.pages.documents.choosing import Choosing
from app.desktop.pages.documents.outcome import outcome_said
from app.desktop.widgets.dialog import Dialog
from builders.errands import Conflict, Errand, Piece
from builders.states.noting import name_beside
from seminar.folder import DOCUMENTS
from seminar.messages import message
from seminar.model import DocumentId

if TYPE_CHECKING:
    from seminar.checks import Problem


class _Wish(Struct, frozen=True):
    """The documents that a person wants, and what becomes of files that are somebody's."""

    documents: tuple[DocumentId, ...]
    conflicts: Mapping[DocumentId, Conflict]


class Builds(QObject):
    """Builds documents as a person asks for it.

    Args:
        desk: the open seminar.
        page: what dialogs stand before.
        house: the organisation's folder of templates, or `None`.
        choosing: what chooses templates.
        checking: what checks files; a build waits until it is over.
    """

    ended = Signal(object)
    """A build is over: the paths that it wrote."""

    def __init__(
        self, desk: Desk, page: QWidget, house: Path | None, choosing: Choosing, checking: Checking
    ) -> None:
        super().__init__()
        self._desk = desk
        self._page = page
        self._house = house
        self._choosing = choosing
        self._checking = checking
        self._accepted: tuple[Problem, ...] = ()
        self._preparing = False
        self._waiting: _Wish | None = None
        self.building = Building(desk)
        self.building.ended.connect(self._on_ended)
        checking.ended.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether a build runs or is about to."""
        return self._preparing or self._waiting is not None or self.building.is_running

    def build(
        self,
        documents: Sequence[DocumentId],
        conflicts: Mapping[DocumentId, Conflict] | None = None,
    ) -> None:
        """Save the seminar and build documents, after the check of files that is under way.

        Args:
            documents: which.
            conflicts: what becomes of files that are somebody's; they are left by default.
        """
        document = self._desk.document
        if document.read_only:
            document.refused.emit()
            return
        if self.is_busy:
            self._desk.tell(message("A build is under way. Wait for it, or cancel it."))
            return
        if documents:
            self._begin(_Wish(tuple(documents), dict(conflicts or {})))

    def cancel(self) -> None:
        """Stop: what is finished stays, and what waits is not begun."""
        self._waiting = None
        self.building.cancel()

    def _begin(self, wish: _Wish) -> None:
        if not self._checking.is_running:
            self._save(wish)
            return
        self._waiting = wish
        self._desk.tell(message("The documents are built when the files have been checked."))

    def _go_on(self) -> None:
        wish, self._waiting = self._waiting, None
        if wish is not None:
            self._save(wish)

    def _save(self, wish: _Wish) -> None:
        was_saved = self._desk.document.is_saved()

        def saved() -> None:
            if not was_saved:
                self._desk.tell(message("Saved the seminar before building"))
            if not self.is_busy:
                self._look_what_is_in_the_way(wish)

        self._desk.save(saved)

    # --- what is in the way ---

    def _look_what_is_in_the_way(self, wish: _Wish) -> None:
        folder, seminar = self._desk.document.folder, self._desk.document.seminar
        self._preparing = True

        def work(_reporter: Reporter) -> InTheWay:
            return in_the_way(folder, seminar, self._house, wish.documents)

        operation = Operation(message("Checking the seminar"), work)
        operation.over(self._on_prepared).success(partial(self._ask_about_templates, wish))
        operation.failure(lambda error: self._desk.tell(error.message))
        operation.start(self._desk.operations)

    def _on_prepared(self) -> None:
        self._preparing = False

    def _ask_about_templates(self, wish: _Wish, found: InTheWay) -> None:
        """Ask about templates that do not serve, where one is needed; then about errors."""
        if not found.troubles:
            self._ask_about_errors(wish, found.errors)
            return
        others = tuple(id_ for id_ in wish.documents if id_ not in found.troubles)

        def answered(answer: str) -> None:
            if answer == "built-in" and self._choosing.use_built_in(tuple(found.troubles)):
                self.build(wish.documents, wish.conflicts)
            elif answer == "others":
                self._ask_about_errors(replace(wish, documents=others), found.errors)

        dialog = dialogs.templates_first(self._page.window(), found.troubles, others=bool(others))
        self._open(dialog, answered)

    def _ask_about_errors(self, wish: _Wish, errors: tuple[Problem, ...]) -> None:
        """Ask about errors in the seminar, once; then build."""
        if not errors or errors == self._accepted:
            self._start(wish)
            return

        def answered(answer: str) -> None:
            if answer == "build":
                self._accepted = errors
                self._start(wish)
            elif answer == "show":
                self._desk.bench.do("view.problems")

        seminar = self._desk.document.seminar
        self._open(dialogs.errors_first(self._page.window(), seminar, errors), answered)

    def _open(self, dialog: Dialog, answered: Callable[[str], object]) -> None:
        dialog.answered.connect(answered)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start(self, wish: _Wish) -> None:
        pdfs = frozenset(self._desk.document.seminar.document.pdfs)
        errand = Errand(
            only=wish.documents,
            pdfs=pdfs & set(wish.documents),
            conflicts=wish.conflicts,
            house=self._house,
        )
        self.building.start(errand)

    # --- after ---

    def _on_ended(self, errand: Errand, pieces: tuple[Piece, ...]) -> None:
        self._desk.tell(outcome_said(pieces))
        self.ended.emit(tuple(path for piece in pieces for path in piece.paths))
        opened: list[DocumentId] = [piece.document for piece in pieces if piece.is_open]
        if opened:
            self._tell_open(opened, errand, [one for one in pieces if one.outcome == "built"])

    def _tell_open(
        self, documents: list[DocumentId], errand: Errand, built: Sequence[Piece]
    ) -> None:
        first = documents[0]
        failure = self.building.progress.failures[first]

        def answered(answer: str) -> None:
            if answer == "again":
                self.build(documents, errand.conflicts)
            elif answer == "beside":
                self.build(documents, {**errand.conflicts, **dict.fromkeys(documents, "beside")})

        beside = name_beside(self._desk.document.folder / DOCUMENTS, failure.file)
        self._open(dialogs.is_open(self._page.window(), failure, built, beside), answered)
