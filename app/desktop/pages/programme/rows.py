"""The rows of a day's table: its items with their times, as a function of the seminar."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from seminar.checks.times import grade_of_gap, past_midnight
from seminar.model import Day, Item, Seminar
from seminar.schedule import DaySchedule, ScheduledItem, schedule
from seminar.severity import SEVERITIES, Severity


class ItemRow(Struct, frozen=True):
    """An item in its day.

    Args:
        number: its number, from 1.
        times: when it begins and ends.
        is_past_midnight: whether it is the first that goes on into the next date.
    """

    number: int
    times: ScheduledItem
    is_past_midnight: bool = False

    @property
    def item(self) -> Item:
        """The item itself."""
        return self.times.item

    @property
    def gap_grade(self) -> Severity | None:
        """How grave the time before it is."""
        return grade_of_gap(self.times, is_first=self.number == 1)

    @property
    def grade(self) -> Severity | None:
        """How grave what its times have against them is; `None` where they are right."""
        grades = {self.gap_grade, "warning" if self.is_past_midnight else None}
        return next((grade for grade in SEVERITIES if grade in grades), None)


def found_day(seminar: Seminar, id_: str | None) -> Day | None:
    """Return the day with this id, if there is one."""
    return next((day for day in seminar.programme if day.id == id_), None)


def day_of_item(seminar: Seminar, item: str | None) -> Day | None:
    """Return the day that holds an item, if there is one."""
    days = (day for day in seminar.programme if any(one.id == item for one in day.items))
    return next(days, None)


def found_items(seminar: Seminar, ids: Collection[str]) -> tuple[Item, ...]:
    """Return the items with these ids that are there, in the order of the programme."""
    return tuple(item for day in seminar.programme for item in day.items if item.id in ids)


class Schedules:
    """The days with their times, computed once for each value of a day."""

    def __init__(self) -> None:
        self._known: dict[str, DaySchedule] = {}

    def of(self, day: Day | None) -> DaySchedule | None:
        """Return a day with its times; `None` without a day."""
        if day is None:
            return None
        known = self._known.get(day.id)
        if known is None or known.day is not day:
            known = self._known[day.id] = schedule(day)
        return known

    def of_all(self, seminar: Seminar) -> tuple[DaySchedule, ...]:
        """Return all days with their times."""
        return tuple(times for day in seminar.programme if (times := self.of(day)) is not None)


def rows_of(times: DaySchedule | None) -> tuple[ItemRow, ...]:
    """Return a day's rows; none without a day."""
    if times is None:
        return ()
    late = past_midnight(times)
    return tuple(ItemRow(n + 1, row, late == n) for n, row in enumerate(times.items))


def names_used(seminar: Seminar) -> tuple[str, ...]:
    """Return the names that have been used for people in charge, each once, sorted."""
    presenters = {item.presenter for day in seminar.programme for item in day.items}
    owners = {statement.owner for statement in seminar.outcomes}
    people = {participant.name for participant in seminar.participants}
    return tuple(sorted((presenters | owners | people) - {""}, key=str.casefold))


def next_holding(seminar: Seminar, text: str, after: str | None) -> str | None:
    """Return the id of the next item of any day that holds a text, going round; if there is one.

    Args:
        seminar: the seminar.
        text: what is looked for, in titles, names, places and notes, whatever its case.
        after: the id of the item to begin after; `None` for the beginning.
    """
    wanted = text.casefold()
    items = [item for day in seminar.programme for item in day.items]
    here = next((n for n, item in enumerate(items) if item.id == after), -1)
    for item in (*items[here + 1 :], *items[: here + 1]):
        if wanted in f"{item.title} {item.presenter} {item.place} {item.notes}".casefold():
            return item.id
    return None
