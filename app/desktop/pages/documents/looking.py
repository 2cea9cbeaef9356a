"""Looking at the seminar's folder, in the background: how the documents stand, what is offered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from app.desktop.desk import Desk
from app.desktop.operation import Operation, Reporter
from builders.states import State, states
from seminar.messages import PlenumError, message
from seminar.model import DOCUMENT_IDS, DocumentId, Seminar

if TYPE_CHECKING:
    from builders.template_offer import Offer, Offers
    from builders.template_trouble import Trouble


class Seen(Struct, frozen=True):
    """What was seen.

    Args:
        states: how each document stands.
        templates: what each is made from; those at fault are missing.
        offers: what each may be made from.
        troubles: why those cannot be made whose template is at fault.
    """

    states: Mapping[DocumentId, State] = {}
    templates: Mapping[DocumentId, Offer] = {}
    offers: Mapping[DocumentId, Sequence[Offer]] = {}
    troubles: Mapping[DocumentId, Trouble] = {}


class Looking(QObject):
    """Looks when it is asked to, one look at a time.

    Args:
        desk: the open seminar.
        house: the organisation's folder of templates, or `None`.
    """

    changed = Signal()
    """Something else is seen now."""
    looked = Signal()
    """A look is over, whatever was seen."""

    def __init__(self, desk: Desk, house: Path | None) -> None:
        super().__init__()
        self._desk = desk
        self._house = house
        self._running: Operation | None = None
        self._again = False
        self.seen = Seen()

    def look(self) -> None:
        """Look, or look once more when the look that is under way is over."""
        if self._running is not None:
            self._again = True
            return
        folder, seminar = self._desk.document.folder, self._desk.document.seminar

        def work(_reporter: Reporter) -> Seen:
            return _look(folder, seminar, self._house)

        operation = Operation(message("Looking at the documents"), work)
        operation.success(self._take).failure(self._tell)
        operation.finished.connect(self._ended)
        self._running = operation.start(self._desk.operations)

    def is_looking(self) -> bool:
        """Whether a look is under way."""
        return self._running is not None

    def _take(self, seen: Seen) -> None:
        if seen != self.seen:
            self.seen = seen
            self.changed.emit()

    def _tell(self, error: PlenumError) -> None:
        self._desk.tell(error.message)

    def _ended(self) -> None:
        self._running = None
        if self._again:
            self._again = False
            self.look()
        else:
            self.looked.emit()


def _look(folder: Path, seminar: Seminar, house: Path | None) -> Seen:
    from builders.template_offer import Offers  # noqa: PLC0415 - slow to import
    from builders.template_trouble import troubles  # noqa: PLC0415

    offers = Offers(folder, house)
    return Seen(
        states={one.document: one for one in states(folder, seminar, house)},
        templates={id_: now for id_ in DOCUMENT_IDS if (now := _now(offers, id_, seminar))},
        offers={id_: offers.all(id_, seminar) for id_ in DOCUMENT_IDS},
        troubles=troubles(offers, DOCUMENT_IDS, seminar),
    )


def _now(offers: Offers, document: DocumentId, seminar: Seminar) -> Offer | None:
    try:
        return offers.now(document, seminar)
    except PlenumError:
        return None
