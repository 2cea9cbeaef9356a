"""What a person has said is not the same: remembered in the seminar, and not proposed again."""

from __future__ import annotations

from collections.abc import Collection
from itertools import combinations

from msgspec.structs import replace

from seminar.editing.edit import Edit
from seminar.language import number_word
from seminar.messages import message
from seminar.model import Seminar

Pairs = frozenset[frozenset[str]]
"""Ids of statements, two and two."""


def unlike_pairs(seminar: Seminar) -> Pairs:
    """Return which two statements a person has said are not the same."""
    return frozenset(frozenset(pair) for row in seminar.unlike for pair in combinations(row, 2))


def unlike_statements(seminar: Seminar) -> frozenset[str]:
    """Return ids of the statements that are there and not the same as some other that is."""
    there = {one.id for one in seminar.outcomes}
    return frozenset(id_ for pair in unlike_pairs(seminar) if pair <= there for id_ in pair)


def leave_apart(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that remembers that statements are not the same, no two of them.

    Statements that are gone by then are forgotten; those that were merged may be parted again.

    Args:
        seminar: whose statements they are.
        ids: two or more.

    Raises:
        LookupError: there are not two such statements.
    """
    row = tuple(one.id for one in seminar.outcomes if one.id in ids)
    if len(row) < 2:
        raise LookupError(tuple(ids))

    def change(whole: Seminar) -> Seminar:
        there = {one.id for said in whole.outcomes for one in (said, *said.merged)}
        left = (tuple(id_ for id_ in known if id_ in there) for known in whole.unlike)
        rest = (known for known in left if len(known) > 1 and not set(known) <= set(row))
        return replace(whole, unlike=(*rest, row))

    number = number_word(len(row))
    return Edit(message("Marked {number} statements as not the same", number=number), change, row)


def propose_again(seminar: Seminar) -> Edit:
    """Return the edit that forgets what was said is not the same."""
    there = unlike_statements(seminar)
    return Edit(
        message("Took back which statements are not the same"),
        lambda whole: replace(whole, unlike=()),
        tuple(one.id for one in seminar.outcomes if one.id in there),
    )
