"""Measures drawings in rounds, each in a process of its own and with a lot of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable

from msgspec import Struct

from benchmarks.running import run


class Round(Struct):
    """One drawing: its seconds, its weight, the least there can be, and that of a plain lot."""

    seconds: float
    weight: float
    least: float
    by_lot: float


def measure(
    rounds: int, await_quiet: Callable[[], bool], tell: Callable[[str], None]
) -> list[Round]:
    """Draw groups in so many rounds, after one that is not counted.

    Args:
        rounds: how many are counted.
        await_quiet: waits for others to finish.
        tell: is told what is under way.
    """
    counted: list[Round] = []
    for number in range(rounds + 1):
        tell(f"drawing groups: round {number} of {rounds}")
        await_quiet()
        ran = run([sys.executable, "-m", "benchmarks.drawing.inside", str(number)])
        counted += [Round(*map(float, ran.output.split()))] if number else []
    return counted
