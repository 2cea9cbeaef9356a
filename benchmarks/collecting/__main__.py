"""Measures collecting alone and renews its section of `docs/performance.md`."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.alone import renew
from benchmarks.collecting.rounds import measure
from benchmarks.collecting.section import put, section
from benchmarks.machine import await_quiet


def _measured(rounds: int, tell: Callable[[str], None]) -> str:
    return section(measure(rounds, await_quiet, tell))


if __name__ == "__main__":
    renew("collecting", _measured, put)
