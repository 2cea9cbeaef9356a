"""Which point of an answer is which former one, when some were added, moved or corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

ALIKE = 60
"""How alike two points are, of 100, when the one is taken for the other, corrected.

A typo leaves about 95, a word more or less about 85, half of a sentence rewritten about 65; two
points of one answer that have nothing to do with each other seldom reach 50.
"""
_LONG_ENOUGH = 12
"""Letters of a point that, when another begins with it, is that one before somebody went on."""


def plain(text: str) -> str:
    """Return a text as it is compared: what is between its words does not matter."""
    return " ".join(text.split())


def is_same(one: str, other: str) -> bool:
    """Whether two texts are the same as they are compared."""
    return plain(one) == plain(other)


class Former(Struct, frozen=True, order=True):
    """A point as it was.

    Where several have the same text, the order of these values tells which is taken first. Nothing
    is part of it that collecting changes, such as where points stand or what it gave a star: so the
    same point is found again for as long as a conflict about it is open.

    Args:
        text: what it said, as it is compared.
        is_as_made: whether nobody has worked on its statement, but for a star; what was worked on
            is kept first.
        is_plain: whether it is as made and no highlight; then comes what is one.
        statement: the statement's id.
    """

    text: str
    is_as_made: bool
    is_plain: bool
    statement: str


def aligned(before: Sequence[Former], now: Sequence[str]) -> Mapping[int, int]:
    """Return the places in `before` by the places in `now` of the points that are the same.

    Those with equal texts find each other first, wherever they stand; then those that are alike,
    the most alike first. What is missing is new, or gone.

    Args:
        before: an answer's points when they were last taken in.
        now: its points now.
    """
    new = [plain(text) for text in now]
    found = _equal(before, new)
    return found | _alike(before, new, found)


def _equal(before: Sequence[Former], new: Sequence[str]) -> dict[int, int]:
    olds: dict[str, list[int]] = {}
    for at in sorted(range(len(before)), key=before.__getitem__, reverse=True):
        olds.setdefault(before[at].text, []).append(at)
    return {place: olds[text].pop() for place, text in enumerate(new) if text and olds.get(text)}


def _alike(
    before: Sequence[Former], new: Sequence[str], found: Mapping[int, int]
) -> dict[int, int]:
    taken = set(found.values())
    pairs = [
        (-figure, former, new[place], at, place)
        for at, former in enumerate(before)
        for place in range(len(new))
        if at not in taken and place not in found and former.text
        if (figure := likeness_of_versions(former.text, new[place])) >= ALIKE
    ]
    corrected: dict[int, int] = {}
    for *_, at, place in sorted(pairs):
        if place not in corrected and at not in corrected.values():
            corrected[place] = at
    return corrected


def likeness_of_versions(old: str, new: str) -> float:
    """Return from 0 to 100 how much one text is another, corrected or continued."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where something was changed

    short, long = sorted((old.casefold(), new.casefold()), key=len)
    if len(short) >= _LONG_ENOUGH and long.startswith(short.rstrip(".")):
        return 100.0
    return ratio(short, long)
