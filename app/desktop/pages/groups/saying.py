"""What the page Groups says: figures, cells, cards and balance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from app.desktop.pages.groups.rows import STANDINGS, GroupCard, ParticipantRow
from seminar.drawing import Balance, Crowding, Spread, Standing, standing_of
from seminar.groups import group_called, table_called
from seminar.language import Language
from seminar.model import Seminar


def counted(words: Language, standing: Standing, n: int) -> str:
    """Return how many take part in a capacity, such as "24 politicians"."""
    match standing:
        case "politician":
            return words.plural("{n} politician", "{n} politicians", n)
        case "employee":
            return words.plural("{n} employee", "{n} employees", n)
        case "representative":
            return words.plural("{n} representative", "{n} representatives", n)
        case "other":
            return words.plural("{n} other", "{n} others", n)


def figures(words: Language, seminar: Seminar) -> str:
    """Return how many there are, and in what capacity."""
    whole = words.plural("{n} participant", "{n} participants", len(seminar.participants))
    if not seminar.participants:
        return whole
    return f"{whole} · {_counts(words, [standing_of(who) for who in seminar.participants])}"


def _counts(words: Language, standings: Sequence[Standing]) -> str:
    count = Counter(standings)
    return ", ".join(counted(words, one, count[one]) for one in STANDINGS if count[one])


# --- cells ----------------------------------------------------------------------------------------


def spoken_name(words: Language, row: ParticipantRow) -> str:
    """Return a name as a screen reader says it, with what signs beside it mean."""
    said = [row.who.name or words.text("without a name")]
    if row.writes:
        said.append(words.text("writes for the group"))
    if row.is_apart:
        said.append(words.text("kept apart from somebody"))
    return ", ".join(said)


def spoken_number(words: Language, row: ParticipantRow) -> str:
    """Return a group's number as a screen reader says it."""
    if not row.number:
        return words.text("in no group")
    said = words.text("group {n}", n=row.number)
    return words.text("{group}, locked", group=said) if row.who.locked else said


# --- cards ----------------------------------------------------------------------------------------


def card_title(words: Language, card: GroupCard) -> str:
    """Return what stands on top of a card."""
    return group_called(words, card.group, card.number)


def card_room(words: Language, card: GroupCard) -> str:
    """Return the room or table that stands beside it."""
    room = table_called(words, card.group)
    return room[:1].upper() + room[1:]


def card_size(words: Language, card: GroupCard) -> str:
    """Return how many are in a group."""
    return words.plural("{n} participant", "{n} participants", len(card.members))


def spoken_card(words: Language, card: GroupCard) -> str:
    """Return a card in one sentence."""
    parts = [card_title(words, card), card_room(words, card), card_size(words, card)]
    parts.append(_counts(words, [member.standing for member in card.members]))
    if card.has_met:
        parts.append(words.text("pairs from before"))
    return ", ".join(filter(None, parts))


def spoken_members(words: Language, card: GroupCard) -> str:
    """Return who is in a group."""
    names = [
        words.text("{name} writes", name=member.who.name) if member.writes else member.who.name
        for member in card.members
    ]
    return ", ".join(names)


# --- balance --------------------------------------------------------------------------------------


def politicians(words: Language, told: Balance) -> tuple[str, str]:
    """Return how many politicians the groups have: the figure, and where."""
    spread: Spread = told.politicians
    if spread.least == spread.most:
        number = words.number_word(told.groups)
        return str(spread.most), words.text("in all {number}", number=number)
    return f"{spread.least}–{spread.most}", words.text("in a group")


def together(words: Language, crowding: Crowding) -> tuple[str, str]:
    """Return how many of one party or unit sit together at most."""
    return words.text("at most {n}", n=crowding.most), words.text("in a group")


def met(words: Language, told: Balance) -> tuple[str, str]:
    """Return how many pairs sat together before, of how many; or that nothing is known of it."""
    if not told.knows_earlier:
        return "–", words.text("not known")
    return str(told.met), words.plural("of {n} pair", "of {n} pairs", told.pairs)
