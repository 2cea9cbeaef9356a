"""The rows of the run sheet: what happens when, with the phases of group work and their cues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from math import ceil

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
_MOST_TOGETHER = 20
"""Lines; what takes more may be divided between a cue and the next phase, never before a cue."""
_NOTE = 45
"""Characters that fit a line of what to remember."""
_PAUSES = ("break", "meal")


def run_rows(sources: Sources, day: DaySchedule) -> tuple[RunRowFields, ...]:
    """Return the rows of a day: each item, and below it the phases and cues of its tasks.

    Before an item stands the time that nothing is planned for; that of an evening lies after the
    planned end, where what is in hand ends.
    """
    shares = parts(sources.seminar)
    return tuple(
        chain.from_iterable(
            rows
            for row in day.items
            for rows in (_gap(sources.words, row), _rows(sources, row, shares))
        )
    )


def _gap(words: Language, row: ScheduledItem) -> list[RunRowFields]:
    """Return the row of the time between an item and what is before it, if there is any."""
    if row.gap <= 0:
        return []
    begins, text = words.clock(row.start - row.gap), Rich(words.text("Not planned"))
    return [RunRowFields(kind="gap", clock=begins, minutes=str(row.gap), text=text)]


def _rows(
    sources: Sources, row: ScheduledItem, shares: Mapping[tuple[str, str], Part]
) -> list[RunRowFields]:
    """Return an item's row and those of its phases, all on one page if they are not too many."""
    tasks = {task.id: task for task in sources.seminar.tasks}
    shown = [
        (tasks[task], part)
        for (item, task), part in shares.items()
        if item == row.item.id and task in tasks and part.phases
    ]
    rows = [_item_row(sources, row)]
    for task, part in shown:
        rows += _phase_rows(sources, task, part, named=len(shown) > 1)
    together = sum(map(_lines, rows)) <= _MOST_TOGETHER
    kept = (
        replace(one, keep=together or one is rows[0] or following.kind == "cue")
        for one, following in pairwise(rows)
    )
    return [*kept, rows[-1]]


def _lines(row: RunRowFields) -> int:
    """Return about how many lines a row takes."""
    return max(1, ceil(len(row.note) / _NOTE), ceil(len(row.text) / _NOTE))


def _item_row(sources: Sources, row: ScheduledItem) -> RunRowFields:
    item, words = row.item, sources.words
    return RunRowFields(
        kind="pause" if item.kind in _PAUSES else "item",
        clock=words.clock(row.start),
        minutes="" if row.is_evening else str(item.minutes),
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
    if timed.cue is None:
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
    over = words.text("Cue: halfway, swap sides")
    return RunRowFields(
        kind="cue",
        clock=words.clock(begins + half),
        text=Rich(over if task.sides else words.text("Cue: halfway")),
        note=Rich(words.plural("{n} minute left", "{n} minutes left", timed.end - half)),
    )
