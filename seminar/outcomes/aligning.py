"""Which point of an answer is which former one, when some were added, moved or corrected."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher

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


def aligned(before: Sequence[str], now: Sequence[str]) -> Mapping[int, int]:
    """Return the places in `before` by the places in `now` of the points that are the same.

    Those with equal texts find each other first, in their order as far as it stayed; then those
    that are alike, the most alike first. What is missing is new, or gone.

    Args:
        before: an answer's points when they were last taken in.
        now: its points now.
    """
    old, new = [plain(text) for text in before], [plain(text) for text in now]
    found = _in_order(old, new)
    found |= _equal(old, new, found)
    return found | _alike(old, new, found)


def _in_order(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {
        block.b + step: block.a + step
        for block in blocks
        for step in range(block.size)
        if new[block.b + step]
    }


def _equal(old: Sequence[str], new: Sequence[str], found: Mapping[int, int]) -> dict[int, int]:
    left = _left(old, found.values())
    moved: dict[int, int] = {}
    for place in _left(new, found):
        at = next((each for each in left if old[each] == new[place]), None)
        if at is not None:
            left.remove(at)
            moved[place] = at
    return moved


def _alike(old: Sequence[str], new: Sequence[str], found: Mapping[int, int]) -> dict[int, int]:
    pairs = [
        (-figure, abs(at - place), place, at)
        for place in _left(new, found)
        for at in _left(old, found.values())
        if (figure := likeness_of_versions(old[at], new[place])) >= ALIKE
    ]
    corrected: dict[int, int] = {}
    for _, _, place, at in sorted(pairs):
        if place not in corrected and at not in corrected.values():
            corrected[place] = at
    return corrected


def _left(texts: Sequence[str], taken: Collection[int]) -> list[int]:
    places = set(taken)
    return [place for place, text in enumerate(texts) if place not in places and text]


def likeness_of_versions(old: str, new: str) -> float:
    """Return from 0 to 100 how much one text is another, corrected or continued."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where something was changed

    short, long = sorted((old.casefold(), new.casefold()), key=len)
    if len(short) >= _LONG_ENOUGH and long.startswith(short.rstrip(".")):
        return 100.0
    return ratio(short, long)
