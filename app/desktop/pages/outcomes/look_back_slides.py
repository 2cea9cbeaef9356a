"""How many slides the look-back gives, by the measuring of the plan itself; in the background."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.operation import Operation
from app.house import house_templates
from seminar.editing.look_back import look_back_slides
from seminar.messages import PlenumError, message
from seminar.model import Seminar

_PAUSE = 400
"""Milliseconds after an edit until it is counted anew."""
_PARTS = ("look_back", "programme", "tasks", "organisation", "language", "document", "deck")


class SlideCount(QObject):
    """Counts the slides that look back, while somebody looks at the look-back.

    Args:
        desk: the open seminar.
        parent: what shows the figure, and with which this ends.
    """

    changed = Signal()
    """There are more or fewer."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self._count: Callable[[Seminar], int] | None = None
        self._is_counting = False
        self.number: int | None = None
        """How many there are; `None` while nobody has counted."""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.count)
        desk.document.changed.connect(self._on_change)

    def _on_change(self, change: Change) -> None:
        if change.touches(*_PARTS) and self._parent.isVisible():
            self._pause.start()

    def count(self) -> None:
        """Count on the thread; once more, if something was edited meanwhile."""
        if self._is_counting:
            self._pause.start()
            return
        self._is_counting = True
        seminar, folder = self._desk.document.seminar, self._desk.document.folder
        if self._count is None:
            self._count = counting(folder)
        count = self._count
        counts = Operation(message("Counting slides"), lambda _: count(seminar))
        counts.over(self._on_over).success(self._know).start(self._desk.operations)

    def _on_over(self) -> None:
        self._is_counting = False

    def _know(self, number: int) -> None:
        if isValid(self) and number != self.number:
            self.number = number
            self.changed.emit()


def counting(folder: Path) -> Callable[[Seminar], int]:
    """Return what counts the slides that look back in a seminar of this folder."""
    from builders.preview import DeckViewer  # noqa: PLC0415 - only when somebody looks

    house = None
    with suppress(PlenumError):  # That it is away, the documents tell.
        house = house_templates(os.environ)
    viewer = DeckViewer(folder, house)

    def count(seminar: Seminar) -> int:
        ids = {slide.id for slide in look_back_slides(seminar)}
        if not ids:
            return 0
        return sum(one.source.slide in ids for one in viewer.look(seminar).plan.slides)

    return count
