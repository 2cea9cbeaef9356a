"""When the last number of a quick line belongs to its title: `Oppgave 1`, `rom 204`, `mot 30`."""

from __future__ import annotations

_COUNTED = frozenset(
    (
        *("oppgave", "oppgåve", "task", "del", "part", "økt", "session", "sesjon", "bolk", "runde"),
        *("round", "gruppe", "group", "tema", "theme", "topic", "innlegg", "talk", "fase", "phase"),
        *("steg", "trinn", "step", "dag", "day", "gruppeoppgave", "gruppeoppgåve", "punkt"),
        *("point", "refleksjonsoppgave", "refleksjonsoppgåve", "spørsmål", "question"),
    )
)
"""After these a single digit counts them. Nobody plans tasks of under ten minutes this way."""
_NUMBERED = frozenset(
    (
        *("rom", "room", "møterom", "grupperom", "sal", "bord", "table", "uke", "veke", "week"),
        *("kapittel", "chapter", "kap", "side", "page", "sak", "case", "nr", "nummer", "no"),
        *("number", "paragraf", "§", "kl", "klokka", "klokken", "versjon", "version", "år", "year"),
    )
)
"""After these any number is part of the title."""
_BEFORE_NUMBERS = frozenset(
    (
        *("til", "to", "fra", "frå", "from", "mot", "towards", "innen", "innan", "by", "for"),
        *("om", "about", "i", "in", "på", "siden", "sidan", "since", "før", "before", "etter"),
        *("after", "over", "under", "av", "of", "med", "with", "topp", "top"),
    )
)
"""After these a number belongs to what is spoken of: "veien mot 30"."""
_JOINING = frozenset(("og", "and", "eller", "or", "&", "+", "-", "–", "til", "to", "av", "of"))
"""Between two numbers these make a list, a stretch or a score of them: "oppgave 1 og 2"."""


def belongs_to_title(number: str, rest: str) -> bool:
    """Whether the last number of `rest` belongs to the title, by the words before it."""
    last = "".join(_words_before_last(rest)[-1:])
    if last in _COUNTED:
        return len(number) == 1
    return last in _NUMBERED or last in _BEFORE_NUMBERS or is_listed(rest)


def is_listed(rest: str) -> bool:
    """Whether the last number of `rest` follows another one with a joining word between."""
    match _words_before_last(rest)[-2:]:
        case [number, joining]:
            return number.isdecimal() and joining in _JOINING
        case _:
            return False


def _words_before_last(rest: str) -> list[str]:
    return [word.strip(".,:;()").casefold() for word in rest.split()[:-1]]
