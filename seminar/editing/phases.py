"""Edits of the phases of a task; they have no ids, so that numbers from 0 say which."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit
from seminar.editing.fields import PHASE, PhaseField
from seminar.editing.items import refuse_minutes
from seminar.editing.names import phase_title, quoted
from seminar.editing.places import task_of, with_task
from seminar.editing.rows import (
    duplicated,
    inserted,
    order_by_drop,
    order_by_step,
    ordered,
    replaced,
    without,
)
from seminar.messages import Message, message
from seminar.model import Phase, Seminar, Task
from seminar.tasks import PHASE_NAMES
from seminar.texts import clean_text

Phases = tuple[Phase, ...]
PhaseValue = str | int | bool


# --- adding and removing --------------------------------------------------------------------------


def insert_phases(seminar: Seminar, task: str, new: Sequence[Phase], index: int) -> Edit:
    """Return the edit that puts new phases before the one at `index`; their number for the end.

    Raises:
        LookupError: there is no such task.
    """
    task_of(seminar, task)
    what = sentences.several_phases([phase_title(phase) for phase in new])
    places = tuple(range(index, index + len(new)))
    return _edit(task, sentences.added(what), lambda now: inserted(now, index, new), places)


def remove_phases(seminar: Seminar, task: str, places: Collection[int]) -> Edit:
    """Return the edit that removes phases.

    Raises:
        LookupError: there is no such task, or no such phase.
    """
    what = sentences.several_phases(_names(seminar, task, places))
    return _edit(task, sentences.deleted(what), lambda now: without(now, places), ())


def duplicate_phases(seminar: Seminar, task: str, places: Collection[int]) -> Edit:
    """Return the edit that puts copies after the last of these phases.

    Raises:
        LookupError: there is no such task, or no such phase.
    """
    what = sentences.several_phases(_names(seminar, task, places))
    first = max(places) + 1

    def put(now: Phases) -> Phases:
        return duplicated(now, places, lambda phase: phase)

    copies = tuple(range(first, first + len(places)))
    return _edit(task, sentences.duplicated(what), put, copies)


# --- moving ---------------------------------------------------------------------------------------


def move_phases(seminar: Seminar, task: str, places: Collection[int], step: int) -> Edit:
    """Return the edit that moves phases up (-1) or down (1) by one.

    Raises:
        LookupError: there is no such task, or no such phase.
    """
    order = order_by_step(len(task_of(seminar, task).phases), places, step)
    sentence = sentences.stepped(step)(sentences.with_others(_names(seminar, task, places)))
    return _moving(task, places, order, sentence)


def move_phases_to(seminar: Seminar, task: str, places: Collection[int], index: int) -> Edit:
    """Return the edit that moves phases before the one that stands at `index` now.

    Raises:
        LookupError: there is no such task, or no such phase.
    """
    order = order_by_drop(len(task_of(seminar, task).phases), places, index)
    what = sentences.with_others(_names(seminar, task, places))
    return _moving(task, places, order, sentences.moved(what, order, sorted(places)))


def _moving(task: str, places: Collection[int], order: Sequence[int], sentence: Message) -> Edit:
    after = tuple(sorted(order.index(place) for place in places))
    return _edit(task, sentence, lambda now: ordered(now, order), after)


# --- fields ---------------------------------------------------------------------------------------


def set_phase(
    seminar: Seminar, task: str, place: int, field: PhaseField, value: PhaseValue
) -> Edit:
    """Return the edit that sets a field of a phase.

    Raises:
        Refused: minutes that no phase can last.
        LookupError: there is no such task, or no such phase.
    """
    before = task_of(seminar, task).phases[place]
    if field == "minutes":
        refuse_minutes(int(value))
    new = clean_text(value) if isinstance(value, str) else value
    same = getattr(before, field) == new
    after = before if same else replace(before, **{field: new})
    sentence = _setting(before, after, field)
    return _edit(task, sentence, lambda now: replaced(now, place, after), (place,))


def _setting(before: Phase, after: Phase, field: PhaseField) -> Message:
    what = quoted(phase_title(before))
    if field == "minutes":
        return message(
            "Changed {what} from {old} to {new} min",
            what=what,
            old=before.minutes,
            new=after.minutes,
        )
    if field == "kind":
        kinds = PHASE_NAMES[before.kind], PHASE_NAMES[after.kind]
        return sentences.set_field(PHASE[field], what, *kinds)
    old, new = getattr(before, field), getattr(after, field)
    return sentences.set_field(PHASE[field], what, old, new)


# --- all of them ----------------------------------------------------------------------------------


def _edit(
    task: str, sentence: Message, change: Callable[[Phases], Phases], places: tuple[int, ...]
) -> Edit:
    def put(one: Task) -> Task:
        phases = change(one.phases)
        return one if phases is one.phases else replace(one, phases=phases)

    return Edit(sentence, lambda whole: with_task(whole, task, put), (task,), places)


def _names(seminar: Seminar, task: str, places: Collection[int]) -> list[Message | str]:
    phases = task_of(seminar, task).phases
    return [phase_title(phases[place]) for place in sorted(places)]
