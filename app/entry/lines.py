"""Lines that are pasted become rows: without blank ones, and without bullets and numbers in front.

A number in front goes where it counts the line: `1)`, `a)`, a tab after it, numbers that run on
from line to line, or a capital letter after it. So `1. Hva vil vi?` loses its number and
`1. april flytter vi` keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from seminar.texts import clean_text

_SIGNS = "•·▪▫●○◦■□◆◇‣⁃➢➤✓✔→\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf02d\uf0b0"
"""Word's own bullets are letters of its symbol fonts, which arrive from the private area."""
_BULLET = re.compile(
    rf"[{_SIGNS}]\s*"
    r"|[-–—*+](?:\s+|$)"
    # What Courier's and Wingdings' bullets become as plain text.
    r"|[o§Øüvq](?:\t|\s{2,})"
)
_MARK = re.compile(
    r"(?P<open>\(?)(?P<mark>[0-9]{1,2}|[a-zA-ZæøåÆØÅ]|[ivxIVX]{1,5})(?P<close>[.)])"
    r"(?P<gap>\s+)(?P<rest>\S.*)"
)


def read_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a plain text as rows, each on one line.

    Args:
        text: as it stands on the clipboard.
    """
    return without_marks(clean_text(text).split("\n"))


def read_html_lines(html: str) -> tuple[str, ...]:
    """Return the paragraphs, list items and lines of a pasted HTML text as rows.

    Args:
        html: as Word or a browser puts it on the clipboard.
    """
    from app.entry.pasted_html import lines_of_html  # noqa: PLC0415 - only where it is needed

    return without_marks(lines_of_html(html))


def is_mark(text: str) -> bool:
    """Whether a text is nothing but a bullet or a number in front of a line."""
    return bool(_BULLET.fullmatch(f"{text}\t") or _MARK.fullmatch(f"{text}\tx"))


def without_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines with text, each on one line, without bullets and numbers in front."""
    bare = [line for each in lines if (line := _without_bullets(each.replace("\xa0", " ")))]
    found = [_MARK.fullmatch(line) for line in bare]
    running = _running([match["mark"] if match else "" for match in found])
    rows = (
        match["rest"] if match and (runs or _counts(match)) else line
        for line, match, runs in zip(bare, found, running, strict=True)
    )
    return tuple(" ".join(row.split()) for row in rows)


def _without_bullets(line: str) -> str:
    line = line.strip()
    while found := _BULLET.match(line):
        line = line[found.end() :].lstrip()
    return line


def _counts(match: re.Match[str]) -> bool:
    """Whether a number or letter in front counts its line, by that line alone."""
    if match["close"] == ")" or match["gap"] != " ":
        return True
    # "A. Hansen" is a name and "1. april" a date.
    return match["mark"].isdecimal() and not match["rest"][0].islower()


def _running(marks: Sequence[str]) -> list[bool]:
    """Return for each line whether its number follows from the one before or leads to the next."""
    follows = [_follows(one, other) for one, other in pairwise(("", *marks, ""))]
    return [before or after for before, after in pairwise(follows)]


def _follows(one: str, other: str) -> bool:
    if one.isdecimal() and other.isdecimal():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and one.isalpha() and ord(other) == ord(one) + 1
