"""Prints what a person is to decide: both texts, each under the other, and how it is decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from app.answers import print_lines
from app.collecting.statements import Statements
from app.collecting.traits import merged_into, quoted, with_traits
from app.person import PERSON
from seminar.outcomes import Conflict, SheetNews

_ = PERSON.text


def print_conflict(conflict: Conflict, statements: Statements, mark: str, indent: str) -> None:
    """Print what Plenum has and what the sheet says, and the id by which one of them is chosen.

    Args:
        conflict: what is to be decided.
        statements: what the statements are.
        mark: what stands before the first line.
        indent: what stands before the others.
    """
    print_lines(_what(conflict), indent, mark, fg="yellow")
    for line in _sides(conflict, statements):
        print_lines(line, indent + "  ", indent)


def _what(conflict: Conflict) -> str:
    if not conflict.theirs:
        return _("Worked on in Plenum and removed from the sheet ({id}):", id=conflict.statement)
    if conflict.merged:
        return _("Merged in Plenum and changed in the sheet ({id}):", id=conflict.statement)
    return _("Changed both in Plenum and in the sheet ({id}):", id=conflict.statement)


def _sides(conflict: Conflict, statements: Statements) -> Iterator[str]:
    said = statements.found(conflict.statement)
    yield _("In Plenum: {text}", text=with_traits(conflict.mine, said, conflict.worked_on, PERSON))
    if whole := merged_into(conflict, statements, PERSON):
        yield whole
    theirs = quoted(conflict.theirs, PERSON) if conflict.theirs else _("removed")
    yield _("In the sheet: {text}", text=theirs)


def print_ways(news: Sequence[SheetNews]) -> None:
    """Print how to decide what is in doubt."""
    conflicts = [each for one in news for each in one.conflicts]
    ways = (
        (bool(conflicts), _ways_out()),
        (any(not one.theirs for one in conflicts), _way_of_removed()),
        (any(one.merged and not one.theirs for one in conflicts), _way_of_removed_part()),
        (any(one.theirs and one.merged for one in conflicts), _way_of_merged()),
        (any(one.is_emptied for one in news), _way_of_emptied()),
    )
    told = [way for is_met, way in ways if is_met]
    if told:
        click.echo()
    for way in told:
        print_lines(way)


def _ways_out() -> str:
    return _(
        "What was changed in both places stays as it is in Plenum until you choose: “--keep ID”"
        " keeps what Plenum says, “--take ID” takes what the sheet says; “all” stands for all."
    )


def _way_of_removed() -> str:
    return _("Where the sheet does not say it any more, “--take” removes the statement.")


def _way_of_removed_part() -> str:
    return _(
        "A merged statement stays as long as one of those that it was made of is there; it goes"
        " with the last of them, with its owner, its due date and its star."
    )


def _way_of_merged() -> str:
    return _(
        "Where statements were merged, “--keep” lets the merged words count for this group too,"
        " and “--take” parts its statement from the others, with the words of the sheet."
    )


def _way_of_emptied() -> str:
    return _(
        "If a sheet was emptied on purpose, “--emptied FILE” removes its statements; “all” stands"
        " for all."
    )
