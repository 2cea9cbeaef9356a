"""`plenum collect`: opens the seminar, reads the sheets, saves, and tells what came of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click
from msgspec import Struct

from app.answers import print_json, print_lines
from app.collecting.collecting import Collected, collect, decide, sheets_of
from app.collecting.data import collected_data
from app.collecting.deciding import Said, decisions
from app.collecting.printing import print_report
from app.keeping.opening import Opened, open_for_a_command, open_for_reading
from app.person import PERSON
from app.progress import progress
from builders.answers import Watch
from seminar.folder import GROUPS, save
from seminar.messages import PlenumError

_ = PERSON.text


class Order(Struct, frozen=True):
    """What is asked for.

    Args:
        said: what a person has decided.
        dry_run: whether nothing is saved.
        as_json: whether data is printed and nothing else.
    """

    said: Said = Said()
    dry_run: bool = False
    as_json: bool = False


class Interrupted(PlenumError):
    """Somebody has interrupted the reading."""


class NothingToCollect(PlenumError):
    """There are no answer sheets, nor will there be."""


def collect_answers(folder: Path, order: Order) -> int:
    """Read the answer sheets in the folder of a seminar, and return the exit status.

    Raises:
        PlenumError: the seminar cannot be opened, read or saved; nothing has changed.
    """
    opened = open_for_reading(folder) if order.dry_run else open_for_a_command(folder)
    try:
        collected = _collected_undisturbed(opened, order)
        saved = _saved(opened, collected, order)
    finally:
        if opened.lock is not None:
            opened.lock.release()
    _tell(collected, folder, order, saved=saved)
    return int(collected.has_findings)


def _collected_undisturbed(opened: Opened, order: Order) -> Collected:
    """Return what came of the sheets, unless somebody interrupts: so far nothing is written."""
    try:
        return _collected(opened, order)
    except KeyboardInterrupt as interrupt:
        raise Interrupted("Interrupted. The outcomes are as they were.") from interrupt


def _collected(opened: Opened, order: Order) -> Collected:
    """Return what came of the sheets, with what is decided.

    Raises:
        NothingToCollect: the seminar has no task, or its folder no answer sheet.
        NothingToDecide: something is decided that is not in doubt.
    """
    _see_that_there_are_tasks(opened)
    when = dt.datetime.now().astimezone()
    with progress(_("Reading answer sheets"), 1) as show:
        watch = Watch(tell=lambda done, total, _file: show(done / max(total, 1)))
        collected = collect(opened.folder, opened.seminar, when, watch=watch)
    if not collected.reading.files and not collected.reading.remarks:
        raise NothingToCollect(
            "{folder}: there are no answer sheets here; build them with “plenum build --only"
            " answer-sheets”.",
            folder=str(opened.folder / GROUPS),
        )
    if order.said == Said():
        return collected
    return decide(collected, decisions(order.said, collected, opened.folder), when)


def _see_that_there_are_tasks(opened: Opened) -> None:
    if not sheets_of(opened.seminar):
        raise NothingToCollect(
            "{folder}: the seminar has no tasks, and so no answer sheets.",
            folder=str(opened.folder),
        )


def _saved(opened: Opened, collected: Collected, order: Order) -> bool:
    """Save what the sheets brought, if it is anything, and return whether it was saved."""
    if order.dry_run or not collected.brought.is_change:
        return False
    save(collected.seminar, opened.folder, replacing=opened.fingerprint)
    return True


def _tell(collected: Collected, folder: Path, order: Order, *, saved: bool) -> None:
    if order.as_json:
        print_json(collected_data(collected, saved=saved))
        return
    print_report(collected)
    click.echo()
    print_lines(_what_is_saved(collected, folder, order, saved=saved))


def _what_is_saved(collected: Collected, folder: Path, order: Order, *, saved: bool) -> str:
    if saved:
        return _(
            "The outcomes are saved. The summary: plenum build {folder} --only summary",
            folder=_as_typed(folder),
        )
    if order.dry_run and collected.brought.is_change:
        return _("Nothing was saved, as asked for with --dry-run.")
    if collected.has_findings or not any(one.unchanged for one in collected.news):
        return _("Nothing was changed.")
    return _("The outcomes hold all of this already; nothing was changed.")


def _as_typed(folder: Path) -> str:
    """Return a folder as it is typed at a terminal."""
    return f'"{folder}"' if " " in str(folder) else str(folder)
