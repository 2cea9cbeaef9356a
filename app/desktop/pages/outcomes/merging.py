"""Statements that say nearly the same: found while nobody waits, offered, made one or left alone.

What a person has said is not the same is remembered in the seminar.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.operation import Operation
from app.desktop.spot import Spot
from seminar.messages import PlenumError, message
from seminar.model import Seminar
from seminar.outcomes import (
    Proposal,
    leave_apart,
    merge_statements,
    part_statement,
    proposals,
    propose_again,
    unlike_statements,
)

NAME = message("Looking for statements that say the same")
_PAUSE = 900
"""Milliseconds without an edit until it is looked for them."""


class Merging(QObject):
    """Finds what is nearly the same, and makes it one where a person wants that.

    Args:
        desk: the open seminar.
        parent: with which it ends.
    """

    changed = Signal()
    """What is proposed may be another now."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = desk.document
        self._found: tuple[Proposal, ...] = ()
        self._is_looking = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        desk.document.changed.connect(self._on_change)
        desk.document.read_only_changed.connect(self.changed)
        self._pause.start()

    # --- finding ---

    def is_about_to_look(self) -> bool:
        """Whether what is proposed may be another in a moment, though nobody does anything."""
        return self._is_looking or self._pause.isActive()

    def proposals(self) -> tuple[Proposal, ...]:
        """Return what is proposed now; what has gone since it was found is left out."""
        if self._document.read_only:
            return ()
        there = {one.id for one in self._document.seminar.outcomes}
        return tuple(one for one in self._found if there.issuperset(one.statements))

    def _on_change(self, change: Change) -> None:
        if change.touches("outcomes", "unlike"):
            self._pause.start()
            self.changed.emit()

    def _look(self) -> None:
        """Look for them on the thread; once more, if something was edited meanwhile."""
        if self._is_looking:
            self._pause.start()
            return
        self._is_looking = True
        seminar = self._document.seminar
        looking = Operation(NAME, lambda _: proposals(seminar))
        looking.over(self._on_over).success(self._find).start(self._desk.operations)

    def _on_over(self) -> None:
        self._is_looking = False

    def _find(self, found: tuple[Proposal, ...]) -> None:
        if isValid(self) and found != self._found:
            self._found = found
            self.changed.emit()

    # --- deciding ---

    def merge(self, ids: Collection[str], text: str) -> PlenumError | None:
        """Make statements one; return why they cannot be, if they cannot.

        Args:
            ids: which.
            text: what it is to say.
        """
        try:
            edit = merge_statements(self._document.seminar, ids, text)
        except PlenumError as error:
            return error
        self._document.edit(edit.sentence, edit.change, self._spot(edit.touched))
        return None

    def leave_apart(self, ids: Collection[str]) -> None:
        """Remember that statements are not the same: no two of them are proposed any more."""
        self._found = tuple(one for one in self._found if not set(ids).issubset(one.statements))
        edit = leave_apart(self._document.seminar, ids)
        self._document.edit(edit.sentence, edit.change, self._spot(edit.touched))

    def left_apart(self) -> int:
        """Return how many statements a person has said are not the same as some other."""
        return len(unlike_statements(self._document.seminar))

    def propose_all(self) -> None:
        """Forget what was said is not the same, and propose it again."""
        edit = propose_again(self._document.seminar)
        self._document.edit(edit.sentence, edit.change, self._spot(edit.touched))
        self._look()

    def part(self, id_: str) -> None:
        """Put what was merged in the place of a merged statement."""
        edit = part_statement(self._document.seminar, id_)
        self._document.edit(edit.sentence, edit.change, self._spot(edit.touched))

    def _spot(self, ids: tuple[str, ...]) -> Spot:
        return Spot(page="outcomes", statement=ids[0] if ids else None, rows=ids)


def can_be_merged(seminar: Seminar, ids: Collection[str]) -> bool:
    """Whether these are two or more statements of one task."""
    said = [one for one in seminar.outcomes if one.id in ids]
    return len(said) > 1 and len({one.task for one in said}) == 1


def is_merged(seminar: Seminar, ids: Collection[str]) -> bool:
    """Whether this is one statement that others were merged into."""
    said = [one for one in seminar.outcomes if one.id in ids]
    return len(said) == 1 and bool(said[0].merged)
