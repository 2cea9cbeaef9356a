"""From a person's wish to a build: save, ask once about errors, build, and what comes then."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.operation import Operation, Reporter
from app.desktop.pages.documents import dialogs
from app.desktop.pages.documents.building import Building
from app.desktop.pages.documents.outcome import outcome_said
from app.desktop.pages.documents.saving import save_first
from app.desktop.widgets.dialog import Dialog
from builders.errands import Conflict, Errand, Piece
from seminar.messages import PlenumError, message
from seminar.model import DocumentId, Seminar

if TYPE_CHECKING:
    from seminar.checks import Problem


class Builds(QObject):
    """Builds documents as a person asks for it.

    Args:
        desk: the open seminar.
        page: what dialogs stand before.
        house: the organisation's folder of templates, or `None`.
    """

    ended = Signal(object)
    """A build is over: the paths that it wrote."""

    def __init__(self, desk: Desk, page: QWidget, house: Path | None) -> None:
        super().__init__()
        self._desk = desk
        self._page = page
        self._house = house
        self._accepted: tuple[Problem, ...] = ()
        self._preparing = False
        self.building = Building(desk)
        self.building.ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        """Whether a build runs or is about to."""
        return self._preparing or self.building.is_running

    def build(
        self,
        documents: Sequence[DocumentId],
        conflicts: Mapping[DocumentId, Conflict] | None = None,
    ) -> None:
        """Save the seminar and build documents.

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
            self._prepare(tuple(documents), dict(conflicts or {}))

    def _prepare(
        self, documents: tuple[DocumentId, ...], conflicts: dict[DocumentId, Conflict]
    ) -> None:
        was_saved = self._desk.document.is_saved()

        def saved() -> None:
            if not was_saved:
                self._desk.tell(message("Saved the seminar before building"))
            if not self.is_busy:
                self._look_for_errors(documents, conflicts)

        save_first(self._desk, self._page, saved)

    # --- errors in the seminar ---

    def _look_for_errors(
        self, documents: tuple[DocumentId, ...], conflicts: dict[DocumentId, Conflict]
    ) -> None:
        folder, seminar = self._desk.document.folder, self._desk.document.seminar
        self._preparing = True

        def work(_reporter: Reporter) -> tuple[Problem, ...]:
            return errors_of(folder, seminar)

        def take(errors: tuple[Problem, ...]) -> None:
            self._preparing = False
            if errors and errors != self._accepted:
                self._ask(errors, documents, conflicts)
            else:
                self._start(documents, conflicts)

        operation = Operation(message("Checking the seminar"), work)
        operation.success(take).failure(self._on_failed).start(self._desk.operations)

    def _on_failed(self, error: PlenumError) -> None:
        self._preparing = False
        self._desk.tell(error.message)

    def _ask(
        self,
        errors: tuple[Problem, ...],
        documents: tuple[DocumentId, ...],
        conflicts: dict[DocumentId, Conflict],
    ) -> None:
        def answered(answer: str) -> None:
            if answer == "build":
                self._accepted = errors
                self._start(documents, conflicts)
            elif answer == "show":
                self._desk.bench.do("view.problems")

        self._open(dialogs.errors_first(self._page.window(), errors), answered)

    def _open(self, dialog: Dialog, answered: Callable[[str], object]) -> None:
        dialog.answered.connect(answered)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _start(
        self, documents: tuple[DocumentId, ...], conflicts: dict[DocumentId, Conflict]
    ) -> None:
        pdfs = frozenset(self._desk.document.seminar.document.pdfs)
        errand = Errand(
            only=documents, pdfs=pdfs & set(documents), conflicts=conflicts, house=self._house
        )
        self.building.start(errand)

    # --- after ---

    def _on_ended(self, errand: Errand, pieces: tuple[Piece, ...]) -> None:
        self._desk.tell(outcome_said(pieces))
        self.ended.emit(tuple(path for piece in pieces for path in piece.paths))
        opened: list[DocumentId] = [piece.document for piece in pieces if piece.is_open]
        if opened:
            ready = sum(piece.outcome == "built" for piece in pieces)
            self._tell_open(opened, errand, ready)

    def _tell_open(self, documents: list[DocumentId], errand: Errand, ready: int) -> None:
        first = documents[0]
        failure = self.building.progress.failures[first]

        def answered(answer: str) -> None:
            if answer == "again":
                self.build(documents, errand.conflicts)
            elif answer == "beside":
                self.build(documents, {**errand.conflicts, **dict.fromkeys(documents, "beside")})

        self._open(dialogs.is_open(self._page.window(), failure, ready), answered)


def errors_of(folder: Path, seminar: Seminar) -> tuple[Problem, ...]:
    """Return the errors of a seminar, which nobody can accept.

    Args:
        folder: the seminar's.
        seminar: the seminar.
    """
    from builders.image_file import faults_of  # noqa: PLC0415 - slow to import
    from seminar.checks import check  # noqa: PLC0415
    from seminar.folder import read_survey_of  # noqa: PLC0415

    survey, fault = None, None
    try:
        survey = read_survey_of(folder, seminar)
    except PlenumError as error:
        fault = error.message
    found = check(seminar, survey, survey_fault=fault, picture_faults=faults_of(folder, seminar))
    return tuple(problem for problem in found if problem.severity == "error")
