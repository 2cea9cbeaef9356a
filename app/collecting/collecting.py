"""From a seminar and its folder of answer sheets to the seminar with what the sheets say."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from builders.answers import NOBODY, Reading, Watch, read_answers
from seminar.collected import ReadSheet
from seminar.model import Seminar
from seminar.outcomes import BroughtIn, Decisions, SheetNews, bring_in

Sheet = tuple[str, str | None]
"""Which sheet: its task's id and its group's, `None` in a seminar without groups."""
UNDECIDED = Decisions()
"""Nothing is decided: what is in doubt stays as it is in Plenum, and is told."""


class Collected(Struct, frozen=True):
    """What came of reading the sheets. Nothing is saved yet.

    Args:
        reading: what the files hold, and what is to be said of them.
        brought: the seminar with it, and what is new, sheet by sheet.
    """

    reading: Reading
    brought: BroughtIn

    @property
    def before(self) -> Seminar:
        """The seminar as it was."""
        return self.brought.before

    @property
    def seminar(self) -> Seminar:
        """The seminar as it will be."""
        return self.brought.seminar

    @property
    def news(self) -> tuple[SheetNews, ...]:
        """What each sheet that was read brought, in the order of groups and tasks."""
        places = {sheet: place for place, sheet in enumerate(sheets_of(self.before))}
        return tuple(
            sorted(
                self.brought.sheets, key=lambda one: places.get((one.task, one.group), len(places))
            )
        )

    @property
    def unread(self) -> tuple[Sheet, ...]:
        """The sheets that the seminar has and that were not read: missing, or not to be read."""
        read = {(one.task, one.group) for one in self.brought.sheets}
        return tuple(sheet for sheet in sheets_of(self.before) if sheet not in read)

    @property
    def blank(self) -> tuple[Sheet, ...]:
        """The sheets that were read and in which nobody has written anything."""
        written = {(one.task, one.group) for one in self.reading.sheets if _is_written_in(one)}
        read = {(one.task, one.group) for one in self.brought.sheets} - written
        return tuple(sheet for sheet in sheets_of(self.before) if sheet in read)

    @property
    def has_findings(self) -> bool:
        """Whether anything waits for a person: a decision, or a file that was not read."""
        return any(one.conflicts or one.is_emptied for one in self.brought.sheets) or any(
            one.is_fault for one in self.reading.remarks
        )


def collect(
    folder: Path,
    seminar: Seminar,
    when: dt.datetime,
    decisions: Decisions = UNDECIDED,
    watch: Watch = NOBODY,
) -> Collected:
    """Read a seminar's answer sheets, and return the seminar with what they say.

    Args:
        folder: the seminar's; nothing in it is changed.
        seminar: as it is now, saved or not.
        when: the time of this reading, with its time zone.
        decisions: what a person has said of conflicts and of emptied sheets.
        watch: somebody who waits, and may stop it: `reading.stopped` says so, and the seminar is
            then as it was.

    Raises:
        CannotRead: the folder of groups is out of reach.
    """
    reading = read_answers(folder, seminar, watch)
    if reading.stopped:
        reading = replace(reading, sheets=())
    return Collected(reading, bring_in(seminar, reading.sheets, when, decisions))


def decide(collected: Collected, decisions: Decisions, when: dt.datetime) -> Collected:
    """Return what comes of the same sheets when more is decided; no file is read again."""
    brought = bring_in(collected.before, collected.reading.sheets, when, decisions)
    return replace(collected, brought=brought)


def into(seminar: Seminar, collected: Collected, when: dt.datetime) -> Collected:
    """Return what comes of the same sheets in a seminar that was edited since they were read."""
    brought = bring_in(seminar, collected.reading.sheets, when)
    return replace(collected, brought=brought)


def sheets_of(seminar: Seminar) -> tuple[Sheet, ...]:
    """Return which answer sheets a seminar has: group by group, in the order of its tasks."""
    groups = [group.id for group in seminar.groups] or [None]
    return tuple((task.id, group) for group in groups for task in seminar.tasks)


def _is_written_in(sheet: ReadSheet) -> bool:
    return any(answer.points for answer in sheet.answers)
