"""The questions of a window: one stands at a time; what comes up meanwhile waits for its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct
from PySide6.QtCore import QObject

from app.desktop.widgets.dialog import Dialog

Then = Callable[[], object]
Answers = Mapping[str, Then]


class _Question(Struct):
    dialog: Dialog
    answers: Answers
    about: str


class Questions(QObject):
    """Asks a person one thing after the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: list[_Question] = []

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that stands, if one does."""
        return self._asked[0].dialog if self._asked else None

    def ask(self, dialog: Dialog, answers: Answers, about: str = "") -> None:
        """Show a dialog, as soon as none stands, and do what is answered.

        Args:
            dialog: the dialog.
            answers: what to do for each answer; for others nothing is done. An empty one is that of
                a dialog that was cancelled.
            about: what it is about; of dialogs about the same only the first is shown.
        """
        if about and any(one.about == about for one in self._asked):
            dialog.deleteLater()
            return
        self._asked.append(_Question(dialog, answers, about))
        if len(self._asked) == 1:
            self._show(self._asked[0])

    def _show(self, question: _Question) -> None:
        question.dialog.answered.connect(lambda answer: self._on_answered(question, answer))
        question.dialog.open()

    def _on_answered(self, question: _Question, answer: str) -> None:
        if question not in self._asked:
            return
        self._asked.remove(question)
        question.dialog.deleteLater()
        question.answers.get(answer, _nothing)()
        if self._asked and not self._asked[0].dialog.isVisible():
            self._show(self._asked[0])

    def drop(self) -> None:
        """Ask nothing any more of what waits: the seminar that it is about has been left."""
        waiting, self._asked = self._asked, []
        for question in waiting:
            question.dialog.deleteLater()


def _nothing() -> None:
    """Do nothing more."""
