"""Prints what came of collecting: by group and task, then by file, and how to decide what waits."""

from __future__ import annotations

from collections.abc import Sequence

import click
from builders.answers import Remark
from seminar.outcomes import Conflict, SheetNews

from app.answers import print_lines, sign
from app.collecting.collecting import Collected, sheets_of
from app.collecting.names import Names
from app.collecting.statements import Statements
from app.collecting.summing_up import news_text, summary
from app.person import PERSON
from seminar.texts import shown

_ = PERSON.text
_TASK, _POINT, _UNDER = "  ", "    ", "      "
"""What stands before a task, before one of its statements, and before the lines that go on."""
_SHOWN = 3
"""New statements of a sheet that are told one by one; the rest is counted, for there are many."""
_LONGEST = 200
"""Letters of a statement that are told."""


def print_report(collected: Collected) -> None:
    """Print what came of collecting, sum first."""
    print_lines(summary(collected, PERSON), bold=True)
    names = Names(collected.before, PERSON)
    usual = [group for _task, group in sheets_of(collected.before)]
    for group in dict.fromkeys((*usual, *(one.group for one in collected.news))):
        _print_group(group, collected, names)
    _print_remarks(collected.reading.remarks)
    _print_ways(collected.news)


# --- by group and task ----------------------------------------------------------------------------


def _print_group(group: str | None, collected: Collected, names: Names) -> None:
    click.echo()
    if group is not None:
        print_lines(names.group(group), bold=True)
    read = {one.task: one for one in collected.news if one.group == group}
    blank = {task for task, its in collected.blank if its == group}
    statements = Statements(collected)
    for task in collected.before.tasks:
        label = names.task(task.id)
        if task.id not in read:
            print_lines(_("{task}: no answer sheet read", task=label), _TASK, dim=True)
        elif task.id in blank and not _is_news(read[task.id]):
            print_lines(_("{task}: no answers yet", task=label), _TASK, dim=True)
        else:
            _print_sheet(label, read[task.id], statements, names)


def _is_news(news: SheetNews) -> bool:
    return bool(
        news.new or news.changed or news.gone or news.conflicts or news.unchanged or news.is_emptied
    )


def _print_sheet(label: str, news: SheetNews, statements: Statements, names: Names) -> None:
    counted = news_text(PERSON, len(news.new), len(news.changed), len(news.gone))
    print_lines(_("{task}: {news}", task=label, news=counted or _("nothing new")), _TASK)
    for id_ in news.new[:_SHOWN]:
        _print_point("+", _quoted(statements.now(id_)), "green")
    if more := len(news.new) - _SHOWN:
        _print_more(more)
    for id_ in news.changed:
        _print_point("~", _changed(statements.before(id_), statements.now(id_)), "yellow")
    for id_ in news.gone:
        _print_point(sign("−", "-"), _quoted(statements.before(id_)), "red")
    for conflict in news.conflicts:
        _print_conflict(conflict)
    if news.is_emptied:
        _print_emptied(news)
    if news.open_questions and not news.is_emptied:
        _print_open_questions(news.open_questions, names)


def _print_point(mark: str, text: str, colour: str | None = None) -> None:
    print_lines(text, _UNDER, f"{_POINT}{mark} ", fg=colour)


def _print_more(more: int) -> None:
    if more > 0:
        said = PERSON.plural("… and {n} more", "… and {n} more", more)
        print_lines(said, _UNDER, dim=True)


def _quoted(text: str) -> str:
    return _("“{text}”", text=shown(text, _LONGEST))


def _changed(before: str, now: str) -> str:
    """Return what a statement said and says; where only its highlight is new, what it says."""
    if before == now:
        return _quoted(now)
    return _("{before} became {now}", before=_quoted(before), now=_quoted(now))


def _print_conflict(conflict: Conflict) -> None:
    """Print both texts, each under the other, and the id by which one of them is chosen."""
    print_lines(
        _("Changed both in Plenum and in the sheet ({id}):", id=conflict.statement),
        _UNDER,
        f"{_POINT}! ",
        fg="yellow",
    )
    theirs = _quoted(conflict.theirs) if conflict.theirs else _("removed")
    print_lines(_("In Plenum: {text}", text=_quoted(conflict.mine)), _UNDER + "  ", _UNDER)
    print_lines(_("In the sheet: {text}", text=theirs), _UNDER + "  ", _UNDER)


def _print_emptied(news: SheetNews) -> None:
    said = _(
        "The sheet is empty, and had answers when it was last read. Nothing was removed. ({file})",
        file=news.file,
    )
    _print_point("!", said, "yellow")


def _print_open_questions(ids: Sequence[str], names: Names) -> None:
    said = PERSON.plural(
        "Question {questions} is not answered.",
        "Questions {questions} are not answered.",
        len(ids),
        questions=names.questions(ids),
    )
    print_lines(said, _UNDER, _POINT, dim=True)


# --- by file --------------------------------------------------------------------------------------


def _print_remarks(remarks: Sequence[Remark]) -> None:
    """Print what is to be said of files, what was not read first."""
    _print_files([one for one in remarks if one.is_fault], _("Not read, or not all of it:"), "red")
    _print_files([one for one in remarks if not one.is_fault], _("Worth a look:"), "yellow")


def _print_files(remarks: Sequence[Remark], heading: str, colour: str) -> None:
    if not remarks:
        return
    click.echo()
    print_lines(heading, bold=True, fg=colour)
    for remark in remarks:
        print_lines(PERSON.say(remark.sentence), _POINT, _TASK)


# --- what waits for a decision --------------------------------------------------------------------


def _print_ways(news: Sequence[SheetNews]) -> None:
    """Print how to decide what is in doubt."""
    has_conflicts = any(one.conflicts for one in news)
    has_emptied = any(one.is_emptied for one in news)
    if has_conflicts or has_emptied:
        click.echo()
    if has_conflicts:
        print_lines(
            _(
                "What was changed in both places stays as it is in Plenum until you choose: “--keep"
                " ID” keeps what Plenum says, “--take ID” takes what the sheet says; “all” stands"
                " for all."
            )
        )
    if has_emptied:
        print_lines(
            _(
                "If a sheet was emptied on purpose, “--emptied FILE” removes its statements; “all”"
                " stands for all."
            )
        )
