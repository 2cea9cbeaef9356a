"""Where in the programme a task that it does not show could be put."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from seminar.editing.edit import Edit
from seminar.editing.names import brief, quoted
from seminar.editing.task_slots import put_into_programme
from seminar.fixes.programme import show_task
from seminar.fixes.tasks import before_the_close
from seminar.items import KIND_NAMES
from seminar.messages import Message, beginning, message
from seminar.model import Item, Seminar
from seminar.schedule import DaySchedule, clock_time, schedule
from seminar.slots import tasks_shown
from seminar.weekdays import weekday


class Opening(Struct, frozen=True):
    """A place in the programme for a task: what a menu says of it, and what puts the task there."""

    text: Message
    put: Callable[[Seminar], Edit]


def openings(seminar: Seminar, task: str) -> tuple[Opening, ...]:
    """Return where a task could be put.

    First the items that are for a task and show none. Then, on each day, before its first meal (the
    groups work before lunch) and last before its closing and its evening.
    """
    found: list[Opening] = []
    days = [schedule(day) for day in seminar.programme]
    for day in days:
        found += _waiting(day, task)
    for day in days:
        found += _new(day, task)
    return tuple(found)


def _waiting(day: DaySchedule, task: str) -> Iterator[Opening]:
    for row in day.items:
        if row.item.kind == "task" and not tasks_shown(row.item):
            item = row.item
            text = message(
                "{day} {clock}, in {item}",
                day=weekday(day.day.date),
                clock=clock_time(row.start),
                item=quoted(_name(item)),
            )
            yield Opening(
                beginning(text), lambda whole, item=item: show_task(whole, item, task).edit
            )


def _new(day: DaySchedule, task: str) -> Iterator[Opening]:
    items = day.day.items
    last = before_the_close(day.day)
    # A dinner after the close is no lunch.
    meals = [place for place, item in enumerate(items[:last]) if item.kind == "meal"]
    for index in dict.fromkeys((*meals[:1], last)):
        yield Opening(_where(day, index), _put(task, day.day.id, index))


def _put(task: str, day: str, index: int) -> Callable[[Seminar], Edit]:
    return lambda seminar: put_into_programme(seminar, task, day, index)


def _where(day: DaySchedule, index: int) -> Message:
    starts = day.items[index - 1].end if index else day.start
    name, clock = weekday(day.day.date), clock_time(starts)
    if index == len(day.items):
        return beginning(message("{day} {clock}, last", day=name, clock=clock))
    item = quoted(_name(day.items[index].item))
    text = message("{day} {clock}, before {item}", day=name, clock=clock, item=item)
    return beginning(text)


def _name(item: Item) -> Message | str:
    return brief(item.title) or KIND_NAMES[item.kind]
