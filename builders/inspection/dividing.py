"""Dividing the slides of a large presentation among processes, which inspect them at once."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from math import ceil
from typing import TypeVar

T = TypeVar("T")

_MANY = 300
"""From so many slides on, other processes save more time than it takes to start them."""
_TURNS = 2
"""How often each process comes for more: each turn opens the file anew, and evens the ends out."""


@contextmanager
def divided(
    inspect: Callable[[range], T], slides: int, processes: int
) -> Generator[Callable[[], Iterator[T]] | None]:
    """Begin to inspect slides in other processes, and yield what returns the results in order.

    Args:
        inspect: does slides in a row, given their numbers from 1; travels between processes.
        slides: how many there are.
        processes: how many may work; `None` is yielded where one alone does all of it.
    """
    if processes < 2 or slides < _MANY:
        yield None
        return
    # Slow to import, and most files are small.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # Started anew and not forked: a fork may copy another thread's lock in its locked state.
    context = multiprocessing.get_context("spawn")
    length = ceil(slides / processes / _TURNS)
    stretches = [
        range(first, min(first + length, slides + 1)) for first in range(1, slides + 1, length)
    ]
    pool = ProcessPoolExecutor(processes, context, _leave_interrupts_to_the_first)
    try:
        results = pool.map(inspect, stretches)
        yield lambda: results
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_first() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
