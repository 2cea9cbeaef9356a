"""Finding a part of a seminar by its id, and putting another in its place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol, TypeVar

from msgspec.structs import replace

from seminar.editing.rows import mapped, replaced
from seminar.model import Day, Item, Question, Seminar, Task


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Part = TypeVar("Part", bound=_Identified)


def place_of(parts: Sequence[_Identified], id_: str) -> int:
    """Return where the part with this id stands.

    Raises:
        LookupError: it is not there.
    """
    for place, part in enumerate(parts):
        if part.id == id_:
            return place
    raise LookupError(id_)


def places_of(parts: Sequence[_Identified], ids: Collection[str]) -> tuple[int, ...]:
    """Return where the parts with these ids stand, in their order; others are passed over."""
    return tuple(place for place, part in enumerate(parts) if part.id in ids)


def ids_of(parts: Iterable[_Identified]) -> tuple[str, ...]:
    """Return the ids of these parts."""
    return tuple(part.id for part in parts)


# --- days and items -------------------------------------------------------------------------------


def day_of(seminar: Seminar, id_: str) -> Day:
    """Return the day with this id.

    Raises:
        LookupError: it is not there.
    """
    return seminar.programme[place_of(seminar.programme, id_)]


def item_of(seminar: Seminar, id_: str) -> tuple[Day, Item]:
    """Return the item with this id, and its day.

    Raises:
        LookupError: it is not there.
    """
    for day in seminar.programme:
        for item in day.items:
            if item.id == id_:
                return day, item
    raise LookupError(id_)


def items_of(seminar: Seminar, ids: Collection[str]) -> tuple[Item, ...]:
    """Return the items with these ids, in the order of the programme.

    Raises:
        LookupError: there are none.
    """
    found = tuple(item for day in seminar.programme for item in day.items if item.id in ids)
    if not found:
        raise LookupError(tuple(ids))
    return found


def with_days(seminar: Seminar, change: Callable[[Day], Day]) -> Seminar:
    """Return the seminar with each day changed; days that come back the same are shared."""
    return with_programme(seminar, tuple(change(day) for day in seminar.programme))


def with_programme(seminar: Seminar, days: tuple[Day, ...]) -> Seminar:
    """Return the seminar with these days, or itself where they are the same objects."""
    same = len(days) == len(seminar.programme) and all(
        new is old for new, old in zip(days, seminar.programme, strict=True)
    )
    return seminar if same else replace(seminar, programme=days)


def with_items(day: Day, items: tuple[Item, ...]) -> Day:
    """Return the day with these items, or itself where they are the same objects."""
    same = len(items) == len(day.items) and all(
        new is old for new, old in zip(items, day.items, strict=True)
    )
    return day if same else replace(day, items=items)


def with_each_item(seminar: Seminar, change: Callable[[Item], Item]) -> Seminar:
    """Return the seminar with each item changed; those that come back the same are shared."""
    return with_days(seminar, lambda day: with_items(day, tuple(map(change, day.items))))


# --- tasks ----------------------------------------------------------------------------------------


def task_of(seminar: Seminar, id_: str) -> Task:
    """Return the task with this id.

    Raises:
        LookupError: it is not there.
    """
    return seminar.tasks[place_of(seminar.tasks, id_)]


def question_of(seminar: Seminar, id_: str) -> tuple[Task, Question]:
    """Return the question with this id, and its task.

    Raises:
        LookupError: it is not there.
    """
    for task in seminar.tasks:
        for question in task.questions:
            if question.id == id_:
                return task, question
    raise LookupError(id_)


def with_task(seminar: Seminar, id_: str, change: Callable[[Task], Task]) -> Seminar:
    """Return the seminar with one task changed, or itself where that comes back the same."""
    place = place_of(seminar.tasks, id_)
    tasks = replaced(seminar.tasks, place, change(seminar.tasks[place]))
    return seminar if tasks is seminar.tasks else replace(seminar, tasks=tasks)


def with_each_task(seminar: Seminar, change: Callable[[Task], Task]) -> Seminar:
    """Return the seminar with each task changed; those that come back the same are shared."""
    tasks = mapped(seminar.tasks, change)
    return seminar if tasks is seminar.tasks else replace(seminar, tasks=tasks)
