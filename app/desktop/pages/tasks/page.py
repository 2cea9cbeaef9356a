"""The page Tasks: the list, and the editor of the task that is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.page import Page
from app.desktop.pages.tasks import saying
from app.desktop.pages.tasks.editor import TaskEditor
from app.desktop.pages.tasks.open_task import OpenTask
from app.desktop.pages.tasks.rows import found_task, task_asking
from app.desktop.pages.tasks.searching import place_of, places_of
from app.desktop.pages.tasks.task_list import TaskList
from app.desktop.pages.tasks.times import KnownTimes
from app.desktop.spot import Spot
from app.desktop.tables.view import TableView
from app.desktop.theme.icons import PAGE_ICONS
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.list_beside import ListBeside, ListWidths
from app.desktop.widgets.looks import put_look
from seminar.messages import message

_LIST = ListWidths(usual=265, least=150, narrow=720, share=0.34)
_PHASES, _QUESTIONS = "phases", "questions"
_PHASE_COLUMNS = {"kind": "name"}
"""Fields of a phase that stand in the column of another one."""


class TasksPage(Page):
    """The tasks of the seminar."""

    id = "tasks"
    title = message("Tasks")
    acts = ("tasks.show",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._times = KnownTimes()
        self._changing = False
        # Before the tables hear of a change, so that none is read anew while it tells of it.
        desk.document.changed.connect(self._begin_change)
        self.opened = OpenTask(desk.document)
        self.editor = TaskEditor(desk, self.opened, self._times)
        self.list = TaskList(desk, self.opened, self._times, self._enter, self._fix)
        self._used: TableView | None = self.list.view
        self._lay_out()
        self._connect()
        self._open_first()
        self._show()

    # --- layout ---

    def _lay_out(self) -> None:
        self._panes = ListBeside(self.list, self.editor, _LIST)
        self._empty = Empty(
            PAGE_ICONS["tasks"],
            message("No tasks yet"),
            message("A task gets slides, a task sheet and answer sheets by itself."),
            message("New task"),
            "plus",
        )
        put_look(self._empty, "base")
        self._empty.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._body = QStackedWidget()
        self._body.addWidget(self._panes)
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)

    def _connect(self) -> None:
        self.document.changed.connect(self._changed)
        self.document.read_only_changed.connect(self.acts_changed)
        INTERPRETER.changed.connect(self.figures_changed)
        self._empty.clicked.connect(self.add_task)
        self.list.view.added.connect(lambda: self._go_to_field("title"))
        self.list.view.rows_changed.connect(self._selected)
        for view in self._tables():
            view.rows_changed.connect(self.acts_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _tables(self) -> tuple[TableView, ...]:
        return (self.list.view, *self.editor.tables())

    # --- showing ---

    def _begin_change(self) -> None:
        self._changing = True

    def _changed(self, change: Change) -> None:
        self._changing = False
        if change.touches("tasks", "programme"):
            if self.opened.task() is None:
                self._open_first()
            self._show()

    def _open_first(self) -> None:
        """Open the task that is current in the list, or the first, where the open one is gone."""
        tasks = self.document.seminar.tasks
        here = self.list.view.current_id()
        first = tasks[0].id if tasks else None
        self.opened.open(here if found_task(self.document.seminar, here) else first)

    def _show(self) -> None:
        self._body.setCurrentIndex(0 if self.document.seminar.tasks else 1)
        self.figures_changed.emit()

    def _selected(self) -> None:
        """Open the task that is current in the list."""
        current = self.list.view.current_id()
        if current is not None and not self._changing and self.editor.commit():
            self.opened.open(current)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Remember which table is used, for menus take the focus away from it."""
        if new is None or not self.isAncestorOf(new):
            return
        tables = (view for view in self._tables() if view is new or view.isAncestorOf(new))
        used = next(tables, None)
        if used is not self._used:
            self._used = used
            self.acts_changed.emit()

    # --- what the window asks ---

    def figures(self) -> str:
        """Return how many tasks there are and how long they take together."""
        return saying.figures(words(), self.document.seminar)

    def panes(self) -> tuple[QWidget, ...]:
        """Return list and editor, or the words that there is no task."""
        return (self.list, self.editor) if self.document.seminar.tasks else (self._empty,)

    def table(self) -> QWidget | None:
        """Return the table that is used: the tasks, the questions or the phases."""
        return self._used if self.document.seminar.tasks else None

    def spot(self) -> Spot:
        """Return the task, and the rows and the cell in the table that is used."""
        for table in (self.editor.questions, self.editor.phases):
            if self._used is table.view:
                return table.spot(table.view.selected_ids(), table.view.current_field())
        return self.opened.spot(self._focused_field())

    def _focused_field(self) -> str:
        focused = QApplication.focusWidget()
        names = ("title", "theme", "introduction", "division", "writer", "answers_in")
        return next((name for name in names if self.editor.fields.field(name) is focused), "")

    def go(self, spot: Spot) -> None:
        """Open the task, select the rows and go to the cell or the field."""
        seminar = self.document.seminar
        task = found_task(seminar, spot.task) or task_asking(seminar, spot.question)
        if task is not None:
            self.opened.open(task.id)
            self.list.view.select_ids((task.id,))
        if not seminar.tasks:
            self._empty.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not (self._go_to_rows(spot) or self._go_to_field(spot.field)):
            self.list.view.select_ids(spot.rows)
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_rows(self, spot: Spot) -> bool:
        """Go to questions or phases; return whether the spot is there."""
        questions, phases = self.editor.questions.view, self.editor.phases.view
        head, _, rest = spot.field.partition(".")
        if spot.phase is not None or head == _PHASES:
            place, _, field = rest.partition(".")
            first = place if spot.phase is None else str(spot.phase)
            field = field or (spot.field if head != _PHASES else "")
            return _reach(phases, spot.rows or (first,), _PHASE_COLUMNS.get(field, field))
        if spot.question is not None or head == _QUESTIONS:
            return _reach(questions, spot.rows or (spot.question or "",), "text")
        return False

    def _go_to_field(self, name: str) -> bool:
        field = self.editor.field(name)
        if field is None or not field.isEnabled():
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.ensureWidgetVisible(field)
        return True

    def step(self, by: int) -> None:
        """Open the next or previous task; the focus stays in the field or table where it is."""
        tasks = [task.id for task in self.document.seminar.tasks]
        if self.opened.id in tasks and self.commit():
            place = tasks.index(self.opened.id) + by
            if 0 <= place < len(tasks):
                self.list.view.select_ids((tasks[place],))

    def commit(self) -> bool:
        """Take what is being typed in a table; show it where it does not serve."""
        return self.list.view.commit_open_editor() and self.editor.commit()

    def search(self, text: str) -> bool:
        """Go to the next place in any task that holds `text`."""
        wanted = text.casefold()
        places = list(places_of(self.document.seminar))
        here = place_of(places, self.spot())
        for spot, said in (*places[here + 1 :], *places[: here + 1]):
            if wanted in said.casefold():
                self.go(spot)
                return True
        return False

    # --- what the actions do ---

    def can_edit(self) -> bool:
        """Whether anything can be changed."""
        return not self.document.read_only

    def can_edit_task(self) -> bool:
        """Whether there is a task that can be changed."""
        return self.can_edit() and self.opened.task() is not None

    def add_task(self) -> None:
        """Add a task after the open one and begin to type its title."""
        if self.commit():
            self.list.view.new_row()

    def add_question(self) -> None:
        """Add a question after the current one, or as the last, and begin to type it."""
        if self.commit():
            self.editor.questions.view.new_row()

    def add_phase(self) -> None:
        """Add a phase after the current one, or as the last, and choose its kind."""
        if self.commit():
            self.editor.phases.view.new_row()

    def has_tasks(self) -> bool:
        """Whether there is any task."""
        return bool(self.document.seminar.tasks)

    def show_document(self) -> None:
        """Open the task sheets where they are up to date; else go to them among the documents."""
        from app.desktop.pages.documents.showing import show_document  # noqa: PLC0415 - when asked

        show_document(self.desk, "task-sheets", self.leads_to.emit)

    def _enter(self, task: str) -> None:
        self.opened.open(task)
        self._go_to_field("title")

    def _fix(self, task: str) -> None:
        """Apply the first fix of a task."""
        self.opened.open(task)
        self.editor.fix()


def _reach(view: TableView, ids: tuple[str, ...], field: str) -> bool:
    """Select rows of a table and put the focus on it; return that it is there."""
    view.select_ids(ids, field)
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
