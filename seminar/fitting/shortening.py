"""Shortening items in proportion to their length, and the phases of the tasks they show."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from seminar.fitting.sharing import shares
from seminar.fitting.stretches import RESTS, Stretch, stretches
from seminar.model import Day, Item, Phase, Seminar
from seminar.schedule import ScheduledItem
from seminar.slots import Slot, slots

LEAST = 5
"""Minutes below which no item is shortened: there is no session in less."""
LEAST_PHASE = 1


def overrunning(day: Day) -> tuple[Stretch, ...]:
    """Return the stretches that run into the next lock or over the planned end."""
    return tuple(stretch for stretch in stretches(day) if stretch.over)


def offered(day: Day) -> tuple[ScheduledItem, ...]:
    """Return the items that minutes may be taken from; a break that is locked is none of them."""
    return tuple(
        row
        for stretch in overrunning(day)
        for row in stretch.rows
        if row.item.start is None or row.item.kind not in RESTS
    )


def usual(day: Day) -> frozenset[str]:
    """Return the ids of those that minutes are usually taken from: all but breaks."""
    rows = (row.item for row in offered(day))
    return frozenset(item.id for item in rows if item.kind not in RESTS and item.minutes > LEAST)


def shortened(day: Day, take: Collection[str]) -> Day:
    """Return the day with the minutes taken from these items that each stretch is over.

    Every stretch is looked at as those before it leave it.
    """
    able = frozenset(row.item.id for row in offered(day)) & frozenset(take)
    for number in range(len(stretches(day))):
        stretch = stretches(day)[number]
        if stretch.over:
            day = _with(day, stretch, _taken(stretch, able))
    return day


def _taken(stretch: Stretch, able: Collection[str]) -> list[int]:
    minutes = [row.item.minutes for row in stretch.rows]
    most = [_most(stretch, row) if row.item.id in able else 0 for row in stretch.rows]
    return shares(stretch.over, minutes, most)


def _most(stretch: Stretch, row: ScheduledItem) -> int:
    """Return how many minutes an item can give.

    What follows a locked item may have to wait for something earlier that is not over yet; so far,
    the locked item's minutes do not help.
    """
    most = max(0, row.item.minutes - LEAST)
    is_waited_for = row.item.start is None or len(stretch.rows) == 1 or stretch.base is None
    return most if is_waited_for else min(most, max(0, row.end - (stretch.base or 0)))


def _with(day: Day, stretch: Stretch, taken: list[int]) -> Day:
    rows = [row.item for row in stretch.rows]
    fitted = [
        replace(item, minutes=item.minutes - minutes) if minutes else item
        for item, minutes in zip(rows, taken, strict=True)
    ]
    after = stretch.first + len(rows)
    return replace(day, items=(*day.items[: stretch.first], *fitted, *day.items[after:]))


# --- phases ---------------------------------------------------------------------------------------


def shortened_phases(seminar: Seminar, taken: Mapping[str, int]) -> dict[str, tuple[Phase, ...]]:
    """Return the new phases of the tasks that no longer fit their items, by the tasks' ids.

    Args:
        seminar: the seminar before.
        taken: how many minutes are taken from items, by their ids.
    """
    found: dict[str, tuple[Phase, ...]] = {}
    for slot in slots(seminar):
        cut = _cut(slot, sum(taken.get(item.id, 0) for item in slot.items))
        if cut:
            found |= _fitted(slot, cut)
    return found


def _cut(slot: Slot, taken: int) -> int:
    """Return how many minutes the phases lose: time that was left over goes first."""
    return max(0, min(taken, slot.over + taken))


def _fitted(slot: Slot, cut: int) -> dict[str, tuple[Phase, ...]]:
    phases = [phase for task in slot.tasks for phase in task.phases]
    minutes = [phase.minutes for phase in phases]
    gives = iter(shares(cut, minutes, [each - LEAST_PHASE for each in minutes]))
    fitted = {
        task.id: tuple(_less(phase, next(gives)) for phase in task.phases) for task in slot.tasks
    }
    return {task.id: fitted[task.id] for task in slot.tasks if fitted[task.id] != task.phases}


def _less(phase: Phase, minutes: int) -> Phase:
    return replace(phase, minutes=phase.minutes - minutes) if minutes else phase


def taken_minutes(before: Day, after: Day) -> dict[str, int]:
    """Return how many minutes items lost, by their ids."""
    pairs: zip[tuple[Item, Item]] = zip(before.items, after.items, strict=True)
    return {old.id: old.minutes - new.minutes for old, new in pairs if old.minutes != new.minutes}
