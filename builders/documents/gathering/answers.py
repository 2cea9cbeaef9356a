"""What each group answered, for the appendix: the statements that came from a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from builders.documents.fields.people import GroupFields
from builders.documents.fields.statements import AnswersFields
from builders.documents.rich import Rich
from seminar.model import Question, Seminar, Statement, Task
from seminar.outcomes.voices import originals

_AT_THE_END = 3
"""So many rows go on to the last page with the sentence that ends the document."""


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
    answered = _by_group(seminar, given, groups) if given else ()
    return _kept(answered) if _ends_appendix(seminar, question) else answered


def other_answers(
    seminar: Seminar, task: Task, groups: Sequence[GroupFields]
) -> tuple[AnswersFields, ...]:
    """Return what groups said about a task beside its questions; only groups that did."""
    given = [one for one in _from_groups(seminar) if one.task == task.id and one.question is None]
    answered = tuple(one for one in _by_group(seminar, given, groups) if one.points)
    return _kept(answered) if _last(seminar) == task else answered


def were_answered(seminar: Seminar, task: Task) -> bool:
    """Whether any group has said anything about a task."""
    return any(one.task == task.id for one in _from_groups(seminar))


def _last(seminar: Seminar) -> Task | None:
    """Return the last task that groups have said anything about."""
    return next((task for task in reversed(seminar.tasks) if were_answered(seminar, task)), None)


def _ends_appendix(seminar: Seminar, question: Question) -> bool:
    """Whether the answers to a question are the last, with none beside the questions after them."""
    last = _last(seminar)
    beside = any(
        last is not None and one.task == last.id and one.question is None
        for one in _from_groups(seminar)
    )
    return last is not None and last.questions[-1:] == (question,) and not beside


def _kept(answered: tuple[AnswersFields, ...]) -> tuple[AnswersFields, ...]:
    """Return answers whose last rows stay with the sentence that ends the document."""
    kept = (replace(one, keep=True) for one in answered[-_AT_THE_END:])
    return (*answered[:-_AT_THE_END], *kept)


def _from_groups(seminar: Seminar) -> Iterable[Statement]:
    """Return what groups said, each in its own words, be it merged with others' or not."""
    said = (part for one in seminar.outcomes for part in originals(one))
    return (one for one in said if one.group is not None and one.text.strip())


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
