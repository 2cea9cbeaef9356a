"""Lengths on paper, in the units of WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, pairwise

AXIS = 32
"""How far inside the left margin running text begins, in millimetres."""


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def twips_of_points(points: float) -> int:
    """Return a size in points in twentieths of a point."""
    return round(points * 20)


def grid(columns: Iterable[float]) -> tuple[int, ...]:
    """Return columns, in millimetres, in twips, so that together they are as wide as they say."""
    edges = [twips(edge) for edge in accumulate(columns, initial=0)]
    return tuple(right - left for left, right in pairwise(edges))
