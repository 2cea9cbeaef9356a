"""What has changed since a document was built, in a few words for a table's cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from builders.states.said import LINKS, SLIDES, field_tells_the_same, tell_the_same
from seminar.folder import SURVEY
from seminar.messages import Message, beginning, message
from seminar.model import Seminar, Task
from seminar.tasks import task_in_words, task_number

_MOST = 4
"""So many tasks are named; of more, only how many there are."""
_DETAILS = ("title", "subtitle", "theme", "language", "organisation", "venue")

_PARTS: Sequence[tuple[Sequence[str], Message]] = (
    (_DETAILS, message("The details have changed")),
    (("participants",), message("Participants have changed")),
    (("groups",), message("The groups have changed")),
    (("survey",), message("The survey's settings have changed")),
    (("look_back",), message("The look-back has changed")),
    (("outcomes",), message("Outcomes have changed")),
    (("document", "deck"), message("The words in the documents have changed")),
)
"""Fields of a seminar other than its programme and tasks, and what is said when one is another."""


def changed_parts(before: Seminar, after: Seminar, untold: frozenset[str]) -> tuple[Message, ...]:
    """Return which parts of a seminar have changed, the tasks by what they are called.

    Args:
        before: the seminar when a document was built.
        after: the seminar now.
        untold: the fields that the document tells nothing of.
    """
    return (
        *_tasks(before, after, untold),
        *_programme(before, after, untold),
        *(
            sentence
            for fields, sentence in _PARTS
            if not all(field_tells_the_same(before, after, field, untold) for field in fields)
        ),
    )


def _programme(before: Seminar, after: Seminar, untold: frozenset[str]) -> Iterator[Message]:
    without_slides = untold | {SLIDES, LINKS}
    if not tell_the_same(before.programme, after.programme, without_slides):
        yield message("The programme has changed")
    old = {item.id: item for day in before.programme for item in day.items}
    new = (item for day in after.programme for item in day.items)
    pairs = ((old[item.id], item) for item in new if item.id in old)
    if not all(field_tells_the_same(one, other, "slides", untold) for one, other in pairs):
        yield message("Slides have changed")


def _tasks(before: Seminar, after: Seminar, untold: frozenset[str]) -> Iterator[Message]:
    if field_tells_the_same(before, after, "tasks", untold):
        return
    old = {task.id: task for task in before.tasks}
    kept = {task.id for task in after.tasks}
    changed = [
        task
        for task in after.tasks
        if task.id in old and not tell_the_same(old[task.id], task, untold)
    ]
    new = [task for task in after.tasks if task.id not in old]
    gone = [task for task in before.tasks if task.id not in kept]
    if len(changed) == 1:
        yield beginning(message("{which} has changed", which=_which(changed, after)))
    elif changed:
        yield beginning(message("{which} have changed", which=_which(changed, after)))
    if new:
        yield beginning(message("{which} is new", which=_which(new, after)))
    if gone:
        yield beginning(message("{which} is gone", which=_which(gone, before)))
    if not (changed or new or gone):
        yield message("The tasks have another order")


def _which(tasks: Sequence[Task], seminar: Seminar) -> Message:
    """Return tasks in a row: "task 1 and 4" where all have numbers, else by what each is called."""
    if len(tasks) > _MOST:
        return message("{n} tasks", n=len(tasks))
    numbers = [task_number(seminar, task) for task in tasks]
    if all(numbers):
        which = _listed([str(number) for number in numbers])
        if len(numbers) == 1:
            return message("task {numbers}", numbers=which)
        return message("tasks {numbers}", numbers=which)
    return _listed([_called(task, seminar) for task in tasks])


def _called(task: Task, seminar: Seminar) -> Message | str:
    number = task_number(seminar, task)
    return message("task {numbers}", numbers=number) if number else task_in_words(seminar, task)


def _listed(each: Sequence[str | Message]) -> Message:
    if len(each) == 1:
        return message("{text}", text=each[0])
    first = each[0] if len(each) == 2 else _in_a_row(each[:-1])
    return message("{items} and {last}", items=first, last=each[-1])


def _in_a_row(each: Sequence[str | Message]) -> Message:
    first, *others = each
    row = message("{text}", text=first)
    for one in others:
        row = message("{items}, {next}", items=row, next=one)
    return row


def sources_changed(paths: Iterable[str]) -> tuple[Message, ...]:
    """Return that files have changed which a document shows, by their path in the folder."""
    return tuple(
        message("The survey has changed")
        if path == SURVEY
        else message("The picture “{file}” has changed", file=PurePosixPath(path).name)
        for path in paths
    )
