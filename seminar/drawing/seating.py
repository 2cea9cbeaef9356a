"""Seating those who are neither locked nor kept apart: a first seating, made lighter by search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from seminar.drawing.case import Case
from seminar.drawing.search import lightest, shuffled
from seminar.drawing.seats import Seats

FORBIDDEN = 1_000_000_000
"""What a pair weighs that must not sit together: more than all others in a seminar."""


def seated_well(case: Case, start: Mapping[int, int], lots: Random) -> list[int]:
    """Return a group for everyone.

    Args:
        case: what there is to draw.
        start: the groups of those who are locked or kept apart; only the latter may be moved.
        lots: where chance comes from.
    """
    groups = _first_seating(case, start, lots)
    empty = _empty_seats(case, groups)
    weights = _with_empty_seats(case, len(empty))
    free = [one for one in range(len(weights)) if one not in case.locked]
    least = case.scales.least(case.groups)
    return lightest(weights, [*groups, *empty], free, least, lots)[: case.people]


def _first_seating(case: Case, start: Mapping[int, int], lots: Random) -> list[int]:
    """Seat those who have no group, by lot, each where they weigh least."""
    groups = dict(start)
    held: list[list[int]] = [[] for _ in range(case.groups)]
    for one, group in groups.items():
        held[group].append(one)
    for one in shuffled(case.people, lots):
        if one not in groups:
            groups[one] = _lightest_group(case.scales.weights[one], held, case.seats)
            held[groups[one]].append(one)
    return [groups[one] for one in range(case.people)]


def _lightest_group(row: Sequence[int], held: Sequence[Sequence[int]], to: Seats) -> int:
    """Return the group where somebody weighs least; of equals, the smallest and then the first."""
    sizes = [len(group) for group in held]
    return min(
        _open_groups(sizes, to),
        key=lambda group: (sum(row[other] for other in held[group]), sizes[group], group),
    )


def _open_groups(sizes: Sequence[int], to: Seats) -> list[int]:
    free = [group for group in range(len(sizes)) if group not in to.closed]
    full = sum(sizes[group] == to.size for group in free)
    most = to.size if full < to.large else to.size - 1
    return [group for group in free if sizes[group] < most]


def _empty_seats(case: Case, groups: Sequence[int]) -> list[int]:
    """Return the groups with one member less than others."""
    return [
        group
        for group in range(case.groups)
        if group not in case.seats.closed and groups.count(group) < case.seats.size
    ]


def _with_empty_seats(case: Case, empty: int) -> list[list[int]]:
    """Return what pairs weigh, with those who are kept apart, and with empty seats as people."""
    seats = range(case.people, case.people + empty)
    rows = [[*row, *([0] * empty)] for row in case.scales.weights]
    rows += [[0] * len(row) for row in [[0] * (case.people + empty)] * empty]
    for one, others in case.foes.items():
        for other in others:
            rows[one][other] += FORBIDDEN
    for one in seats:
        for other in seats:
            rows[one][other] = FORBIDDEN * (one != other)
    return rows
