"""The answer sheets: which there are, where they lie, and how they say whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from builders.answer_marks import CURRENT_FORMAT, FORMAT, GROUP, SEMINAR, TASK
from builders.documents.fields import GroupFields, SeminarFields, TaskFields


def sheets(seminar: SeminarFields) -> Iterator[tuple[TaskFields, GroupFields | None]]:
    """Yield task and group of each sheet; without groups there is one sheet a task."""
    for task in seminar.tasks:
        for group in task.groups or (None,):
            yield task, group


def sheet_path(task: TaskFields, group: GroupFields | None) -> str:
    """Return where a sheet lies in the folder of groups."""
    name = task.answer_file if group is None else f"{group.folder}/{group.answer_file}"
    return f"{name}.docx"


def marks(seminar: str, task: TaskFields, group: GroupFields | None) -> dict[str, str]:
    """Return the properties by which a sheet that was renamed or moved is known again.

    Args:
        seminar: its id.
        task: whose questions it asks.
        group: who answers; `None` in a seminar without groups.
    """
    whose = {} if group is None else {GROUP: group.id}
    return {SEMINAR: seminar, TASK: task.id, **whose, FORMAT: CURRENT_FORMAT}
