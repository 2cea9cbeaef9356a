"""What collecting answer sheets brought, and what was decided about it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from seminar.model import Seminar

Decision = Literal["mine", "theirs"]
Place = tuple[str, str | None]
"""Which sheet: the ids of task and group."""


class Decisions(Struct, frozen=True, kw_only=True):
    """What a person has said to the questions of the last collecting.

    Args:
        emptied: sheets whose emptying is agreed to, so that what they said goes.
        conflicts: by the statement's id: keep what stands in Plenum, or take what the sheet says.
            A merged statement that is kept speaks for this group still; one that takes what the
            sheet says lets this group's statement stand by itself.
    """

    emptied: frozenset[Place] = frozenset()
    conflicts: Mapping[str, Decision] = MappingProxyType({})


class Conflict(Struct, frozen=True, kw_only=True):
    """A point that was changed in the sheet, and its statement in Plenum, each in its own way.

    Args:
        statement: its id.
        mine: what it says in Plenum.
        theirs: what the sheet says; empty where the sheet does not say it any more.
        base: what the sheet said when it was last taken in; empty where nobody knows.
        merged: what the merged statement says that it was made part of; empty where it was not.
        worked_on: the names of its fields, such as "owner", that are not as the sheet made them.
        merged_worked_on: the same of the merged statement that it was made part of: that one goes
            with the last of its parts.
    """

    statement: str
    mine: str
    theirs: str
    base: str
    merged: str = ""
    worked_on: tuple[str, ...] = ()
    merged_worked_on: tuple[str, ...] = ()


class SheetNews(Struct, frozen=True, kw_only=True):
    """What one sheet brought.

    Args:
        task, group: ids of whose sheet it is.
        file: its path from the seminar's folder.
        new, changed, gone: ids of statements that came, that were changed, and that went, with
            the merged ones that went with their last part.
        conflicts: what is for a person to decide; it is told again until somebody has.
        unchanged: how many points are as they were.
        is_emptied: whether it said something and now says nothing; nothing is removed for that.
        open_questions: ids of the questions that it asks and that are not answered in it.
    """

    task: str
    group: str | None
    file: str
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    unchanged: int = 0
    is_emptied: bool = False
    open_questions: tuple[str, ...] = ()


class BroughtIn(Struct, frozen=True, kw_only=True):
    """A seminar with what its answer sheets say.

    Args:
        before: the seminar as it was.
        seminar: the seminar as it is with the sheets.
        sheets: what each of them brought, by task and group.
    """

    before: Seminar
    seminar: Seminar
    sheets: tuple[SheetNews, ...]

    @property
    def is_change(self) -> bool:
        """Whether the seminar is another than it was."""
        return self.seminar != self.before
