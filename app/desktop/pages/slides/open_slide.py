"""The slide that is open in the form, and ties of fields to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.desktop.binding import Tie
from app.desktop.document import Document
from app.desktop.pages.slides.rows import item_with, slide_with
from app.desktop.spot import Spot
from seminar.editing.edit import Edit
from seminar.editing.slide_contents import change_kind, set_slide
from seminar.model import Column, Seminar, Slide

Value = TypeVar("Value")


class OpenSlide(QObject):
    """The slide that is looked at and, unless it only marks a position, edited.

    Args:
        document: the document.
    """

    changed = Signal()
    """Another slide is open, or none."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self._id: str | None = None

    @property
    def id(self) -> str | None:
        """The id of the slide or of a session's position; `None` where nothing is open."""
        return self._id

    def known(self) -> str:
        """Return the id for an edit of the slide; empty where none is open."""
        return self._id or ""

    def open(self, id_: str | None) -> None:
        """Open another slide."""
        if id_ != self._id:
            self.document.settle()
            self._id = id_
            self.changed.emit()

    def slide(self) -> Slide | None:
        """Return the slide as it is now; `None` for a position, which is no slide of the model."""
        return slide_with(self.document.seminar, self._id)

    def item(self) -> str | None:
        """Return the id of the item that shows it."""
        item = item_with(self.document.seminar, self._id)
        return item.id if item is not None else None

    def spot(self, field: str = "") -> Spot:
        """Return where a field of the slide is."""
        rows = (self._id,) if self._id else ()
        return Spot(page="slides", item=self.item(), slide=self._id, rows=rows, field=field)

    # --- ties ---

    def tie(self, field: str) -> Tie[Any]:
        """Return the tie of a field of the slide, of whatever kind it is."""
        return self._tie(
            field,
            lambda slide: getattr(slide, field, None),
            lambda seminar, value: set_slide(seminar, self.known(), field, value),
        )

    def tie_name(self, side: str) -> Tie[str]:
        """Return the tie of the name of a column, `left` or `right`."""
        return self._tie_column(side, lambda column: column.name, _named)

    def tie_points(self, side: str) -> Tie[tuple[str, ...]]:
        """Return the tie of the points of a column, `left` or `right`."""
        return self._tie_column(side, lambda column: column.bullets, _pointed)

    def tie_task(self) -> Tie[object]:
        """Return the tie of the task that a slide shows; empty for none."""
        return self._tie(
            "task",
            lambda slide: getattr(slide, "task", None) or "",
            lambda seminar, task: set_slide(seminar, self.known(), "task", task or None),
        )

    def tie_kind(self) -> Tie[object]:
        """Return the tie of the slide's kind."""

        def make(seminar: Seminar, kind: Any) -> Edit:
            return change_kind(seminar, self.known(), kind)

        return self._tie("kind", type, make)

    def _tie_column(
        self,
        side: str,
        get: Callable[[Column], Value],
        put: Callable[[Column, Value], Column],
    ) -> Tie[Value]:
        def read(slide: Slide) -> Value | None:
            column = getattr(slide, side, None)
            return get(column) if column is not None else None

        def make(seminar: Seminar, value: Value) -> Edit:
            column: Column = getattr(slide_with(seminar, self._id), side)
            return set_slide(seminar, self.known(), side, put(column, value))

        return self._tie(side, read, make)

    def _tie(
        self,
        field: str,
        read: Callable[[Slide], Value | None],
        make: Callable[[Seminar, Value], Edit],
    ) -> Tie[Value]:
        def of(seminar: Seminar) -> Value | None:
            slide = slide_with(seminar, self._id)
            return read(slide) if slide is not None else None

        return Tie(of, make, lambda: self.spot(field), lambda: f"slides.{field}:{self._id}")


def _named(column: Column, name: str) -> Column:
    return Column(name=name, bullets=column.bullets)


def _pointed(column: Column, points: tuple[str, ...]) -> Column:
    return Column(name=column.name, bullets=points)
