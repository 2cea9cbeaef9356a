"""The rows of the documents: what is built of each, from what, and how it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from app.desktop.pages.documents.progress import Failure, Progress, Stage
from seminar.model import DOCUMENT_IDS, DocumentId, Seminar

if TYPE_CHECKING:
    from builders.states import State
    from builders.template_offer import Offer
    from builders.template_trouble import Trouble

SHEETS: DocumentId = "answer-sheets"
"""The document with a file for each group and task, which people write in."""


class DocumentRow(Struct, frozen=True, kw_only=True):
    """A document as the table shows it.

    Args:
        id: which.
        state: how it stands; `None` until that is known.
        stage: where it is in the running build; `None` when it is not in one.
        failure: why it failed last, or `None`.
        template: what it is made from; `None` until that is known, or where it is left open.
        trouble: why it cannot be made from that, or `None`.
        pdf: whether it is also made as PDF.
        now: the minute that is shown as the present.
    """

    id: DocumentId
    state: State | None = None
    stage: Stage | None = None
    failure: Failure | None = None
    template: Offer | None = None
    trouble: Trouble | None = None
    pdf: bool = False
    now: dt.datetime | None = None


class Known(Struct, frozen=True, kw_only=True):
    """What is known of the documents besides the seminar.

    Args:
        states: how they stand, as far as somebody has looked.
        templates: what they are made from.
        troubles: why they cannot be made from that, where they cannot.
        progress: the running build.
        now: the present, to the minute.
    """

    states: Mapping[DocumentId, State] = {}
    templates: Mapping[DocumentId, Offer] = {}
    troubles: Mapping[DocumentId, Trouble] = {}
    progress: Progress = Progress()
    now: dt.datetime | None = None


def rows_of(seminar: Seminar, known: Known) -> tuple[DocumentRow, ...]:
    """Return the rows of all documents."""
    return tuple(
        DocumentRow(
            id=id_,
            state=known.states.get(id_),
            stage=known.progress.stages.get(id_),
            failure=known.progress.failures.get(id_),
            template=known.templates.get(id_),
            trouble=known.troubles.get(id_),
            pdf=id_ in seminar.document.pdfs,
            now=known.now,
        )
        for id_ in DOCUMENT_IDS
    )
