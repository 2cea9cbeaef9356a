"""The strip of a task: its phases miss its slot, or the programme does not show it; with fixes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.desktop.document import Document
from app.desktop.interpreter import words
from app.desktop.pages.tasks.open_task import OpenTask
from app.desktop.pages.tasks.times import KnownTimes
from app.desktop.widgets.strip import Strip
from seminar.editing.edit import Edit
from seminar.editing.slot_fixes import Fix, slot_fixes
from seminar.messages import message
from seminar.model import Seminar

_PUT_IN = message("Put into the programme …")


class SlotStrip(QWidget):
    """What is amiss with a task's time, if anything is.

    Args:
        document: the document.
        opened: the task that is edited.
        times: when the tasks are.
    """

    mended = Signal(object)
    """The `Edit` that a button was pressed for has been made."""
    rebuilt = Signal()
    """There are other buttons now."""

    def __init__(self, document: Document, opened: OpenTask, times: KnownTimes) -> None:
        super().__init__()
        self._document = document
        self._opened = opened
        self._times = times
        self._said: object = None
        self.strip = Strip("warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)

    # --- what it says ---

    def show_task(self) -> None:
        """Say what is amiss with the time of the open task; nothing where all is well."""
        task = self._opened.task()
        time = self._times.of(self._document.seminar).get(task.id) if task is not None else None
        state = self._state()
        if state == self._said:
            return
        self._said = state
        if task is None or (time is not None and not time.misses):
            self.strip.hide()
        elif time is None:
            self._say_missing()
        else:
            self._say_misses()
        self.setVisible(not self.strip.isHidden())
        self.rebuilt.emit()

    def _state(self) -> object:
        """Return what the strip depends on, so that its buttons stay as long as they can."""
        task, seminar = self._opened.task(), self._document.seminar
        if task is None:
            return None
        time = self._times.of(seminar).get(task.id)
        shown = (time.slot.needed, time.slot.minutes, time.misses) if time is not None else None
        told = tuple(fix.text for fix in self._fixes(seminar))
        return task.id, shown, bool(seminar.programme), told, self._document.read_only

    def _fixes(self, seminar: Seminar) -> tuple[Fix, ...]:
        time = self._times.of(seminar).get(self._opened.known())
        if time is None or not time.misses:
            return ()
        return slot_fixes(seminar, self._opened.known())

    def _say_missing(self) -> None:
        if not self._document.seminar.programme:
            self.strip.say(message("The programme has no days yet, so the task has no time there."))
        elif self._document.read_only:
            self.strip.say(message("The task is not in the programme."))
        else:
            self.strip.say(message("The task is not in the programme."), (_PUT_IN, self.choose))

    def _say_misses(self) -> None:
        time = self._times.of(self._document.seminar)[self._opened.known()]
        sentence = message(
            "The phases are **{phases} min**, the programme gives **{slot} min**.",
            phases=time.slot.needed,
            slot=time.slot.minutes,
        )
        count = 0 if self._document.read_only else len(self._fixes(self._document.seminar))
        texts = [fix.text for fix in self._fixes(self._document.seminar)[:count]]
        self.strip.say(sentence, *((text, _doing(self.fix, n)) for n, text in enumerate(texts)))

    # --- what it does ---

    def can_fix(self) -> bool:
        """Whether there is anything amiss that a button mends."""
        return not self.strip.isHidden() and bool(self.strip.buttons)

    def fix(self, number: int = 0) -> None:
        """Make one of the fixes, from 0; choose a place where the programme lacks the task."""
        fixes = self._fixes(self._document.seminar)
        if number < len(fixes):
            self._make(fixes[number].edit)
        elif self.can_fix():
            self.choose()

    def choose(self) -> None:
        """Show where in the programme the task could be put; the best place is ready to take."""
        from app.desktop.pages.tasks.putting_in import best_of, openings  # noqa: PLC0415 - asked

        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        found = openings(self._document.seminar, self._opened.known())
        for opening in found:
            entry = menu.addAction(words().say(opening.text))
            entry.triggered.connect(
                lambda _checked=False, put=opening.put: self._make(put(self._document.seminar))
            )
        menu.popup(self._below_button(menu.sizeHint()))
        menu.setActiveAction(menu.actions()[best_of(found)])

    def _below_button(self, menu: QSize) -> QPoint:
        """Return where a menu hangs below the button, its right edge in line with that."""
        button = self.strip.buttons[0]
        return button.mapToGlobal(QPoint(button.width() - menu.width(), button.height()))

    def _make(self, edit: Edit) -> None:
        if self._document.edit(edit.sentence, edit.change, self._opened.spot("phases")):
            self.mended.emit(edit)


def _doing(fix: Callable[[int], object], number: int) -> Callable[[], object]:
    return lambda: fix(number)
