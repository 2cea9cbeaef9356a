"""Showing a document from another page: its file where that is up to date, else its row."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from app.desktop.desk import Desk
from app.desktop.operation import Operation, Reporter
from app.desktop.pages.documents.files import open_path, what_opens
from app.desktop.pages.documents.opening import no_program
from app.desktop.spot import Spot
from app.house import house_templates
from builders.states import State, states
from seminar.messages import PlenumError, message
from seminar.model import DocumentId


def show_document(desk: Desk, document: DocumentId, lead: Callable[[Spot], object]) -> None:
    """Open a document that is built and as the seminar is now; otherwise lead to its row.

    Args:
        desk: the open seminar.
        document: which.
        lead: leads to the row, where one reads what the document waits for and builds it.
    """
    folder, seminar = desk.document.folder, desk.document.seminar

    def work(_reporter: Reporter) -> State:
        found = states(folder, seminar, house_templates(os.environ))
        return next(one for one in found if one.document == document)

    def show(state: State) -> None:
        if state.kind == "current" and state.files:
            open_or_lead(what_opens(state.files))
        else:
            lead(_row(document))

    def open_or_lead(path: Path) -> None:
        if open_path(path):
            desk.tell(message("Opening “{file}”", file=path.name))
        else:
            desk.tell(no_program(path))
            lead(_row(document))

    def lead_all_the_same(_error: PlenumError) -> None:
        lead(_row(document))

    looking = Operation(message("Looking at the documents"), work)
    looking.success(show).failure(lead_all_the_same).start(desk.operations)


def _row(document: DocumentId) -> Spot:
    return Spot(page="documents", document=document)
