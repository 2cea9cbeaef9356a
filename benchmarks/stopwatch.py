"""How long work takes inside a process that has imported what it needs."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator

_OURS = ("builders.", "seminar.")


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes, without pauses in which Python searches for cycles."""
    gc.collect()
    gc.disable()
    began = time.perf_counter()
    work()
    taken = time.perf_counter() - began
    gc.enable()
    return taken


def forget() -> None:
    """Empty what Plenum keeps between builds, so that the next is as in a process of its own."""
    for clear in _caches():
        clear()


def _caches() -> Iterator[Callable[[], None]]:
    """Yield what empties each cache in Plenum's modules."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_OURS):
            for value in vars(module).values():
                if clear := getattr(value, "cache_clear", None):
                    yield clear
