"""From the paragraphs of an answer to its points.

A paragraph is a point. What people do besides pressing Enter is in the functions below; whatever
is not clearly something else stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from builders.answers.lines import SOFT_BREAK, Line
from seminar.texts import clean_text

_SPACE = re.compile(r"[ \t\n]+")
_SIGNS = "•●▪◦‣■□○➢✓\uf0b7\uf0a7\uf0d8"
"""Bullets; the last are those of the fonts Symbol and Wingdings, as they come when pasted."""
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
_BEGINS_A_POINT = re.compile(r"\s*(?:[-–•]|\d)")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_SEMICOLON = re.compile(r";(?:\s+|$)")
_LONGEST_PART = 80
_SENTENCE_ENDS = re.compile(r"[.!?:]\s")
_GOES_ON = re.compile(
    r"(?:og|men|eller|fordi|så|mens|samt|and|but|or|because|so|while)\s|[\d\s.,%]+$"
)
"""What begins a part that is none by itself, and numbers."""
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))


class _Piece(Struct):
    """What may become a point.

    Args:
        text: what it says itself.
        level: how deep in a list it begins.
        depth: how deep what was joined to it last stood.
        below: what was joined to it, with the marks between.
    """

    text: str
    level: int
    depth: int
    below: list[str]


def points(lines: Iterable[Line]) -> tuple[str, ...]:
    """Return the points of an answer, in order; what is blank is none."""
    pieces = [(text, line.level) for line in lines for text in _at_breaks(clean_text(line.text))]
    shown = [(text, level) for text, level in pieces if not _is_blank(text)]
    bare = _without_marks([text for text, _ in shown])
    levelled = zip(bare, (level for _, level in shown), strict=True)
    joined = _joined([(text, level) for text, level in levelled if not _is_blank(text)])
    return tuple(point for text in joined for point in text)


def _is_blank(text: str) -> bool:
    return not text.strip().strip(_INVISIBLE).strip()


def _at_breaks(text: str) -> Iterator[str]:
    """Yield what a paragraph says, divided at the line breaks that begin a point."""
    held = ""
    for line in text.split(SOFT_BREAK):
        if held and _BEGINS_A_POINT.match(line):
            yield held
            held = ""
        held = f"{held} {line}" if held else line
    yield held


def _without_marks(texts: Sequence[str]) -> list[str]:
    """Return texts without the bullets and numbers that somebody typed before them."""
    tidy = [_SPACE.sub(" ", text).strip() for text in texts]
    counted = _typed_numbers(tidy)
    return [
        ""
        if _BARE_BULLET.match(text)
        else _BULLET.sub("", text, count=1)
        if _BULLET.match(text)
        else _NUMBER.sub("", text, count=1)
        if at in counted
        else text
        for at, text in enumerate(tidy)
    ]


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
    if any(one["full_stop"] and _RANKED.match(one.string, one.end()) for one in found):
        return False
    return len(found) > 1 or found[0].string[found[0].end()].isupper()


def _value(number: re.Match[str]) -> int:
    letter = number["letter"]
    if letter:
        return ord(letter) - ord("a") + 1
    return int(number["full_stop"] or number["bracket"] or number["brackets"])


def _joined(texts: Sequence[tuple[str, int]]) -> Iterator[list[str]]:
    """Yield the points of each text at the top of a list, with what stands below it joined."""
    held: _Piece | None = None
    for text, level in texts:
        if held is not None and level > held.level:
            held.below.append((": " if level > held.depth else "; ") + text)
            held.depth = level
            continue
        if held is not None:
            yield _parted(held)
        held = _Piece(text, level, level, [])
    if held is not None:
        yield _parted(held)


def _parted(piece: _Piece) -> list[str]:
    """Return the points of a text, which are several only where semicolons are unmistakable.

    They are where two stand there at least, and what is between them is short, without the end of a
    sentence, goes on with none ("men vi lytter"), is no bare number, and takes no bracket or
    quotation apart.
    """
    if piece.below:
        return ["".join((piece.text.rstrip(" :") or piece.text, *piece.below))]
    if piece.text.count(";") < 2:
        return [piece.text]
    parts = [part.strip() for part in _SEMICOLON.split(piece.text)]
    if parts and not parts[-1]:
        parts.pop()
    is_list = len(parts) > 1 and len(_SEMICOLON.findall(piece.text)) > 1
    return parts if is_list and all(map(_is_short, parts)) else [piece.text]


def _is_short(part: str) -> bool:
    return (
        not _is_blank(part)
        and len(part) <= _LONGEST_PART
        and not _SENTENCE_ENDS.search(part)
        and not _GOES_ON.match(part)
        and all(part.count(left) == part.count(right) for left, right in _PAIRS)
    )
