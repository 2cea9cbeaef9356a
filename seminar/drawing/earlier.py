"""Who sat together before, by their names: in earlier seminars, and in rounds of this one."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from seminar.drawing.standing import folded
from seminar.emphasis import plain
from seminar.groups import seated
from seminar.model import EarlierGroups, Seminar

Pair = tuple[str, str]
"""The ids of two participants, the smaller one first."""


def pair(one: str, other: str) -> Pair:
    """Return two ids as a pair, whichever is named first."""
    return (one, other) if one < other else (other, one)


def earlier_pairs(seminar: Seminar) -> Counter[Pair]:
    """Return how many times each two of the participants sat together before.

    Participants are known again by their names; of several with one name, nobody is.
    """
    count = Counter(folded(plain(one.name)) for one in seminar.participants)
    known = {
        name: one.id
        for one in seminar.participants
        if count[name := folded(plain(one.name))] == 1 and name
    }
    met: Counter[Pair] = Counter()
    for together in (group for round_ in seminar.drawing.earlier for group in round_.groups):
        ids = {known[name] for name in map(folded, together) if name in known}
        met.update(pair(*two) for two in combinations(sorted(ids), 2))
    return met


def groups_of_its_year(seminar: Seminar) -> EarlierGroups:
    """Return a seminar's groups as those that a later drawing may avoid, called by their year."""
    days = seminar.programme
    return as_earlier(seminar, str(days[0].date.year) if days else seminar.title)


def as_earlier(seminar: Seminar, name: str) -> EarlierGroups:
    """Return a seminar's groups as those that a later drawing may avoid.

    Args:
        seminar: the seminar with the groups, such as last year's.
        name: what people call them, such as "2025".
    """
    names = {one.id: " ".join(plain(one.name).split()) for one in seminar.participants}
    groups = (
        tuple(names[id_] for id_ in seated(group) if names.get(id_)) for group in seminar.groups
    )
    return EarlierGroups(name=name, groups=tuple(group for group in groups if len(group) > 1))
