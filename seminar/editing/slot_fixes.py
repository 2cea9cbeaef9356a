"""The two ways to bring a task's phases and its time in the programme together."""

from __future__ import annotations

from msgspec import Struct

from seminar.editing.edit import Edit
from seminar.editing.items import set_item
from seminar.editing.names import phase_title, quoted
from seminar.editing.phases import set_phase
from seminar.editing.places import task_of
from seminar.messages import Message, message
from seminar.model import Item, Seminar
from seminar.rules import MINUTES
from seminar.slots import Slot, slot_of, tasks_shown


class Fix(Struct, frozen=True):
    """A repair that a button offers: what the button says, and the edit."""

    text: Message
    edit: Edit


def slot_fixes(seminar: Seminar, task: str) -> tuple[Fix, ...]:
    """Return the repairs where a task's phases and its slot differ: the item's, then the phase's.

    One that would leave less than a minute, or more than a day, is left out.
    """
    slot = slot_of(seminar, task)
    if slot is None or not slot.is_told or not slot.over:
        return ()
    fixes = item_fix(seminar, task, slot), phase_fix(seminar, task, slot)
    return tuple(fix for fix in fixes if fix is not None)


def item_fix(seminar: Seminar, task: str, slot: Slot) -> Fix | None:
    """Return the repair "Sett posten til 47 min".

    Where several items show the task, it changes the last, which has what the others leave, or,
    where that is too short, the longest.
    """
    showing = [item for item in slot.items if task in tasks_shown(item)]
    for item in (showing[-1], max(showing, key=_minutes)):
        minutes = item.minutes + slot.over
        if _is_possible(minutes):
            text = message("Set the item to {minutes} min", minutes=minutes)
            return Fix(text, set_item(seminar, item.id, "minutes", minutes))
    return None


def _minutes(item: Item) -> int:
    return item.minutes


def phase_fix(seminar: Seminar, task: str, slot: Slot) -> Fix | None:
    """Return the repair "Kort ned «I gruppa» til 23 min", or one that lengthens the phase.

    It is the task's longest phase, of several the first.
    """
    phases = task_of(seminar, task).phases
    place = max(range(len(phases)), key=lambda each: phases[each].minutes)
    minutes = phases[place].minutes - slot.over
    if not _is_possible(minutes):
        return None
    phase = quoted(phase_title(phases[place]))
    text = (
        message("Shorten {phase} to {minutes} min", phase=phase, minutes=minutes)
        if slot.over > 0
        else message("Lengthen {phase} to {minutes} min", phase=phase, minutes=minutes)
    )
    return Fix(text, set_phase(seminar, task, place, "minutes", minutes))


def _is_possible(minutes: int) -> bool:
    low, high = MINUTES
    return low <= minutes <= high
