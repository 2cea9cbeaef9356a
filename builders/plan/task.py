"""Slides of a task: its questions, who writes, its phases; or its two sides taking turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from builders.canvas import Frame
from builders.fit import measure
from builders.look import FLOOR, LINEN_LINE, cm, rect
from builders.metrics import Face
from builders.plan.drafting import Context, Draft, Moment, series
from builders.plan.fitting import Step, fits, pieces, shorten, split_evenly, stack_inset, typed
from builders.plan.phase_bar import phase_bar
from builders.plan.scene import Fill, Paragraph, Shape, Stroke
from builders.plan.sides import SIDES_PER_SLIDE, side_in_words, sides_group
from seminar.emphasis import plain
from seminar.model import Task, TaskSlide
from seminar.task_times import parts
from seminar.tasks import TimedPhase, phase_name, task_called, task_minutes, timed_phases

QUESTIONS = 4
"""The most on a slide of a task."""
TURN_QUESTIONS = 3
"""The most on a slide of an activity in turns, where the sides take half of the width."""
SIZES = (32, 28, 24, 22)
TURN_SIZES = (28, 24, 22)
MESSAGE = (Step(60, 4), Step(48, 4), Step(44, 5), Step(36, 7), Step(28, 10), Step(20, 14))
_BAND = rect(2.0, 11.95, 29.87, 4.95)
_HAIRLINE = rect(22.3, 5.3, 0, 5.4)
_TURN_WIDTH = cm(12.1)
_ANSWER_SIZES = (24, 22, FLOOR)


class _Asked(Struct, frozen=True):
    """A question as it stands on a slide: whole, or the first or a later piece of a long one.

    Args:
        text: rich.
        number: its place among the task's questions; 0 where it has none, or is a later piece.
        question: its id; empty for a later piece.
    """

    text: str
    number: int = 0
    question: str = ""


def task_slide(context: Context, slide: TaskSlide, moment: Moment) -> list[Draft]:
    """Compose a task's slides: as few as hold its questions, all with the same bar.

    Two sides that take turns have cards; of more, the slide has the names and the notes the rest.
    """
    task = next((one for one in context.seminar.tasks if one.id == slide.task), None)
    if task is None:
        return [_no_task(context, slide)]
    carded = 0 < len(task.sides) <= SIDES_PER_SLIDE
    drafts = _in_turns(context, task) if carded else _task(context, task)
    sides = () if carded else tuple(side_in_words(side) for side in task.sides)
    notes = (*sides, *_times(context, task, moment))
    say = "\n".join(filter(None, (slide.notes, task.introduction)))
    return series(context, [replace(draft, say=say, shown=notes) for draft in drafts])


def _no_task(context: Context, slide: TaskSlide) -> Draft:
    title = context.words.text("No task has been chosen for this slide")
    return Draft("statement", title, steps=MESSAGE, say=slide.notes)


# --- a task ---------------------------------------------------------------------------------------


def _task(context: Context, task: Task) -> list[Draft]:
    frame = context.layout("task").frames["questions"]
    size, runs = _fit_questions(_asked(task), frame, context.body_face, SIZES, QUESTIONS)
    how, whole = _how(context, task)
    return [
        replace(
            _draft(context, task, (*_questions(context, run, size, frame), *how), run),
            shapes=(*(_hairline(context) if how else ()), *_bar(context, task)),
            whole=whole,
        )
        for run in runs
    ]


def _draft(context: Context, task: Task, fills: tuple[Fill, ...], run: Sequence[_Asked]) -> Draft:
    return Draft(
        "task",
        task.title or task.theme,
        kicker=_kicker(context, task),
        fills=fills,
        task=task.id,
        questions=tuple(asked.question for asked in run if asked.question),
    )


def _kicker(context: Context, task: Task) -> str:
    words, minutes = context.words, task_minutes(task)
    called = task_called(words, context.seminar, task)
    lasting = words.plural("{n} minute", "{n} minutes", minutes) if minutes else ""
    return " · ".join(filter(None, (called, lasting)))


def _bar(context: Context, task: Task) -> tuple[Shape, ...]:
    bar = phase_bar(context, task, context.layout("task").at(_BAND))
    return (bar,) if bar else ()


def _hairline(context: Context) -> tuple[Shape, ...]:
    line = context.layout("task").at(_HAIRLINE)
    name = context.words.text("Line")
    return (Stroke(name, (line.x, line.y), (line.x, line.bottom), LINEN_LINE),)


def _how(context: Context, task: Task) -> tuple[tuple[Fill, ...], tuple[str, ...]]:
    """Return who takes turns and who writes, where the answers go, and in full what was cut."""
    words, layout = context.words, context.layout("task")
    sides = words.listing([side.name for side in task.sides if side.name.strip()])
    said = (
        (words.text("In turns"), sides),
        (words.text("Writer"), task.writer),
        (words.text("The answer goes into"), task.answers_in),
    )
    texts = [(label, text) for label, text in said if text.strip()]
    if not texts:
        return (), ()
    stacks = [
        tuple(
            paragraph
            for label, text in texts
            for paragraph in (Paragraph(label), Paragraph(text, level=1, size=size))
        )
        for size in _ANSWER_SIZES
    ]
    frame, face = layout.frames["how"], context.body_face
    stack = next((stack for stack in stacks if fits(stack, frame, face)), None)
    if stack:
        return (Fill("how", stack, stack_inset(stack, frame, face)),), ()
    whole = tuple(f"{label}: {text}" for label, text in texts)
    short = shorten(stacks[-1], frame, face)
    return (Fill("how", short if short[-1:] and short[-1].level else short[:-1]),), whole


# --- questions ------------------------------------------------------------------------------------


def _asked(task: Task) -> list[_Asked]:
    """Return the task's questions; of none, its introduction; a single one has no number."""
    questions = [question for question in task.questions if question.text.strip()]
    if not questions:
        return [_Asked(task.introduction)] if task.introduction.strip() else []
    numbered = len(questions) > 1
    return [
        _Asked(question.text, place if numbered else 0, question.id)
        for place, question in enumerate(questions, 1)
    ]


