"""Edits of the tasks as a whole, and what follows from them for slides and outcomes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import cast

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit
from seminar.editing.fields import TASK, TaskField
from seminar.editing.names import quoted, task_title
from seminar.editing.places import ids_of, places_of, task_of, with_each_item, with_task
from seminar.editing.rows import (
    duplicated,
    inserted,
    mapped,
    order_by_drop,
    order_by_step,
    ordered,
    without,
)
from seminar.ids import new_id
from seminar.messages import Message
from seminar.model import (
    Item,
    Phase,
    Question,
    Seminar,
    Side,
    Slide,
    Statement,
    Task,
    TaskOverviewSlide,
    TaskSlide,
)
from seminar.texts import clean_text

TaskValue = str | tuple[Side, ...]


def new_task(title: str = "") -> Task:
    """Return a task as most are: two minutes alone, twenty in the group, five in plenary."""
    phases = (
        Phase(kind="individual", minutes=2),
        Phase(kind="group", minutes=20, halfway=True),
        Phase(kind="plenary", minutes=5),
    )
    return Task(title=title, phases=phases)


# --- adding and removing --------------------------------------------------------------------------


def insert_tasks(seminar: Seminar, new: Sequence[Task], index: int) -> Edit:
    """Return the edit that puts new tasks before the task at `index`; their number for the end."""
    after = replace(seminar, tasks=inserted(seminar.tasks, index, new))
    sentence = sentences.added(sentences.several_tasks([task_title(after, task) for task in new]))

    def change(whole: Seminar) -> Seminar:
        return replace(whole, tasks=inserted(whole.tasks, index, new))

    return Edit(sentence, change, ids_of(new))


def remove_tasks(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that removes tasks, the slides that show nothing else, and links to them.

    What the groups have answered stays; it belongs to no task any more.

    Raises:
        LookupError: there are no such tasks.
    """
    gone = {task.id for task in _tasks(seminar, ids)}
    return Edit(sentences.deleted(_several(seminar, ids)), lambda whole: _without(whole, gone))


def _without(seminar: Seminar, gone: Collection[str]) -> Seminar:
    tasks = without(seminar.tasks, places_of(seminar.tasks, gone))
    outcomes = mapped(seminar.outcomes, lambda said: _unlinked(said, gone))
    rest = with_each_item(seminar, lambda item: _item_without(item, gone))
    rest = rest if outcomes is seminar.outcomes else replace(rest, outcomes=outcomes)
    return replace(rest, tasks=tasks)


def _unlinked(said: Statement, gone: Collection[str]) -> Statement:
    merged = mapped(said.merged, lambda one: _unlinked(one, gone))
    if said.task in gone:
        return replace(said, task=None, question=None, merged=merged)
    return said if merged is said.merged else replace(said, merged=merged)


def _item_without(item: Item, gone: Collection[str]) -> Item:
    slides = tuple(
        shown for slide in item.slides if (shown := _slide_without(slide, gone)) is not None
    )
    same = len(slides) == len(item.slides) and all(
        new is old for new, old in zip(slides, item.slides, strict=True)
    )
    return item if same else replace(item, slides=slides)


def _slide_without(slide: Slide, gone: Collection[str]) -> Slide | None:
    """Return a slide without links to tasks that are gone; `None` where nothing else is on it.

    An overview that names no task would show all of them.
    """
    match slide:
        case TaskSlide(task=task) if task in gone:
            return None
        case TaskOverviewSlide(tasks=tasks) if any(task in gone for task in tasks):
            left = tuple(task for task in tasks if task not in gone)
            return replace(slide, tasks=left) if left else None
        case _:
            return slide


def duplicate_tasks(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that puts copies, with ids of their own, after the last of these tasks.

    Raises:
        LookupError: there are no such tasks.
    """
    copies = {task.id: _copy(task) for task in _tasks(seminar, ids)}

    def change(whole: Seminar) -> Seminar:
        places = places_of(whole.tasks, ids)
        tasks = duplicated(whole.tasks, places, lambda task: copies[task.id])
        return replace(whole, tasks=tasks)

    return Edit(sentences.duplicated(_several(seminar, ids)), change, ids_of(copies.values()))


def _copy(task: Task) -> Task:
    questions = tuple(Question(text=question.text) for question in task.questions)
    return replace(task, id=new_id(), questions=questions)


# --- moving ---------------------------------------------------------------------------------------


def move_tasks(seminar: Seminar, ids: Collection[str], step: int) -> Edit:
    """Return the edit that moves tasks up (-1) or down (1) by one.

    Raises:
        LookupError: there are no such tasks.
    """
    tasks = _tasks(seminar, ids)
    order = order_by_step(len(seminar.tasks), places_of(seminar.tasks, ids), step)
    sentence = sentences.stepped(step)(_with_others(seminar, tasks))
    return Edit(sentence, lambda whole: _in_order(whole, order), ids_of(tasks))


def move_tasks_to(seminar: Seminar, ids: Collection[str], index: int) -> Edit:
    """Return the edit that moves tasks before the one that stands at `index` now.

    Raises:
        LookupError: there are no such tasks.
    """
    tasks, places = _tasks(seminar, ids), places_of(seminar.tasks, ids)
    order = order_by_drop(len(seminar.tasks), places, index)
    sentence = sentences.moved(_with_others(seminar, tasks), order, places)
    return Edit(sentence, lambda whole: _in_order(whole, order), ids_of(tasks))


def _in_order(seminar: Seminar, order: Sequence[int]) -> Seminar:
    tasks = ordered(seminar.tasks, order)
    return seminar if tasks is seminar.tasks else replace(seminar, tasks=tasks)


# --- fields ---------------------------------------------------------------------------------------


def set_task(seminar: Seminar, task: str, field: TaskField, value: TaskValue) -> Edit:
    """Return the edit that sets a field of a task.

    Raises:
        LookupError: there is no such task.
    """
    new = clean_text(value) if isinstance(value, str) else value
    before = task_of(seminar, task)

    def change(one: Task) -> Task:
        return one if getattr(one, field) == new else replace(one, **{field: new})

    sentence = _setting(seminar, before, field, new)
    return Edit(sentence, lambda whole: with_task(whole, task, change), (task,))


def _setting(seminar: Seminar, task: Task, field: TaskField, new: TaskValue) -> Message:
    if field == "title":
        return sentences.set_own_field(TASK[field], task.title, cast("str", new))
    told = new if isinstance(new, str) and field != "division" else None
    what = quoted(task_title(seminar, task))
    return sentences.set_field(TASK[field], what, getattr(task, field), told)


# --- names ----------------------------------------------------------------------------------------


def _tasks(seminar: Seminar, ids: Collection[str]) -> tuple[Task, ...]:
    found = tuple(task for task in seminar.tasks if task.id in ids)
    if not found:
        raise LookupError(tuple(ids))
    return found


def _several(seminar: Seminar, ids: Collection[str]) -> Message:
    names = [task_title(seminar, task) for task in _tasks(seminar, ids)]
    return sentences.several_tasks(names)


def _with_others(seminar: Seminar, tasks: Sequence[Task]) -> Message:
    return sentences.with_others([task_title(seminar, task) for task in tasks])
