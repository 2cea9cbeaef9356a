"""Reading damaged workbooks raises nothing but a sentence, and stays within its bounds."""

from __future__ import annotations

import pytest

from tests.bounded import problems
from tests.seminar.spreadsheet import fuzzing

FAST = 60
SLOW = 2000
CHUNK = 500


def wrong(start: int, count: int) -> str:
    """Return what went wrong with the workbooks of these seeds."""
    return problems(fuzzing.__file__, start, count)


def test_some_damaged_workbooks_are_read_within_bounds() -> None:
    assert not wrong(SLOW, FAST)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, SLOW, CHUNK))
def test_many_damaged_workbooks_are_read_within_bounds(start: int) -> None:
    assert not wrong(start, CHUNK)
