"""What is being typed and is no step yet: in open cells, in fields for clocks, in the fast line.

The document takes it when it is left. Until then it stands here, so that the recovery copy has it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.desktop.spot import Spot


class Unfinished(QObject):
    """What is being typed, each with its field."""

    changed = Signal()
    """Something else is being typed now, or nothing any more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed: dict[QObject, tuple[Spot, str]] = {}

    def note(self, field: QObject, at: Spot, text: str) -> None:
        """Take note of what stands in a field now.

        Args:
            field: where it is typed.
            at: where that is in the seminar.
            text: all that stands in it.
        """
        if self._typed.get(field) != (at, text):
            self._typed[field] = at, text
            self.changed.emit()

    def forget(self, field: QObject) -> None:
        """Forget a field: what stood there is a step now, or is not wanted."""
        if self._typed.pop(field, None) is not None:
            self.changed.emit()

    def all(self) -> tuple[tuple[Spot, str], ...]:
        """Return where something is being typed, and what, in the order in which it began."""
        return tuple((at, text) for at, text in self._typed.values() if text.strip())

    def is_over_values(self) -> bool:
        """Whether it is typed over what stands in the seminar, as in a cell; it may be emptied.

        What is typed in the fast line is only to be added to it.
        """
        return any(at.field for at, _ in self._typed.values())
