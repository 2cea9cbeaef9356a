"""How one order of rows becomes another: the fewest removals, moves and insertions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence

from msgspec import Struct


class Remove(Struct, frozen=True):
    """The rows from `first` to `last` go."""

    first: int
    last: int


class Insert(Struct, frozen=True):
    """New rows come in, which then stand from `first` to `last`."""

    first: int
    last: int


class Move(Struct, frozen=True):
    """The row at `source` goes before the one at `target`, as they stand before the move."""

    source: int
    target: int


def stretches(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Return the first and last of each run of neighbours among ascending places."""
    first = last = None
    for place in places:
        if last is not None and place == last + 1:
            last = place
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = place
    if first is not None and last is not None:
        yield first, last


def difference(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Remove | Move | Insert]:
    """Return the steps that lead from one order of ids to another, to be taken one after another.

    Args:
        old: the ids that are there, all different.
        new: the ids that shall be, all different.
    """
    if old == new:
        return []
    staying, coming = set(new), set(new) - set(old)
    gone = [place for place, id_ in enumerate(old) if id_ not in staying]
    removals = [Remove(first, last) for first, last in stretches(gone)][::-1]
    kept = [id_ for id_ in old if id_ in staying]
    moves = _moves(kept, [id_ for id_ in new if id_ not in coming])
    come = [place for place, id_ in enumerate(new) if id_ in coming]
    return [*removals, *moves, *(Insert(first, last) for first, last in stretches(come))]


def _moves(old: list[Hashable], new: list[Hashable]) -> list[Move]:
    """Return the fewest moves between two orders of the same ids."""
    if old == new:
        return []
    wanted = {id_: place for place, id_ in enumerate(new)}
    resting = {old[place] for place in _longest_ascent([wanted[id_] for id_ in old])}
    order, moves = list(old), list[Move]()
    for place, id_ in enumerate(new):
        if id_ in resting:
            continue
        source = order.index(id_)
        # All that come before it in the new order stand right, so it goes behind the last of them.
        target = order.index(new[place - 1]) + 1 if place else 0
        if target not in (source, source + 1):
            moves.append(Move(source, target))
            order.insert(target - (source < target), order.pop(source))
        resting.add(id_)
    return moves


def _longest_ascent(values: Sequence[int]) -> list[int]:
    """Return the places of a longest ascending selection of different values."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        length = bisect_left(tails, value)
        tails[length : length + 1] = [value]
        ends[length : length + 1] = [place]
        before.append(ends[length - 1] if length else -1)
    ascent: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        ascent.append(place)
        place = before[place]
    return ascent[::-1]
