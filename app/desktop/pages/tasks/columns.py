"""The columns of the page's tables; those of phases and questions take what one types."""

from __future__ import annotations

from collections.abc import Callable

from app.desktop.interpreter import words
from app.desktop.pages.tasks import saying
from app.desktop.pages.tasks.edits import by_place, name_phase
from app.desktop.pages.tasks.rows import PhaseRow, TaskRow
from app.desktop.tables.columns import Column, Line, Look, Tick
from app.desktop.theme.colours import PHASE_KINDS
from app.entry.minutes import read_minutes
from seminar.editing.edit import Edit
from seminar.editing.phases import set_phase
from seminar.editing.questions import set_question
from seminar.editing.tasks import set_task
from seminar.messages import message
from seminar.model import Question, Seminar
from seminar.tasks import PHASE_NAMES, phase_name

_MUTED, _LATE = Look(tint="muted"), Look(tint="warning")
_KIND_LOOKS = {kind: Look(mark=colour) for kind, colour in PHASE_KINDS.items()}
TaskId = Callable[[], str]
"""Returns the id of the task that is open."""


# --- the list -------------------------------------------------------------------------------------


def _row_look(row: TaskRow) -> Look:
    warns = row.time is None or row.time.misses
    return Look(
        bold=row.is_open,
        second=saying.row_slot(words(), row),
        after="triangle-alert" if warns else "",
        after_tint="warning",
    )


def list_columns(seminar: Callable[[], Seminar]) -> tuple[Column[TaskRow], ...]:
    """Return the one column of the list.

    Args:
        seminar: returns the seminar, for what a task is called.
    """
    title: Column[TaskRow] = Column(
        key="title",
        heading=message("Task"),
        text=lambda row: saying.row_title(words(), row),
        width=120,
        stretch=True,
        spoken=lambda row: saying.spoken_row(words(), seminar(), row),
        look=_row_look,
        tooltip=lambda row: saying.row_title(words(), row),
        editing=Line(
            read=lambda whole, row, text: set_task(whole, row.task.id, "title", text),
            start=lambda row: row.task.title,
        ),
    )
    return (title,)


# --- questions ------------------------------------------------------------------------------------

QUESTION: Column[Question] = Column(
    key="text",
    heading=message("Question"),
    text=lambda question: question.text,
    width=160,
    stretch=True,
    wraps=True,
    editing=Line(read=lambda seminar, question, text: set_question(seminar, question.id, text)),
)


# --- phases ---------------------------------------------------------------------------------------


def _names(_seminar: Seminar) -> tuple[str, ...]:
    return tuple(words().say(name) for name in PHASE_NAMES.values())


def _minutes(seminar: Seminar, task: str, row: PhaseRow, text: str) -> Edit:
    """Return the edit that typed minutes are.

    Raises:
        NotUnderstood: they are no length.
    """
    begins = row.time.start if row.time is not None else None
    minutes = read_minutes(text, row.phase.minutes, begins)
    return by_place(set_phase(seminar, task, row.place, "minutes", minutes))


def _instruct(seminar: Seminar, task: str, row: PhaseRow, text: str) -> Edit:
    return by_place(set_phase(seminar, task, row.place, "instruction", text))


def _cue(seminar: Seminar, task: str, row: PhaseRow, cue: bool) -> Edit:  # noqa: FBT001 - the value
    return by_place(set_phase(seminar, task, row.place, "halfway", cue))


def _clock_look(row: PhaseRow) -> Look:
    return _LATE if row.time is not None and row.time.is_late else _MUTED


def phase_columns(task: TaskId) -> tuple[Column[PhaseRow], ...]:
    """Return the columns of the phases of the task that is open."""
    name: Column[PhaseRow] = Column(
        key="name",
        heading=message("Phase"),
        text=lambda row: phase_name(words(), row.phase),
        width=148,
        least=96,
        look=lambda row: _KIND_LOOKS[row.phase.kind],
        tooltip=lambda row: words().say(PHASE_NAMES[row.phase.kind]) if row.phase.name else "",
        editing=Line(
            read=lambda seminar, row, text: name_phase(seminar, task(), row.place, text),
            names=_names,
            offered=True,
        ),
    )
    minutes: Column[PhaseRow] = Column(
        key="minutes",
        heading=message("Min"),
        text=lambda row: str(row.phase.minutes),
        width=48,
        least=40,
        align="end",
        spoken=lambda row: words().plural("{n} minute", "{n} minutes", row.phase.minutes),
        editing=Line(read=lambda seminar, row, text: _minutes(seminar, task(), row, text)),
    )
    clock: Column[PhaseRow] = Column(
        key="clock",
        heading=message("By the clock"),
        text=lambda row: saying.phase_clock(words(), row),
        width=104,
        least=92,
        spoken=lambda row: saying.spoken_clock(words(), row),
        look=_clock_look,
    )
    return (name, minutes, clock, *_said_columns(task))


def _said_columns(task: TaskId) -> tuple[Column[PhaseRow], ...]:
    """Return what is said of a phase: on the slide, and when half of it has passed."""
    instruction: Column[PhaseRow] = Column(
        key="instruction",
        heading=message("Instruction on the slide"),
        text=lambda row: row.phase.instruction,
        width=160,
        least=140,
        stretch=True,
        wraps=True,
        editing=Line(read=lambda seminar, row, text: _instruct(seminar, task(), row, text)),
    )
    cue: Column[PhaseRow] = Column(
        key="halfway",
        heading=message("Cue halfway"),
        text=lambda row: saying.phase_cue(words(), row),
        width=124,
        least=96,
        spoken=lambda row: saying.spoken_cue(words(), row),
        editing=Tick(
            ticked=lambda row: row.phase.halfway,
            tick=lambda seminar, row, cue: _cue(seminar, task(), row, cue),
        ),
        editable=lambda row: row.phase.minutes > 1,
        copied=lambda row: "x" if row.phase.halfway else "",
    )
    return instruction, cue
