"""Bringing in what answer sheets say, by what they said before and what the statements say now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from seminar.collected import ReadSheet
from seminar.model import CollectedSheet, Seminar
from seminar.outcomes.ledger import Ledger
from seminar.outcomes.news import BroughtIn, Decisions, Place, SheetNews
from seminar.outcomes.taking_in import TakingIn

_NOTHING_DECIDED = Decisions()
Sheet = TypeVar("Sheet", ReadSheet, CollectedSheet)


def bring_in(
    seminar: Seminar,
    sheets: Sequence[ReadSheet],
    when: dt.datetime,
    decisions: Decisions = _NOTHING_DECIDED,
) -> BroughtIn:
    """Return the seminar with what the sheets say now; it keeps every rule.

    Sheets of tasks or groups that are not there any more are passed over; of two for the same task
    and group, the first counts. What somebody has edited in Plenum is never overwritten.

    Args:
        seminar: what the sheets belong to.
        sheets: as they were read.
        when: the moment, with its time zone, to be written on what is new or changed.
        decisions: what was said to earlier conflicts and emptied sheets.
    """
    ledger = Ledger(seminar, when)
    taken = _taken_in(seminar, sheets, ledger, decisions)
    known = _with(seminar.collected, [sheet for _, sheet in taken if sheet])
    after = replace(seminar, outcomes=ledger.outcomes(), collected=known)
    return BroughtIn(before=seminar, seminar=after, sheets=tuple(news for news, _ in taken))


def _taken_in(
    seminar: Seminar, sheets: Sequence[ReadSheet], ledger: Ledger, decisions: Decisions
) -> list[tuple[SheetNews, CollectedSheet | None]]:
    """Take in one sheet after the other, and return what each brought, and what is known of it."""
    known = _by_place(seminar.collected)
    tasks = {task.id: task for task in seminar.tasks}
    takings = [
        TakingIn(sheet, tasks[sheet.task], known.get(place), ledger, decisions)
        for place, sheet in _in_order(seminar, sheets).items()
    ]
    now = [taking.take() for taking in takings]
    return [(taking.news(), sheet) for taking, sheet in zip(takings, now, strict=True)]


def _in_order(seminar: Seminar, sheets: Iterable[ReadSheet]) -> dict[Place, ReadSheet]:
    """Return the sheets of tasks and groups that are there, by task and then by group."""
    read = _by_place(sheets)
    groups = (None, *(group.id for group in seminar.groups))
    places = [(task.id, group) for task in seminar.tasks for group in groups]
    return {place: read[place] for place in places if place in read}


def _by_place(sheets: Iterable[Sheet]) -> dict[Place, Sheet]:
    found: dict[Place, Sheet] = {}
    for sheet in sheets:
        found.setdefault((sheet.task, sheet.group), sheet)
    return found


def _with(
    known: tuple[CollectedSheet, ...], taken: Iterable[CollectedSheet]
) -> tuple[CollectedSheet, ...]:
    """Return what sheets said with what some say now, each in its place, new ones at the end."""
    now = _by_place(taken)
    kept = [now.get((sheet.task, sheet.group), sheet) for sheet in known]
    there = _by_place(kept)
    return (*there.values(), *(sheet for place, sheet in now.items() if place not in there))
