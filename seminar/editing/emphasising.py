"""Setting a stretch of a text in bold or italic, and back."""

from __future__ import annotations

import re

from msgspec import Struct

BOLD, ITALIC = "**", "*"
_WORD = re.compile(r"\w+")


class Emphasised(Struct, frozen=True):
    """A text and what is selected in it, from `start` to `end`."""

    text: str
    start: int
    end: int


def toggled(text: str, start: int, end: int, mark: str) -> Emphasised:
    """Return a text with a stretch set bold or italic, or plain if it was set so.

    Args:
        text: a text with marks of emphasis.
        start: where the selection begins.
        end: where it ends; at `start`, the word there is meant, or what is typed next.
        mark: `BOLD` or `ITALIC`.
    """
    start, end = _meant(text, start, end)
    width = len(mark)
    if _is_set(text, start, end, width):
        without = text[: start - width] + text[start:end] + text[end + width :]
        return Emphasised(without, start - width, end - width)
    marked = text[:start] + mark + text[start:end] + mark + text[end:]
    return Emphasised(marked, start + width, end + width)


def _meant(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without spaces and marks at its ends; an empty one becomes its word."""
    if start == end:
        words = (word.span() for word in _WORD.finditer(text))
        return next((span for span in words if span[0] <= start <= span[1]), (start, end))
    while start < end and (text[start].isspace() or text[start] == "*"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == "*"):
        end -= 1
    return start, end


def _is_set(text: str, start: int, end: int, width: int) -> bool:
    """Whether marks of this width stand on both sides: one or three for italic, two for bold."""
    before = len(text[:start]) - len(text[:start].rstrip("*"))
    after = len(text[end:]) - len(text[end:].lstrip("*"))
    rows = min(before, after, 3)
    return rows >= 2 if width == 2 else rows in (1, 3)
