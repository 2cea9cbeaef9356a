"""Which Word documents there are, what they are called, and what they are called for."""

from __future__ import annotations

from msgspec import Struct

from builders.documents.gathering.merging import merged
from seminar.documents import DocumentId
from seminar.emphasis import plain
from seminar.groups import seated
from seminar.messages import Message, message
from seminar.model import Seminar


class DocumentKind(Struct, frozen=True):
    """A kind of document.

    Args:
        id: what the command line calls it, and the built-in template's file name begins with.
        name: what its file name begins with and its template is called.
        is_sheet: whether there is one for each task and group, with `task` and `group` as fields.
    """

    id: DocumentId
    name: Message
    is_sheet: bool = False


PROGRAM = DocumentKind("program", message("Programme"))
HANDOUT = DocumentKind("handout", message("Participant booklet"))
TASK_SHEETS = DocumentKind("task-sheets", message("Task sheets"))
ANSWER_SHEETS = DocumentKind("answer-sheets", message("Answer sheet"), is_sheet=True)
GROUP_LIST = DocumentKind("group-list", message("Group list"))
RUN_SHEET = DocumentKind("run-sheet", message("Run sheet"))
SUMMARY = DocumentKind("summary", message("Summary"))

KINDS = (PROGRAM, HANDOUT, TASK_SHEETS, ANSWER_SHEETS, GROUP_LIST, RUN_SHEET, SUMMARY)
"""The Word documents, in the order in which a seminar needs them."""


def why_not(kind: DocumentKind, seminar: Seminar) -> Message | None:
    """Return why a seminar has no document of this kind, or `None` if it has one."""
    if kind in (TASK_SHEETS, ANSWER_SHEETS) and not seminar.tasks:
        return message("There are no tasks yet.")
    if kind == GROUP_LIST and seminar.document.show_participants == "nothing":
        return message("The seminar is set to print nothing of its participants.")
    if kind == GROUP_LIST and not _has_members(seminar):
        return message("No group has members yet.")
    if kind == SUMMARY and not merged(seminar.outcomes):
        return message("No outcomes yet.")
    return None


def _has_members(seminar: Seminar) -> bool:
    """Whether somebody who can be listed is in a group."""
    named = {one.id for one in seminar.participants if plain(one.name).strip()}
    return any(named.intersection(seated(group)) for group in seminar.groups)
