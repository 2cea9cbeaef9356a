"""How far drawings are from the best there is, on lists so small that all can be tried."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from benchmarks.drawing.preparing import seminar_of
from seminar.drawing import draw
from seminar.drawing.weighing import scales

LISTS = tuple(
    (people, groups, seed)
    for people, groups in ((9, 3), (10, 3), (11, 3), (12, 3), (11, 4), (12, 4), (10, 5), (11, 5))
    for seed in range(5)
)
"""How many people into how many groups, and the lot that the list is made by."""
YEARS = 3


class Small(Struct):
    """A small list: what its groups weigh as they were drawn, and what the best of all weigh."""

    weight: int
    best: int


def measure() -> list[Small]:
    """Draw groups of each small list, and find the best by trying all."""
    return [_measured(*one) for one in LISTS]


def _measured(people: int, groups: int, seed: int) -> Small:
    seminar = seminar_of(people, groups, YEARS, seed)
    weight = draw(seminar, seminar.groups, seed + 1).weight
    return Small(weight, best_weight(scales(seminar).weights, groups))


def best_weight(weights: Sequence[Sequence[int]], groups: int) -> int:
    """Return what the best of all groupings with even groups weighs, by trying them.

    Args:
        weights: of pairs, by both their places.
        groups: how many groups there are.
    """
    people = len(weights)
    size, larger = divmod(people, groups)
    best = [sum(map(sum, weights))]

    def go_on(one: int, members: list[list[int]], weight: int) -> None:
        if weight >= best[0]:
            return
        if one == people:
            best[0] = weight
            return
        seats = size + (sum(len(group) > size for group in members) < larger)
        for number, group in enumerate(members):
            if len(group) < seats:
                more = sum(weights[one][other] for other in group)
                go_on(
                    one + 1,
                    [*members[:number], [*group, one], *members[number + 1 :]],
                    weight + more,
                )
            if not group:  # Groups that nobody sits in are all the same.
                break

    go_on(0, [[] for _ in range(groups)], 0)
    return best[0]
