"""The machine that is measured on, in words."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def machine() -> str:
    """Return processor, cores, memory and system, without anything that names the machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = os.cpu_count() or 1
    return f"{_processor()}, {cores} cores, {memory:.0f} GB, {platform.system()}"


def load() -> float:
    """Return the load of the last minute: how many processes wanted to run."""
    return os.getloadavg()[0]


def _processor() -> str:
    """Return the processor's name as Linux tells it, else its architecture."""
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
