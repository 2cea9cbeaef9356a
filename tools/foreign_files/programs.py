"""Runs the programs that fetch and write files."""

from __future__ import annotations

import subprocess

from tools.foreign_files.places import ROOT

_LONGEST = 300
"""Seconds after which a program is taken to hang."""


class Failed(Exception):
    """A program is missing or did not do what it was called for."""


def run(*command: str) -> None:
    """Run a program to its end; what it says is told where it fails.

    Raises `Failed`.
    """
    try:
        subprocess.run(
            command, check=True, cwd=ROOT, timeout=_LONGEST, capture_output=True, text=True
        )
    except subprocess.CalledProcessError as error:
        raise Failed(f"{' '.join(command)}: {error.stderr.strip() or error}") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Failed(str(error)) from error
