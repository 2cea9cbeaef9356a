"""Saying in the menu which step would be taken back or done again, for as long as it is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.desktop.actions.bench import Bench
from app.desktop.interpreter import INTERPRETER, words
from seminar.messages import Message, message

if TYPE_CHECKING:
    from app.desktop.document import Document
    from app.desktop.step import Step

_UNDO, _REDO = "edit.undo", "edit.redo"


class StepNames(QObject):
    """Names the steps in the menu of edits.

    Args:
        menu: the menu.
        bench: the actions.
        document: returns what is edited, if a seminar is open.
    """

    def __init__(self, menu: QMenu, bench: Bench, document: Callable[[], Document | None]) -> None:
        super().__init__(menu)
        self._bench = bench
        self._document = document
        menu.aboutToShow.connect(self._name)
        menu.aboutToHide.connect(self._forget)

    def _name(self) -> None:
        document = self._document()
        if document is None:
            return
        if (last := document.last_step()) is not None:
            self._write(_UNDO, message("Undo: {step}", step=_named(last)))
        if (following := document.next_step()) is not None:
            self._write(_REDO, message("Redo: {step}", step=_named(following)))

    def _forget(self) -> None:
        for id_ in (_UNDO, _REDO):
            self._write(id_, self._bench.table[id_].text)

    def _write(self, id_: str, what: Message) -> None:
        INTERPRETER.say(self._bench.action(id_).setText, what)


def _named(step: Step) -> str:
    """Return what a step is called within a sentence; Qt takes a single & for a letter's mark."""
    said = words().say(step.sentence)
    return (said[:1].lower() + said[1:]).replace("&", "&&")
