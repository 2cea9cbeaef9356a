"""The rows of the page's tables, as functions of the seminar, and what narrows them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from seminar.model import Seminar, Statement, StatementKind, Task
from seminar.outcomes import Figures, TaskFigures, figures, voices
from seminar.tasks import task_number

NO_TASK = ""
"""What stands for the statements that belong to no task, among the ids of tasks."""
PLENARY = ""
"""What stands for the plenary, among the ids of groups."""
NO_QUESTION = ""
"""What stands for no question in particular, among the ids of questions."""


class TaskEntry(Struct, frozen=True):
    """A task in the list.

    Args:
        task: the task; `None` for what belongs to none.
        number: its number; `None` for one that is not counted.
        figures: how much was said about it.
        is_collected: whether an answer sheet of it has been read.
        is_open: whether its statements are shown.
    """

    task: Task | None
    number: int | None
    figures: Figures
    is_collected: bool
    is_open: bool

    @property
    def id(self) -> str:
        """The task's id, or `NO_TASK`."""
        return self.task.id if self.task else NO_TASK


class StatementRow(Struct, frozen=True):
    """A statement in the table.

    Args:
        said: the statement.
        groups: the numbers, from 1, of the groups that said it; none for the plenary.
        question: the number of the question, from 1; `None` for none.
        is_beside: whether it is shown though the choice of rows leaves it out: it was just typed or
            changed.
    """

    said: Statement
    groups: tuple[int, ...]
    question: int | None
    is_beside: bool = False

    @property
    def lacks_owner(self) -> bool:
        """Whether it is an action that nobody has to do."""
        return self.said.kind == "action" and not self.said.owner.strip()


class Choice(Struct, frozen=True):
    """Which of a task's statements are shown; what is `None` leaves nothing out.

    Args:
        group: the id of the group that said them, or `PLENARY`.
        question: the id of the question that they answer, or `NO_QUESTION`.
        kind: what they are.
        starred: whether only highlights are shown.
        sought: what stands in their text or with whom they are, whatever its case.
    """

    group: str | None = None
    question: str | None = None
    kind: StatementKind | None = None
    starred: bool = False
    sought: str = ""

    def lets(self, said: Statement) -> bool:
        """Whether a statement is shown."""
        wanted = " ".join(self.sought.split()).casefold()
        return (
            (self.group is None or self.group in (voices(said) or (PLENARY,)))
            and (self.question is None or self.question == (said.question or NO_QUESTION))
            and (self.kind is None or self.kind == said.kind)
            and (said.highlight or not self.starred)
            and (not wanted or wanted in f"{said.text}\n{said.owner}".casefold())
        )


EVERYTHING = Choice()
"""The choice that leaves nothing out."""


# --- tasks ----------------------------------------------------------------------------------------


class KnownFigures:
    """The figures of the outcomes, reckoned once for a seminar as it is."""

    def __init__(self) -> None:
        self._of: Seminar | None = None
        self._known: Mapping[str, TaskFigures] = {}

    def of(self, seminar: Seminar) -> Mapping[str, TaskFigures]:
        """Return the figures by the ids of the tasks, in their order."""
        if seminar is not self._of:
            self._of, self._known = seminar, _by_task(seminar)
        return self._known


def _by_task(seminar: Seminar) -> dict[str, TaskFigures]:
    return {one.task or NO_TASK: one for one in figures(seminar)}


def task_entries(
    seminar: Seminar, known: Mapping[str, TaskFigures], open_id: str
) -> tuple[TaskEntry, ...]:
    """Return the rows of the list; what belongs to no task comes last, if there is such."""
    collected = {sheet.task for sheet in seminar.collected if sheet.points}
    tasks = [
        TaskEntry(
            task,
            task_number(seminar, task),
            known[task.id].whole,
            task.id in collected,
            task.id == open_id,
        )
        for task in seminar.tasks
    ]
    if NO_TASK in known or not tasks:
        whole = known[NO_TASK].whole if NO_TASK in known else _NOTHING
        tasks.append(TaskEntry(None, None, whole, is_collected=False, is_open=open_id == NO_TASK))
    return tuple(tasks)


_NOTHING = Figures(kinds={}, highlights=0, without_owner=(), without_due=())


def first_task(seminar: Seminar) -> str:
    """Return the id of the task to open first: one with statements, else the first one."""
    said = {one.task for one in seminar.outcomes}
    tasks = [task.id for task in seminar.tasks]
    return next((task for task in tasks if task in said), tasks[0] if tasks else NO_TASK)


def is_task(seminar: Seminar, id_: str) -> bool:
    """Whether the list has a task of this id."""
    if id_ == NO_TASK:
        return not seminar.tasks or any(one.task is None for one in seminar.outcomes)
    return any(task.id == id_ for task in seminar.tasks)


# --- statements -----------------------------------------------------------------------------------


def found_statement(seminar: Seminar, id_: str | None) -> Statement | None:
    """Return the statement with this id, if there is one."""
    return next((one for one in seminar.outcomes if one.id == id_), None)


def said_about(seminar: Seminar, task: str) -> Iterator[Statement]:
    """Yield the statements of a task."""
    return (one for one in seminar.outcomes if (one.task or NO_TASK) == task)


def statement_rows(
    seminar: Seminar, task: str, choice: Choice = EVERYTHING, kept: Collection[str] = ()
) -> tuple[StatementRow, ...]:
    """Return the rows of a task's statements.

    Args:
        seminar: the seminar.
        task: the task's id, or `NO_TASK`.
        choice: which are shown.
        kept: ids of those that are shown besides.
    """
    groups = {group.id: number for number, group in enumerate(seminar.groups, 1)}
    asked = next((one.questions for one in seminar.tasks if one.id == task), ())
    questions = {question.id: number for number, question in enumerate(asked, 1)}
    rows: list[StatementRow] = []
    for said in said_about(seminar, task):
        is_chosen = choice.lets(said)
        if is_chosen or said.id in kept:
            numbers = tuple(groups[id_] for id_ in voices(said) if id_ in groups)
            row = StatementRow(said, numbers, questions.get(said.question or ""), not is_chosen)
            rows.append(row)
    return tuple(rows)
