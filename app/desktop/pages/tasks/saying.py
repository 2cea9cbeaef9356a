"""What the page says of tasks: when they are, how long they take, how the time is divided."""

from __future__ import annotations

from app.desktop.pages.tasks.rows import PhaseRow, TaskRow
from app.desktop.pages.tasks.times import TaskTime
from seminar.emphasis import plain
from seminar.language import Language
from seminar.messages import Message, beginning, message
from seminar.model import Seminar, Task
from seminar.schedule import clock_time
from seminar.tasks import phase_name, task_called, task_minutes, timed_phases
from seminar.weekdays import weekday

_HOUR = 60


def length(words: Language, minutes: int) -> str:
    """Return "3 t 57 min", "2 t" or "45 min"."""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return words.text("{n} min", n=rest)
    if not rest:
        return words.text("{hours} h", hours=hours)
    return words.text("{hours} h {minutes} min", hours=hours, minutes=rest)


def figures(words: Language, seminar: Seminar) -> str:
    """Return "5 oppgaver · 3 t 57 min til sammen"; nothing where there are no tasks."""
    if not seminar.tasks:
        return ""
    count = words.plural("{n} task", "{n} tasks", len(seminar.tasks))
    together = sum(task_minutes(task) for task in seminar.tasks)
    total = words.text("{length} in total", length=length(words, together))
    return f"{count} · {total}"


# --- the list -------------------------------------------------------------------------------------


def row_title(words: Language, row: TaskRow) -> str:
    """Return "1  Slik samarbeider vi i dag"; a label stands where others have their number."""
    title = " ".join(plain(row.task.title).split()) or words.text("Untitled")
    called = plain(row.task.label).strip() or (str(row.number) if row.number else "")
    return f"{called}  {title}" if called else title


def row_slot(words: Language, row: TaskRow) -> str:
    """Return "Torsdag 10:50 · 47 av 45 min", or that the programme does not show the task."""
    if row.time is None:
        return words.text("Not in the programme")
    return f"{_begins(words, row.time)} · {_minutes(words, row.time)}"


def _begins(words: Language, time: TaskTime) -> str:
    day = words.say(beginning(weekday(time.day.date)))
    return f"{day} {words.clock(time.begins)}"


def _minutes(words: Language, time: TaskTime) -> str:
    slot = time.slot
    if time.misses:
        return words.text("{phases} of {slot} min", phases=slot.needed, slot=slot.minutes)
    return words.text("{n} min", n=slot.minutes)


def spoken_row(words: Language, seminar: Seminar, row: TaskRow) -> str:
    """Return a row of the list as it is read out."""
    called = task_called(words, seminar, row.task)
    title = " ".join(plain(row.task.title).split()) or words.text("Untitled")
    if row.time is None:
        when = words.text("not in the programme")
    else:
        when = f"{_begins(words, row.time)}, {_spoken_minutes(words, row.time)}"
    return f"{called}: {title}, {when}"


def _spoken_minutes(words: Language, time: TaskTime) -> str:
    slot = time.slot
    if not time.misses:
        return words.plural("{n} minute", "{n} minutes", slot.minutes)
    what = message(
        "the phases are {phases} min, the programme gives {slot} min",
        phases=slot.needed,
        slot=slot.minutes,
    )
    return words.say(what)


# --- phases ---------------------------------------------------------------------------------------


def phase_clock(words: Language, row: PhaseRow) -> str:
    """Return "10:52–11:17", or a dash where the programme does not show the task."""
    if row.time is None:
        return "–"
    return f"{words.clock(row.time.start)}–{words.clock(row.time.end)}"


def spoken_clock(words: Language, row: PhaseRow) -> str:
    """Return when a phase is, as it is read out."""
    if row.time is None:
        return words.text("not in the programme")
    start, end = words.clock(row.time.start), words.clock(row.time.end)
    told = words.text("{start} to {end}", start=start, end=end)
    return (
        words.text("{clock}, after the end of the item", clock=told) if row.time.is_late else told
    )


def phase_cue(words: Language, row: PhaseRow) -> str:
    """Return "Etter 12 min" for a phase with a cue; a dash for one that is too short for it."""
    (timed,) = timed_phases((row.phase,))
    if timed.cue is not None:
        return words.text("After {n} min", n=timed.cue)
    return "" if row.phase.minutes > 1 else "–"


def spoken_cue(words: Language, row: PhaseRow) -> str:
    """Return whether a phase has a cue, as it is read out."""
    (timed,) = timed_phases((row.phase,))
    if timed.cue is None:
        return words.text("no cue")
    return words.plural("cue after {n} minute", "cue after {n} minutes", timed.cue)


def bar_summary(words: Language, task: Task, time: TaskTime | None) -> str:
    """Return the phase bar in words."""
    if not task.phases:
        return words.text("No phases")
    listed = [
        words.text("{phase} {n} min", phase=phase_name(words, phase), n=phase.minutes)
        for phase in task.phases
    ]
    total = words.text(
        "The phases take {length}: {phases}.",
        length=length(words, task_minutes(task)),
        phases=words.listing(listed),
    )
    told = [total, *(words.say(one) for one in _bar_end(task, time))]
    return " ".join(told)


def _bar_end(task: Task, time: TaskTime | None) -> list[Message]:
    if time is None:
        return []
    ends = [message("The item ends {clock}.", clock=clock_time(time.ends))]
    given = time.given_to(task.id)
    over = task_minutes(task) - given if given is not None else 0
    if over > 0:
        ends.append(message("The phases end {n} min after it.", n=over))
    if over < 0:
        ends.append(message("The phases end {n} min before it.", n=-over))
    return ends
