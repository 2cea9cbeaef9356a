"""Measures collecting in rounds, each in processes of its own."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from benchmarks.collecting.values import Parts, Round
from benchmarks.running import run

_SEMINAR = "seminar.json"


def measure(
    rounds: int, await_quiet: Callable[[], bool], tell: Callable[[str], None]
) -> list[Round]:
    """Lay out the seminar and collect its sheets in so many rounds, after one not counted.

    Args:
        rounds: how many are counted.
        await_quiet: waits for others to finish.
        tell: is told what is under way.
    """
    with TemporaryDirectory() as place:
        folder = Path(place) / "seminar"
        # In a process of its own, because no process counts less memory than its parent had.
        run([sys.executable, "-m", "benchmarks.collecting.preparing", str(folder)])
        uncollected = shutil.copy(folder / _SEMINAR, place)
        counted: list[Round] = []
        for number in range(rounds + 1):
            tell(f"answer sheets: round {number} of {rounds}")
            shutil.copy(uncollected, folder / _SEMINAR)
            await_quiet()
            one = _round(folder)
            counted += [one] if number else []
        return counted


def _round(folder: Path) -> Round:
    load = os.getloadavg()[0]
    inside = run([sys.executable, "-m", "benchmarks.collecting.inside", str(folder)])
    collect = [sys.executable, "-m", "app", "collect", str(folder)]
    first, second = run(collect), run(collect)
    parts = msgspec.json.decode(inside.output, type=Parts)
    return Round(first.seconds, first.megabytes, second.seconds, load, parts)
