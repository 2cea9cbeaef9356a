"""Measures the desktop alone and renews its section of `docs/performance.md`."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.alone import renew
from benchmarks.desktop.rounds import measure
from benchmarks.desktop.screen import see_that_there_is_one
from benchmarks.desktop.section import put, section
from benchmarks.machine import await_quiet


def _measured(rounds: int, tell: Callable[[str], None]) -> str:
    see_that_there_is_one()
    return section(measure(rounds, await_quiet, tell))


if __name__ == "__main__":
    renew("desktop", _measured, put)
