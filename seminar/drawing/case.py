"""A drawing as numbers: who may sit where, and what pairs weigh. People and groups by place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from seminar.drawing.seats import Seats, seats
from seminar.drawing.weighing import Scales, apart_pairs, scales
from seminar.model import Group, Participant, Seminar


class Case(Struct, frozen=True):
    """What there is to draw.

    Args:
        people, groups: how many there are.
        locked: the groups of those who stay.
        foes: by person, whom they may not sit with; both ways.
        occupied: how many are locked to each group.
        seats: how many seats there are.
        scales: what pairs weigh.
    """

    people: int
    groups: int
    locked: Mapping[int, int]
    foes: Mapping[int, frozenset[int]]
    occupied: Sequence[int]
    seats: Seats
    scales: Scales


def case_of(seminar: Seminar, groups: Sequence[Group]) -> Case:
    """Return what there is to draw when a seminar's participants fill these groups."""
    people = seminar.participants
    locked = _locked(people, groups)
    occupied = [sum(place == group for place in locked.values()) for group in range(len(groups))]
    return Case(
        people=len(people),
        groups=len(groups),
        locked=locked,
        foes=_foes(seminar),
        occupied=occupied,
        seats=seats(len(people), occupied),
        scales=scales(seminar),
    )


def _locked(people: Sequence[Participant], groups: Sequence[Group]) -> dict[int, int]:
    """Return the groups of those who are locked; of two groups with somebody, the first."""
    found = reversed([(id_, place) for place, group in enumerate(groups) for id_ in group.members])
    places = dict(found)
    return {
        number: places[who.id]
        for number, who in enumerate(people)
        if who.locked and who.id in places
    }


def _foes(seminar: Seminar) -> dict[int, frozenset[int]]:
    places = {who.id: place for place, who in enumerate(seminar.participants)}
    foes: dict[int, set[int]] = {}
    for one, other in apart_pairs(seminar):
        foes.setdefault(places[one], set()).add(places[other])
        foes.setdefault(places[other], set()).add(places[one])
    return {one: frozenset(foes[one]) for one in sorted(foes)}
