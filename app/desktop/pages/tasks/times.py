"""When the tasks are: their time in the programme, and from when to when each of their phases."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from seminar.model import Day, Phase, Seminar
from seminar.schedule import ScheduledItem, schedule
from seminar.slots import Slot, mismatch, slots
from seminar.task_times import parts
from seminar.tasks import task_minutes


class PhaseTime(Struct, frozen=True):
    """When a phase is, in minutes after the day's midnight, and whether it ends too late."""

    start: int
    end: int
    is_late: bool


class TaskTime(Struct, frozen=True):
    """When a task is.

    Args:
        slot: the items that show it, and the tasks that share them.
        day: the day of the first of these items.
        begins: when the task begins there, in minutes after that day's midnight.
        ends: when the last of the items ends, counted likewise from the midnight of its own day.
        phases: when each of the task's phases is.
    """

    slot: Slot
    day: Day
    begins: int
    ends: int
    phases: tuple[PhaseTime, ...]

    @property
    def misses(self) -> bool:
        """Whether the phases take another time than the programme gives."""
        return mismatch(self.slot) is not None

    def given_to(self, task: str) -> int | None:
        """Return the minutes of the slot that are left for one of its tasks; not below 0.

        `None` where another task does not say how much of them it takes.
        """
        if not self.slot.is_told:
            return None
        own = next(task_minutes(one) for one in self.slot.tasks if one.id == task)
        return max(0, own - self.slot.over)


Times = Mapping[str, TaskTime]
"""When each task is, by its id; tasks that no item shows are not there."""


def task_times(seminar: Seminar) -> Times:
    """Return when each task is that an item shows."""
    found: dict[str, TaskTime] = {}
    rows = {row.item.id: (day, row) for day in seminar.programme for row in schedule(day).items}
    begun = parts(seminar)
    for slot in slots(seminar):
        for task in slot.tasks:
            shown = [item.id for item in slot.items if (item.id, task.id) in begun]
            placed: list[PhaseTime] = []
            for item in shown:
                part = begun[item, task.id]
                placed += _placed(part.phases, part.begins, rows[item][1])
            begins = begun[shown[0], task.id].begins
            ends = rows[shown[-1]][1].end
            found[task.id] = TaskTime(slot, rows[shown[0]][0], begins, ends, tuple(placed))
    return MappingProxyType(found)


def _placed(phases: tuple[Phase, ...], begins: int, row: ScheduledItem) -> list[PhaseTime]:
    """Return when these phases are, one after the other within an item."""
    placed: list[PhaseTime] = []
    for phase in phases:
        end = begins + phase.minutes
        placed.append(PhaseTime(begins, end, end > row.end))
        begins = end
    return placed


class KnownTimes:
    """The times of the tasks, computed anew only when the programme or phases have changed.

    While one writes a title, each letter gives another task whose times are the same.
    """

    def __init__(self) -> None:
        self._of: Seminar | None = None
        self._times: Times = MappingProxyType({})

    def of(self, seminar: Seminar) -> Times:
        """Return when the tasks of a seminar are."""
        if self._of is None or not _is_timed_alike(self._of, seminar):
            self._times = task_times(seminar)
        self._of = seminar
        return self._times


def _is_timed_alike(one: Seminar, other: Seminar) -> bool:
    if one.programme is not other.programme or len(one.tasks) != len(other.tasks):
        return False
    pairs = zip(one.tasks, other.tasks, strict=True)
    return all(a is b or (a.id == b.id and a.phases is b.phases) for a, b in pairs)
