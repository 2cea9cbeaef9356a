"""The answer sheets: which there are, where they lie, and how they say whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from builders.documents.fields import GroupFields, SeminarFields, TaskFields
from builders.documents.gathering.sources import Sources
from seminar.filenames import file_name
from seminar.language import Language
from seminar.messages import message

FORMAT = "1"
"""The format of the sheets' tags and marks."""
SHEET = message("{group} {task} Answer sheet")
"""What a group's sheet is called; without the task's title, so that a new title loses nothing."""
OPEN_SHEET = message("{task} Answer sheet")
"""What a sheet is called in a seminar without groups."""


def sheets(seminar: SeminarFields) -> Iterator[tuple[TaskFields, GroupFields | None]]:
    """Yield task and group of each sheet; without groups there is one sheet a task."""
    for task in seminar.tasks:
        for group in task.groups or (None,):
            yield task, group


def sheet_path(sources: Sources, task: TaskFields, group: GroupFields | None) -> str:
    """Return where a sheet lies in the folder of groups."""
    if group is None:
        return file_name(sources.words.text(OPEN_SHEET.original, task=task.label), ".docx")
    return f"{file_name(group.name)}/{sheet_name(sources.words, task.label, group.name)}.docx"


def sheet_name(words: Language, task: str, group: str) -> str:
    """Return what a group's sheet is called, as a file without its ending.

    Args:
        words: the seminar's language.
        task: what the task is called.
        group: what the group is called.
    """
    name = file_name(words.text(SHEET.original, group=group, task=task), ".docx")
    return name.removesuffix(".docx")


def marks(sources: Sources, task: TaskFields, group: GroupFields | None) -> dict[str, str]:
    """Return the properties by which a sheet that was renamed or moved is known again."""
    del group
    return {"PlenumSeminar": sources.seminar.id, "PlenumTask": task.id, "PlenumFormat": FORMAT}
