"""The programme as documents print it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from builders.documents.fields.programme import DayFields, ItemFields
from builders.documents.gathering.run_sheet import run_rows
from builders.documents.gathering.sources import Sources
from builders.documents.rich import Rich
from seminar.emphasis import plain
from seminar.items import KIND_NAMES
from seminar.language import Language
from seminar.model import Item, Seminar, TaskSlide
from seminar.schedule import DaySchedule, ScheduledItem, schedule
from seminar.tasks import task_called, task_number

_SAID_KINDS = ("task", "plenary")
"""The kinds that the programme names beside the title; of others the title tells enough."""
_MOST_ROWS, _MOST_TIGHT_ROWS = 21, 24
"""How many rows of the programme fit a page, and how many if they stand closer."""


def programme_fields(sources: Sources) -> tuple[DayFields, ...]:
    """Return the days of a seminar."""
    days = [schedule(day) for day in sources.seminar.programme]
    rows = sum(len(day.items) for day in days)
    return tuple(
        _day(
            sources,
            day,
            tight=_MOST_ROWS < rows <= _MOST_TIGHT_ROWS,
            on_new_page=place > 0 and rows > _MOST_TIGHT_ROWS,
        )
        for place, day in enumerate(days)
    )


def _day(sources: Sources, day: DaySchedule, *, tight: bool, on_new_page: bool) -> DayFields:
    words = sources.words
    return DayFields(
        heading=_capital(words.weekday_date(day.day.date)),
        title=Rich(day.day.title),
        start=words.clock(day.start),
        end=words.clock(day.planned_end),
        slack=words.text("{n} min", n=day.left),
        items=tuple(_item(sources, day, row) for row in day.items),
        run_rows=run_rows(sources, day),
        is_tight=tight,
        on_new_page=on_new_page,
    )


def _item(sources: Sources, day: DaySchedule, row: ScheduledItem) -> ItemFields:
    item, words = row.item, sources.words
    return ItemFields(
        clock=_clock(words, day, row),
        title=item_title(sources.seminar, words, item),
        aside=_aside(sources.seminar, words, item),
        presenter=Rich(item.presenter),
        kind=item.kind,
        minutes=item.minutes,
        notes=Rich(item.notes),
        slide_numbers=slide_range(sources.slide_numbers.get(item.id, ())),
    )


def _clock(words: Language, day: DaySchedule, row: ScheduledItem) -> str:
    """Return when an item is; of what comes after the planned end only when it begins."""
    start = words.clock(row.start)
    if row.start >= day.planned_end:
        return words.text("From {time}", time=start)
    return f"{start}–{words.clock(row.end)}"


def item_title(seminar: Seminar, words: Language, item: Item) -> Rich:
    """Return an item's title; that of group work begins with the task's number.

    Participants find the task in the booklet by it.
    """
    title = item.title.strip() or words.say(KIND_NAMES[item.kind])
    called = _called(seminar, words, item)
    if not called or called.casefold() in plain(title).casefold():
        return Rich(title)
    return Rich(f"{called}: {title}")


def _called(seminar: Seminar, words: Language, item: Item) -> str:
    """Return what the one numbered task of an item is called, or nothing."""
    shown = {slide.task for slide in item.slides if isinstance(slide, TaskSlide)}
    tasks = [task for task in seminar.tasks if task.id in shown]
    if len(tasks) == 1 and item.kind == "task" and task_number(seminar, tasks[0]):
        return task_called(words, seminar, tasks[0])
    return ""


def _usual_place(seminar: Seminar) -> str:
    """Return where most of the seminar is, which the programme need not say each time."""
    places = Counter(plain(item.place).strip() for day in seminar.programme for item in day.items)
    del places[""]
    most = places.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else ""


def _aside(seminar: Seminar, words: Language, item: Item) -> str:
    kind = words.say(KIND_NAMES[item.kind]) if item.kind in _SAID_KINDS else ""
    if kind.casefold() in plain(item.title).casefold():
        kind = ""
    place = plain(item.place).strip()
    return ", ".join(filter(None, (_small(kind), "" if place == _usual_place(seminar) else place)))


def slide_range(numbers: Sequence[int]) -> str:
    """Return slide numbers as they are looked up, such as "18–20"."""
    if not numbers:
        return ""
    first, last = min(numbers), max(numbers)
    return str(first) if first == last else f"{first}–{last}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
