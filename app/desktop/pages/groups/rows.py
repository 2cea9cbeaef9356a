"""The rows of the participants, and the cards of the groups, as values."""

from __future__ import annotations

from msgspec import Struct

from seminar.drawing import Balance, Standing, balance, standing_of
from seminar.drawing.weighing import apart_pairs
from seminar.groups import seated
from seminar.model import Group, Participant, Seminar

STANDINGS: tuple[Standing, ...] = ("politician", "employee", "representative", "other")
"""In the order in which they are counted and stand on a card."""


class ParticipantRow(Struct, frozen=True):
    """A participant in the table.

    Args:
        who: the participant.
        standing: in what capacity.
        number: of the group, from 1; 0 for none.
        writes: whether they write for it.
        is_apart: whether they are kept apart from somebody.
    """

    who: Participant
    standing: Standing
    number: int
    writes: bool
    is_apart: bool


def participant_rows(seminar: Seminar, sought: str = "") -> tuple[ParticipantRow, ...]:
    """Return the participants in whose name, role, party or unit a text stands."""
    numbers = numbers_of_groups(seminar)
    writers = {group.writer for group in seminar.groups}
    apart = {id_ for pair in apart_pairs(seminar) for id_ in pair}
    wanted = " ".join(sought.split()).casefold()
    return tuple(
        ParticipantRow(
            who, standing_of(who), numbers.get(who.id, 0), who.id in writers, who.id in apart
        )
        for who in seminar.participants
        if wanted in f"{who.name}\n{who.role}\n{who.unit}".casefold()
    )


def numbers_of_groups(seminar: Seminar) -> dict[str, int]:
    """Return the number, from 1, of the first group of each who is in one."""
    numbers: dict[str, int] = {}
    for number, group in enumerate(seminar.groups, 1):
        for id_ in group.members:
            numbers.setdefault(id_, number)
    return numbers


class CardMember(Struct, frozen=True):
    """A member on a card: who, in what capacity, and whether they write."""

    who: Participant
    standing: Standing
    writes: bool


class GroupCard(Struct, frozen=True):
    """A group as its card shows it.

    Args:
        group: the group.
        number: which one, from 1.
        members: in the order of their capacities, as they sit on the card.
        has_met: whether two of them sat together before.
    """

    group: Group
    number: int
    members: tuple[CardMember, ...]
    has_met: bool

    def count(self, standing: Standing) -> int:
        """Return how many take part in a capacity."""
        return sum(member.standing == standing for member in self.members)


def cards_of(seminar: Seminar, told: Balance | None = None) -> tuple[GroupCard, ...]:
    """Return the groups as cards."""
    everyone = {who.id: who for who in seminar.participants}
    told = told or balance(seminar)
    return tuple(
        GroupCard(group, number, _members(group, everyone), group.id in told.groups_that_met)
        for number, group in enumerate(seminar.groups, 1)
    )


def _members(group: Group, everyone: dict[str, Participant]) -> tuple[CardMember, ...]:
    people = [everyone[id_] for id_ in seated(group) if id_ in everyone]
    members = [CardMember(who, standing_of(who), who.id == group.writer) for who in people]
    return tuple(sorted(members, key=lambda member: STANDINGS.index(member.standing)))
