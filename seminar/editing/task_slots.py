"""The edit that gives a task its time in the programme."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.editing.edit import Edit
from seminar.editing.items import insert_items
from seminar.editing.names import day_name, quoted, task_title
from seminar.editing.places import day_of, task_of
from seminar.language import language
from seminar.messages import message
from seminar.model import Item, Seminar, Task, TaskSlide
from seminar.rules import MINUTES
from seminar.tasks import task_called, task_minutes

WITHOUT_PHASES = 30
"""Minutes of an item for a task that does not say how long it takes."""


def put_into_programme(seminar: Seminar, task: str, day: str, index: int) -> Edit:
    """Return the edit that puts a new item with a task's minutes, title and slide into a day.

    Args:
        seminar: the seminar.
        task: the task's id.
        day: the day's id.
        index: before which of its items; their number for the end.

    Raises:
        LookupError: there is no such task, or no such day.
    """
    shown = task_of(seminar, task)
    sentence = message(
        "Put {task} into the programme on {day}",
        task=quoted(task_title(seminar, shown)),
        day=day_name(day_of(seminar, day)),
    )
    edit = insert_items(seminar, [item_for(seminar, shown)], day, index)
    return replace(edit, sentence=sentence)


def item_for(seminar: Seminar, task: Task) -> Item:
    """Return a new item in which a task is worked on.

    It bears the task's title without its number, which changes when tasks change places.
    """
    title = task.title or task_called(language(seminar.language), seminar, task)
    minutes = min(task_minutes(task) or WITHOUT_PHASES, MINUTES[1])
    return Item(title=title, kind="task", minutes=minutes, slides=(TaskSlide(task=task.id),))
