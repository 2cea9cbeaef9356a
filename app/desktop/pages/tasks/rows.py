"""The rows of the page's tables, as functions of the seminar."""

from __future__ import annotations

from msgspec import Struct

from app.desktop.pages.tasks.times import KnownTimes, PhaseTime, TaskTime
from seminar.model import Phase, Seminar, Task
from seminar.tasks import task_number


class TaskRow(Struct, frozen=True):
    """A task in the list.

    Args:
        task: the task.
        number: its number; `None` for one that is not counted.
        time: when it is; `None` where the programme does not show it.
        is_open: whether it is the one that is edited.
    """

    task: Task
    number: int | None
    time: TaskTime | None
    is_open: bool


class PhaseRow(Struct, frozen=True):
    """A phase of the open task.

    Args:
        place: its place, from 0, by which it is known.
        phase: the phase.
        time: when it is; `None` where the programme does not show the task.
    """

    place: int
    phase: Phase
    time: PhaseTime | None


def found_task(seminar: Seminar, id_: str | None) -> Task | None:
    """Return the task with this id, if there is one."""
    return next((task for task in seminar.tasks if task.id == id_), None)


def task_asking(seminar: Seminar, question: str | None) -> Task | None:
    """Return the task that asks the question with this id, if there is one."""
    tasks = (task for task in seminar.tasks if any(one.id == question for one in task.questions))
    return next(tasks, None)


def task_rows(seminar: Seminar, times: KnownTimes, open_id: str | None) -> tuple[TaskRow, ...]:
    """Return the rows of the list."""
    known = times.of(seminar)
    return tuple(
        TaskRow(task, task_number(seminar, task), known.get(task.id), task.id == open_id)
        for task in seminar.tasks
    )


def phase_rows(seminar: Seminar, times: KnownTimes, open_id: str | None) -> tuple[PhaseRow, ...]:
    """Return the rows of the open task's phases; none without a task."""
    task = found_task(seminar, open_id)
    if task is None:
        return ()
    time = times.of(seminar).get(task.id)
    told: tuple[PhaseTime | None, ...] = time.phases if time else (None,) * len(task.phases)
    return tuple(
        PhaseRow(place, phase, when)
        for place, (phase, when) in enumerate(zip(task.phases, told, strict=True))
    )
