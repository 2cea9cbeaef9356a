"""Works that are under way when a seminar is to be left: waited for, or ended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.desktop.dialogs.saving import still_working
from app.desktop.operation import Operation
from app.desktop.questions import Questions, Then

if TYPE_CHECKING:
    from app.desktop.window import Window


class AtWork(QObject):
    """Knows what is under way, and asks what to do with it.

    Args:
        window: the window.
        questions: what asks questions of it.
        leave: leaves the seminar, once nothing is under way.
    """

    def __init__(
        self, window: Window, questions: Questions, leave: Callable[[Then], object]
    ) -> None:
        super().__init__(questions)
        self._window = window
        self._questions = questions
        self._leave = leave
        self._afterwards: Then | None = None

    def works(self) -> list[Operation]:
        """Return the works that are not simply left at closing, such as a build."""
        return [work for work in self._window.operations.running if work.matters]

    def ask_about(self, work: Operation, then: Then) -> None:
        """Ask whether to wait for a work or to end it, leave after that, and go on.

        Args:
            work: the work.
            then: called when no seminar is open any more.
        """
        dialog = still_working(self._window, work.name)
        wait = partial(self._when_idle, then)

        def cancel() -> None:
            for one in self.works():
                one.cancel()
            wait()

        self._questions.ask(dialog, {"wait": wait, "cancel": cancel}, "leaving")

    def _when_idle(self, then: Then) -> None:
        """Leave as soon as no work is left that matters; of several wishes the last counts."""
        if self._afterwards is None:
            self._window.operations.changed.connect(self._leave_if_idle)
        self._afterwards = then
        self._leave_if_idle()

    def _leave_if_idle(self) -> None:
        if self._afterwards is not None and not self.works():
            self._window.operations.changed.disconnect(self._leave_if_idle)
            then, self._afterwards = self._afterwards, None
            self._leave(then)
