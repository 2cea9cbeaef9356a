"""Prints what came of one sheet: its statements, point by point, and what waits for a decision."""

from __future__ import annotations

from collections.abc import Sequence

from app.answers import print_lines, sign
from app.collecting.conflicts import print_conflict
from app.collecting.names import Names
from app.collecting.statements import Statements
from app.collecting.summing_up import news_text
from app.collecting.traits import quoted, removed
from app.person import PERSON
from seminar.outcomes import SheetNews

_ = PERSON.text
TASK, _POINT, _UNDER = "  ", "    ", "      "
"""What stands before a task, before one of its statements, and before the lines that go on."""
_SHOWN = 4
"""New statements of a sheet that are told one by one; of more, the last are counted."""


def print_sheet(label: str, news: SheetNews, statements: Statements) -> None:
    """Print what came of a sheet.

    Args:
        label: what its task is called.
        news: what came of it.
        statements: what the statements say.
    """
    counted = news_text(PERSON, len(news.new), len(news.changed), len(news.gone))
    print_lines(_("{name}: {news}", name=label, news=counted or _("nothing new")), TASK)
    _print_new([statements.now(id_) for id_ in news.new])
    for id_ in news.changed:
        _print_point("~", _changed(statements.before(id_), statements.now(id_)), "yellow")
    for id_ in news.gone:
        _print_point(sign("−", "-"), removed(statements.known(id_), PERSON), "red")
    for conflict in news.conflicts:
        print_conflict(conflict, statements, f"{_POINT}! ", _UNDER)
    if news.is_emptied:
        _print_emptied(news)


def _print_new(texts: Sequence[str]) -> None:
    told = texts if len(texts) <= _SHOWN else texts[: _SHOWN - 1]
    for text in told:
        _print_point("+", quoted(text, PERSON), "green")
    if more := len(texts) - len(told):
        said = PERSON.plural("… and {n} more", "… and {n} more", more)
        print_lines(said, _UNDER, dim=True)


def _print_point(mark: str, text: str, colour: str | None = None) -> None:
    print_lines(text, _UNDER, f"{_POINT}{mark} ", fg=colour)


def _changed(before: str, now: str) -> str:
    """Return what a statement said and says; where only its highlight is new, what it says."""
    if before == now:
        return quoted(now, PERSON)
    return _("{before} became {now}", before=quoted(before, PERSON), now=quoted(now, PERSON))


def _print_emptied(news: SheetNews) -> None:
    said = _(
        "The sheet is empty, and had answers when it was last read. Nothing was removed. ({file})",
        file=news.file,
    )
    _print_point("!", said, "yellow")


def print_open_questions(ids: Sequence[str], names: Names) -> None:
    """Print which questions of a sheet are open, below what came of it.

    Args:
        ids: the questions'.
        names: what is what in the seminar.
    """
    said = PERSON.plural(
        "Question {questions} is not answered.",
        "Questions {questions} are not answered.",
        len(ids),
        questions=names.questions(ids),
    )
    print_lines(said, _UNDER, _POINT, dim=True)
