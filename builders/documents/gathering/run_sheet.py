"""The rows of the run sheet: what happens when, with the phases of group work and their cues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from msgspec.structs import replace

from builders.documents.fields.programme import RunRowFields
from builders.documents.gathering.items import item_title, slide_range
from builders.documents.gathering.sources import Sources
from builders.documents.rich import Rich
from seminar.language import Language
from seminar.model import Phase, Task
from seminar.schedule import DaySchedule, ScheduledItem
from seminar.task_times import Part, parts
from seminar.tasks import PHASE_NAMES, TimedPhase, task_called, timed_phases

LAST_CUE = 2
"""How many minutes before the end of a phase its last cue is given."""
_LONG = 10
"""Minutes; a shorter phase has no last cue, which would come close upon the one halfway."""
_PAUSES = ("break", "meal")
_EVENINGS = ("meal", "social")


def run_rows(sources: Sources, day: DaySchedule) -> tuple[RunRowFields, ...]:
    """Return the rows of a day: each item, and below it the phases and cues of its tasks."""
    shares = parts(sources.seminar)
    return tuple(chain.from_iterable(_rows(sources, day, row, shares) for row in day.items))


def slack(day: DaySchedule) -> int:
    """Return the minutes in hand at the planned end, negative where the day runs over.

    What begins at the planned end or later, such as a dinner, is meant to lie after it.
    """
    ends = [row.end for row in day.items if row.start < day.planned_end]
    return day.planned_end - max(ends, default=day.start)


def _rows(
    sources: Sources, day: DaySchedule, row: ScheduledItem, shares: Mapping[tuple[str, str], Part]
) -> Iterator[RunRowFields]:
    """Yield an item's row and those of its phases, all but the last kept with the next."""
    tasks = {task.id: task for task in sources.seminar.tasks}
    shown = [
        (tasks[task], part)
        for (item, task), part in shares.items()
        if item == row.item.id and task in tasks and part.phases
    ]
    rows = [_item_row(sources, day, row)]
    for task, part in shown:
        rows += _phase_rows(sources, task, part, named=len(shown) > 1)
    yield from (replace(one, keep=True) for one in rows[:-1])
    yield rows[-1]


def _item_row(sources: Sources, day: DaySchedule, row: ScheduledItem) -> RunRowFields:
    item, words = row.item, sources.words
    is_open = item.kind in _EVENINGS and row.start >= day.planned_end
    return RunRowFields(
        kind="pause" if item.kind in _PAUSES else "item",
        clock=words.clock(row.start),
        minutes="" if is_open else str(item.minutes),
        text=item_title(sources.seminar, words, item),
        who=Rich(item.presenter),
        slides=slide_range(sources.slide_numbers.get(item.id, ())),
        note=Rich(item.notes),
    )


# --- phases and cues ------------------------------------------------------------------------------


def _phase_rows(sources: Sources, task: Task, part: Part, *, named: bool) -> list[RunRowFields]:
    """Return the rows of a task's phases; `named` where an item has more than one task."""
    called = task_called(sources.words, sources.seminar, task) if named else ""
    return [
        row
        for timed in timed_phases(part.phases)
        for row in _phase(sources.words, task, timed, part.begins, called)
    ]


def _phase(
    words: Language, task: Task, timed: TimedPhase, begins: int, called: str
) -> Iterator[RunRowFields]:
    yield RunRowFields(
        kind="phase",
        clock=words.clock(begins + timed.start),
        minutes=str(timed.phase.minutes),
        text=Rich(": ".join(filter(None, (called, _name(words, timed.phase))))),
        note=Rich(timed.phase.instruction),
    )
    if timed.cue is None or timed.cue == timed.end:
        return
    yield _halfway(words, task, timed, begins, timed.cue)
    if timed.phase.minutes > _LONG:
        yield RunRowFields(
            kind="cue",
            clock=words.clock(begins + timed.end - LAST_CUE),
            text=Rich(words.text("Cue: two minutes left")),
        )


def _name(words: Language, phase: Phase) -> str:
    """Return what a phase is called, with its emphasis."""
    return phase.name.strip() or words.say(PHASE_NAMES[phase.kind])


def _halfway(
    words: Language, task: Task, timed: TimedPhase, begins: int, half: int
) -> RunRowFields:
    over = words.text("Cue: halfway, the word goes over")
    return RunRowFields(
        kind="cue",
        clock=words.clock(begins + half),
        text=Rich(over if task.sides else words.text("Cue: halfway")),
        note=Rich(words.plural("{n} minute left", "{n} minutes left", timed.end - half)),
    )
