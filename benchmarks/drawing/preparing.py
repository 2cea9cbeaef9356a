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
    return seminar_of(PEOPLE, GROUPS, YEARS, 1)


def seminar_of(number: int, groups: int, years: int, seed: int) -> Seminar:
    """Return a seminar with so many people, empty groups, and earlier years, made by a lot."""
    lots = Random(seed)
    people = tuple(_participant(n, lots) for n in range(number))
    return Seminar(
        participants=people,
        groups=tuple(Group(id=f"g{n}", name=f"Gruppe {n + 1}") for n in range(groups)),
        drawing=Drawing(earlier=tuple(_earlier(people, groups, lots) for _ in range(years))),
    )


def _participant(n: int, lots: Random) -> Participant:
    role = _one_of(_ROLES, lots)
    unit = _one_of(_PARTIES if role == "Politiker" else _UNITS, lots)
    return Participant(id=f"p{n}", name=f"Deltaker {n}", role=role, unit=unit)


def _one_of(texts: Sequence[str], lots: Random) -> str:
    return texts[int(lots.random() * len(texts))]


def _earlier(people: tuple[Participant, ...], groups: int, lots: Random) -> EarlierGroups:
    names = [people[place].name for place in shuffled(len(people), lots)]
    return EarlierGroups(groups=tuple(tuple(names[g::groups]) for g in range(groups)))
