"""Reading damaged workbooks raises nothing but a sentence, and stays within its bounds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import unmeasured_environment
from tests.seminar.spreadsheet import fuzzing

FAST = 60
SLOW = 2000
CHUNK = 500


def problems(start: int, count: int) -> str:
    """Return what went wrong with the workbooks of these seeds, in a process of its own."""
    run = subprocess.run(
        [sys.executable, Path(fuzzing.__file__), str(start), str(count)],
        capture_output=True,
        text=True,
        check=False,
        env=unmeasured_environment(),
        timeout=count * 2 + 60,
    )
    return run.stdout + (run.stderr if run.returncode else "")


def test_some_damaged_workbooks_are_read_within_bounds() -> None:
    assert not problems(SLOW, FAST)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, SLOW, CHUNK))
def test_many_damaged_workbooks_are_read_within_bounds(start: int) -> None:
    assert not problems(start, CHUNK)
