"""What follows from a task's fields: its number, its minutes, its phases' names, when they begin.

Documents and slides alike say these, so that a task has one number and one time everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from seminar.emphasis import plain
from seminar.language import Language
from seminar.messages import Message, message
from seminar.model import Division, Phase, PhaseKind, Seminar, Task

PHASE_NAMES: dict[PhaseKind, Message] = {
    "individual": message("Each on their own"),
    "pairs": message("In pairs"),
    "group": message("In the group"),
    "exchange": message("Tell each other"),
    "plenary": message("In plenary"),
}
"""What the kinds of phases are called."""
DIVISIONS: dict[Division, Message] = {
    "mixed": message("Mixed groups"),
    "by_role": message("Divided by role"),
    "pairs": message("In pairs"),
}
"""How groups are made up, in words."""


class TimedPhase(Struct, frozen=True):
    """A phase with its times, in minutes after the task's beginning.

    Args:
        phase: the phase.
        start: when it begins.
        end: when it is over.
        cue: when half of it has passed and the hall is told, halves rounded up; `None` for no cue
            (`has_cue`).
    """

    phase: Phase
    start: int
    end: int
    cue: int | None


def task_number(seminar: Seminar, task: Task) -> int | None:
    """Return the task's place among the tasks that are counted, from 1.

    `None` for an activity in turns and for a task with a label of its own, which have no number.
    """
    numbered = [one.id for one in seminar.tasks if not one.sides and not one.label.strip()]
    return numbered.index(task.id) + 1 if task.id in numbered else None


def task_called(words: Language, seminar: Seminar, task: Task) -> str:
    """Return what the task is called: its label, "Task 1", or what an activity in turns is."""
    called = task_in_words(seminar, task)
    return called if isinstance(called, str) else words.say(called)


def task_in_words(seminar: Seminar, task: Task) -> Message | str:
    """Return what the task is called as a field of a sentence; see `task_called`."""
    if task.label.strip():
        return plain(task.label).strip()
    number = task_number(seminar, task)
    return message("Task {n}", n=number) if number else message("Activity")


def task_minutes(task: Task) -> int:
    """Return how many minutes the task's phases take together."""
    return sum(phase.minutes for phase in task.phases)


def phase_name(words: Language, phase: Phase) -> str:
    """Return what the phase is called: its own name or its kind's, without emphasis."""
    return plain(phase.name).strip() or words.say(PHASE_NAMES[phase.kind])


def has_cue(phase: Phase) -> bool:
    """Whether the hall is told when half of the phase has passed: never in one of a minute."""
    return phase.halfway and phase.minutes > 1


def timed_phases(phases: Sequence[Phase]) -> Iterator[TimedPhase]:
    """Yield the phases with their times, one after the other from minute 0."""
    start = 0
    for phase in phases:
        cue = start + (phase.minutes + 1) // 2 if has_cue(phase) else None
        yield TimedPhase(phase, start, start + phase.minutes, cue)
        start += phase.minutes
