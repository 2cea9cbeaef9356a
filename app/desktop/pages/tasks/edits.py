"""Edits that the page makes of others: of phases by their places, of sides, and copies."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from app.entry.phase_rows import read_phase_name
from seminar.editing.edit import Edit, together
from seminar.editing.names import phase_title, quoted
from seminar.editing.phases import insert_phases, set_phase
from seminar.editing.places import task_of
from seminar.editing.tasks import insert_tasks, set_task
from seminar.ids import new_id
from seminar.messages import message
from seminar.model import Phase, Question, Seminar, Side, Task
from seminar.slots import slot_of

Ids = tuple[str, ...]
USUAL_PHASE, LEAST_PHASE = 20, 5
"""Minutes of a new phase at most, and where the slot has nothing left."""


# --- phases ---------------------------------------------------------------------------------------


def by_place(edit: Edit) -> Edit:
    """Return an edit of phases for their table, whose rows bear their places as ids."""
    return replace(edit, touched=())


def places(ids: Ids) -> tuple[int, ...]:
    """Return the places that rows of phases bear as ids."""
    return tuple(int(id_) for id_ in ids)


def new_phase(seminar: Seminar, task: str, after: str | None) -> Edit:
    """Return the edit that inserts a phase, as long as the slot has time left, after another.

    With `None` as the other it becomes the last.

    Raises:
        LookupError: there is no such task.
    """
    slot = slot_of(seminar, task)
    left = -slot.over if slot is not None and slot.is_told else USUAL_PHASE
    phase = Phase(minutes=min(left, USUAL_PHASE) if left > 0 else LEAST_PHASE)
    index = int(after) + 1 if after is not None else len(task_of(seminar, task).phases)
    return by_place(insert_phases(seminar, task, [phase], index))


def name_phase(seminar: Seminar, task: str, place: int, text: str) -> Edit:
    """Return the edit that calls a phase something: its kind's name, or one of its own.

    Nothing gives it the usual name of its kind again.

    Raises:
        LookupError: there is no such task, or no such phase.
    """
    kind, name = read_phase_name(text)
    before = task_of(seminar, task).phases[place]
    naming = set_phase(seminar, task, place, "name", name)
    if kind is None or kind == before.kind:
        return by_place(naming)
    changing = set_phase(seminar, task, place, "kind", kind)
    naming = set_phase(changing.change(seminar), task, place, "name", name)
    after = replace(before, kind=kind, name=name)
    sentence = message(
        "Changed {old} to {new}", old=quoted(phase_title(before)), new=quoted(phase_title(after))
    )
    return replace(together(sentence, [changing, naming]), touched=(), places=(place,))


def paste_phases(seminar: Seminar, task: str, new: tuple[Phase, ...], index: int) -> Edit:
    """Return the edit that inserts phases from the clipboard, called "Limte inn 2 faser".

    Raises:
        LookupError: there is no such task.
    """
    count = len(new)
    sentence = message("Pasted one phase") if count == 1 else message("Pasted {n} phases", n=count)
    return replace(by_place(insert_phases(seminar, task, new, index)), sentence=sentence)


# --- tasks ----------------------------------------------------------------------------------------


def pack_tasks(seminar: Seminar, ids: Ids) -> bytes:
    """Return tasks for the clipboard."""
    return msgspec.json.encode(tuple(task for task in seminar.tasks if task.id in ids))


def unpack_tasks(seminar: Seminar, packed: bytes, index: int) -> Edit:
    """Return the edit that inserts tasks from the clipboard, with ids of their own."""
    found = msgspec.json.decode(packed, type=tuple[Task, ...])
    new = [
        replace(
            task,
            id=new_id(),
            questions=tuple(Question(text=question.text) for question in task.questions),
        )
        for task in found
    ]
    count = len(new)
    sentence = message("Pasted one task") if count == 1 else message("Pasted {n} tasks", n=count)
    return replace(insert_tasks(seminar, new, index), sentence=sentence)


# --- sides ----------------------------------------------------------------------------------------


def set_in_turns(seminar: Seminar, task: str, *, in_turns: bool) -> Edit:
    """Return the edit that makes a task an activity in turns, with two sides, or takes them away.

    Raises:
        LookupError: there is no such task.
    """
    return set_task(seminar, task, "sides", (Side(), Side()) if in_turns else ())


def set_side(seminar: Seminar, task: str, place: int, field: str, text: str) -> Edit:
    """Return the edit that sets a field of a side.

    Raises:
        LookupError: there is no such task, or no such side.
    """
    sides = list(task_of(seminar, task).sides)
    sides[place] = replace(sides[place], **{field: text})
    return set_task(seminar, task, "sides", tuple(sides))


# --- copies where they are dropped ----------------------------------------------------------------


def copies_at(
    seminar: Seminar,
    duplicate: Callable[[Seminar], Edit],
    move: Callable[[Seminar, Edit, int], Edit],
    last: int,
    index: int,
) -> Edit:
    """Return the edit that puts copies of rows before a place.

    Args:
        seminar: the seminar.
        duplicate: returns the edit that copies the rows to beneath the last of them.
        move: returns the edit that moves the copies of another edit before a place.
        last: where the last of the rows is.
        index: before which row the copies shall stand, as the rows stand now.
    """
    copying = duplicate(seminar)
    copied = copying.change(seminar)
    count = len(copying.touched or copying.places)
    moving = move(copied, copying, index + count if index > last + 1 else index)
    edits = together(copying.sentence, [copying, moving])
    return replace(edits, touched=moving.touched, places=moving.places)
