"""Trying something on many seeds with little memory and time, in a process of its own."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from tests.processes import unmeasured_environment

MOST_MEMORY = 500_000_000
MOST_SECONDS = 5


class TooLong(BaseException):
    """Something took more than its time."""


def _too_long(_number: int, _frame: object) -> None:
    raise TooLong


def failure(act: Callable[[], object], *expected: type[Exception]) -> str:
    """Return what went wrong, the end of the traceback, unless it is an expected error."""
    # Time of the processor, so that a busy machine makes no difference.
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        act()
    except expected:
        return ""
    except BaseException:  # noqa: BLE001 (what it is, is what is looked for)
        return "\n".join(traceback.format_exc().splitlines()[-5:])
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def try_seeds(attempt: Callable[[int, Path], str], start: int, count: int) -> None:
    """Try `count` seeds from `start` on, each in a folder, and print what went wrong."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGPROF, _too_long)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(start, start + count):
            problem = attempt(seed, Path(folder))
            if problem:
                print(f"seed {seed}: {problem}", flush=True)  # noqa: T201 (its result)


def problems(program: str, start: int, count: int) -> str:
    """Return what a program says that tries the seeds it is called with, in its own process."""
    run = subprocess.run(
        [sys.executable, program, str(start), str(count)],
        capture_output=True,
        text=True,
        check=False,
        env=unmeasured_environment(),
        timeout=count * 2 + 60,
    )
    return run.stdout + (run.stderr if run.returncode else "")
