"""How wide the columns of a table are, in the room that there is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil


def widths_within(
    room: int, wished: Sequence[int], least: Sequence[int], stretched: Collection[int]
) -> list[int]:
    """Return the widths of columns.

    Args:
        room: how wide they may be together, in pixels.
        wished: how wide each is to be.
        least: how narrow each may become where there is no room for all.
        stretched: the places of those that share what is left.
    """
    left = room - sum(wished)
    if left < 0:
        return _squeezed(wished, least, -left)
    share = left // len(stretched) if stretched else 0
    return [width + share if place in stretched else width for place, width in enumerate(wished)]


def _squeezed(wished: Sequence[int], least: Sequence[int], missing: int) -> list[int]:
    """Return the widths where each gives way by the same part of what it can."""
    spare = [max(0, width - floor) for width, floor in zip(wished, least, strict=True)]
    part = min(1.0, missing / sum(spare)) if any(spare) else 0.0
    return [width - min(one, ceil(one * part)) for width, one in zip(wished, spare, strict=True)]
