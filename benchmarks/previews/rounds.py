"""Measures the preview in rounds, each in a process, a home and a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from msgspec import Struct

from benchmarks.desktop.screen import screen
from benchmarks.previews.values import Previewed
from benchmarks.running import ROOT, Failed, run

LETTERS = 1200
"""Letters that are typed into one slide, each another picture."""


class Round(Struct):
    """One round: the sample, and a deck of many slides."""

    sample: Previewed
    many: Previewed


def measure(
    rounds: int, await_quiet: Callable[[], bool], tell: Callable[[str], None]
) -> list[Round]:
    """Type in so many rounds.

    Args:
        rounds: how many are counted; none is left out, for each one warms up by itself.
        await_quiet: waits for others to finish.
        tell: is told what is under way.
    """
    counted: list[Round] = []
    with TemporaryDirectory() as folder, screen() as shown:
        seminars = Path(folder) / "seminars"
        run([sys.executable, "-m", "benchmarks.desktop.preparing", str(seminars)])
        for number in range(1, rounds + 1):
            tell(f"the preview: round {number} of {rounds}")
            await_quiet()
            found = (_typed(seminars / name, shown) for name in ("sample", "slides"))
            counted.append(Round(*found))
    return counted


def _typed(seminar: Path, shown: Mapping[str, str]) -> Previewed:
    with TemporaryDirectory() as home:
        place = shutil.copytree(seminar, Path(home) / "seminar")
        ours = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        ran = subprocess.run(
            [sys.executable, "-m", "benchmarks.previews.inside", str(place), str(LETTERS)],
            cwd=ROOT,
            env={**ours, **shown, "HOME": home, "PLENUM_LANGUAGE": "nb"},
            capture_output=True,
            check=False,
        )
    if ran.returncode or not ran.stdout.strip():
        raise Failed(f"benchmarks.previews.inside: {ran.stderr.decode()}")
    return msgspec.json.decode(ran.stdout.strip().splitlines()[-1], type=Previewed)
