"""The list of tasks: number, title and time, and what can be done to tasks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.pages.tasks.columns import list_columns
from app.desktop.pages.tasks.edits import copies_at, pack_tasks, unpack_tasks
from app.desktop.pages.tasks.open_task import OpenTask
from app.desktop.pages.tasks.rows import TaskRow, task_rows
from app.desktop.pages.tasks.times import KnownTimes
from app.desktop.spot import Spot
from app.desktop.tables.clipboard import Packing
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.model import TableModel
from app.desktop.tables.tools import RowTools
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.widgets.looks import put_look
from seminar.editing.edit import Edit
from seminar.editing.places import place_of, places_of
from seminar.editing.tasks import (
    duplicate_tasks,
    insert_tasks,
    move_tasks,
    move_tasks_to,
    new_task,
    remove_tasks,
)
from seminar.messages import message
from seminar.model import Seminar

_TOOLS = {
    "table.duplicate": message("Duplicate the task"),
    "table.up": message("Move the task up"),
    "table.down": message("Move the task down"),
    "table.remove": message("Delete the task"),
}


class TaskView(TableView):
    """The table in the list. Its current row is the task that is edited."""

    added = Signal()
    """A task has been added; its title is to be written."""

    def new_row(self) -> None:
        """Add a task after the current one; one writes it in the editor."""
        if self.do(lambda: _new(self.seminar, self.current_id())):
            self.added.emit()

    def _go_down(self) -> None:
        """Stay: the task that was named here is the one that is edited."""


class TaskList(QWidget):
    """The pane with the tasks.

    Args:
        desk: the open seminar.
        opened: the task that is edited.
        times: when the tasks are.
        enter: goes on to the editor.
        fix: applies the first fix of the task with this id.
    """

    def __init__(
        self,
        desk: Desk,
        opened: OpenTask,
        times: KnownTimes,
        enter: Callable[[str], object],
        fix: Callable[[str], object],
    ) -> None:
        super().__init__()
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        document = desk.document
        self.model: TableModel[TaskRow] = TableModel(
            document,
            list_columns(lambda: document.seminar),
            lambda seminar: task_rows(seminar, times, opened.id),
            lambda row: row.task.id,
            ("tasks", "programme"),
        )
        self.view = TaskView(
            self.model, message("Tasks"), _commands(enter, fix), numbered=False, tall=True
        )
        self.view.horizontalHeader().hide()
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.told.connect(desk.tell)
        desk.bench.let_keys_act_in(self.view, "table")
        self.tools = RowTools(desk, self.view, message("Tools for the tasks"), "tasks.new", _TOOLS)
        opened.changed.connect(self._show_open)
        self._opened = opened
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        THEME.fit(self.tools.setContentsMargins, 10, 0, 6, 0)
        column.addWidget(self.tools)
        column.addWidget(self.view, 1)

    def _show_open(self) -> None:
        self.model.refresh()
        if self._opened.id is not None and self.view.current_id() != self._opened.id:
            self.view.select_ids((self._opened.id,))


def _commands(enter: Callable[[str], object], fix: Callable[[str], object]) -> RowCommands:
    return RowCommands(
        spot=_spot,
        new=_new,
        duplicate=duplicate_tasks,
        remove=remove_tasks,
        move=move_tasks,
        drop=move_tasks_to,
        drop_copies=_drop_copies,
        fix=fix,
        open=enter,
        packing=Packing(pack=pack_tasks, unpack=unpack_tasks),
        kind="tasks",
    )


def _spot(ids: Ids, field: str) -> Spot:
    return Spot(page="tasks", task=ids[0] if ids else None, rows=ids, field=field and "row")


def _new(seminar: Seminar, after: str | None) -> Edit:
    index = place_of(seminar.tasks, after) + 1 if after is not None else len(seminar.tasks)
    return insert_tasks(seminar, [new_task()], index)


def _drop_copies(seminar: Seminar, ids: Ids, index: int) -> Edit:
    return copies_at(
        seminar,
        partial(duplicate_tasks, ids=ids),
        lambda copied, copying, place: move_tasks_to(copied, copying.touched, place),
        max(places_of(seminar.tasks, ids)),
        index,
    )
