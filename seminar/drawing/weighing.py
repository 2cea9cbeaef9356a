"""What a grouping is judged by: the pairs that sit together and had better not.

Every pair in a group weighs `ROLE` if both take part in the same capacity, `PARTY` if they are of
one party, `UNIT` if they come from one unit, and `EARLIER` for each time they sat together before.
The weight of a grouping is the sum over its groups, and the best grouping is the lightest. Among
equally large groups that is the one that spreads every role, party and unit most evenly: as many
pairs as x people of one kind make, x(x-1)/2, are fewest when no group has two more than another.

Weights and not one aim after the other: an aim that always came first would sit ten pairs from last
year together for the sake of one pair from a unit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from seminar.drawing.earlier import earlier_pairs, pair
from seminar.drawing.standing import party_of, standing_of, unit_of
from seminar.model import MixedBy, Participant, Seminar

ROLE, PARTY, UNIT, EARLIER = 10, 4, 3, 2
"""What a pair weighs by what it shares. A seminar's groups are there for politicians and
administration to meet, so that a role too many is worse than two of one party or unit."""

_WEIGHTS: dict[MixedBy, int] = {"role": ROLE, "party": PARTY, "unit": UNIT}


class Scales(Struct, frozen=True):
    """What pairs of participants weigh.

    Args:
        weights: by the places of both among the participants.
        kinds: by what people are mixed, how many there are of each kind, and what a pair weighs.
    """

    weights: tuple[tuple[int, ...], ...]
    kinds: tuple[tuple[int, tuple[int, ...]], ...]

    def least(self, groups: int) -> int:
        """Return what no division into so many groups weighs less than; it may weigh more."""
        return sum(
            weight * _fewest_pairs(many, groups) for weight, kinds in self.kinds for many in kinds
        )


def kind_of(who: Participant, by: MixedBy) -> str:
    """Return what somebody counts as where people are mixed by role, party or unit."""
    match by:
        case "role":
            return standing_of(who)
        case "party":
            return party_of(who)
        case "unit":
            return unit_of(who)


def scales(seminar: Seminar) -> Scales:
    """Return what pairs of a seminar's participants weigh, as its settings ask for."""
    people, drawing = seminar.participants, seminar.drawing
    rows = [[0] * len(people) for _ in people]
    counted: list[tuple[int, tuple[int, ...]]] = []
    for by in drawing.mixed:
        kinds = [kind_of(who, by) for who in people]
        _weigh(rows, kinds, _WEIGHTS[by])
        count = Counter(kind for kind in kinds if kind)
        counted.append((_WEIGHTS[by], tuple(count.values())))
    if drawing.avoid_earlier:
        _weigh_earlier(rows, seminar)
    return Scales(tuple(map(tuple, rows)), tuple(counted))


def _weigh(rows: Sequence[list[int]], kinds: Sequence[str], weight: int) -> None:
    for one, kind in enumerate(kinds):
        for other in range(one):
            if kind and kinds[other] == kind:
                rows[one][other] += weight
                rows[other][one] += weight


def _weigh_earlier(rows: Sequence[list[int]], seminar: Seminar) -> None:
    places = {who.id: place for place, who in enumerate(seminar.participants)}
    for (one, other), times in earlier_pairs(seminar).items():
        rows[places[one]][places[other]] += EARLIER * times
        rows[places[other]][places[one]] += EARLIER * times


def _fewest_pairs(many: int, groups: int) -> int:
    each, more = divmod(many, groups)
    return groups * each * (each - 1) // 2 + more * each


def apart_pairs(seminar: Seminar) -> frozenset[tuple[str, str]]:
    """Return the pairs of participants who are to be kept apart."""
    here = {who.id for who in seminar.participants}
    return frozenset(
        pair(one, other)
        for row in seminar.drawing.apart
        for one in row
        for other in row
        if one < other and {one, other} <= here
    )
