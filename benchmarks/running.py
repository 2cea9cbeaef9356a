"""Runs a program in a process of its own, with its wall-clock time and its largest memory."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from msgspec import Struct

ROOT = Path(__file__).resolve().parents[1]
_BYTES_PER_UNIT = 1024
"""Linux counts the largest resident size in kibibytes (getrusage(2))."""
_MEGABYTE = 1_000_000


class Run(Struct, frozen=True):
    """One run of a program.

    Args:
        seconds: from starting it to its end.
        megabytes: the most memory it held at any time (largest resident set).
        output: what it printed.
    """

    seconds: float
    megabytes: float
    output: bytes


class Failed(Exception):
    """A program that is measured ended with an error."""


def run(command: Sequence[str]) -> Run:
    """Run a program to its end.

    The memory that Linux tells is never less than the parent's at the start, so the process that
    measures imports nothing large.

    Raises:
        Failed: it ended with another status than 0.
    """
    with TemporaryFile() as output, TemporaryFile() as complaint:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=ROOT, env=_environment(), stdout=output, stderr=complaint
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        said, complained = (_content(file) for file in (output, complaint))
    if process.returncode:
        raise Failed(f"{' '.join(command)}: {complained.decode()}")
    return Run(seconds, used.ru_maxrss * _BYTES_PER_UNIT / _MEGABYTE, said)


def _content(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def _environment() -> dict[str, str]:
    """Return our environment, with compiled modules kept, as they are wherever pip installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
