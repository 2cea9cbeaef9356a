"""Sharing whole minutes in proportion, so that they sum exactly."""

from __future__ import annotations

from collections.abc import Sequence


def shares(total: int, weights: Sequence[int], most: Sequence[int]) -> list[int]:
    """Return how much of `total` each one gives, in proportion to its weight.

    Fractions go to the largest remainders, the first of equal ones. What somebody cannot give, the
    others do.

    Args:
        total: what is to be shared; no more is given than all together can.
        weights: positive numbers.
        most: the most that each can give.
    """
    given = [0] * len(weights)
    left = min(total, sum(most))
    able = [place for place in range(len(weights)) if most[place] > 0]
    while left > 0:
        whole = sum(weights[place] for place in able)
        full = [place for place in able if left * weights[place] >= most[place] * whole]
        if not full:
            return _with_remainders(given, left, weights, able)
        for place in full:
            given[place] = most[place]
        left -= sum(most[place] for place in full)
        able = [place for place in able if place not in full]
    return given


def _with_remainders(
    given: list[int], left: int, weights: Sequence[int], able: Sequence[int]
) -> list[int]:
    """Return `given` with `left` shared among those who are able, by largest remainders."""
    whole = sum(weights[place] for place in able)
    for place in able:
        given[place] = left * weights[place] // whole
    rest = left - sum(given[place] for place in able)
    by_remainder = sorted(able, key=lambda place: -(left * weights[place] % whole))
    for place in by_remainder[:rest]:
        given[place] += 1
    return given
