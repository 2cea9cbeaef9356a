"""Scales in words: which score "Helt enig" is, in bokmål, nynorsk and English.

Texts are known by what they are, never by what one export holds: a ladder is taken whole.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from seminar.spreadsheet.answers.ladders import LADDERS, Ladder
from seminar.spreadsheet.words import key

NO_ANSWER = frozenset(
    {
        *("", "-", "–", "—", "vet ikke", "veit ikkje", "vet ikke / ikke relevant", "ikke relevant"),
        *("ikkje relevant", "ikke aktuelt", "ikkje aktuelt", "ønsker ikke å svare", "ikke besvart"),
        *("ønskjer ikkje å svare", "vil ikke svare", "ingen formening", "inga meining"),
        *("ingen mening", "don't know", "do not know", "not applicable", "n/a", "not relevant"),
        *("prefer not to say", "prefer not to answer", "no opinion", "vet ikke/ikke relevant"),
    }
)
"""What people choose or leave who do not answer."""

_FIRST = re.compile(r"([0-9]{1,3})\s*[-–—=:.)(]+\s*(\D+)")
_LAST = re.compile(r"(\D*[^\W\d_])\s*[-–—=:.(]+\s*([0-9]{1,3})\)?")
_WORDINGS = frozenset[str]().union(
    *(ladder.wordings for ladders in LADDERS.values() for ladder in ladders)
)


def wording(text: str) -> str:
    """Return what makes two answers in words the same."""
    return key(text).rstrip(".!")


def is_step(value: object) -> bool:
    """Whether a value is a step of some scale in words, such as "Helt enig"; also with a number."""
    if not isinstance(value, str):
        return False
    return wording(value) in _WORDINGS or numbered(value) is not None


def numbered(text: str) -> tuple[int, str] | None:
    """Return number and wording of a step that has both, as "5 - Helt enig" or "Helt enig (5)".

    `None` for all else: whoever begins a sentence with a number has not chosen a step.
    """
    plain = " ".join(text.split())
    if found := _FIRST.fullmatch(plain):
        number, words = found[1], found[2]
    elif found := _LAST.fullmatch(plain):
        words, number = found[1], found[2]
    else:
        return None
    known = wording(words.strip(" ()"))
    return (int(number), known) if known in _WORDINGS or known in NO_ANSWER else None


def ladders_of(texts: Collection[str], steps: int) -> tuple[Ladder, ...]:
    """Return the ladders that a column's answers are steps of, at most one of each language.

    They are of one family, that with most of the texts, and of each language that with most of
    them; the first where several have as many. None where no text is a step.

    Args:
        texts: different answers, as they stand in the export.
        steps: how many steps the survey's scale has.
    """
    known = {wording(text) for text in texts}
    ladders = LADDERS.get(steps, ())
    families = dict.fromkeys(ladder.family for ladder in ladders)
    found = [_of_family(known, [each for each in ladders if each.family == f]) for f in families]
    return max(found, key=lambda taken: len(known & _all(taken)), default=())


def _of_family(known: Collection[str], ladders: Collection[Ladder]) -> tuple[Ladder, ...]:
    left, taken = set(known), list[Ladder]()
    while left:
        spoken = {each.language for each in taken}
        free = [each for each in ladders if each.language not in spoken]
        best = max(free, key=lambda each: len(left & each.wordings), default=None)
        if best is None or not left & best.wordings:
            break
        taken.append(best)
        left -= best.wordings
    return tuple(taken)


def _all(ladders: Collection[Ladder]) -> frozenset[str]:
    return frozenset[str]().union(*(each.wordings for each in ladders))


def same_wordings(text: str) -> frozenset[str]:
    """Return the wordings that mean the same as a step in words, itself among them."""
    known = wording(text)
    return frozenset(
        each
        for ladder in (*LADDERS[5], *LADDERS[7])
        for step in ladder.steps
        if known in step
        for each in step
    )


def rivals(text: str, steps: int) -> frozenset[str]:
    """Return the other wordings, in the same language, of the steps that a text may be.

    An export that holds one of them besides has more steps than the survey's scale, or two
    wordings of one: nobody can tell which.

    Args:
        text: a step in words.
        steps: how many steps the survey's scale has.
    """
    known = wording(text)
    places = set(_places(known, steps))
    return frozenset(
        each
        for ladder in LADDERS.get(steps, ())
        for number, step in enumerate(ladder.steps)
        if (ladder.family, ladder.language, number) in places
        for each in step
        if each != known
    )


def _places(known: str, steps: int) -> Iterator[tuple[str, str, int]]:
    """Yield family, language and number of the steps that a wording may be."""
    for ladder in LADDERS.get(steps, ()):
        for number, step in enumerate(ladder.steps):
            if known in step:
                yield ladder.family, ladder.language, number
