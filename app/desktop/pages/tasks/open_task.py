"""The task that is open in the editor, and ties of fields to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.desktop.binding import Tie
from app.desktop.document import Document
from app.desktop.pages.tasks.edits import set_in_turns, set_side
from app.desktop.pages.tasks.rows import found_task
from app.desktop.spot import Spot
from seminar.editing.edit import Edit
from seminar.editing.fields import TaskField
from seminar.editing.tasks import set_task
from seminar.model import Seminar, Side, Task


class OpenTask(QObject):
    """The task that is edited.

    Args:
        document: the document.
    """

    changed = Signal()
    """Another task is open, or none."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self._id: str | None = None

    @property
    def id(self) -> str | None:
        """The id of the task, or `None` where none is open."""
        return self._id

    def known(self) -> str:
        """Return the id of the task for an edit of it; empty where none is open."""
        return self._id or ""

    def open(self, id_: str | None) -> None:
        """Open another task."""
        if id_ != self._id:
            self.document.settle()
            self._id = id_
            self.changed.emit()

    def task(self) -> Task | None:
        """Return the task as it is now."""
        return found_task(self.document.seminar, self._id)

    def spot(self, field: str = "") -> Spot:
        """Return where a field of the task is."""
        return Spot(page="tasks", task=self._id, field=field)

    # --- ties ---

    def tie(self, field: TaskField) -> Tie[str]:
        """Return the tie of a text of the task."""
        return Tie(
            read=lambda seminar: self._read(seminar, lambda task: getattr(task, field)),
            make=lambda seminar, text: set_task(seminar, self.known(), field, text),
            spot=lambda: self.spot(field),
            key=lambda: f"tasks.{field}:{self._id}",
        )

    def tie_division(self) -> Tie[object]:
        """Return the tie of how the groups are made up."""
        return Tie(
            read=lambda seminar: self._read(seminar, lambda task: task.division),
            make=lambda seminar, way: set_task(seminar, self.known(), "division", str(way)),
            spot=lambda: self.spot("division"),
            key=lambda: f"tasks.division:{self._id}",
        )

    def tie_in_turns(self) -> Tie[bool]:
        """Return the tie of whether two sides take turns."""
        return Tie(
            read=self._in_turns,
            make=lambda seminar, ticked: set_in_turns(seminar, self.known(), in_turns=ticked),
            spot=lambda: self.spot("sides"),
            key=lambda: f"tasks.sides:{self._id}",
        )

    def _in_turns(self, seminar: Seminar) -> bool | None:
        task = found_task(seminar, self._id)
        return bool(task.sides) if task is not None else None

    def tie_side(self, place: int, field: str) -> Tie[str]:
        """Return the tie of a text of one of the sides."""

        def read(seminar: Seminar) -> str | None:
            task = found_task(seminar, self._id)
            sides: tuple[Side, ...] = task.sides if task is not None else ()
            return getattr(sides[place], field) if place < len(sides) else None

        def make(seminar: Seminar, text: str) -> Edit:
            return set_side(seminar, self.known(), place, field, text)

        name = f"sides.{place}.{field}"
        return Tie(read, make, lambda: self.spot(name), lambda: f"tasks.{name}:{self._id}")

    def _read(self, seminar: Seminar, field: Callable[[Task], str]) -> str | None:
        task = found_task(seminar, self._id)
        return field(task) if task is not None else None