def _fit_questions(
    asked: Sequence[_Asked], frame: Frame, face: Face, sizes: Sequence[float], most: int
) -> tuple[float, list[tuple[_Asked, ...]]]:
    """Return the size of the questions and how they are shared out over slides.

    As few slides as there can be, then the largest size that needs no more. A question that fits
    on no slide even at the smallest is set at the floor and, where that is not enough, cut.
    """

    def stand(run: Sequence[_Asked], size: float) -> bool:
        return len(run) <= most and _stand(_paragraphs(run, size), size, frame, face)

    smallest = sizes[-1]
    if not all(stand((one,), smallest) for one in asked):
        smallest = FLOOR
        asked = [piece for one in asked for piece in _in_pieces(one, frame, face)]
    runs = split_evenly(asked, lambda run: stand(run, smallest)) or [()]
    size = next((size for size in sizes if all(stand(run, size) for run in runs)), smallest)
    return size, runs


def _stand(paragraphs: Sequence[Paragraph], size: float, frame: Frame, face: Face) -> bool:
    """Return whether questions stand in the frame; only at the floor may a long word break."""
    measured = measure(typed(paragraphs, frame), frame.width, face)
    return measured.height <= frame.height and (size <= FLOOR or not measured.broken)


def _in_pieces(asked: _Asked, frame: Frame, face: Face) -> list[_Asked]:
    def fit(text: str) -> bool:
        return _stand(_paragraphs((replace(asked, text=text),), FLOOR), FLOOR, frame, face)

    first, *rest = pieces(asked.text, fit)
    return [_Asked(first, asked.number, asked.question), *(_Asked(text) for text in rest)]


def _questions(
    context: Context, run: Sequence[_Asked], size: float, frame: Frame
) -> tuple[Fill, ...]:
    """Return the questions set in `frame`, which is the layout's or its left part."""
    if not run:
        return ()
    paragraphs = _paragraphs(run, size)
    beside = context.layout("task").frames["questions"].rect.w - frame.rect.w
    inset = beside + stack_inset(paragraphs, frame, context.body_face)
    return (Fill("questions", paragraphs, inset),)


def _paragraphs(run: Sequence[_Asked], size: float) -> tuple[Paragraph, ...]:
    """Return the questions as paragraphs; each counts from where its unbroken list begins."""
    made, begins = list[Paragraph](), 0
    for asked in run:
        begins = (begins or asked.number) if asked.number else 0
        made.append(Paragraph(asked.text, size=size, number=begins))
    return tuple(made)


# --- an activity in turns -------------------------------------------------------------------------


def _in_turns(context: Context, task: Task) -> list[Draft]:
    layout = context.layout("task")
    frame = layout.frames["questions"]
    width = min(frame.rect.w, layout.width(_TURN_WIDTH))
    narrow = replace(frame, rect=replace(frame.rect, w=width))
    size, runs = _fit_questions(_asked(task), narrow, context.body_face, TURN_SIZES, TURN_QUESTIONS)
    cards, whole = sides_group(context, task.sides)
    return [
        replace(
            _draft(context, task, _questions(context, run, size, narrow), run),
            shapes=(cards, *_bar(context, task)),
            whole=whole,
        )
        for run in runs
    ]


# --- notes ----------------------------------------------------------------------------------------


def _times(context: Context, task: Task, moment: Moment) -> tuple[str, ...]:
    """Return the item's phases by the clock, with their instructions and the cues to give."""
    shares = context.once(("task_parts",), lambda: parts(context.seminar))
    part = shares[moment.item.id, task.id]
    return tuple(
        line
        for timed in timed_phases(part.phases)
        for line in _phase_notes(context, timed, part.begins, over=bool(task.sides))
    )


def _phase_notes(context: Context, timed: TimedPhase, begins: int, *, over: bool) -> Iterator[str]:
    words = context.words
    name = phase_name(words, timed.phase)
    yield words.text(
        "{start}–{end}: {phase} ({minutes})",
        start=words.clock(begins + timed.start),
        end=words.clock(begins + timed.end),
        phase=name,
        minutes=words.plural("{n} minute", "{n} minutes", timed.phase.minutes),
    )
    yield from filter(None, (line.strip() for line in plain(timed.phase.instruction).split("\n")))
    if timed.cue is None:
        return
    clock = words.clock(begins + timed.cue)
    if over:
        yield words.text(
            "{clock}: Say that half the time has passed and that they swap now ({phase})",
            clock=clock,
            phase=name,
        )
    else:
        yield words.text(
            "{clock}: Say that half the time has passed ({phase})", clock=clock, phase=name
        )
