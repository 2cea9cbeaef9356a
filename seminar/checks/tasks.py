"""Checks of the tasks: questions, phases that fill their slot, and a place in the programme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from seminar.checks.context import Context, question_place
from seminar.checks.problems import Place, Problem, error, minutes, tip, warning
from seminar.messages import message
from seminar.model import TaskOverviewSlide, TaskSlide
from seminar.slots import Slot, mismatch, slots

MOST_QUESTIONS = 4
"""What one task slide holds."""
SHORTEST_WITH_A_CUE = 6
"""Minutes below which half of a phase is no time to say so."""
SETTLING = 5
"""Minutes of a slot that go with finding one's seat."""
SIDES = 2
TITLE_LENGTH = 118
"""Characters of a heading in two lines."""


def task_without_title(context: Context) -> Iterator[Problem]:
    """A task that programme and handouts cannot name."""
    for place, task in context.tasks:
        if not task.title.strip():
            yield error(place.at("title"), message("The task has no title; write one."))
        elif len(task.title) > TITLE_LENGTH:
            what = message(
                "The task's title has {length} characters, and there is room for some {most};"
                " shorten it.",
                length=len(task.title),
                most=TITLE_LENGTH,
            )
            yield warning(place.at("title"), what)


def task_title_used_twice(context: Context) -> Iterator[Problem]:
    """Two tasks that bear one title."""
    first: dict[str, Place] = {}
    for place, task in context.tasks:
        title = task.title.strip().casefold()
        if title and (other := first.setdefault(title, place)) is not place:
            what = message(
                "{place} has the same title; give the two different ones.", place=other.text
            )
            yield warning(place.at("title"), what)


def task_without_questions(context: Context) -> Iterator[Problem]:
    """A task that asks nothing."""
    for place, task in context.tasks:
        if not task.questions:
            what = message("The task asks nothing; write at least one question.")
            yield error(place.at("questions"), what)


def empty_question(context: Context) -> Iterator[Problem]:
    """A question without words."""
    for place, task in context.tasks:
        for index, question in enumerate(task.questions):
            if not question.text.strip():
                what = message("The question is empty; write it, or remove it.")
                yield error(question_place(place, index, question.id).at("text"), what)


def question_asked_twice(context: Context) -> Iterator[Problem]:
    """A question that its task has asked before."""
    for place, task in context.tasks:
        asked: set[str] = set()
        for index, question in enumerate(task.questions):
            words = " ".join(question.text.split()).casefold()
            if words and words in asked:
                what = message("The task has asked this before; remove it, or ask something else.")
                yield warning(question_place(place, index, question.id).at("text"), what)
            asked.add(words)


def many_questions(context: Context) -> Iterator[Problem]:
    """More questions than one slide holds."""
    for place, task in context.tasks:
        if len(task.questions) > MOST_QUESTIONS:
            what = message(
                "The task has {number} questions, and one slide holds {most}; ask fewer, and the"
                " groups get further.",
                number=len(task.questions),
                most=MOST_QUESTIONS,
            )
            yield tip(place.at("questions"), what)


def task_without_phases(context: Context) -> Iterator[Problem]:
    """A task that does not say how the time is spent."""
    for place, task in context.tasks:
        if not task.phases:
            what = message(
                "The task has no phases; say how many minutes are for what, so that the hall can"
                " see it."
            )
            yield warning(place.at("phases"), what)


def cue_in_a_short_phase(context: Context) -> Iterator[Problem]:
    """A halfway cue in a phase too short for it."""
    for place, task in context.tasks:
        for number, phase in enumerate(task.phases, 1):
            if phase.halfway and phase.minutes < SHORTEST_WITH_A_CUE:
                what = message(
                    "Phase {number} lasts {minutes}, too short for a cue halfway; leave the cue"
                    " out.",
                    number=number,
                    minutes=minutes(phase.minutes),
                )
                yield tip(place.at(f"phases.{number - 1}.halfway"), what)


def wrong_number_of_sides(context: Context) -> Iterator[Problem]:
    """An activity in turns that does not have two named sides."""
    for place, task in context.tasks:
        if len(task.sides) not in (0, SIDES):
            what = message(
                "An activity in turns has two sides, and this one has {number}; name two, or none.",
                number=len(task.sides),
            )
            yield warning(place.at("sides"), what)
        nameless = [number for number, side in enumerate(task.sides) if not side.name.strip()]
        if nameless:
            what = message("A side has no name; write who it is, such as a role.")
            yield error(place.at(f"sides.{nameless[0]}.name"), what)


def group_work_without_a_writer(context: Context) -> Iterator[Problem]:
    """Group work that nobody is asked to write down, or to leave anywhere."""
    for place, task in context.tasks:
        if not any(phase.kind == "group" for phase in task.phases):
            continue
        if not task.writer.strip():
            what = message("The groups are not told who writes; say it in the task.")
            yield tip(place.at("writer"), what)
        if not task.answers_in.strip():
            what = message("The groups are not told where their answers go; say it in the task.")
            yield tip(place.at("answers_in"), what)


# --- the programme --------------------------------------------------------------------------------


def task_not_in_the_programme(context: Context) -> Iterator[Problem]:
    """A task that no slide shows, so that nobody will do it."""
    shown = {task for at in context.slides for task in _shown_by(at.slide, context)}
    for place, task in context.tasks:
        if task.id not in shown:
            what = message(
                "No slide shows the task; add one to the item where it is done, or remove the task."
            )
            yield warning(place, what)


def _shown_by(slide: object, context: Context) -> Sequence[str]:
    match slide:
        case TaskSlide():
            return (slide.task,) if slide.task else ()
        case TaskOverviewSlide():
            return slide.tasks or tuple(task.id for task in context.seminar.tasks)
        case _:
            return ()


def phases_that_miss_their_slot(context: Context) -> Iterator[Problem]:
    """Phases that last longer or shorter than the programme's time for them."""
    places = {task.id: place for place, task in context.tasks}
    for slot in slots(context.seminar):
        what = mismatch(slot)
        if what is not None and (slot.over > 0 or _is_for_tasks(slot)):
            grade = tip if 0 < -slot.over <= SETTLING else warning
            yield grade(places[slot.tasks[0].id].at("phases"), what)


def _is_for_tasks(slot: Slot) -> bool:
    """Whether all of its time is for the tasks; a talk may last longer than the task in it."""
    return all(item.kind in ("task", "plenary") for item in slot.items)


CHECKS = (
    task_without_title,
    task_title_used_twice,
    task_without_questions,
    empty_question,
    question_asked_twice,
    many_questions,
    task_without_phases,
    cue_in_a_short_phase,
    wrong_number_of_sides,
    group_work_without_a_writer,
    task_not_in_the_programme,
    phases_that_miss_their_slot,
)
