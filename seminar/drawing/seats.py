"""How many sit in each group: as even as those who are locked allow."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct


class Seats(Struct, frozen=True):
    """How many seats the groups have.

    Args:
        size: the most that sit in an open group.
        large: how many of the open groups have `size` members; the others have one less.
        closed: which groups are full already, with those who are locked to them.
    """

    size: int
    large: int
    closed: frozenset[int]


def seats(people: int, locked: Sequence[int]) -> Seats:
    """Return the seats that make the groups' sizes as even as can be.

    Sizes differ by at most one, but for groups to which more people are locked than that allows:
    those are closed, and the rest are divided evenly among the others.

    Args:
        people: how many there are, those who are locked among them.
        locked: how many are locked to each group.
    """
    closed: frozenset[int] = frozenset()
    while len(closed) < len(locked):
        left = people - sum(locked[group] for group in closed)
        least, large = divmod(left, len(locked) - len(closed))
        size = least + (large > 0)
        over = _above(size, locked, closed)
        if not over and len(above_least := _above(least, locked, closed)) > large:
            over = above_least
        if not over:
            return Seats(size, large or len(locked) - len(closed), closed)
        closed |= over
    return Seats(0, 0, closed)


def _above(size: int, locked: Sequence[int], closed: frozenset[int]) -> set[int]:
    """Return the open groups to which more than `size` are locked."""
    return {group for group, many in enumerate(locked) if group not in closed and many > size}
