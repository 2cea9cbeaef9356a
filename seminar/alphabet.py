"""The order of names in Norwegian lists, the same on every machine.

The system's own collation differs between Windows, macOS and Linux, and a library of all the
world's is larger than Plenum; one alphabet is a page.
"""

from __future__ import annotations

import re
from unicodedata import combining, normalize

_LAST = {"æ": "\uf8f0", "ä": "\uf8f0", "ø": "\uf8f1", "ö": "\uf8f1", "å": "\uf8f2"}
"""What stands after z, Swedish letters with their Norwegian kin: signs that follow all letters."""
_KIN = dict(zip("đðŋŧłıħüþœ", ("d", "d", "n", "t", "l", "i", "h", "y", "th", "oe"), strict=True))
"""Letters that are no letter with a mark, and the one that each stands with: Sámi, Icelandic,
Polish, German."""
_NUMBER = re.compile(r"\d+")
_BETWEEN_WORDS = re.compile(r"[^\w\uf8f0-\uf8f2]+")
_WIDTH = 12
"""Digits in which numbers are compared."""


def sort_key(text: str) -> tuple[str, str]:
    """Return what puts a text in its place in a Norwegian list.

    Æ, ø and å stand last, other letters with marks as if they had none, large letters with small
    ones, and numbers by their value. Two a's are two a's, also in names such as Aas. Texts that
    have the same place keep one order always.
    """
    small = normalize("NFC", text).casefold()
    letters = "".join(map(_letter, small))
    numbered = _NUMBER.sub(_number, letters)
    return _BETWEEN_WORDS.sub(" ", numbered).strip(), text


def _letter(letter: str) -> str:
    known = _LAST.get(letter) or _KIN.get(letter)
    return known or "".join(sign for sign in normalize("NFD", letter) if not combining(sign))


def _number(digits: re.Match[str]) -> str:
    return digits.group().lstrip("0").rjust(_WIDTH, "0")
