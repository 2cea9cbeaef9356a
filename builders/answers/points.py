"""From the paragraphs of an answer to its points.

A paragraph is a point. What people do besides pressing Enter is in the functions below; whatever
is not clearly something else stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from builders.answers.lines import SOFT_BREAK, Line
from builders.answers.marks import PAIRS, Typed, at_marks, without_marks
from seminar.texts import clean_text

_SPACE = re.compile(r"[ \t\n]+")
_BEGINS_A_POINT = re.compile(r"\s*(?:[-–•]|\d)")
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_SEMICOLON = re.compile(r";(?:\s+|$)")
_LONGEST_PART = 80
_SENTENCE_ENDS = re.compile(r"[.!?:]\s")
_GOES_ON = re.compile(
    r"(?:og|men|eller|fordi|så|mens|samt|and|but|or|because|so|while)\s|[\d\s.,%]+$"
)
"""What begins a part that is none by itself, and numbers."""


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
    shown = [one for line in lines for one in _typed(line) if not _is_blank(one.text)]
    levelled = zip(without_marks(shown), (one.level for one in shown), strict=True)
    joined = _joined([(text, level) for text, level in levelled if not _is_blank(text)])
    return tuple(point for text in joined for point in text)


def _typed(line: Line) -> Iterator[Typed]:
    for text in _at_breaks(clean_text(line.text)):
        yield from at_marks(_SPACE.sub(" ", text).strip(), line.level)


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
        and all(part.count(left) == part.count(right) for left, right in PAIRS)
    )
