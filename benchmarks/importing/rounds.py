"""Measures imports in rounds, each in a process, a home and a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from benchmarks.desktop.screen import screen
from benchmarks.importing.values import Imported
from benchmarks.running import ROOT, Failed, run


def measure(
    rounds: int, await_quiet: Callable[[], bool], tell: Callable[[str], None]
) -> list[Imported]:
    """Bring answers in in so many rounds, after one that is not counted.

    Args:
        rounds: how many are counted.
        await_quiet: waits for others to finish.
        tell: is told what is under way.
    """
    with TemporaryDirectory() as place, screen() as shown:
        laid_out = Path(place) / "laid out"
        run([sys.executable, "-m", "benchmarks.importing.preparing", str(laid_out)])
        counted: list[Imported] = []
        for number in range(rounds + 1):
            tell(f"importing answers: round {number} of {rounds}")
            await_quiet()
            one = _once(laid_out, Path(place) / f"{number}", {**os.environ, **shown})
            counted += [one] if number else []
        return counted


def _once(laid_out: Path, place: Path, environment: dict[str, str]) -> Imported:
    """Measure one import, with a home and a copy of what is laid out."""
    folder, home = place / "folder", place / "home"
    shutil.copytree(laid_out, folder)
    home.mkdir()
    command = [sys.executable, "-m", "benchmarks.importing.inside", str(folder)]
    ran = subprocess.run(
        command,
        cwd=ROOT,
        env={**environment, "HOME": str(home), "PLENUM_LANGUAGE": "nb"},
        capture_output=True,
        check=False,
    )
    if ran.returncode:
        raise Failed(f"{' '.join(command)}: {ran.stderr.decode()}")
    return msgspec.json.decode(ran.stdout, type=Imported)
