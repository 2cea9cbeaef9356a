"""Which rows changed their places, and rows in an order that two people made."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence


def moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Return the fewest rows that must have moved, of those that stand in both orders."""
    common = set(before) & set(after)
    places = {id_: place for place, id_ in enumerate(after)}
    row = [places[id_] for id_ in before if id_ in common]
    stayed = set(_longest_rising(row))
    return frozenset(id_ for id_ in common if places[id_] not in stayed)


def _longest_rising(row: Sequence[int]) -> list[int]:
    """Return the longest rising selection of different numbers, in their order."""
    lowest: list[int] = []
    chains: list[list[int]] = []
    for number in row:
        at = bisect_left(lowest, number)
        chain = [*(chains[at - 1] if at else []), number]
        lowest[at : at + 1] = [number]
        chains[at : at + 1] = [chain]
    return chains[-1] if chains else []


def woven(main: Sequence[str], other: Sequence[str], members: Collection[str]) -> list[str]:
    """Return the members in the order of `main`; others follow what they follow in `other`."""
    found = [id_ for id_ in main if id_ in members]
    before: str | None = None
    for id_ in other:
        if id_ in members and id_ not in found:
            found.insert(found.index(before) + 1 if before is not None else 0, id_)
        before = id_ if id_ in members else before
    return found + sorted(set(members) - set(found))
