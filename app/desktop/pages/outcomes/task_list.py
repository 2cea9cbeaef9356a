"""The list of tasks: what was said about each in figures; statements can be dropped there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.outcomes.columns import task_columns
from app.desktop.pages.outcomes.rows import TaskEntry, task_entries
from app.desktop.pages.outcomes.shown import Shown
from app.desktop.pages.outcomes.statements import KIND
from app.desktop.spot import Spot
from app.desktop.tables.commands import RowCommands
from app.desktop.tables.dragging import READ_ONLY, RowTarget, TargetFilter
from app.desktop.tables.model import TableModel
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.widgets.looks import Hairline, Text, put_look
from seminar.messages import message

_HEAD = 44


class TaskList(QWidget):
    """The pane with the tasks; its current row is the one that is open.

    Args:
        desk: the open seminar.
        shown: what is open.
    """

    dropped = Signal(object, str, bool)
    """Statements, by their ids, were dropped on a task, by its id; copies of them if so said."""

    def __init__(self, desk: Desk, shown: Shown) -> None:
        super().__init__()
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        document = desk.document
        self._shown = shown
        self.model: TableModel[TaskEntry] = TableModel(
            document,
            task_columns(lambda: document.seminar),
            lambda seminar: task_entries(seminar, shown.figures.of(seminar), shown.task),
            lambda entry: entry.id,
            ("tasks", "outcomes", "groups", "collected"),
        )
        commands = RowCommands(spot=lambda ids, _field: Spot(page="outcomes", task=ids[0]))
        self.view = TableView(self.model, message("Tasks"), commands, numbered=False, tall=True)
        self.view.horizontalHeader().hide()
        self.view.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.opened.connect(self.show_open)
        TargetFilter(self.view.viewport(), self._target(desk))
        self._lay_out()
        self.show_open()
        INTERPRETER.say(self.setAccessibleName, message("Tasks"))

    def _lay_out(self) -> None:
        head = Text("section", message("Tasks"))
        THEME.fit(head.setContentsMargins, 16, 0, 12, 0)
        THEME.fit(head.setFixedHeight, _HEAD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Hairline())
        column.addWidget(self.view, 1)

    # --- dropping statements ---

    def _target(self, desk: Desk) -> RowTarget:
        document = desk.document
        return RowTarget(
            seminar=lambda: document.seminar.id,
            kind=KIND,
            where=self._task_at,
            take=self.dropped.emit,
            refusal=lambda _ids, _task: READ_ONLY if document.read_only else None,
            tell=desk.tell,
            open=self._open,
        )

    def _task_at(self, at: QPoint) -> str | None:
        """Return the id of the task at a place of the list."""
        row = self.view.rowAt(at.y())
        return self.model.id_at(row) if row >= 0 else None

    def _open(self, task: str) -> None:
        """Open the task that statements are held over."""
        if self.view.select_ids((task,)):
            self.view.rows_changed.emit()

    def show_open(self) -> None:
        """Select the task that is open."""
        self.model.refresh()
        if self.view.current_id() != self._shown.task:
            self.view.select_ids((self._shown.task,))
