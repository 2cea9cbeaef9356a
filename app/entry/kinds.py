"""Kinds of items by the words people use for them, in bokmål, nynorsk and English."""

from __future__ import annotations

from app.entry.not_understood import NotUnderstood
from seminar.model import ItemKind
from seminar.texts import shown

USUAL_MINUTES: dict[ItemKind, int] = {
    "opening": 15,
    "talk": 30,
    "task": 45,
    "plenary": 20,
    "break": 15,
    "meal": 60,
    "social": 60,
    "closing": 15,
}
"""How long an item of a kind lasts when nobody says it."""

KIND_WORDS: dict[ItemKind, tuple[str, ...]] = {
    "opening": ("åpning", "opning", "opening", "velkommen", "velkomen", "welcome"),
    "talk": ("innlegg", "foredrag", "talk", "presentation", "presentasjon"),
    "task": (
        *("oppgave", "oppgåve", "gruppearbeid", "gruppeoppgave", "gruppeoppgåve"),
        *("refleksjonsoppgave", "refleksjonsoppgåve", "task", "group work", "exercise"),
    ),
    "plenary": ("plenum", "plenumssamtale", "plenary"),
    "break": (
        *("pause", "kaffepause", "kaffipause", "fruktpause", "beinstrekk", "luftepause"),
        *("break", "coffee break"),
    ),
    "meal": (
        *("måltid", "lunsj", "lunch", "middag", "frokost", "frukost", "kveldsmat"),
        *("meal", "dinner", "breakfast", "supper"),
    ),
    "social": ("sosialt", "social", "time together"),
    "closing": ("avslutning", "avslutting", "avrunding", "closing"),
}
"""The words, small, each of which says the kind when it stands first in a line."""

_KINDS: dict[str, ItemKind] = {word: kind for kind, words in KIND_WORDS.items() for word in words}
_PUNCTUATION = ".,:;!?–—-"


def kind_of(title: str) -> ItemKind | None:
    """Return the kind that the first word or two of a title say, or `None`."""
    words = [word.strip(_PUNCTUATION).casefold() for word in title.split(maxsplit=2)[:2]]
    return _KINDS.get(" ".join(words)) or _KINDS.get("".join(words[:1]))


def read_kind(text: str) -> ItemKind:
    """Return the kind that a cell says, such as "Pause" or "Group work".

    Raises:
        NotUnderstood: it is no kind of item.
    """
    if kind := _KINDS.get(" ".join(text.split()).strip(_PUNCTUATION).casefold()):
        return kind
    raise NotUnderstood(
        "“{text}” is not a kind of item. Write talk, task, plenary, break, meal, social, opening or"
        " closing.",
        text=shown(text.strip()),
    )
