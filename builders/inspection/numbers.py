"""Numbers in a foreign file's attributes, read so that a wrong one is none and never an error.

The same few numbers stand on every slide, so what was read is kept.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import isfinite

from builders.deck.quantities import NotANumber, percent, whole

_LENGTH = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,9})?(mm|cm|in|pt|pc|pi)")
_EMU = {"mm": 36_000, "cm": 360_000, "in": 914_400, "pt": 12_700, "pc": 152_400, "pi": 152_400}


@lru_cache(maxsize=4096)
def number(text: str | None) -> int | None:
    """Return the whole number that `text` is, or `None`."""
    try:
        return whole((text or "").strip())
    except NotANumber:
        return None


@lru_cache(maxsize=4096)
def share(text: str | None) -> float | None:
    """Return the percentage that `text` is in either notation of DrawingML, or `None`."""
    try:
        return percent((text or "").strip())
    except NotANumber:
        return None


def length(text: str | None) -> int | None:
    """Return the length that `text` is, in EMU, or `None`.

    It is a whole number of EMU, or has its unit (ISO/IEC 29500-1, 22.9.2.15).
    """
    measured = _LENGTH.fullmatch((text or "").strip())
    if measured is None:
        return number(text)
    return round(float(measured[0][:-2]) * _EMU[measured[1]])


def decimal(text: str | None) -> float | None:
    """Return the number with or without decimals that `text` is, or `None`."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if isfinite(value) else None
