"""What the groups' answer sheets said: as they are read, and as it was when last taken in.

`ReadSheet` is what a reader of sheets hands over. `CollectedSheet` is part of `seminar.model`,
which offers its name too: by it the next collecting knows what is new in a sheet, and what somebody
has changed in Plenum since. Ids in it may lead to what is not there any more.
"""

from __future__ import annotations

from msgspec import Struct


class ReadAnswer(Struct, frozen=True, kw_only=True):
    """What a sheet says now to one question, point by point; no point where it says nothing.

    Args:
        question: the question's id; `None` for what the group will say in plenary.
        points: a line of text each, as the group wrote it.
    """

    question: str | None
    points: tuple[str, ...]


class ReadSheet(Struct, frozen=True, kw_only=True):
    """An answer sheet as it is now.

    Args:
        task: the task's id.
        group: the group's id; `None` in a seminar without groups.
        file: its path from the seminar's folder, with slashes.
        answers: those whose place in the sheet was found. One that is missing here is not empty:
            nobody knows what it says.
    """

    task: str
    group: str | None
    file: str
    answers: tuple[ReadAnswer, ...]


class CollectedPoint(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One point of a sheet, and the statement that it became."""

    question: str | None = None
    """The question's id; `None` for what the group will say in plenary."""
    text: str = ""
    """What the sheet said, whatever the statement says since."""
    statement: str = ""
    """The statement's id. Where it is gone, somebody has deleted it; it does not come back."""


class CollectedSheet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an answer sheet said when it was last taken in."""

    task: str = ""
    group: str | None = None
    file: str = ""
    """Its path from the seminar's folder, with slashes."""
    points: tuple[CollectedPoint, ...] = ()
