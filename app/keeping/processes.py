"""A running Plenum as others can know it again: its machine, its number and when it started.

The number alone would not do: systems give it to another process once it is free.
"""

from __future__ import annotations

import os
import platform

from msgspec import Struct

_SAME_START = 10.0
"""Seconds; two processes of one number are further apart, and a clock is seldom set by more."""


class Process(Struct, frozen=True):
    """A process.

    Args:
        machine: the name of its machine.
        pid: its number there.
        started: when it started, in seconds since 1970.
    """

    machine: str
    pid: int
    started: float


def machine_name() -> str:
    """Return what this machine is called among others."""
    return platform.node()


def this_process() -> Process:
    """Return the process that asks."""
    from psutil import Process as Running  # noqa: PLC0415 - slow to import

    pid = os.getpid()
    return Process(machine_name(), pid, Running(pid).create_time())


def is_here(process: Process) -> bool:
    """Whether a process runs, or ran, on this machine."""
    return process.machine == machine_name()


def is_gone(process: Process) -> bool:
    """Whether a process has surely ended; of another machine's nobody can tell here."""
    return is_here(process) and not _runs(process)


def _runs(process: Process) -> bool:
    """Whether a process of this machine runs."""
    import psutil  # noqa: PLC0415 - slow to import

    try:
        running = psutil.Process(process.pid)
        ended = running.status() == psutil.STATUS_ZOMBIE
        return not ended and abs(running.create_time() - process.started) < _SAME_START
    except psutil.NoSuchProcess:
        return False
    except (psutil.AccessDenied, OSError):
        # It is another person's on this machine; the number is all there is to go by.
        return True
