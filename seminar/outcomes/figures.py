"""The outcomes in figures: for each task, and for each group of it; and what is still missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from msgspec import Struct

from seminar.model import Seminar, Statement, StatementKind, Task
from seminar.outcomes.voices import originals, voices


class Figures(Struct, frozen=True, kw_only=True):
    """How much was said, and what of it lacks something.

    Args:
        kinds: how many statements there are of each kind, of all of them; a merged one is one.
        highlights: how many of them are highlights.
        without_owner, without_due: ids of the actions that nobody has to do, or that have no date.
    """

    kinds: Mapping[StatementKind, int]
    highlights: int
    without_owner: tuple[str, ...]
    without_due: tuple[str, ...]

    @property
    def statements(self) -> int:
        """How many statements there are."""
        return sum(self.kinds.values())


class Unanswered(Struct, frozen=True):
    """A question that a group has not answered; the group is `None` in a seminar without groups."""

    question: str
    group: str | None


class TaskFigures(Struct, frozen=True, kw_only=True):
    """The outcomes of a task in figures.

    Args:
        task: its id; `None` for what belongs to no task.
        whole: all that was said about it.
        groups: what each group of the seminar said about it, by its id. What several groups said
            counts for each of them; what the plenary said counts for none.
        unanswered: by question, the groups that have not answered it.
    """

    task: str | None
    whole: Figures
    groups: Mapping[str, Figures]
    unanswered: tuple[Unanswered, ...]


def figures(seminar: Seminar) -> tuple[TaskFigures, ...]:
    """Return the figures of every task in order, and of what belongs to none, if there is such."""
    said: dict[str | None, list[Statement]] = {task.id: [] for task in seminar.tasks}
    for one in seminar.outcomes:
        said.setdefault(one.task, []).append(one)
    tasks = {task.id: task for task in seminar.tasks}
    return tuple(
        _of_task(seminar, tasks.get(task or ""), task, statements)
        for task, statements in said.items()
    )


def _of_task(
    seminar: Seminar, task: Task | None, id_: str | None, said: Iterable[Statement]
) -> TaskFigures:
    rows = tuple(said)
    of_groups: dict[str, list[Statement]] = {group.id: [] for group in seminar.groups}
    for one in rows:
        for group in voices(one):
            if group in of_groups:
                of_groups[group].append(one)
    return TaskFigures(
        task=id_,
        whole=_figures(rows),
        groups={group: _figures(own) for group, own in of_groups.items()},
        unanswered=_unanswered(seminar, task, rows) if task else (),
    )


def _figures(said: Sequence[Statement]) -> Figures:
    kinds: tuple[StatementKind, ...] = get_args(StatementKind)
    counted = Counter(one.kind for one in said)
    actions = [one for one in said if one.kind == "action"]
    return Figures(
        kinds={kind: counted[kind] for kind in kinds},
        highlights=sum(one.highlight for one in said),
        without_owner=tuple(one.id for one in actions if not one.owner.strip()),
        without_due=tuple(one.id for one in actions if one.due is None),
    )


def _unanswered(seminar: Seminar, task: Task, said: Sequence[Statement]) -> tuple[Unanswered, ...]:
    parts = [part for one in said for part in originals(one) if part.text.strip()]
    groups = tuple(group.id for group in seminar.groups)
    answered = {(part.question, part.group if groups else None) for part in parts}
    return tuple(
        Unanswered(question.id, group)
        for question in task.questions
        for group in groups or (None,)
        if (question.id, group) not in answered
    )
