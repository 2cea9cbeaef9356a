"""Lines that look like land: ridges, shores and trees, the same at every run."""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable

from tools.sample.pictures.sheet import WIDTH, Point


def ridge(
    seed: int, height: Callable[[float], float], roughness: float, finest: int = 9
) -> list[Point]:
    """Return a ridge from the left edge to the right.

    Args:
        seed: which ridge; the same number gives the same ridge.
        height: the height of its middle course, in pixels from above, by the share of the width.
        roughness: how far it departs from that course, in pixels.
        finest: how many times it is halved; the last halvings give the smallest notches.
    """
    rough = _displaced(random.Random(seed), finest)
    last = len(rough) - 1
    return [
        (WIDTH * step / last, height(step / last) + roughness * value)
        for step, value in enumerate(rough)
    ]


def _displaced(chance: random.Random, finest: int) -> list[float]:
    """Return 2**finest + 1 values about zero, by moving midpoints less and less."""
    values = [chance.uniform(-1, 1), chance.uniform(-1, 1)]
    spread = 0.8
    for _ in range(finest):
        values = _halved(values, chance, spread)
        spread *= 0.52
    return values


def _halved(values: list[float], chance: random.Random, spread: float) -> list[float]:
    halved = values[:1]
    for first, second in itertools.pairwise(values):
        halved += [(first + second) / 2 + chance.uniform(-spread, spread), second]
    return halved


def smoothed(points: list[Point]) -> list[Point]:
    """Return a line through nearly the same points, its corners cut four times over."""
    for _ in range(4):
        cut = points[:1]
        for (ax, ay), (bx, by) in itertools.pairwise(points):
            cut += [
                (ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25),
                (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75),
            ]
        points = [*cut, points[-1]]
    return points


def hill(centre: float, width: float, height: float) -> Callable[[float], float]:
    """Return a rounded rise: `height` at `centre`, gone some way beyond `width` (shares)."""
    return lambda share: height * math.exp(-(((share - centre) / width) ** 2))


def spruce(foot: Point, height: float) -> list[Point]:
    """Return the outline of a spruce standing at `foot`, in five tiers."""
    x, y = foot
    right: list[Point] = []
    for tier in range(5):
        top, low = tier / 5, (tier + 1) / 5
        right += [(height * (0.03 + 0.10 * top), top), (height * (0.06 + 0.16 * low), low + 0.03)]
    right = [(offset, y - height * (1.06 - share)) for offset, share in right]
    left = [(x - offset, at) for offset, at in reversed(right)]
    return [(x, y - height * 1.12), *((x + offset, at) for offset, at in right), *left]
