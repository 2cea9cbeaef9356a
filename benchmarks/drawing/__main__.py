"""Measures the drawing of groups alone and renews its section of `docs/performance.md`."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.alone import renew
from benchmarks.drawing import exact
from benchmarks.drawing.rounds import measure
from benchmarks.drawing.section import put, section
from benchmarks.machine import await_quiet


def _measured(rounds: int, tell: Callable[[str], None]) -> str:
    return section(measure(rounds, await_quiet, tell), exact.measure())


if __name__ == "__main__":
    renew("drawing", _measured, put)
