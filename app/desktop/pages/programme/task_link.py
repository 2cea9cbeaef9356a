"""The task that the selected item shows: which, the way to it, and whether its phases fit."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.binding import ChoiceBinding, Tie
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.programme.chosen import Chosen
from app.desktop.pages.programme.edits import show_task, shown_task
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.theme.icons import PAGE_ICONS
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.inputs import Choice
from app.desktop.widgets.looks import Text
from app.desktop.widgets.strip import Strip
from seminar.editing.edit import Edit
from seminar.editing.slot_fixes import slot_fixes
from seminar.messages import Message, message
from seminar.model import Item, Seminar, Task
from seminar.slots import mismatch, slot_of
from seminar.tasks import task_in_words

_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_NO_TASK = message("No task")


class TaskLink(QWidget):
    """What ties an item to its task, and how many slides it has.

    Args:
        chosen: the selected items.
    """

    leads_to = Signal(object)
    """A link was followed to a `Spot`."""

    def __init__(self, chosen: Chosen) -> None:
        super().__init__()
        self._chosen = chosen
        self.strip = Strip("warning")
        self.choice = Choice()
        self.choice.setSizeAdjustPolicy(_SHORT)
        self.choice.setMinimumContentsLength(6)
        self.link = Button(message("Go to the task"), "link")
        self.slides = Text("body")
        self._offered: tuple[tuple[str, Message], ...] = ()
        self._task_row = QWidget()
        self._slides_row = QWidget()
        self._lay_out()
        tie: Tie[object] = Tie(self._shown, self._show, lambda: chosen.spot("task"), lambda: "")
        self._binding = ChoiceBinding(self.choice, chosen.document, tie)
        self.link.clicked.connect(self._follow)
        INTERPRETER.say(self.choice.setAccessibleName, message("Task"))

    def _lay_out(self) -> None:
        task = _row(self._task_row, PAGE_ICONS["tasks"])
        task.addWidget(self.choice, 1)
        task.addWidget(self.link)
        slides = _row(self._slides_row, PAGE_ICONS["slides"])
        slides.addWidget(self.slides, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)
        column.addWidget(self._task_row)
        column.addWidget(self._slides_row)
        THEME.fit(column.setSpacing, 8)

    # --- what it shows ---

    def show_items(self) -> None:
        """Show the task and the slides of the selected item, if it is one."""
        items = self._chosen.items()
        item = items[0] if len(items) == 1 else None
        self.setVisible(item is not None)
        if item is None:
            return
        task = shown_task(item)
        self._task_row.setVisible(item.kind == "task" or task is not None)
        self._offer(self._chosen.document.seminar)
        self._binding.show()
        self.link.setVisible(task is not None)
        self.slides.setText(words().plural("{n} slide", "{n} slides", len(item.slides)))
        self._warn(item, task)

    def _offer(self, seminar: Seminar) -> None:
        """Offer the tasks there are; an open list is left alone while they stay the same."""
        named = ((task.id, _name(seminar, task)) for task in seminar.tasks)
        offered = (("", _NO_TASK), *named)
        if offered != self._offered:
            self._offered = offered
            self.choice.offer(offered)

    def _warn(self, item: Item, task: str | None) -> None:
        """Say where the phases are not as long as the item, and offer to make it so."""
        seminar = self._chosen.document.seminar
        slot = slot_of(seminar, task) if task is not None else None
        what = mismatch(slot) if slot is not None else None
        if slot is None or what is None or task is None:
            self.strip.hide()
            return
        if len(slot.items) == 1:
            what = message("The phases are {n} min", n=slot.needed)
        fixes = slot_fixes(seminar, task)
        if not fixes or item.id not in fixes[0].edit.touched or self._chosen.document.read_only:
            self.strip.say(what)
            return
        minutes = item.minutes + slot.over
        self.strip.say(what, (message("Set to {n} min", n=minutes), lambda: self._fit(task)))

    def _fit(self, task: str) -> None:
        self._chosen.edit(lambda seminar: slot_fixes(seminar, task)[0].edit, "minutes")

    # --- what is chosen ---

    def _shown(self, _seminar: Seminar) -> str | None:
        items = self._chosen.items()
        return (shown_task(items[0]) or "") if len(items) == 1 else None

    def _show(self, seminar: Seminar, task: object) -> Edit:
        return show_task(seminar, self._chosen.ids[0], str(task) if task else None)

    def _follow(self) -> None:
        items = self._chosen.items()
        if items and (task := shown_task(items[0])):
            self.leads_to.emit(Spot(page="tasks", task=task))


def _row(holder: QWidget, picture: str) -> QHBoxLayout:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(IconLabel(picture, "muted"))
    THEME.fit(row.setSpacing, 8)
    return row


def _name(seminar: Seminar, task: Task) -> Message:
    name = task_in_words(seminar, task)
    return name if isinstance(name, Message) else Message("{name}", (("name", name),))
