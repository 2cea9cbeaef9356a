"""Saying it, when somebody tries to change a seminar that is open only for reading."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.desktop.actions.action import Action
from app.desktop.desk import Desk
from app.desktop.tables.dragging import READ_ONLY


class Reading(QObject):
    """Says that a seminar can only be read to whoever tries to change it.

    Args:
        desk: the open seminar.
        parent: what it lives as long as.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edits = [
            desk.bench.action(action.id) for action in desk.bench.table.values() if _edits(action)
        ]
        desk.document.refused.connect(self._say)

    def _say(self) -> None:
        self._desk.tell(READ_ONLY)

    def hear(self, event: QKeyEvent) -> None:
        """Hear a key that nothing had a use for: it may be that of an edit, which is refused."""
        document, pressed = self._desk.document, QKeySequence(event.keyCombination())
        closed = (edit for edit in self._edits if not edit.isEnabled())
        if document.read_only and any(pressed in edit.shortcuts() for edit in closed):
            document.refused.emit()


def _edits(action: Action) -> bool:
    """Whether an action changes the seminar or its folder, as far as its menu tells."""
    if action.id == "edit.copy":
        return False
    return action.menu in ("edit", "insert") or action.id.startswith("documents.build")
