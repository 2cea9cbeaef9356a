"""Brings survey results in from a file: shows how it is understood and what changes, and asks."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec import Struct

from app.answers import print_lines, sign
from app.keeping.opening import Opened, open_for_a_command
from app.person import PERSON
from app.survey.columns import width
from app.survey.showing import finding_of, print_why_hidden
from app.survey.table import Column, figures, print_columns, survey_lines
from app.survey.understood import print_export, print_map
from builders.survey_import import Change, Prepared, Target, prepare
from seminar import atomic
from seminar.failures import CannotWrite
from seminar.folder import SURVEY, open_seminar
from seminar.messages import PlenumError, message
from seminar.model import AnswerMap, Seminar
from seminar.spreadsheet.answers import proposed_map
from seminar.survey_import import (
    Incoming,
    Source,
    find_source,
    incoming,
    is_remembered,
    map_content,
    read_map,
    settings_for,
)

_ = PERSON.text


class Order(Struct, frozen=True):
    """What is asked for.

    Args:
        file: where the results are.
        sheet: the sheet to read; empty for the one that is recognised.
        wave: what the wave is called; empty for what the file tells.
        map_file: the map to read answers by; `None` for what is remembered or proposed.
        agreed: whether nothing is asked.
    """

    file: Path
    sheet: str = ""
    wave: str = ""
    map_file: Path | None = None
    agreed: bool = False


class NotAgreed(PlenumError):
    """Nobody has said yes, so that nothing was changed."""


class NoMap(PlenumError):
    """A summary table has no answers, and so no map."""


def bring_in(folder: Path, order: Order) -> int:
    """Bring results into the seminar in `folder` and return the exit status.

    Raises:
        PlenumError: something cannot be read, understood or written; nothing has changed.
    """
    opened = open_for_a_command(folder)
    try:
        return _bring_in(opened, order)
    finally:
        if opened.lock is not None:
            opened.lock.release()


def write_map(folder: Path, order: Order, target: Path) -> int:
    """Write the map that the answers would be read by to a file, to be edited and given back.

    Raises:
        PlenumError: something cannot be read or written; a file of this name is there already.
    """
    seminar = open_seminar(folder)
    source, answer_map = _read(seminar, order)
    if source.export is None or answer_map is None:
        raise NoMap(
            "{file} holds a table of scores, which needs no map; leave --write-map out.",
            file=str(order.file),
        )
    if target.exists():
        raise CannotWrite(target, message("something else has that name"))
    atomic.write(target, map_content(answer_map))
    print_export(str(order.file), source.export, answer_map, seminar.survey.minimum_answers)
    print_map(source.export, answer_map)
    print_lines(
        _(
            "{file} holds this map. Edit it, and bring the results in with --map {file}.",
            file=str(target),
        )
    )
    return 0


def _bring_in(opened: Opened, order: Order) -> int:
    seminar = opened.seminar
    source, answer_map = _read(seminar, order)
    _print_source(source, answer_map, seminar, order)
    brought = incoming(source, answer_map, seminar.survey, seminar.language, wave=order.wave)
    prepared = prepare(Target(opened.folder, seminar, opened.fingerprint), brought)
    _print_changes(prepared, brought)
    if not prepared.is_change:
        print_lines(_("The seminar holds these results already; nothing was changed."))
        return 0
    if not prepared.changes:
        print_lines(_("No score changes."))
    _see_that_it_is_agreed(order)
    prepared.apply()
    print_lines(_("{file} holds the results now.", file=str(opened.folder / SURVEY)))
    return 0


def _read(seminar: Seminar, order: Order) -> tuple[Source, AnswerMap | None]:
    """Return what the file holds, and the map for its answers."""
    given = read_map(order.map_file, seminar.survey) if order.map_file else None
    source = find_source(
        order.file,
        seminar.survey,
        seminar.language,
        sheet=order.sheet,
        answer_map=given,
    )
    if source.export is None and given is not None:
        raise NoMap(
            "{file} holds a table of scores, which needs no map; leave --map out.",
            file=str(order.file),
        )
    if source.export is None:
        return source, None
    return source, given or proposed_map(source.export, settings_for(source.export, seminar.survey))


# --- what is shown before -------------------------------------------------------------------------


def _print_source(
    source: Source, answer_map: AnswerMap | None, seminar: Seminar, order: Order
) -> None:
    if source.export is None or answer_map is None:
        print_lines(
            _(
                "{file}, sheet “{sheet}”: a table of scores.",
                file=str(order.file),
                sheet=source.sheet,
            )
        )
        click.echo()
        return
    print_export(str(order.file), source.export, answer_map, seminar.survey.minimum_answers)
    if order.map_file:
        print_lines(_("The map is that of {file}.", file=str(order.map_file)))
    elif is_remembered(source.export, settings_for(source.export, seminar.survey)):
        print_lines(_("The map is the one that was used last."))
    else:
        print_lines(
            _(
                "The map is a proposal; with --write-map FILE it can be edited, and with --map FILE"
                " given back."
            )
        )
    print_map(source.export, answer_map)


def _print_changes(prepared: Prepared, brought: Incoming) -> None:
    """Print what changes in the workbook, and what the results say by group."""
    if prepared.changes:
        click.echo(_("This changes in the workbook:"))
        for line in _change_lines(prepared.changes):
            click.echo(line)
        click.echo()
    if brought.survey.groups:
        for line in survey_lines(brought.survey):
            click.echo(line)
        click.echo()
    if finding := finding_of(brought.survey):
        print_lines(f"{finding}.")
    print_why_hidden(brought.survey)
    for remark in prepared.remarks:
        print_lines(PERSON.say(remark))


def _change_lines(changes: Sequence[Change]) -> list[str]:
    """Return the cells that change, a dimension a line and a wave a column."""
    names = list(dict.fromkeys(each.dimension for each in changes))
    waves = list(dict.fromkeys(each.wave for each in changes))
    at = {(each.dimension, each.wave): each for each in changes}
    columns = [_column(wave, [at.get((name, wave)) for name in names]) for wave in waves]
    return list(print_columns(names, _("Dimension"), columns))


def _column(wave: str, changes: Sequence[Change | None]) -> Column:
    """Return a wave's column: what is shown then, after what is shown now where there is any."""
    before = figures([change.before if change else None for change in changes])
    after = figures([change.after if change else None for change in changes])
    if not any(text.strip() for text in before):
        return Column(wave, tuple(after))
    arrows = [
        f" {sign('→', '->')} " if text.strip() else " " * (2 + width(sign("→", "->")))
        for text in before
    ]
    parts = zip(before, arrows, after, strict=True)
    return Column(wave, tuple("".join(each) for each in parts))


# --- asking ---------------------------------------------------------------------------------------


def _see_that_it_is_agreed(order: Order) -> None:
    """Ask whether the results are to be used, unless that is said already.

    Raises:
        NotAgreed: the answer is no, or nobody can be asked.
    """
    if order.agreed:
        return
    if not sys.stdin.isatty():
        raise NotAgreed(
            "Nothing was changed, because nobody can be asked here; look at what is shown, and use"
            " it with --yes."
        )
    answer: str = click.prompt(_("Use this? [y/n]"), default="", show_default=False)
    if answer.strip().casefold() not in ("y", "yes", "j", "ja"):
        raise NotAgreed("Nothing was changed.")
