"""Choosing the template of a document: checked first, then a step; its faults are told at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import words
from app.desktop.operation import Operation, Reporter
from app.desktop.pages.documents.dialogs import template_faults
from app.desktop.pages.documents.edits import set_built_in, set_templates
from app.desktop.pages.documents.opening import Opening
from app.desktop.spot import Spot
from builders.states.origins import DECK, built_in_path
from seminar.messages import Message, PlenumError, message
from seminar.model import DocumentId

if TYPE_CHECKING:
    from builders.template_check import Report
    from builders.template_offer import Offer

_NAMELESS = "template-name-unknown"
"""The fault of a template whose name is no document's; one that is chosen needs no such name."""


class Choosing(QObject):
    """Takes the templates that a person chooses.

    Args:
        desk: the open seminar.
        page: what dialogs stand before.
        house: the organisation's folder of templates, or `None`.
        opening: opens a template at fault.
    """

    doubtful = Signal(object)
    """A `Message`: a template was chosen that could be better."""

    def __init__(self, desk: Desk, page: QWidget, house: Path | None, opening: Opening) -> None:
        super().__init__()
        self._desk = desk
        self._page = page
        self._house = house
        self._opening = opening

    def choose(self, document: DocumentId, offer: Offer | None) -> None:
        """Take a template for a document; `None` asks for a file."""
        if offer is None:
            self.ask_for_file(document)
        elif offer.source == "built-in":
            self._use(document, offer)
        else:
            self.take_file(document, offer.path, offer)

    def use_built_in(self, documents: Sequence[DocumentId]) -> bool:
        """Make documents from the built-in templates, as one step; return whether they are now."""
        from builders.template_offer import Offer, Offers  # noqa: PLC0415 - slow to import

        document = self._desk.document
        offers, seminar = Offers(document.folder, self._house), document.seminar
        for id_ in documents:
            offer = Offer("built-in", built_in_path(id_, seminar))
            templates = offers.chosen(id_, offer, seminar)
            seminar = replace(seminar, document=replace(seminar.document, templates=templates))
        edit = set_built_in(documents, seminar.document.templates)
        return document.edit(edit.sentence, edit.change, self._spot(tuple(documents)))

    def ask_for_file(self, document: DocumentId) -> None:
        """Let a person choose a file as the template of a document."""
        kinds = "*.potx *.pptx *.potm *.pptm" if document == DECK else "*.dotx *.docx"
        dialog = QFileDialog(self._page, words().text("Choose a template"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(words().text("Templates ({endings})", endings=kinds))
        dialog.fileSelected.connect(lambda path: self.take_file(document, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, document: DocumentId, path: Path, offer: Offer | None = None) -> None:
        """Check a file in the background and, if it serves, make the document from it.

        Args:
            document: the document.
            path: the file; one from elsewhere is copied into the seminar's folder.
            offer: the offer that it is, if it is one.
        """

        def work(_reporter: Reporter) -> Report:
            from builders.template_offer import check_choice  # noqa: PLC0415 - slow to import

            return check_choice(path, document)

        def take(report: Report) -> None:
            self._checked(document, path, offer, report)

        Operation(message("Checking the template"), work).success(take).failure(
            lambda error: self._desk.tell(error.message)
        ).start(self._desk.operations)

    def _checked(
        self, document: DocumentId, path: Path, offer: Offer | None, report: Report
    ) -> None:
        faults = tuple(one for one in report.faults if one.rule != _NAMELESS)
        if not report.serves:
            dialog = template_faults(self._page.window(), path.name, faults)
            dialog.answered.connect(lambda answer: self._after_faults(answer, document, path))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
            return
        self._use(document, offer or path)
        doubts = [one for one in faults if one.severity != "tip"]
        if doubts:
            self.doubtful.emit(_doubts(path, len(doubts), doubts[0].sentence))

    def _after_faults(self, answer: str, document: DocumentId, path: Path) -> None:
        if answer == "open":
            self._opening.open_file(path)
        elif answer == "other":
            self.ask_for_file(document)

    def _use(self, document: DocumentId, template: Offer | Path) -> None:
        """Make a document from a template, as one step; a file from elsewhere is copied first."""
        from builders.template_offer import Offers  # noqa: PLC0415 - slow to import

        offers = Offers(self._desk.document.folder, self._house)
        seminar = self._desk.document.seminar
        try:
            found = offers.adopt(template) if isinstance(template, Path) else template
            templates = offers.chosen(document, found, seminar)
        except PlenumError as error:
            self._desk.tell(error.message)
            return
        file = "" if found.source == "built-in" else found.file
        edit = set_templates(document, file, templates)
        self._desk.document.edit(edit.sentence, edit.change, self._spot((document,)))

    def _spot(self, documents: tuple[DocumentId, ...]) -> Spot:
        return Spot(page="documents", document=documents[0], rows=documents, field="template")


def _doubts(path: Path, number: int, first: Message) -> Message:
    if number == 1:
        return message("“{file}” is chosen. In it: {what}", file=path.name, what=first)
    return message(
        "“{file}” is chosen. {n} things in it should be looked at, the first: {what}",
        file=path.name,
        n=number,
        what=first,
    )
