"""When a task is worked on, as the programme has it."""

from __future__ import annotations

from collections.abc import Iterator

from seminar.language import Language
from seminar.model import Seminar, Task, TaskSlide
from seminar.schedule import DaySchedule, ScheduledItem, schedule
from seminar.texts import capital


def task_when(seminar: Seminar, task: Task, words: Language) -> str:
    """Return day and clock times of the items that work on a task, or nothing without any."""
    return words.listing(list(_times(seminar, task, words)))


def _times(seminar: Seminar, task: Task, words: Language) -> Iterator[str]:
    """Yield when each item is, the day only where it is another than before."""
    before: DaySchedule | None = None
    for day, row in _items(seminar, task):
        if day is before:
            yield _clock(row, words)
        else:
            said = _day_and_clock(day, row, words)
            yield said if before else capital(said)
        before = day


def _items(seminar: Seminar, task: Task) -> list[tuple[DaySchedule, ScheduledItem]]:
    """Return the items that show a task: those for group work, or where there are none, others."""
    shown = [
        (day, row)
        for day in map(schedule, seminar.programme)
        for row in day.items
        if any(isinstance(one, TaskSlide) and one.task == task.id for one in row.item.slides)
    ]
    return [(day, row) for day, row in shown if row.item.kind == "task"] or shown


def _clock(row: ScheduledItem, words: Language) -> str:
    return f"{words.clock(row.start)}–{words.clock(row.end)}"


def _day_and_clock(day: DaySchedule, row: ScheduledItem, words: Language) -> str:
    date = words.weekday_date(day.day.date)
    return words.text("{day}, {times}", day=date, times=_clock(row, words))
