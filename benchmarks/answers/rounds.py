"""Measures readers of raw answers in rounds, each in a process of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from benchmarks.running import run


class Reading(Struct):
    """One reading: its seconds without imports, and the most memory that its process held."""

    seconds: float
    megabytes: float


class Round(Struct):
    """One round: a bare walk over the cells, and Plenum's reading and summing up."""

    walk: Reading
    plenum: Reading


def measure(
    rounds: int, await_quiet: Callable[[], bool], tell: Callable[[str], None]
) -> list[Round]:
    """Write the export and read it in so many rounds, after one that is not counted.

    Args:
        rounds: how many are counted.
        await_quiet: waits for others to finish.
        tell: is told what is under way.
    """
    with TemporaryDirectory() as folder:
        export = Path(folder) / "export.xlsx"
        # In a process of its own, because no process counts less memory than its parent had.
        run([sys.executable, "-m", "benchmarks.answers.preparing", str(export)])
        counted: list[Round] = []
        for number in range(rounds + 1):
            tell(f"raw answers: round {number} of {rounds}")
            await_quiet()
            one = Round(_read("openpyxl", export), _read("plenum", export))
            counted += [one] if number else []
        return counted


def _read(who: str, export: Path) -> Reading:
    ran = run([sys.executable, "-m", "benchmarks.answers.inside", who, str(export)])
    return Reading(float(ran.output), ran.megabytes)
