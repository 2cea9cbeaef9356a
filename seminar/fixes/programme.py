"""Fixes of the programme's times, days and items."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec.structs import replace

from seminar.checks import Context, Problem
from seminar.checks.context import DayAt, ItemAt
from seminar.editing.days import remove_day, set_day
from seminar.editing.items import insert_items, set_item
from seminar.editing.locks import lock_item_at, unlock_items
from seminar.editing.names import quoted, task_title
from seminar.fixes.changing import with_slides
from seminar.fixes.ways import Fix, Mender, Opens, Way, fix
from seminar.items import KIND_NAMES
from seminar.language import language
from seminar.messages import message
from seminar.model import Item, Seminar, TaskSlide
from seminar.rules import MINUTES
from seminar.schedule import DAY_MINUTES, clock_time, schedule
from seminar.slots import tasks_shown

_UNLOCK = message("Unlock")


def _day(context: Context, problem: Problem) -> DayAt:
    return next(day for day in context.days if day.day.id == problem.place.day)


def _item(context: Context, problem: Problem) -> tuple[DayAt, int, ItemAt]:
    """Return the item at fault with its day and its place in it."""
    day = _day(context, problem)
    place = next(n for n, each in enumerate(day.items) if each.item.id == problem.place.item)
    return day, place, day.items[place]


def _latest(day: DayAt, place: int) -> int:
    """Return the place of the item that ends last of those before `place`."""
    return max(range(place), key=lambda number: day.items[number].times.end)


# --- times ----------------------------------------------------------------------------------------


def overlap(context: Context, problem: Problem) -> Iterator[Way]:
    """Begin when the one before has ended, shorten that one, or let this follow it."""
    seminar = context.seminar
    day, place, late = _item(context, problem)
    number = _latest(day, place)
    before = day.items[number]
    time = clock_time(before.times.end)
    yield Fix(message("Lock to {time}", time=time), lock_item_at(seminar, late.item.id, time))
    minutes = late.times.start - before.times.start
    if _fits_after(day, place, number, minutes):
        text = message("Shorten item {number} to {minutes} min", number=number + 1, minutes=minutes)
        yield Fix(text, set_item(seminar, before.item.id, "minutes", minutes))
    yield Fix(_UNLOCK, unlock_items(seminar, [late.item.id]))


def _fits_after(day: DayAt, place: int, changed: int, minutes: int) -> bool:
    """Whether the item at `place` overlaps none and follows on when another lasts `minutes`."""
    low, high = MINUTES
    if not low <= minutes <= high:
        return False
    items = list(day.day.items)
    items[changed] = replace(items[changed], minutes=minutes)
    return schedule(replace(day.day, items=tuple(items))).items[place].gap == 0


def gap(context: Context, problem: Problem) -> Iterator[Way]:
    """Lengthen what comes before, fill the time with a break, or let this follow at once."""
    seminar = context.seminar
    day, place, late = _item(context, problem)
    number = _latest(day, place)
    before = day.items[number]
    minutes = late.times.start - before.times.start
    if _fits_after(day, place, number, minutes):
        text = message("Lengthen item {number}", number=number + 1)
        yield Fix(text, set_item(seminar, before.item.id, "minutes", minutes))
    if late.times.gap <= MINUTES[1]:
        words = language(seminar.language)
        pause = Item(title=words.say(KIND_NAMES["break"]), kind="break", minutes=late.times.gap)
        yield Fix(message("Fill with a break"), insert_items(seminar, [pause], day.day.id, place))
    yield Fix(_UNLOCK, unlock_items(seminar, [late.item.id]))


def first_item_off_the_start(context: Context, problem: Problem) -> Iterator[Way]:
    """Let the day begin with its first item, or the item with the day."""
    day, _, first = _item(context, problem)
    if 0 <= first.times.start < DAY_MINUTES:
        time = clock_time(first.times.start)
        text = message("Let the day begin at {time}", time=time)
        yield Fix(text, set_day(context.seminar, day.day.id, "start", time))
    yield Fix(_UNLOCK, unlock_items(context.seminar, [first.item.id]))


def past_midnight(context: Context, problem: Problem) -> Iterator[Way]:
    """Let the item end with the day, or fit the day, which a person decides how."""
    day, _, late = _item(context, problem)
    minutes = max(DAY_MINUTES, day.times.planned_end) - late.times.start
    if minutes >= MINUTES[0]:
        text = message("Shorten to {minutes} min", minutes=minutes)
        yield Fix(text, set_item(context.seminar, late.item.id, "minutes", minutes))
    yield Opens(message("Fit the day …"), "fit_day")


def day_over_its_end(context: Context, problem: Problem) -> Iterator[Way]:
    """Fit the day, which a person decides how, or plan a later end."""
    yield Opens(message("Fit the day …"), "fit_day")
    yield from _plan_the_end(context, problem)


def _plan_the_end(context: Context, problem: Problem) -> Iterator[Way]:
    day = _day(context, problem)
    time = clock_time(day.times.work_end)
    if schedule(replace(day.day, end=time)).left == 0:
        text = message("Plan the end for {time}", time=time)
        yield Fix(text, set_day(context.seminar, day.day.id, "end", time))


# --- days and items -------------------------------------------------------------------------------


def day_without_items(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove a day of which nothing but the date is there."""
    day = _day(context, problem).day
    yield Fix(message("Remove the day"), remove_day(context.seminar, day.id))


def task_item_without_task(context: Context, problem: Problem) -> Iterator[Way]:
    """Show the only task that no item shows yet; of several a person has to choose."""
    _, _, at = _item(context, problem)
    shown = set(chain.from_iterable(tasks_shown(each.item) for each in context.items))
    free = [task for task in context.seminar.tasks if task.id not in shown]
    if len(free) == 1:
        yield show_task(context.seminar, at.item, free[0].id)


def show_task(seminar: Seminar, item: Item, task: str) -> Fix:
    """Return the fix that puts a task's slide into an item, before its other slides."""
    name = next(quoted(task_title(seminar, one)) for one in seminar.tasks if one.id == task)
    slide = TaskSlide(task=task)
    return fix(
        message("Show {task}", task=name),
        message("Added the slide of {task}", task=name),
        lambda whole: with_slides(whole, item.id, lambda slides: (slide, *slides)),
        slide.id,
    )


MENDERS: dict[str, Mender] = {
    "overlap": overlap,
    "gap": gap,
    "first-item-off-the-start": first_item_off_the_start,
    "past-midnight": past_midnight,
    "day-over-its-end": day_over_its_end,
    "day-ends-early": _plan_the_end,
    "day-without-items": day_without_items,
    "task-item-without-task": task_item_without_task,
}
