"""What others do with an open seminar, told once when it begins and once when it ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.keeping.glimpse import Glimpse
from app.keeping.lock import Holder
from seminar.messages import Message

_PATIENCE = 2
"""Looks in a row that a folder may leave unanswered before that is told."""


class Neighbours(QObject):
    """Makes news of what the looks at the folder show.

    Args:
        holder: who had the seminar open when it was opened here for reading, or `None`.
        parent: what it lives as long as.
    """

    out_of_reach = Signal(object)
    """The folder does not answer; a `Message` says so if it is gone, else `None`."""
    in_reach = Signal()
    """It answers again."""
    joined = Signal(object)
    """A `Holder` has opened for editing what is edited here."""
    left = Signal(object)
    """The `Holder` who edited what is read here has closed it."""

    def __init__(self, holder: Holder | None, parent: QObject) -> None:
        super().__init__(parent)
        self.holder = holder
        self._unanswered = 0
        self._joined_by: str | None = None

    def is_in_reach(self) -> bool:
        """Whether the folder answered when it was last looked at."""
        return not self._unanswered

    def hear_nothing(self, gone: Message | None) -> None:
        """Take note that the folder did not answer.

        Args:
            gone: says that it is gone, if that is known.
        """
        self._unanswered += 1
        if self._unanswered == _PATIENCE:
            self.out_of_reach.emit(gone)

    def miss_answer(self) -> None:
        """Take note that a question to the folder is held up: nothing more is waited for."""
        is_told = self._unanswered >= _PATIENCE
        self._unanswered = max(self._unanswered, _PATIENCE)
        if not is_told:
            self.out_of_reach.emit(None)

    def hear(self, seen: Glimpse, *, edits: bool) -> None:
        """Take note of who else has the seminar open.

        Args:
            seen: what the look has shown.
            edits: whether it is edited here, or only read.
        """
        if self._unanswered >= _PATIENCE:
            self.in_reach.emit()
        self._unanswered = 0
        if edits:
            self._hear_while_editing(seen.holder)
        else:
            self._hear_while_reading(seen.holder)

    def _hear_while_editing(self, holder: Holder | None) -> None:
        if holder is not None and holder.token != self._joined_by:
            self._joined_by = holder.token
            self.joined.emit(holder)

    def _hear_while_reading(self, holder: Holder | None) -> None:
        before, self.holder = self.holder, holder
        if before is not None and holder is None:
            self.left.emit(before)
