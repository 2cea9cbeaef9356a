"""Checks of what was said: the look-back on an earlier year, and this seminar's outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from seminar.checks.context import Context, part_place
from seminar.checks.problems import Problem, error, tip, warning
from seminar.messages import message
from seminar.model import EarlierStatement, Statement
from seminar.outcomes.voices import voices


def look_back_without_year(context: Context) -> Iterator[Problem]:
    """Statements of nobody knows when."""
    look_back = context.seminar.look_back
    if look_back and look_back.year is None:
        what = message("The look-back has no year; write when the statements were made.")
        yield error(part_place("look_back").at("year"), what)


def look_back_on_the_future(context: Context) -> Iterator[Problem]:
    """A look-back on a year that has not been."""
    look_back = context.seminar.look_back
    if look_back and look_back.year and context.days:
        own = context.days[0].day.date.year
        if look_back.year > own:
            what = message(
                "The look-back is on {year}, but the seminar is in {own}; see that both are right.",
                year=look_back.year,
                own=own,
            )
            yield warning(part_place("look_back").at("year"), what)


def empty_statement(context: Context) -> Iterator[Problem]:
    """A statement that says nothing."""
    for place, statement in (*context.earlier, *context.outcomes):
        if not statement.text.strip():
            yield error(
                place.at("text"), message("The statement is empty; write it, or remove it.")
            )


def statement_made_twice(context: Context) -> Iterator[Problem]:
    """A statement that stands there already, about the same task, from the same group."""
    for part in (context.earlier, context.outcomes):
        seen: set[_Said] = set()
        for place, statement in part:
            keys = _said(statement)
            if keys & seen:
                what = message("The same statement stands there already; remove one.")
                yield warning(place, what)
            seen |= keys


def is_made_twice(one: Statement, other: Statement) -> bool:
    """Whether two statements are such that the second is one too many."""
    return not _said(one).isdisjoint(_said(other))


_Said = tuple[str, str | None, str | None]


def _said(statement: Statement | EarlierStatement) -> set[_Said]:
    """Return what was said: the words, the task, and each group that said it, if any did."""
    words = " ".join(statement.text.split()).casefold()
    if isinstance(statement, Statement):
        groups = voices(statement) or (None,)
    else:
        groups = (statement.group,)
    return {(words, statement.task, group) for group in groups if words}


def action_unfinished(context: Context) -> Iterator[Problem]:
    """An action that nobody has to do, or that has no end."""
    for place, statement in context.outcomes:
        if statement.kind != "action":
            continue
        if not statement.owner.strip():
            yield warning(
                place.at("owner"), message("The action has no owner; write who sees to it.")
            )
        if statement.due is None:
            yield warning(place.at("due"), message("The action has no due date; agree on one."))


def action_due_before_the_seminar(context: Context) -> Iterator[Problem]:
    """An action that was due before it was agreed on."""
    for place, statement in context.outcomes:
        if statement.due and context.days and statement.due < context.days[0].day.date:
            what = message(
                "It is due on {due}, before the seminar; see that the date is right.",
                due=statement.due,
            )
            yield warning(place.at("due"), what)


def outcome_without_task(context: Context) -> Iterator[Problem]:
    """A statement that the summary, which goes task by task, cannot place."""
    for place, statement in context.outcomes:
        if context.seminar.tasks and statement.task is None:
            what = message("The statement belongs to no task; choose the one it came from.")
            yield tip(place.at("task"), what)


CHECKS = (
    look_back_without_year,
    look_back_on_the_future,
    empty_statement,
    statement_made_twice,
    action_unfinished,
    action_due_before_the_seminar,
    outcome_without_task,
)
