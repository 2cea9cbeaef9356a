"""Lists of participants for the tests of drawing, and the best grouping of a few by trying all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.drawing.case import Case, case_of
from seminar.drawing.search import shuffled
from seminar.drawing.seating import FORBIDDEN
from seminar.model import Drawing, EarlierGroups, Group, Participant, Seminar

PARTIES = ("Ap", "Ap", "Ap", "H", "H", "Sp", "SV", "V")
UNITS = ("Skole", "Helse", "Plan", "Kultur", "IKT", "Omsorg")
ROLES = (
    "Politiker",
    "Politiker",
    "Politiker",
    "Enhetsleder",
    "Enhetsleder",
    "Tillitsvalgt",
)


def everyone(number: int, seed: int) -> tuple[Participant, ...]:
    """Return participants of mixed roles, parties and units."""
    lots = Random(seed)
    people: list[Participant] = []
    for n in range(number):
        role = _one_of(ROLES, lots)
        unit = _one_of(PARTIES if role == "Politiker" else UNITS, lots)
        people.append(Participant(id=f"p{n}", name=f"Deltaker {n}", role=role, unit=unit))
    return tuple(people)


def _one_of(texts: Sequence[str], lots: Random) -> str:
    return texts[int(lots.random() * len(texts))]


def earlier(people: Sequence[Participant], groups: int, seed: int) -> EarlierGroups:
    """Return groups in which these people sat together before."""
    names = [people[place].name for place in shuffled(len(people), Random(seed))]
    return EarlierGroups(
        name=str(seed), groups=tuple(tuple(names[g::groups]) for g in range(groups))
    )


def seminar_of(number: int, groups: int, seed: int = 1, rounds: int = 1) -> Seminar:
    """Return a seminar with so many participants, empty groups, and rounds held before."""
    people = everyone(number, seed)
    return Seminar(
        participants=people,
        groups=tuple(Group(id=f"g{n}", name=f"Gruppe {n + 1}") for n in range(groups)),
        drawing=Drawing(earlier=tuple(earlier(people, groups, seed + n) for n in range(rounds))),
    )


@st.composite
def asked(draw: st.DrawFn, most: int = 30) -> Seminar:
    """A seminar with groups to draw: some locked to a group, some kept apart."""
    number = draw(st.integers(1, most))
    count = draw(st.integers(1, min(number, 8)))
    base = seminar_of(number, count, draw(st.integers(0, 99)), draw(st.integers(0, 2)))
    ids = [who.id for who in base.participants]
    placed = {id_: draw(st.integers(0, count - 1)) for id_ in draw(st.sets(st.sampled_from(ids)))}
    locked = draw(st.sets(st.sampled_from([*placed]))) if placed else set[str]()
    groups = tuple(
        replace(group, members=tuple(id_ for id_, where in placed.items() if where == place))
        for place, group in enumerate(base.groups)
    )
    rows = draw(st.lists(st.lists(st.sampled_from(ids), unique=True, max_size=3), max_size=2))
    return replace(
        base,
        participants=tuple(replace(who, locked=who.id in locked) for who in base.participants),
        groups=groups,
        drawing=replace(base.drawing, apart=tuple(map(tuple, rows))),
    )


def best_weight(seminar: Seminar) -> int | None:
    """Return the weight of the best grouping, found by trying all; `None` where none is allowed."""
    case = case_of(seminar, seminar.groups)
    weights = min(_weights(case, [], 0, [0] * case.groups), default=FORBIDDEN)
    return weights if weights < FORBIDDEN else None


def _weights(case: Case, groups: list[int], weight: int, sizes: list[int]) -> Iterator[int]:
    """Yield the weight of every allowed grouping that begins with these groups."""
    one = len(groups)
    if one == case.people:
        yield weight
        return
    for group in _choices(case, one, sizes):
        together = [other for other, where in enumerate(groups) if where == group]
        if case.foes.get(one, frozenset()) & set(together):
            continue
        sizes[group] += 1
        if _is_possible(case, sizes):
            more = sum(case.scales.weights[one][other] for other in together)
            yield from _weights(case, [*groups, group], weight + more, sizes)
        sizes[group] -= 1


def _choices(case: Case, one: int, sizes: list[int]) -> Iterator[int]:
    if one in case.locked:
        yield case.locked[one]
        return
    later = {where for who, where in case.locked.items() if who >= one}
    is_new_seen = False
    for group in range(case.groups):
        is_new = not sizes[group] and group not in later
        if not (is_new and is_new_seen):
            yield group
        is_new_seen = is_new_seen or is_new


def _is_possible(case: Case, sizes: Sequence[int]) -> bool:
    """Whether sizes are within the seats that there are."""
    free = [group for group in range(case.groups) if group not in case.seats.closed]
    closed = all(sizes[group] <= case.occupied[group] for group in case.seats.closed)
    full = sum(sizes[group] == case.seats.size for group in free)
    return (
        closed
        and full <= case.seats.large
        and all(sizes[group] <= case.seats.size for group in free)
    )
