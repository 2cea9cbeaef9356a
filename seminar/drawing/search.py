"""Groups with as little weight inside them as can be found: a search that is the same everywhere.

The weights are whole numbers and the lots come from `Random.random`, whose numbers Python promises
never to change; so one seed gives one result on every machine. What ends the search is a number of
steps, not a clock.

It is a tabu search. A step takes somebody who sits with weight, and swaps them with whomever it
helps most, or hurts least; both then keep their seats for a while, so that the search leaves
where it has been. After long without anything better it goes on from the best with some swapped by
lot. An empty seat is a person without weight, so that a swap with it is a move; empty seats weigh
on each other, so that no group has two.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

Weights = Sequence[Sequence[int]]
"""What it costs that two sit together, by both their numbers; the same both ways."""

WORK = 300_000
"""Steps times people: 1,500 steps for 200 people."""
MOST_STEPS = 4_000
_PATIENCE = 6
"""Steps without anything better, times people, before some are swapped by lot."""


def shuffled(count: int, lots: Random) -> list[int]:
    """Return the numbers below `count` in an order by lot."""
    order = list(range(count))
    for place in range(count - 1, 0, -1):
        other = int(lots.random() * (place + 1))
        order[place], order[other] = order[other], order[place]
    return order


def weight_of(weights: Weights, groups: Sequence[int]) -> int:
    """Return the weight of all pairs that sit together.

    Args:
        weights: by pairs.
        groups: the group of each person.
    """
    people = range(len(groups))
    return sum(
        weights[one][other]
        for one in people
        for other in range(one)
        if groups[one] == groups[other]
    )


def lightest(
    weights: Weights, start: Sequence[int], free: Sequence[int], least: int, lots: Random
) -> list[int]:
    """Return the lightest grouping found by swaps from a first one; group sizes stay.

    Args:
        weights: by pairs.
        start: the group of each person.
        free: those who may be swapped.
        least: a weight that nothing goes below; at it the search ends.
        lots: where chance comes from.
    """
    if len({start[one] for one in free}) < 2:
        return list(start)
    search = _Search(weights, start, free, lots)
    steps = min(MOST_STEPS, WORK // max(1, len(start)))
    patience = _PATIENCE * len(start)
    best, groups, since = search.weight, list(start), 0
    for step in range(steps):
        if best <= least:
            break
        search.step(step)
        since += 1
        if search.weight < best:
            best, groups, since = search.weight, list(search.groups), 0
        elif since > patience:
            search.go_on_from(groups, step)
            since = 0
    return groups


class _Search:
    """A grouping on its way, with what each person weighs in each group."""

    def __init__(
        self, weights: Weights, start: Sequence[int], free: Sequence[int], lots: Random
    ) -> None:
        self.weights, self.free, self.lots = weights, list(free), lots
        self.groups: list[int] = []
        self.rests = [0] * len(start)
        """The step from which each may be swapped again."""
        self._take(start)

    def _take(self, groups: Sequence[int]) -> None:
        self.groups = list(groups)
        self.in_group = [[0] * len(groups) for _ in range(max(groups, default=-1) + 1)]
        for one, group in enumerate(groups):
            row = self.in_group[group]
            self.in_group[group] = [a + b for a, b in zip(row, self.weights[one], strict=True)]
        self.own = [self.in_group[group][one] for one, group in enumerate(groups)]
        self.weight = sum(self.own) // 2

    def step(self, number: int) -> None:
        """Swap somebody who sits with weight with whom it helps most."""
        rests, own = self.rests, self.own
        movable = [one for one in self.free if rests[one] <= number]
        heavy = [one for one in movable if own[one]]
        if not heavy:
            return
        one = heavy[int(self.lots.random() * len(heavy))]
        found = self._best_for(one, movable)
        if found is None:
            return
        other, change = found
        self._swap(one, other, change)
        rest = 2 + int(self.lots.random() * (4 + len(self.free) // 8))
        rests[one] = rests[other] = number + rest

    def _best_for(self, one: int, movable: Sequence[int]) -> tuple[int, int] | None:
        """Return with whom to swap somebody, by lot among equals, and what that changes."""
        groups, own, mine = self.groups, self.own, self.groups[one]
        with_one, joining = self.weights[one], self.in_group[mine]
        here = [rows[one] for rows in self.in_group]
        others = [other for other in movable if groups[other] != mine]
        if not others:
            return None
        changes = [
            here[groups[other]] + joining[other] - own[other] - 2 * with_one[other]
            for other in others
        ]
        least = min(changes)
        equals = [other for other, change in zip(others, changes, strict=True) if change == least]
        return equals[int(self.lots.random() * len(equals))], least - own[one]

    def _swap(self, one: int, other: int, change: int) -> None:
        groups, in_group = self.groups, self.in_group
        left, joined = groups[one], groups[other]
        more = [b - a for a, b in zip(self.weights[one], self.weights[other], strict=True)]
        in_group[left] = [a + b for a, b in zip(in_group[left], more, strict=True)]
        in_group[joined] = [a - b for a, b in zip(in_group[joined], more, strict=True)]
        groups[one], groups[other] = joined, left
        touched = (left, joined)
        for who, group in enumerate(groups):
            if group in touched:
                self.own[who] = in_group[group][who]
        self.weight += change

    def go_on_from(self, groups: Sequence[int], number: int) -> None:
        """Take up an earlier grouping, with some swapped by lot."""
        self._take(groups)
        for _ in range(2 + len(self.free) // 20):
            one, other = (self.free[int(self.lots.random() * len(self.free))] for _ in range(2))
            if self.groups[one] != self.groups[other]:
                here, there = self.groups[one], self.groups[other]
                change = (
                    self.in_group[there][one]
                    + self.in_group[here][other]
                    - self.own[one]
                    - self.own[other]
                    - 2 * self.weights[one][other]
                )
                self._swap(one, other, change)
        self.rests = [number] * len(self.rests)
