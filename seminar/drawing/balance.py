"""How well groups are mixed, in four figures, whoever put them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from msgspec import Struct

from seminar.drawing.earlier import Pair, earlier_pairs, pair
from seminar.drawing.standing import party_of, standing_of, unit_of
from seminar.groups import seated
from seminar.model import Group, Participant, Seminar


class Spread(Struct, frozen=True):
    """How many of one kind the groups have: the fewest and the most."""

    least: int
    most: int

    @property
    def is_even(self) -> bool:
        """Whether no group has two more than another."""
        return self.most - self.least <= 1


class Crowding(Struct, frozen=True):
    """How many of one kind sit together at most, and how few that could be."""

    most: int
    possible: int

    @property
    def is_least(self) -> bool:
        """Whether it cannot be fewer."""
        return self.most <= self.possible


class Balance(Struct, frozen=True):
    """How well groups are mixed.

    Args:
        groups: how many have members.
        politicians: how many politicians the groups have.
        party, unit: how many of one party, and of one unit, sit together.
        met: how many pairs sit together that sat together before.
        pairs: how many pairs sit together.
        groups_that_met: the ids of the groups with such pairs.
        knows_earlier: whether any earlier groups are known at all.
    """

    groups: int
    politicians: Spread
    party: Crowding
    unit: Crowding
    met: int
    pairs: int
    groups_that_met: frozenset[str]
    knows_earlier: bool


def balance(seminar: Seminar) -> Balance:
    """Return how well a seminar's groups are mixed; empty groups do not count."""
    everyone = {who.id: who for who in seminar.participants}
    groups = [(group, _people(group, everyone)) for group in seminar.groups]
    groups = [(group, people) for group, people in groups if people]
    before = earlier_pairs(seminar)
    met = {group.id: _met(people, before) for group, people in groups}
    politicians = [sum(standing_of(who) == "politician" for who in people) for _, people in groups]
    return Balance(
        groups=len(groups),
        politicians=Spread(min(politicians, default=0), max(politicians, default=0)),
        party=_crowding([list(map(party_of, people)) for _, people in groups]),
        unit=_crowding([list(map(unit_of, people)) for _, people in groups]),
        met=sum(met.values()),
        pairs=sum(len(people) * (len(people) - 1) // 2 for _, people in groups),
        groups_that_met=frozenset(id_ for id_, many in met.items() if many),
        knows_earlier=bool(seminar.drawing.earlier),
    )


def _people(group: Group, everyone: dict[str, Participant]) -> list[Participant]:
    return [everyone[id_] for id_ in seated(group) if id_ in everyone]


def _crowding(groups: Sequence[Sequence[str]]) -> Crowding:
    """Return how many of one kind sit together, of kinds by group; empty ones do not count."""
    here = [Counter(kind for kind in kinds if kind) for kinds in groups]
    whole = sum(here, Counter[str]())
    most = max((max(count.values(), default=0) for count in here), default=0)
    possible = max((-(-many // len(groups)) for many in whole.values()), default=0)
    return Crowding(most, possible)


def _met(people: Sequence[Participant], before: Container[Pair]) -> int:
    return sum(
        pair(one.id, other.id) in before
        for place, one in enumerate(people)
        for other in people[:place]
    )
