"""Drawing groups: everyone once, those who are locked where they are, the rest well mixed."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from msgspec import Struct

from seminar.drawing.case import Case, case_of
from seminar.drawing.parting import TooManyWays, parted
from seminar.drawing.search import weight_of
from seminar.drawing.seating import seated_well
from seminar.drawing.standing import Standing, standing_of
from seminar.groups import group_called
from seminar.language import language
from seminar.messages import PlenumError
from seminar.model import Group, Participant, Seminar

_ORDER: tuple[Standing, ...] = ("politician", "employee", "representative", "other")


class CannotDraw(PlenumError):
    """Groups cannot be drawn as it was asked for; the message says why."""


class Drawn(Struct, frozen=True):
    """What a drawing gives.

    Args:
        members: each group's, as ids, politicians first.
        weight: what its pairs weigh together; see `seminar.drawing.weighing`.
        least: what no drawing can go below. Where both are equal, nothing better exists.
    """

    members: tuple[tuple[str, ...], ...]
    weight: int
    least: int


def draw(seminar: Seminar, groups: Sequence[Group], lot: int) -> Drawn:
    """Return the members of each of these groups, drawn among the seminar's participants.

    The lightest grouping that a search of fixed length finds, as `seminar.drawing.weighing` weighs
    it. The same seminar and the same lot give the same groups on every machine.

    Args:
        seminar: its participants, and its settings for the drawing.
        groups: those that are filled; members who are locked stay.
        lot: any whole number; another one gives other groups.

    Raises:
        CannotDraw: there is nobody, there are more groups than people, or not all who are to be
            kept apart can be.
    """
    people = seminar.participants
    _refuse_numbers(len(people), len(groups))
    case = case_of(seminar, groups)
    _refuse_locked_foes(case, seminar, groups)
    lots = Random(lot)  # noqa: S311 - a lot, not a secret
    found = seated_well(case, _parted(case), lots)
    return Drawn(
        members=_members(people, found, len(groups)),
        weight=weight_of(case.scales.weights, found),
        least=case.scales.least(len(groups)),
    )


def _refuse_numbers(people: int, groups: int) -> None:
    if not people:
        raise CannotDraw("There is nobody to draw groups of; add participants first.")
    if people == 1 < groups:
        raise CannotDraw(
            "One participant cannot make {groups} groups; ask for one group.", groups=groups
        )
    if not 1 <= groups <= people:
        raise CannotDraw(
            "{people} participants cannot make {groups} groups; ask for fewer groups.",
            people=people,
            groups=groups,
        )


def _refuse_locked_foes(case: Case, seminar: Seminar, groups: Sequence[Group]) -> None:
    people, words = seminar.participants, language(seminar.language)
    for one in sorted(case.foes.keys() & case.locked.keys()):
        place = case.locked[one]
        for other in sorted(case.foes[one]):
            if case.locked.get(other) == place:
                raise CannotDraw(
                    "{one} and {other} are to be kept apart, and both are locked to {group};"
                    " unlock one of them.",
                    one=people[one].name,
                    other=people[other].name,
                    group=group_called(words, groups[place], place + 1),
                )


def _parted(case: Case) -> dict[int, int]:
    """Return the groups of those who are locked or kept apart."""
    try:
        start = parted(case)
    except TooManyWays:
        start = None
    if start is None:
        raise CannotDraw(
            "Not all who are to be kept apart can be, in {groups} groups; ask for more groups,"
            " unlock somebody, or keep fewer apart.",
            groups=case.groups,
        )
    return start


def _members(
    people: Sequence[Participant], found: Sequence[int], count: int
) -> tuple[tuple[str, ...], ...]:
    order = sorted(range(len(people)), key=lambda one: _ORDER.index(standing_of(people[one])))
    return tuple(
        tuple(people[one].id for one in order if found[one] == group) for group in range(count)
    )
