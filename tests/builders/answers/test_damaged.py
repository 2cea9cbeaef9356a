"""Damaged sheets: no traceback, each read or named, the others read, within bounds."""

from __future__ import annotations

import pytest

from tests.bounded import problems
from tests.builders.answers import fuzzing

FAST = 100
SLOW = 1000
CHUNK = 250


def wrong(start: int, count: int) -> str:
    """Return what went wrong with the sheets of these seeds."""
    return problems(fuzzing.__file__, start, count)


def test_some_damaged_sheets_are_told_of_and_the_others_read() -> None:
    assert not wrong(SLOW, FAST)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, SLOW, CHUNK))
def test_a_thousand_damaged_sheets_are_told_of_and_the_others_read(start: int) -> None:
    assert not wrong(start, CHUNK)


def test_a_seed_gives_the_same_sheet_again() -> None:
    assert [fuzzing.damaged(seed) for seed in range(20)] == [
        fuzzing.damaged(seed) for seed in range(20)
    ]
