"""Text in columns that stay in line, whatever letters stand in them."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Sequence

_WIDEST, _NARROWEST = 100, 40
GAP = "  "


def room() -> int:
    """Return how many letters a line may have: as the terminal, within what can be read."""
    return min(max(shutil.get_terminal_size().columns - 1, _NARROWEST), _WIDEST)


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes: none for accents, two for wide signs."""
    return sum(_width(letter) for letter in text)


def _width(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def left(text: str, columns: int) -> str:
    """Return a text with room after it."""
    return text + " " * (columns - width(text))


def right(text: str, columns: int) -> str:
    """Return a text with room before it."""
    return " " * (columns - width(text)) + text


def wrapped(text: str, columns: int) -> list[str]:
    """Return a text on lines of at most so many columns; longer words are parted by hyphens."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, columns):
            joined = f"{lines[-1]} {piece}".strip()
            if width(joined) <= columns:
                lines[-1] = joined
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, columns: int) -> list[str]:
    """Return a word in parts that are no wider than a line, each but the last with a hyphen."""
    pieces: list[str] = []
    while width(word) > columns:
        taken = _fitting(word, columns - 1)
        piece, word = word[:taken], word[taken:].removeprefix("-")
        pieces.append(piece if piece.endswith("-") else f"{piece}-")
    return [*pieces, word]


def _fitting(word: str, columns: int) -> int:
    """Return how many letters of a word stand on a line, at least one."""
    taken = 1
    while taken < len(word) and width(word[: taken + 1]) <= columns:
        taken += 1
    return taken


def beside(first: Sequence[str], columns: int, others: Sequence[Sequence[str]]) -> list[str]:
    """Return lines of a name with columns right of it, which stand beside its first line.

    Args:
        first: the lines of the name.
        columns: the width of their column.
        others: the lines of each other column, padded to the same width.
    """
    height = max(len(first), *(len(each) for each in others), 1) if others else len(first)
    lines: list[str] = []
    for number in range(height):
        name = left(first[number] if number < len(first) else "", columns)
        cells = [each[number] if number < len(each) else " " * width(each[0]) for each in others]
        lines.append(GAP.join([name, *cells]).rstrip())
    return lines
