"""Texts with `**bold**` and `*italic*`: what they say, and in which runs they are set.

The rule for an asterisk is Markdown's: a mark that opens is followed by, and one that closes is
preceded by, something other than a space, so that "2 * 3 * 4" is plain. Beyond that rule, one
between two digits marks nothing either: "2*3*4" is a product. What has no partner stays as text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

_ASTERISKS = re.compile(r"\*+")


class Run(Struct, frozen=True):
    """A stretch of text that is set in one way."""

    text: str
    bold: bool = False
    italic: bool = False


class _Mark:
    """A row of asterisks: how many are left, what it may do, and the widths it opens and closes.

    A width is 1 for italic and 2 for bold.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self.length = self.left = end - start
        before, after = text[start - 1 : start], text[end : end + 1]
        multiplies = before.isdigit() and after.isdigit()
        self.can_close = bool(before.strip()) and not multiplies
        self.can_open = bool(after.strip()) and not multiplies
        self.opened: list[int] = []
        self.closed: list[int] = []

    def pairs_with(self, closing: _Mark) -> bool:
        """Whether `closing` may end what begins here (CommonMark 0.31, rules 9 and 10)."""
        either_way = self.can_close or closing.can_open
        sum_misleads = (self.length + closing.length) % 3 == 0 and self.length % 3 != 0
        return not (either_way and sum_misleads)


def _pair(marks: list[_Mark]) -> None:
    """Let every mark that closes find the nearest one before it that opens."""
    open_marks: list[_Mark] = []
    for mark in marks:
        while mark.can_close and mark.left and _close(open_marks, mark):
            pass
        if mark.can_open and mark.left:
            open_marks.append(mark)


def _close(open_marks: list[_Mark], closing: _Mark) -> bool:
    """Close the nearest mark that `closing` pairs with, if any; those between open nothing now."""
    for index in reversed(range(len(open_marks))):
        opening = open_marks[index]
        if opening.pairs_with(closing):
            width = min(2, opening.left, closing.left)
            opening.left -= width
            opening.opened.append(width)
            closing.left -= width
            closing.closed.append(width)
            del open_marks[index + (opening.left > 0) :]
            return True
    return False


def _joined(pieces: list[Run]) -> tuple[Run, ...]:
    """Return `pieces` without empty ones, neighbours of one look made one."""
    runs: list[Run] = []
    for piece in pieces:
        if runs and (runs[-1].bold, runs[-1].italic) == (piece.bold, piece.italic):
            runs[-1] = Run(runs[-1].text + piece.text, piece.bold, piece.italic)
        elif piece.text:
            runs.append(piece)
    return tuple(runs)


@lru_cache(maxsize=4096)
def parse(text: str) -> tuple[Run, ...]:
    """Return the runs of `text`; their texts together are `plain(text)`, and none is empty."""
    if "*" not in text:
        return (Run(text),) if text else ()
    places = list(_ASTERISKS.finditer(text))
    marks = [_Mark(text, *place.span()) for place in places]
    _pair(marks)
    depth = {1: 0, 2: 0}
    pieces = [Run(text[: places[0].start()])]
    ends = [place.start() for place in places[1:]] + [len(text)]
    for place, mark, end in zip(places, marks, ends, strict=True):
        for width in mark.closed:
            depth[width] -= 1
        pieces.append(Run("*" * mark.left, depth[2] > 0, depth[1] > 0))
        for width in mark.opened:
            depth[width] += 1
        pieces.append(Run(text[place.end() : end], depth[2] > 0, depth[1] > 0))
    return _joined(pieces)


def plain(text: str) -> str:
    """Return `text` without its marks of emphasis."""
    return "".join(run.text for run in parse(text)) if "*" in text else text
