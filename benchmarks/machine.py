"""The machine that is measured on: in words, and whether others keep it busy just now."""

from __future__ import annotations

import os
import platform
import time
from pathlib import Path

_PATIENCE = 10.0
"""Seconds that one run waits at most for others to finish."""
_LOOK = 0.2
"""Seconds over which it is judged whether others are busy."""
_QUIET = 0.1
"""The share of the processors that others may use."""
_IDLE = (3, 4)
"""The places of the idle times in the first line of /proc/stat (proc(5))."""


def machine() -> str:
    """Return processor, cores, memory and system, without anything that names the machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = os.cpu_count() or 1
    return f"{_processor()}, {cores} cores, {memory:.0f} GB, {platform.system()}"


def await_quiet() -> bool:
    """Wait until others leave the processors alone, and return whether they did in time."""
    end = time.monotonic() + _PATIENCE
    while _busy() > _QUIET:
        if time.monotonic() > end:
            return False
    return True


def _busy() -> float:
    """Return the share of the processors that was in use while nothing was measured."""
    before = _ticks()
    time.sleep(_LOOK)
    passed = [now - then for now, then in zip(_ticks(), before, strict=True)]
    return 1 - sum(passed[place] for place in _IDLE) / max(1, sum(passed))


def _ticks() -> list[int]:
    with Path("/proc/stat").open(encoding="ascii") as times:
        return [int(count) for count in times.readline().split()[1:]]


def _processor() -> str:
    """Return the processor's name as Linux tells it, else its architecture."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
