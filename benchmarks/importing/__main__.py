"""Measures imports in the window alone and renews their section of `docs/performance.md`."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.alone import renew
from benchmarks.importing.rounds import measure
from benchmarks.importing.section import put, section
from benchmarks.machine import await_quiet


def _measured(rounds: int, tell: Callable[[str], None]) -> str:
    return section(measure(rounds, await_quiet, tell))


if __name__ == "__main__":
    renew("importing", _measured, put)
