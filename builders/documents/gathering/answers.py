"""What each group answered, for the appendix: the statements that came from a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builders.documents.fields.people import GroupFields
from builders.documents.fields.statements import AnswersFields
from builders.documents.rich import Rich
from seminar.model import Question, Seminar, Statement, Task


def answers(
    seminar: Seminar, question: Question, groups: Sequence[GroupFields]
) -> tuple[AnswersFields, ...]:
    """Return every group with its points, which may be none; nothing if no group answered.

    Args:
        seminar: whose groups and statements they are.
        question: one of its questions.
        groups: its groups as documents name them.
    """
    given = [one for one in _from_groups(seminar) if one.question == question.id]
    return _by_group(seminar, given, groups) if given else ()


def other_answers(
    seminar: Seminar, task: Task, groups: Sequence[GroupFields]
) -> tuple[AnswersFields, ...]:
    """Return what groups said about a task beside its questions; only groups that did."""
    given = [one for one in _from_groups(seminar) if one.task == task.id and one.question is None]
    return tuple(one for one in _by_group(seminar, given, groups) if one.points)


def were_answered(seminar: Seminar, task: Task) -> bool:
    """Whether any group has said anything about a task."""
    return any(one.task == task.id for one in _from_groups(seminar))


def _from_groups(seminar: Seminar) -> Iterable[Statement]:
    return (one for one in seminar.outcomes if one.group is not None and one.text.strip())


def _by_group(
    seminar: Seminar, given: Sequence[Statement], groups: Sequence[GroupFields]
) -> tuple[AnswersFields, ...]:
    return tuple(
        AnswersFields(
            group=fields.name,
            points=tuple(Rich(one.text.strip()) for one in given if one.group == group.id),
        )
        for group, fields in zip(seminar.groups, groups, strict=True)
    )
