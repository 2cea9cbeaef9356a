"""What a proposal for a day says: when it ends, what is not touched and why, what follows."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from seminar.checks.problems import minutes as minutes_in_digits
from seminar.editing.names import brief, day_name, item_title, quoted, task_title
from seminar.editing.places import task_of
from seminar.fitting.stretches import RESTS, Stretch
from seminar.language import number_word
from seminar.messages import Message, beginning, message
from seminar.model import Day, Item, Seminar
from seminar.schedule import DaySchedule, ScheduledItem, clock_time, schedule
from seminar.tasks import task_number
from seminar.texts import within_sentence

MOST_IN_WORDS = 12
NOON = (11 * 60, 13 * 60 + 30)
"""Between when a lock parts the morning from the afternoon, in minutes after midnight."""
_LUNCHES = ("lunsj", "lunch")


def minutes(n: int) -> Message:
    """Return a number of minutes: in words up to twelve, then in digits."""
    if n > MOST_IN_WORDS:
        return minutes_in_digits(n)
    return message("one minute") if n == 1 else message("{number} minutes", number=number_word(n))


def overlap(times: DaySchedule) -> int:
    """Return by how many minutes the items of a day run into the locks after them."""
    return sum(max(0, -row.gap) for row in times.items[1:])


# --- when it ends ---------------------------------------------------------------------------------


def heading(day: Day) -> Message:
    """Return "Fredag slutter 15:12, tolv minutter etter planen."."""
    times = schedule(day)
    fields = {"day": day_name(day), "end": clock_time(times.work_end)}
    if times.left < 0:
        what = message(
            "{day} ends at {end}, {late} after the plan.", **fields, late=minutes(-times.left)
        )
    elif overlapping := overlap(times):
        what = message(
            "{day} ends at {end}, but with {overlap} of overlap.",
            **fields,
            overlap=minutes(overlapping),
        )
    elif times.left:
        what = message(
            "{day} ends at {end}, {early} before the plan.", **fields, early=minutes(times.left)
        )
    else:
        what = message("{day} ends at {end}, as planned.", **fields)
    return beginning(what)


def outcome(after: Day) -> tuple[Message, ...]:
    """Return "Dagen slutter 15:00, som planlagt.", and what still overlaps."""
    times = schedule(after)
    end = clock_time(times.work_end)
    if times.left < 0:
        late = minutes(-times.left)
        what = message("The day ends at {end}, still {late} after the plan.", end=end, late=late)
    elif times.left:
        early = minutes(times.left)
        what = message("The day ends at {end}, {early} before the plan.", end=end, early=early)
    else:
        what = message("The day ends at {end}, as planned.", end=end)
    overlapping = overlap(times)
    if not overlapping:
        return (what,)
    return what, message("Still overlapping: {overlap}.", overlap=minutes(overlapping))


# --- phases ---------------------------------------------------------------------------------------


def phases(seminar: Seminar, tasks: Sequence[str]) -> tuple[Message, ...]:
    """Return "Fasene i oppgave 5 kortes ned tilsvarende.", or nothing where there are none."""
    if not tasks:
        return ()
    named = [_task(seminar, task) for task in tasks]
    return (message("The phases of {tasks} are shortened accordingly.", tasks=_listed(named)),)


def _task(seminar: Seminar, id_: str) -> Message:
    task = task_of(seminar, id_)
    number = task_number(seminar, task)
    return message("task {n}", n=number) if number else quoted(task_title(seminar, task))


def _listed(names: Sequence[Message]) -> Message:
    """Return "a", "a og b" or "a, b og c"."""
    *before, last = names
    if not before:
        return last
    row = before[0]
    for name in before[1:]:
        row = message("{items}, {item}", items=row, item=name)
    return message("{items} and {last}", items=row, last=last)


# --- what is not touched --------------------------------------------------------------------------


def untouched(
    day: Day, over: Sequence[Stretch], rows: Collection[ScheduledItem]
) -> tuple[Message, ...]:
    """Return what stands before the first overrun and cannot help, and what is not shortened."""
    notes: list[Message] = []
    if over and over[0].first > 0:
        notes.append(_locked(over[0].rows[0]))
    if any(row.item.kind in RESTS for row in rows):
        notes.append(message("Breaks are not shortened unless you ask for it."))
    if not over and day.items:
        notes.append(message("Nothing needs to be shortened."))
    return tuple(notes)


def _locked(head: ScheduledItem) -> Message:
    fields = {"item": _lock(head.item), "time": clock_time(head.start)}
    if NOON[0] <= head.start <= NOON[1]:
        return message("The morning is not touched: {item} is locked to {time}.", **fields)
    return message("What comes before is not touched: {item} is locked to {time}.", **fields)


def _lock(item: Item) -> Message:
    is_lunch = item.title.strip().casefold() in _LUNCHES
    return message("the lunch") if is_lunch else quoted(item_title(item))


def moved_locks(movable: Collection[ScheduledItem]) -> tuple[Message, ...]:
    """Return that locked items begin earlier, or that there is no air to remove."""
    if not movable:
        return (message("There are no gaps in the day."),)
    return (message("Locked items that are ticked begin as soon as what is before them is over."),)


def table_heading(over: Sequence[Stretch]) -> Message:
    """Return what the rows have in common: "Etter lunsj", "Før lunsj" or "Poster"."""
    match over:
        case [Stretch(following=None, first=first, rows=rows)] if first:
            return message("After {item}", item=_within(rows[0].item))
        case [Stretch(first=0, following=Item() as following)]:
            return message("Before {item}", item=_within(following))
        case _:
            return message("Items")


def _within(item: Item) -> Message | str:
    """Return an item as it stands in a heading: "lunsj", or a title in quotation marks."""
    title = brief(item.title)
    return within_sentence(title) if title and item.kind in RESTS else quoted(item_title(item))
