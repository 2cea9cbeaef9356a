"""Where in the programme a task that it does not show could be put, and how well it fits there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from seminar.editing.edit import Edit
from seminar.editing.names import brief, quoted
from seminar.editing.places import task_of
from seminar.editing.task_slots import put_into_programme
from seminar.fixes.programme import show_task
from seminar.fixes.tasks import before_the_close
from seminar.items import KIND_NAMES
from seminar.messages import Message, beginning, message
from seminar.model import Item, Seminar, Task
from seminar.schedule import DaySchedule, clock_time, schedule
from seminar.slots import tasks_shown
from seminar.tasks import task_minutes
from seminar.weekdays import weekday


class Opening(Struct, frozen=True):
    """A place in the programme for a task.

    Args:
        text: what a menu says of it: where it is, and whether the task fits.
        put: returns the edit that puts the task there.
        lacks: the minutes that are missing there; 0 where the task fits.
        spare: the minutes that it leaves of an item that waits for a task; `None` for a new item.
    """

    text: Message
    put: Callable[[Seminar], Edit]
    lacks: int
    spare: int | None = None


def openings(seminar: Seminar, task: str) -> tuple[Opening, ...]:
    """Return where a task could be put.

    First the items that are for a task and show none. Then, on each day, before its first meal (the
    groups work before lunch) and last before its closing and its evening.

    Raises:
        LookupError: there is no such task.
    """
    found: list[Opening] = []
    shown = task_of(seminar, task)
    days = [schedule(day) for day in seminar.programme]
    for day in days:
        found += _waiting(day, shown)
    for day in days:
        found += _new(seminar, day, task)
    return tuple(found)


def best_of(found: Sequence[Opening]) -> int:
    """Return the number of the opening, from 0, in which the task fits best; of equals the first.

    An item that waits for a task comes before a new one.
    """

    def rank(number: int) -> tuple[int, bool, int, int]:
        one = found[number]
        return one.lacks, one.spare is None, one.spare or 0, number

    return min(range(len(found)), key=rank)


# --- in an item that waits for a task -------------------------------------------------------------


def _waiting(day: DaySchedule, task: Task) -> Iterator[Opening]:
    for row in day.items:
        if row.item.kind == "task" and not tasks_shown(row.item):
            item = row.item
            place = message(
                "{day} {clock}, in {item}",
                day=weekday(day.day.date),
                clock=clock_time(row.start),
                item=quoted(_name(item)),
            )
            over = task_minutes(task) - item.minutes if task.phases else 0
            yield Opening(
                _with_fit(place, _fit_in_item(over)),
                lambda whole, item=item: show_task(whole, item, task.id).edit,
                max(0, over),
                max(0, -over),
            )


def _fit_in_item(over: int) -> Message:
    if over > 0:
        return message("{n} min too short", n=over)
    if over < 0:
        return message("{n} min to spare", n=-over)
    return message("fits")


# --- in a new item --------------------------------------------------------------------------------


def _new(seminar: Seminar, day: DaySchedule, task: str) -> Iterator[Opening]:
    items = day.day.items
    last = before_the_close(day.day)
    # A dinner after the close is no lunch.
    meals = [place for place, item in enumerate(items[:last]) if item.kind == "meal"]
    for index in dict.fromkeys((*meals[:1], last)):
        put = _put(task, day.day.id, index)
        then = put(seminar).change(seminar).programme[seminar.programme.index(day.day)]
        yield _in_new_item(_where(day, index), put, day, schedule(then))


def _in_new_item(
    place: Message, put: Callable[[Seminar], Edit], now: DaySchedule, then: DaySchedule
) -> Opening:
    overlap = _more_overlap(now, then)
    if overlap is not None:
        item, minutes = overlap
        fit = message("overlaps {item} by {n} min", item=quoted(_name(item)), n=minutes)
        return Opening(_with_fit(place, fit), put, minutes)
    if then.left < 0:
        fit = message("the day becomes {n} min too long", n=-then.left)
        return Opening(_with_fit(place, fit), put, -then.left)
    return Opening(_with_fit(place, message("fits, {n} min left then", n=then.left)), put, 0)


def _more_overlap(now: DaySchedule, then: DaySchedule) -> tuple[Item, int] | None:
    """Return the first item that begins too early then and does not now, and by how many minutes.

    It is one with a locked start: all others make room.
    """
    before = {row.item.id: row.gap for row in now.items}
    for row in then.items:
        if row.gap < min(0, before.get(row.item.id, 0)):
            return row.item, -row.gap
    return None


def _put(task: str, day: str, index: int) -> Callable[[Seminar], Edit]:
    return lambda seminar: put_into_programme(seminar, task, day, index)


# --- in words -------------------------------------------------------------------------------------


def _with_fit(place: Message, fit: Message) -> Message:
    return beginning(message("{place} · {fit}", place=place, fit=fit))


def _where(day: DaySchedule, index: int) -> Message:
    starts = day.items[index - 1].end if index else day.start
    name, clock = weekday(day.day.date), clock_time(starts)
    if index == len(day.items):
        return message("{day} {clock}, last", day=name, clock=clock)
    item = quoted(_name(day.items[index].item))
    return message("{day} {clock}, before {item}", day=name, clock=clock, item=item)


def _name(item: Item) -> Message | str:
    return brief(item.title) or KIND_NAMES[item.kind]
