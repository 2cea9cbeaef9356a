"""What is done to rows: pure operations on tuples, by places from 0.

What changes nothing returns the very same tuple.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

Row = TypeVar("Row")


def replaced(rows: tuple[Row, ...], place: int, row: Row) -> tuple[Row, ...]:
    """Return the rows with another one at `place`."""
    return rows if rows[place] is row else (*rows[:place], row, *rows[place + 1 :])


def mapped(rows: tuple[Row, ...], change: Callable[[Row], Row]) -> tuple[Row, ...]:
    """Return the rows with each as `change` makes it."""
    changed = tuple(change(row) for row in rows)
    same = all(new is old for new, old in zip(changed, rows, strict=True))
    return rows if same else changed


def inserted(rows: tuple[Row, ...], index: int, new: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows with new ones before the one at `index`."""
    return (*rows[:index], *new, *rows[index:]) if new else rows


def without(rows: tuple[Row, ...], places: Collection[int]) -> tuple[Row, ...]:
    """Return the rows but for those at `places`."""
    return tuple(row for place, row in enumerate(rows) if place not in places) if places else rows


def duplicated(
    rows: tuple[Row, ...], places: Collection[int], copy: Callable[[Row], Row]
) -> tuple[Row, ...]:
    """Return the rows with copies of those at `places`, in a block after the last of them."""
    copies = [copy(rows[place]) for place in sorted(places)]
    return inserted(rows, max(places, default=-1) + 1, copies)


def order_by_step(count: int, places: Collection[int], step: int) -> tuple[int, ...]:
    """Return the old places in the new order when those of `places` move by one.

    Args:
        count: how many rows there are.
        places: which rows move; those that have reached the edge stay.
        step: -1 for up, 1 for down.
    """
    order = list(range(count))
    walk = order[:] if step < 0 else order[::-1]
    for place in walk:
        target = place + step
        if place in places and 0 <= target < count and order[target] not in places:
            order[place], order[target] = order[target], order[place]
    return tuple(order)


def order_by_drop(count: int, places: Collection[int], index: int) -> tuple[int, ...]:
    """Return the old places in the new order when those of `places` go before the row `index`."""
    before = (place for place in range(index) if place not in places)
    after = (place for place in range(index, count) if place not in places)
    return (*before, *sorted(places), *after)


def ordered(rows: tuple[Row, ...], order: Sequence[int]) -> tuple[Row, ...]:
    """Return the rows in an order that names their old places."""
    return rows if list(order) == sorted(order) else tuple(rows[place] for place in order)
