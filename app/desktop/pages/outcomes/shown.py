"""What of the outcomes is shown: the task that is open, and the choice among its statements."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.desktop.document import Change, Document
from app.desktop.pages.outcomes.rows import (
    EVERYTHING,
    Choice,
    KnownFigures,
    StatementRow,
    first_task,
    is_task,
    statement_rows,
)
from app.desktop.spot import Spot
from app.desktop.tables.commands import Ids
from seminar.model import Seminar


class Shown(QObject):
    """The open task, and which of its statements are shown.

    What somebody types or changes while some are left out stays in sight, whether the choice lets
    it through or not, until another choice is made. So it hears of changes before the tables do.

    Args:
        document: the document.
    """

    opened = Signal()
    """Another task is open."""
    chosen = Signal()
    """Another choice was made, or what it leaves out is another now."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._task = first_task(document.seminar)
        self._choice = EVERYTHING
        self._kept: frozenset[str] = frozenset()
        self.figures = KnownFigures()
        document.changed.connect(self._changed)

    @property
    def task(self) -> str:
        """The id of the open task, or `rows.NO_TASK`."""
        return self._task

    @property
    def choice(self) -> Choice:
        """Which statements are shown."""
        return self._choice

    @property
    def is_narrowed(self) -> bool:
        """Whether the choice may leave something out."""
        return self._choice != EVERYTHING

    def rows(self, seminar: Seminar) -> tuple[StatementRow, ...]:
        """Return the rows of the table."""
        return statement_rows(seminar, self._task, self._choice, self._kept)

    def open(self, task: str) -> None:
        """Open another task, with all of its statements."""
        if task != self._task:
            self._document.settle()
            self._task = task
            self._choice, self._kept = EVERYTHING, frozenset()
            self.opened.emit()

    def choose(self, choice: Choice) -> None:
        """Make another choice; nothing is kept besides."""
        if choice != self._choice or self._kept:
            self._choice, self._kept = choice, frozenset()
            self.chosen.emit()

    def _changed(self, change: Change) -> None:
        if not is_task(change.after, self._task):
            self._task = first_task(change.after)
            self._choice, self._kept = EVERYTHING, frozenset()
            self.opened.emit()
        elif self.is_narrowed and change.touches("outcomes"):
            before = {one.id: one for one in change.before.outcomes}
            others = {one.id for one in change.after.outcomes if before.get(one.id) != one}
            self._kept |= others

    def spot(self, ids: Ids, field: str = "") -> Spot:
        """Return where statements of the open task are."""
        first = ids[0] if ids else None
        return Spot(
            page="outcomes", task=self._task or None, statement=first, rows=ids, field=field
        )
