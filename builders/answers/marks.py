"""The bullets and numbers that people type before points, and the lists that they make of one line.

Where several points of a list stand in one paragraph, as when it was pasted, they are divided only
if nothing else can be meant. Whatever is not divided keeps all its marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

_LISTING = "•●▪◦‣■➢\uf0b7\uf0a7\uf0d8"
_SIGNS = f"{_LISTING}□○✓"
"""Bullets, those of the fonts Symbol and Wingdings as they come when pasted; what one ticks too."""
_BULLET = re.compile(rf"[{_SIGNS}]\s*(?=\S)|[·*]\s+|[-–—](?:\s+|(?=[^\W\d]))")
"""What people type before a point: a dash with a space or a letter after it, but not "-5"."""
_BARE_BULLET = re.compile(rf"[-–—·*{_SIGNS}]$")
_NUMBER = re.compile(
    r"(?P<full_stop>\d{1,2})\.(?:\s+(?=\S)|(?=[A-ZÆØÅ][a-zæøå]))"
    r"|(?P<bracket>\d{1,2})\)\s*(?=\S)"
    r"|\((?P<brackets>\d{1,2})\)\s+(?=\S)"
    r"|(?P<letter>[a-z])\)\s+(?=\S)"
)
_RANKED = re.compile(
    r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    r"|january|february|march|may|june|july|october|december"
    r"|halvår|halvdel|kvartal|tertial|semester|termin|år|månad|måned|veke|uke|dag|juledag"
    r"|påskedag|pinsedag|gang|klasse|trinn|steg|etasje|divisjon|prioritet|plass|runde|pulje|fase"
    r"|nestleder|nestleiar|half|quarter|term|year|month|week|day|time|class|grade|step|floor"
    r"|division|priority|place|round|phase|og|and|til|to|eller|or)"
    r"(?:e?ne|e[nrt]?|a|s|r|ar)?(?![^\W\d_])",
    re.IGNORECASE,
)
"""What a number with a full stop is part of: "1. mai", "2. halvår", "3. og 4. trinn"."""
_BLANK = re.compile(r"\s")
_INNER_BULLET = re.compile(rf"[{_LISTING}]")
_GOES_ON_AT = re.compile(
    r"\s(?:og|eller|samt|men|både|enten|av|for|fra|i|jf|med|mot|på|se|til|under|ved|punkt|pkt"
    r"|and|or|both|either|but|at|by|from|in|of|on|see|to|with|item|point|nr|no|kl)\.?$"
)
"""What no point ends with: the number after it is part of what is said ("se 2) under")."""
PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
"""What begins and ends within one point."""


class Typed(Struct, frozen=True):
    """What may become a point, as it was typed.

    Args:
        text: what it says, in one line.
        level: how deep in a list its paragraph stands.
        is_listed: whether it was one of several in its paragraph, and begins with its mark.
    """

    text: str
    level: int = 0
    is_listed: bool = False


def at_marks(text: str, level: int) -> Iterator[Typed]:
    """Yield the points of a paragraph, several where it is a list without a doubt.

    Args:
        text: what it says, in one line.
        level: how deep in a list it stands.
    """
    parts = _listed(text)
    for part in parts or (text,):
        yield Typed(part, level, is_listed=bool(parts))


def _listed(text: str) -> list[str]:
    """Return the points of a list in one line, each with its mark; none where it is no list."""
    if text[:1] and text[0] in _LISTING:
        starts = [one.start() for one in _INNER_BULLET.finditer(text) if one[0] == text[0]]
    else:
        starts = [one.start() for one in _numbers_within(text)]
    parts = [text[start:end].strip() for start, end in pairwise([*starts, len(text)])]
    if parts and _BARE_BULLET.match(parts[-1]):
        parts.pop()
    return [part.rstrip(",;") for part in parts] if _is_list(parts) else []


def _numbers_within(text: str) -> list[re.Match[str]]:
    """Return the numbers in a text that begins with one, of the form that this has."""
    first = _NUMBER.match(text)
    if first is None:
        return []
    found = (_NUMBER.match(text, at.end()) for at in _BLANK.finditer(text))
    return [first, *(one for one in found if one and one.lastgroup == first.lastgroup)]


def _is_list(parts: Sequence[str]) -> bool:
    """Whether parts of one line, each with a mark, are points and nothing else.

    Their numbers run on from 1. After a full stop each begins with a large letter, for "1. og 2.
    trinn" does not. None is empty, breaks off before its end, or takes brackets apart.
    """
    found = [one for part in parts if (one := _NUMBER.match(part))]
    texts = [_bare(part) for part in parts]
    return (
        len(parts) > 1
        and (not found or _is_counted(found))
        and all(not one["full_stop"] or one.string[one.end()].isupper() for one in found)
        and all(texts)
        and not any(_GOES_ON_AT.search(text) for text in texts[:-1])
        and all(text.count(left) == text.count(right) for text in texts for left, right in PAIRS)
    )


def _bare(text: str) -> str:
    """Return a text without the mark that it begins with."""
    mark = _BARE_BULLET.match(text) or _BULLET.match(text) or _NUMBER.match(text)
    return text[mark.end() :] if mark else text


def without_marks(texts: Sequence[Typed]) -> list[str]:
    """Return texts without the bullets and numbers that somebody typed before them."""
    counted = _typed_numbers([one.text for one in texts])
    return [
        _bare(one.text)
        if one.is_listed or ((at in counted or _has_bullet(one.text)) and not _recurs(one.text))
        else one.text
        for at, one in enumerate(texts)
    ]


def _has_bullet(text: str) -> bool:
    return bool(_BARE_BULLET.match(text) or _BULLET.match(text))


def _recurs(text: str) -> bool:
    """Whether the mark that a text begins with stands in it again, so that it may be a list.

    A dash may stand anywhere, and so may a number with a full stop, unless it is the next.
    """
    if text[0] in _SIGNS:
        return text[0] in text[1:]
    numbers = _numbers_within(text)
    if not numbers or not numbers[0]["full_stop"]:
        return len(numbers) > 1
    is_next = len(numbers) > 1 and _value(numbers[1]) == _value(numbers[0]) + 1
    return is_next and (len(numbers) > 2 or not _is_ranked(numbers[1]))


def _typed_numbers(texts: Sequence[str]) -> set[int]:
    """Return the places of the texts that begin with the number of a point.

    In Norwegian "1. april" is a date and "2. divisjon" a rank. So a number counts only where
    several of its form follow on each other from 1, or a large letter follows a single 1; and with
    a full stop only where no such word follows any of them. "2)" is nothing else than a number.
    """
    found = [(at, one) for at, text in enumerate(texts) if (one := _NUMBER.match(text))]
    forms: dict[str | None, list[tuple[int, re.Match[str]]]] = {}
    for at, one in found:
        forms.setdefault(one.lastgroup, []).append((at, one))
    return {
        at
        for form, ones in forms.items()
        if form == "bracket" or _is_counted([one for _, one in ones])
        for at, _ in ones
    }


def _is_counted(found: Sequence[re.Match[str]]) -> bool:
    """Whether numbers of one form count points, and are no part of what is said."""
    numbers = [_value(one) for one in found]
    if numbers != list(range(1, len(found) + 1)):
        return False
    if any(_is_ranked(one) for one in found):
        return False
    return len(found) > 1 or found[0].string[found[0].end()].isupper()


def _is_ranked(number: re.Match[str]) -> bool:
    return bool(number["full_stop"] and _RANKED.match(number.string, number.end()))


def _value(number: re.Match[str]) -> int:
    letter = number["letter"]
    if letter:
        return ord(letter) - ord("a") + 1
    return int(number["full_stop"] or number["bracket"] or number["brackets"])
