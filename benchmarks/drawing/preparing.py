"""A list of participants as a large seminar has it, the same each time."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from seminar.drawing.search import shuffled
from seminar.model import Drawing, EarlierGroups, Group, Participant, Seminar

PEOPLE, GROUPS, YEARS = 200, 25, 6
"""Six earlier years cannot all be avoided, so that the search takes all its steps."""
_ROLES = ("Politiker",) * 4 + ("Enhetsleder",) * 2 + ("Tillitsvalgt",)
_PARTIES = ("Ap", "Ap", "Ap", "H", "H", "Sp", "Sp", "SV", "V", "FrP")
_UNITS = ("Skole", "Helse", "Plan", "Kultur", "IKT", "Omsorg", "Teknisk", "Barnehage")


def large_seminar() -> Seminar:
    """Return a seminar with everybody and no groups yet but their names."""
    lots = Random(1)
    people = tuple(_participant(n, lots) for n in range(PEOPLE))
    return Seminar(
        participants=people,
        groups=tuple(Group(id=f"g{n}", name=f"Gruppe {n + 1}") for n in range(GROUPS)),
        drawing=Drawing(earlier=tuple(_earlier(people, lots) for _ in range(YEARS))),
    )


def _participant(n: int, lots: Random) -> Participant:
    role = _one_of(_ROLES, lots)
    unit = _one_of(_PARTIES if role == "Politiker" else _UNITS, lots)
    return Participant(id=f"p{n}", name=f"Deltaker {n}", role=role, unit=unit)


def _one_of(texts: Sequence[str], lots: Random) -> str:
    return texts[int(lots.random() * len(texts))]


def _earlier(people: tuple[Participant, ...], lots: Random) -> EarlierGroups:
    names = [people[place].name for place in shuffled(len(people), lots)]
    return EarlierGroups(groups=tuple(tuple(names[g::GROUPS]) for g in range(GROUPS)))
