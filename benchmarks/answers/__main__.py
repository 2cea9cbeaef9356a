"""Measures the reading of raw answers alone and renews its section of `docs/performance.md`."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.alone import renew
from benchmarks.answers.rounds import measure
from benchmarks.answers.section import put, section
from benchmarks.machine import await_quiet


def _measured(rounds: int, tell: Callable[[str], None]) -> str:
    return section(measure(rounds, await_quiet, tell))


if __name__ == "__main__":
    renew("answers", _measured, put)
