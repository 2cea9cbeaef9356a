"""Fixes of tasks: their time, their place in the programme, and what is empty in them."""

from __future__ import annotations

from collections.abc import Iterator

from seminar.checks import Context, Problem
from seminar.checks.tasks import SIDES
from seminar.editing.phases import set_phase
from seminar.editing.questions import remove_questions
from seminar.editing.slot_fixes import slot_fixes
from seminar.editing.task_slots import put_into_programme
from seminar.editing.tasks import set_task
from seminar.fixes.programme import show_task
from seminar.fixes.ways import Fix, Mender, Way
from seminar.messages import message
from seminar.model import Day, Side, Task
from seminar.schedule import EVENINGS
from seminar.slots import tasks_shown


def _task(context: Context, problem: Problem) -> Task:
    return next(task for task in context.seminar.tasks if task.id == problem.place.task)


def phases_that_miss_their_slot(context: Context, problem: Problem) -> Iterator[Way]:
    """Give the item the minutes of the phases, or the longest phase what the item has."""
    return iter(slot_fixes(context.seminar, _task(context, problem).id))


def task_not_in_the_programme(context: Context, problem: Problem) -> Iterator[Way]:
    """Show it in the only item that is for a task and has none, or in a new item at the end."""
    task, seminar = _task(context, problem), context.seminar
    waiting = [
        at.item for at in context.items if at.item.kind == "task" and not tasks_shown(at.item)
    ]
    if len(waiting) == 1:
        yield show_task(seminar, waiting[0], task.id)
    if seminar.programme:
        day = seminar.programme[-1]
        edit = put_into_programme(seminar, task.id, day.id, before_the_close(day))
        yield Fix(message("Put into the programme"), edit)


def before_the_close(day: Day) -> int:
    """Return the place in a day before its closing and its evening, where work can be added."""
    place = len(day.items)
    while place and day.items[place - 1].kind in ("closing", *EVENINGS):
        place -= 1
    return place


def cue_in_a_short_phase(context: Context, problem: Problem) -> Iterator[Way]:
    """Leave the cue out."""
    number = int(problem.place.field.split(".")[1])
    task, no_cue = _task(context, problem), False
    edit = set_phase(context.seminar, task.id, number, "halfway", no_cue)
    yield Fix(message("Leave the cue out"), edit)


def remove_question(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove a question that is empty or was asked before; answers to it stay with the task."""
    question = problem.place.question
    if question is not None:
        edit = remove_questions(context.seminar, [question])
        yield Fix(message("Remove the question"), edit)


def wrong_number_of_sides(context: Context, problem: Problem) -> Iterator[Way]:
    """Remove sides of which nothing is written, where two or none are left then."""
    task = _task(context, problem)
    written = tuple(side for side in task.sides if side != Side())
    mended = len(written) in (0, SIDES) and all(side.name.strip() for side in written)
    if mended and written != task.sides:
        edit = set_task(context.seminar, task.id, "sides", written)
        yield Fix(message("Remove empty sides"), edit)


MENDERS: dict[str, Mender] = {
    "phases-that-miss-their-slot": phases_that_miss_their_slot,
    "task-not-in-the-programme": task_not_in_the_programme,
    "cue-in-a-short-phase": cue_in_a_short_phase,
    "empty-question": remove_question,
    "question-asked-twice": remove_question,
    "wrong-number-of-sides": wrong_number_of_sides,
}
