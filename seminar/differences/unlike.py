"""What each side has said is not the same, brought together: nobody is asked about it."""

from __future__ import annotations

from collections.abc import Sequence

Row = tuple[str, ...]
"""Ids of statements no two of which are the same."""


def united_rows(base: Sequence[Row], mine: Sequence[Row], theirs: Sequence[Row]) -> tuple[Row, ...]:
    """Return what either side says is not the same, without what either has taken back.

    Args:
        base: the rows that both began with.
        mine: those that are here.
        theirs: those that are elsewhere.
    """
    gone = {row for row in base if row not in mine or row not in theirs}
    return tuple(row for row in dict.fromkeys((*mine, *theirs)) if row not in gone)
