"""The tasks as documents print them."""

from __future__ import annotations

from builders.documents.fields.people import GroupFields
from builders.documents.fields.tasks import PhaseFields, QuestionFields, TaskFields
from builders.documents.gathering.sources import Sources
from builders.documents.rich import Rich
from seminar.emphasis import plain
from seminar.model import Task
from seminar.tasks import phase_name, task_called, task_minutes, task_number


def task_fields(sources: Sources, groups: tuple[GroupFields, ...]) -> tuple[TaskFields, ...]:
    """Return the tasks of a seminar, in order."""
    return tuple(_task(sources, task, groups) for task in sources.seminar.tasks)


def _task(sources: Sources, task: Task, groups: tuple[GroupFields, ...]) -> TaskFields:
    words, seminar = sources.words, sources.seminar
    called = task_called(words, seminar, task)
    return TaskFields(
        id=task.id,
        number=str(task_number(seminar, task) or ""),
        label=called,
        title=Rich(task.title),
        heading=": ".join(filter(None, (called, plain(task.title).strip()))),
        introduction=Rich(task.introduction),
        minutes=task_minutes(task),
        writer=Rich(task.writer),
        answers_in=Rich(task.answers_in),
        questions=tuple(
            QuestionFields(id=question.id, number=place, text=Rich(question.text))
            for place, question in enumerate(task.questions, 1)
        ),
        phases=tuple(
            PhaseFields(
                name=phase_name(words, phase),
                minutes=phase.minutes,
                instruction=Rich(phase.instruction),
                halfway=phase.halfway,
            )
            for phase in task.phases
        ),
        groups=groups,
    )
