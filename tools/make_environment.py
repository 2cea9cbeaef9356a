"""Make the virtual environment `.venv`, also where the system's Python cannot do all of it.

Runs on a bare Python 3.11 or later: standard library only. On Debian the part that puts pip into
an environment is a package of its own (python3-venv); where it is missing, the system's pip does.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)


def version_fault(version: tuple[int, int]) -> str:
    """Return a sentence where Python `version` is too old for Plenum, else nothing."""
    if version >= OLDEST:
        return ""
    have, need = ".".join(map(str, version)), ".".join(map(str, OLDEST))
    return (
        f"Plenum needs Python {need} or later and `python3` is {have}: install a later one and "
        "name it, as in `make PYTHON=python3.12 …`."
    )


def _succeeds(*command: str | Path) -> bool:
    """Run `command` without its chatter and return whether it went well."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _has_pip(python: Path) -> bool:
    return python.exists() and _succeeds(python, "-m", "pip", "--version")


def make(folder: Path) -> str:
    """Make an environment with pip in `folder`, or keep the one there; return a fault, if any."""
    python = folder / "bin" / "python"
    if _has_pip(python) or _succeeds(sys.executable, "-m", "venv", folder):
        return ""
    bare = _succeeds(sys.executable, "-m", "venv", "--clear", "--without-pip", folder)
    if bare and _succeeds(sys.executable, "-m", "pip", "--python", python, "install", "pip"):
        return ""
    return (
        f"Python could not make the environment {folder}: install what it lacks with "
        "`apt-get install python3-venv`, and run this again."
    )


def main() -> None:
    """Make the environment that the first argument names; exit with a sentence where it fails."""
    fault = version_fault(sys.version_info[:2]) or make(Path(sys.argv[1]))
    if fault:
        sys.exit(fault)


if __name__ == "__main__":
    main()
