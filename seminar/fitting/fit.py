"""A proposal for a day: its rows now and then, what it says, and the edit that does it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from seminar.editing.days import set_day
from seminar.editing.edit import Edit
from seminar.editing.names import day_name
from seminar.editing.places import day_of, ids_of, with_days, with_each_task
from seminar.fitting import gaps, shortening, telling
from seminar.fitting.ending import with_moved_end
from seminar.messages import Message, message
from seminar.model import Day, Item, Phase, Seminar, Task
from seminar.schedule import ScheduledItem, schedule

Method = Literal["shorten", "remove_gaps", "move_end"]
METHODS: tuple[Method, ...] = get_args(Method)


class Row(Struct, frozen=True):
    """An item in the proposal, with its times now and then, in minutes after the midnight.

    Args:
        now: the item as it is.
        then: the item as it would be.
        can_be_ticked: whether something may be taken from it.
        ticked: whether something is.
    """

    now: ScheduledItem
    then: ScheduledItem
    can_be_ticked: bool
    ticked: bool

    @property
    def taken(self) -> int:
        """Minutes that are taken from it: of its length or, for air, of its start."""
        shorter = self.now.item.minutes - self.then.item.minutes
        moved = self.now.start - self.then.start if self.now.item.start else 0
        return shorter or moved


class Fit(Struct, frozen=True):
    """A proposal for a day.

    Args:
        method: how the day is fitted.
        heading: such as "Fredag slutter 15:12, tolv minutter etter planen."
        note: sentences that say what is not touched, and why; they follow each other.
        table_heading: over the column of items, such as "Etter lunsj".
        rows: the items that it concerns.
        end: when the working day would be over, in minutes after its midnight.
        left: minutes in hand then; negative where the day still runs over.
        overlap: minutes by which items would still run into the next lock.
        result: sentences that say so.
        edit: does it; `None` where nothing would change.
    """

    method: Method
    heading: Message
    note: tuple[Message, ...]
    table_heading: Message
    rows: tuple[Row, ...]
    end: int
    left: int
    overlap: int
    result: tuple[Message, ...]
    edit: Edit | None

    @property
    def reached(self) -> bool:
        """Whether the day would keep its plan and its locks."""
        return self.left >= 0 and not self.overlap


def method_text(day: Day, method: Method) -> Message:
    """Return what a method is called where it is chosen."""
    match method:
        case "shorten":
            return message("Shorten the items in proportion to their length")
        case "remove_gaps":
            return message("Remove gaps, keep the lengths")
        case "move_end":
            return message("Move the planned end to {end}", end=with_moved_end(day).end)


def fit_day(seminar: Seminar, day: str, method: Method, take: Collection[str] | None = None) -> Fit:
    """Return how a day would be with a method.

    Args:
        seminar: the seminar.
        day: the day's id.
        method: how it is fitted.
        take: the ids of the items that minutes, or air, may be taken from; others are passed over.
            `None` for the usual ones.

    Raises:
        LookupError: there is no such day.
    """
    return _FITS[method](seminar, day_of(seminar, day), take)


# --- the methods ----------------------------------------------------------------------------------


def _shorten(seminar: Seminar, day: Day, take: Collection[str] | None) -> Fit:
    chosen = shortening.usual(day) if take is None else take
    after = shortening.shortened(day, chosen)
    taken = shortening.taken_minutes(day, after)
    phases = shortening.shortened_phases(seminar, taken)
    rows = shortening.offered(day)
    result = (*telling.outcome(after), *telling.phases(seminar, list(phases)))
    fit = _fit("shorten", day, after, _rows(after, rows, rows, chosen), result)
    edit = Edit(_fitted(day, sum(taken.values())), _changing(after, phases), tuple(taken))
    note = telling.untouched(day, shortening.overrunning(day), rows)
    return replace(fit, note=note, edit=edit if taken else None)


def _remove_gaps(_seminar: Seminar, day: Day, take: Collection[str] | None) -> Fit:
    chosen = gaps.usual(day) if take is None else take
    after = gaps.without_gaps(day, chosen)
    movable = gaps.movable(day)
    shown = schedule(day).items[day.items.index(movable[0].item) :] if movable else ()
    fit = _fit(
        "remove_gaps", day, after, _rows(after, shown, movable, chosen), telling.outcome(after)
    )
    earlier = schedule(day).work_end - schedule(after).work_end
    edit = Edit(_fitted(day, earlier), _changing(after, {}), ids_of(row.item for row in movable))
    return replace(
        fit,
        note=telling.moved_locks(movable),
        table_heading=telling.table_heading(()),
        edit=edit if after != day else None,
    )


def _move_end(seminar: Seminar, day: Day, _take: Collection[str] | None) -> Fit:
    after = with_moved_end(day)
    edit = set_day(seminar, day.id, "end", after.end) if after.end != day.end else None
    return replace(_fit("move_end", day, after, (), telling.outcome(after)), edit=edit)


_FITS: dict[Method, Callable[[Seminar, Day, Collection[str] | None], Fit]] = {
    "shorten": _shorten,
    "remove_gaps": _remove_gaps,
    "move_end": _move_end,
}


# --- the parts of a proposal ----------------------------------------------------------------------


def _fit(
    method: Method, day: Day, after: Day, rows: tuple[Row, ...], result: tuple[Message, ...]
) -> Fit:
    then = schedule(after)
    return Fit(
        method=method,
        heading=telling.heading(day),
        note=(),
        table_heading=telling.table_heading(shortening.overrunning(day)),
        rows=rows,
        end=then.work_end,
        left=then.left,
        overlap=telling.overlap(then),
        result=result,
        edit=None,
    )


def _rows(
    after: Day,
    shown: Collection[ScheduledItem],
    able: Collection[ScheduledItem],
    chosen: Collection[str],
) -> tuple[Row, ...]:
    then = {row.item.id: row for row in schedule(after).items}
    can = {row.item.id for row in able}
    return tuple(
        Row(
            row,
            then[row.item.id],
            row.item.id in can,
            row.item.id in can and row.item.id in chosen,
        )
        for row in shown
    )


def _fitted(day: Day, minutes: int) -> Message:
    return message("Fitted {day} ({minutes} min)", day=day_name(day), minutes=-minutes)


def _changing(after: Day, phases: dict[str, tuple[Phase, ...]]) -> Callable[[Seminar], Seminar]:
    fitted: dict[str, Item] = {item.id: item for item in after.items}

    def item(one: Item) -> Item:
        new = fitted[one.id]
        same = (one.minutes, one.start) == (new.minutes, new.start)
        return one if same else replace(one, minutes=new.minutes, start=new.start)

    def day(one: Day) -> Day:
        return replace(one, items=tuple(map(item, one.items))) if one.id == after.id else one

    def task(one: Task) -> Task:
        return replace(one, phases=phases[one.id]) if one.id in phases else one

    return lambda seminar: with_each_task(with_days(seminar, day), task)
