"""The numbers in a foreign template's attributes, in either notation of DrawingML."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"[+-]?[0-9]{1,15}")
_PERCENTAGE = re.compile(r"([+-]?[0-9]{1,9}(?:\.[0-9]{1,9})?)%")


_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")


class NotANumber(ValueError):
    """An attribute that must be a number is none, so that its template is damaged."""


def whole(text: str) -> int:
    """Return the whole number that `text` is, in the unit of its attribute.

    Raises:
        NotANumber: it is none, or larger than any length of ISO/IEC 29500-1, 20.1.10.16.
    """
    if not _WHOLE.fullmatch(text):
        raise NotANumber(text)
    return int(text)


def percent(text: str) -> float:
    """Return the percentage that `text` is, 100 for the whole.

    It is written as thousandths of a percent, `90000`, or with its sign, `90%` (ISO/IEC 29500-1,
    20.1.10.76, and 29500-4, 12.1.2.7).

    Raises:
        NotANumber: it is neither.
    """
    signed = _PERCENTAGE.fullmatch(text)
    return float(signed[1]) if signed else whole(text) / 1000


def is_colour(text: str) -> bool:
    """Return whether `text` is red, green and blue in six hexadecimal digits."""
    return _COLOUR.fullmatch(text) is not None
