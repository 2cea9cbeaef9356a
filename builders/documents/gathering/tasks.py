"""The tasks as documents print them."""

from __future__ import annotations

from msgspec.structs import replace

from builders.answer_marks import answer_tag, highlight_tag
from builders.documents.closer_table import CloserTable
from builders.documents.fields.people import GroupFields
from builders.documents.fields.tasks import PhaseFields, QuestionFields, SideFields, TaskFields
from builders.documents.gathering.answers import answers
from builders.documents.gathering.sheet_room import sheet_room
from builders.documents.gathering.sources import Sources
from builders.documents.gathering.statements import task_outcomes_fields
from builders.documents.gathering.task_times import task_when
from builders.documents.gathering.writing_room import lines_per_question
from builders.documents.phase_bar import phase_bar, phase_line
from builders.documents.rich import Rich
from builders.documents.sheet_names import sheet_labels, sheet_name
from seminar.emphasis import plain
from seminar.model import Task
from seminar.tasks import (
    DIVISIONS,
    has_cue,
    phase_name,
    task_called,
    task_minutes,
    task_number,
)


def task_fields(sources: Sources, groups: tuple[GroupFields, ...]) -> tuple[TaskFields, ...]:
    """Return the tasks of a seminar, in order."""
    words, seminar = sources.words, sources.seminar
    names = sheet_labels([task_called(words, seminar, task) for task in seminar.tasks])
    return tuple(
        _task(sources, task, groups, name) for task, name in zip(seminar.tasks, names, strict=True)
    )


def _task(
    sources: Sources, task: Task, groups: tuple[GroupFields, ...], in_file_names: str
) -> TaskFields:
    words, seminar = sources.words, sources.seminar
    called = task_called(words, seminar, task)
    said = TaskFields(
        id=task.id,
        number=str(task_number(seminar, task) or ""),
        label=called,
        title=Rich(task.title),
        heading=": ".join(filter(None, (called, plain(task.title).strip()))),
        introduction=Rich(task.introduction),
        division_text=_division(sources, task),
        writer=Rich(task.writer),
        answers_in=Rich(task.answers_in),
        questions=_questions(sources, task, groups),
        phases=_phases(sources, task),
        sides=_sides(task),
        highlight_tag=highlight_tag(task.id),
        outcomes=task_outcomes_fields(sources, task, groups),
    )
    return _with_groups(_with_time(said, sources, task), sources, task, groups, in_file_names)


def _division(sources: Sources, task: Task) -> str:
    """Return how groups are made up; without groups, "mixed" would speak of groups nobody has."""
    told = sources.seminar.groups or task.division != "mixed"
    return sources.words.say(DIVISIONS[task.division]) if told else ""


def _with_time(said: TaskFields, sources: Sources, task: Task) -> TaskFields:
    """Return the fields of a task with those of when it is, for how long, and what that gives."""
    words, minutes = sources.words, task_minutes(task)
    when = task_when(sources.seminar, task, words)
    minutes_text = words.plural("{n} minute", "{n} minutes", minutes) if minutes else ""
    return replace(
        said,
        when=when,
        minutes=minutes,
        minutes_text=minutes_text,
        when_and_how_long=", ".join(filter(None, (when, minutes_text))),
        phase_line=phase_line(task, words),
        phase_bar=phase_bar(task, words),
        lines=tuple(range(1, lines_per_question(sources.seminar, task, words) + 1)),
    )


def _with_groups(
    said: TaskFields,
    sources: Sources,
    task: Task,
    groups: tuple[GroupFields, ...],
    in_file_names: str,
) -> TaskFields:
    """Return the fields of a task with its groups, their answer sheets, and the room for them."""
    words = sources.words
    own = tuple(
        replace(group, answer_file=sheet_name(words, in_file_names, group.folder))
        for group in groups
    )
    room = sheet_room(sources.seminar, task, own, words)
    return replace(
        said,
        answer_file="" if groups else sheet_name(words, in_file_names),
        groups=own,
        lists_groups=room.lists_groups,
        is_tight=room.is_tight,
        closer_table=CloserTable() if room.is_tight else None,
    )


def _questions(
    sources: Sources, task: Task, groups: tuple[GroupFields, ...]
) -> tuple[QuestionFields, ...]:
    return tuple(
        QuestionFields(
            id=question.id,
            number=place,
            text=Rich(question.text),
            answer_tag=answer_tag(task.id, question.id),
            answers=answers(sources.seminar, question, groups),
        )
        for place, question in enumerate(task.questions, 1)
    )


def _phases(sources: Sources, task: Task) -> tuple[PhaseFields, ...]:
    return tuple(
        PhaseFields(
            name=phase_name(sources.words, phase),
            minutes=phase.minutes,
            instruction=Rich(phase.instruction),
            halfway=has_cue(phase),
        )
        for phase in task.phases
    )


def _sides(task: Task) -> tuple[SideFields, ...]:
    return tuple(
        SideFields(
            name=Rich(side.name),
            joined_by=Rich(side.joined_by),
            order=Rich(side.order),
            duty=Rich(side.duty),
        )
        for side in task.sides
    )
