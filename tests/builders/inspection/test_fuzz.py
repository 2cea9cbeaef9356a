"""Inspecting damaged packages raises nothing but a sentence, and stays within its bounds."""

from __future__ import annotations

import pytest

from tests.bounded import problems
from tests.builders.inspection import fuzzing

FAST = 200
SLOW = 5000
CHUNK = 500


def wrong(start: int, count: int) -> str:
    """Return what went wrong with the packages of these seeds."""
    return problems(fuzzing.__file__, start, count)


def test_some_damaged_packages_are_inspected_within_bounds() -> None:
    assert not wrong(SLOW, FAST)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, SLOW, CHUNK))
def test_many_damaged_packages_are_inspected_within_bounds(start: int) -> None:
    assert not wrong(start, CHUNK)


def test_a_seed_gives_the_same_package_again() -> None:
    assert [fuzzing.damaged(seed) for seed in range(20)] == [
        fuzzing.damaged(seed) for seed in range(20)
    ]
