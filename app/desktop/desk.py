"""The desk: what the pages of an open seminar share."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.desktop.actions.bench import Bench
from app.desktop.document import Document
from app.desktop.operation import Operations
from seminar.messages import Message

if TYPE_CHECKING:
    from app.desktop.keeper import Keeper


class Desk(QObject):
    """An open seminar with what works on it.

    Args:
        document: the seminar and its steps.
        bench: the actions as Qt knows them, for buttons and menus.
        operations: the background works.
    """

    told = Signal(object)
    """A `Message` for the status line, announced politely."""
    fix_asked = Signal(str)
    """The first fix of the problem of a value is asked for, by the id of an item, a task, …"""

    keeper: Keeper | None = None
    """Who saves it and keeps its recovery copy, once it is opened from a file."""

    def __init__(self, document: Document, bench: Bench, operations: Operations) -> None:
        super().__init__()
        self.document = document
        self.bench = bench
        self.operations = operations

    def save(self, then: Callable[[], object]) -> None:
        """Save what is not saved, and go on when it is; if it fails, that is told.

        Args:
            then: what is done with the saved seminar.
        """
        if self.keeper is not None:
            self.keeper.save(then)

    def tell(self, what: Message) -> None:
        """Say something in the status line."""
        self.told.emit(what)
