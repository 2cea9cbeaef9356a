"""The questions of the open task."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.desktop.desk import Desk
from app.desktop.pages.tasks.columns import QUESTION
from app.desktop.pages.tasks.edits import copies_at
from app.desktop.pages.tasks.open_task import OpenTask
from app.desktop.pages.tasks.rows import found_task
from app.desktop.spot import Spot
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.fitted import FittedTable
from app.desktop.tables.model import TableModel
from app.desktop.tables.tools import RowTools
from seminar.editing.edit import Edit
from seminar.editing.places import place_of, places_of, question_of, task_of
from seminar.editing.questions import (
    duplicate_questions,
    insert_questions,
    move_questions,
    move_questions_to,
    paste_questions,
    remove_questions,
)
from seminar.messages import message
from seminar.model import Question, Seminar

_TOOLS = {
    "table.up": message("Move the question up"),
    "table.down": message("Move the question down"),
    "table.remove": message("Delete the question"),
}


class QuestionView(FittedTable):
    """The table itself."""

    def new_row(self) -> None:
        """Add a question, unless the current one waits to be written: then go on there."""
        if not self.commit_open_editor():
            return
        current, is_written = self.current_id(), self.commands.grows
        if current is not None and is_written is not None and not is_written(current):
            self.edit_field(self.commands.begin)
        else:
            super().new_row()


class QuestionTable(QObject):
    """The table of questions, with the buttons over it.

    Args:
        desk: the open seminar.
        opened: the task that is edited.
    """

    def __init__(self, desk: Desk, opened: OpenTask) -> None:
        super().__init__()
        self._document = desk.document
        self._fix = desk.fix_asked.emit
        self._opened = opened
        self._fresh: str | None = None
        self.model: TableModel[Question] = TableModel(
            desk.document, (QUESTION,), self._rows, lambda question: question.id, ("tasks",)
        )
        self.view = QuestionView(
            self.model,
            message("Questions"),
            self._commands(),
            message("No questions yet. Ctrl+Enter adds one; pasted lines become one each."),
            headed=False,
        )
        self.view.told.connect(desk.tell)
        self.view.cells.closeEditor.connect(self._editor_closed)
        desk.bench.let_keys_act_in(self.view, "table")
        self.tools = RowTools(
            desk,
            self.view,
            message("Tools for the questions"),
            "tasks.new_question",
            _TOOLS,
            heading=message("Questions"),
        )
        opened.changed.connect(self.model.refresh)

    def _commands(self) -> RowCommands:
        return RowCommands(
            spot=self.spot,
            new=self._new,
            begin="text",
            grows=self._is_written,
            duplicate=duplicate_questions,
            remove=remove_questions,
            fix=self._fix,
            move=move_questions,
            drop=self._drop,
            drop_copies=self._drop_copies,
            paste_lines=self._paste,
            kind="questions",
        )

    def _rows(self, seminar: Seminar) -> tuple[Question, ...]:
        task = found_task(seminar, self._opened.id)
        return task.questions if task is not None else ()

    def spot(self, ids: Ids, field: str) -> Spot:
        """Return where an edit of questions is made."""
        first = ids[0] if ids else None
        return Spot(
            page="tasks", task=self._opened.id, question=first, rows=ids, field=field or "questions"
        )

    # --- what is done to rows ---

    def _new(self, seminar: Seminar, after: str | None) -> Edit:
        task = task_of(seminar, self._opened.known())
        asked = task.questions
        index = place_of(asked, after) + 1 if after is not None else len(asked)
        edit = insert_questions(seminar, task.id, [""], index)
        self._fresh = edit.touched[0]
        return edit

    def _is_written(self, question: str) -> bool:
        _, found = question_of(self._document.seminar, question)
        return bool(found.text.strip())

    def _drop(self, seminar: Seminar, ids: Ids, index: int) -> Edit:
        return move_questions_to(seminar, ids, index)

    def _drop_copies(self, seminar: Seminar, ids: Ids, index: int) -> Edit:
        task = task_of(seminar, self._opened.known())
        return copies_at(
            seminar,
            partial(duplicate_questions, ids=ids),
            lambda copied, copying, place: move_questions_to(copied, copying.touched, place),
            max(places_of(task.questions, ids)),
            index,
        )

    def _paste(self, seminar: Seminar, lines: tuple[str, ...], index: int) -> Edit:
        return paste_questions(seminar, self._opened.known(), lines, index)

    # --- a new row in which nothing was written ---

    def _editor_closed(self) -> None:
        if self._fresh is not None:
            QTimer.singleShot(0, self, self._take_back)

    def _take_back(self) -> None:
        """Take a new row away again that nothing was written in, as if it had never been added."""
        if self.view.cells.editor is not None:
            return
        fresh, self._fresh = self._fresh, None
        step = self._document.last_step()
        there = fresh is not None and self.model.place_of(fresh) is not None
        if fresh is None or step is None or not there or self._is_written(fresh):
            return
        # Where another step has come after it, the row was left empty on purpose.
        if step.at.rows[:1] == (fresh,) and step.after is self._document.seminar:
            self._document.withdraw()
