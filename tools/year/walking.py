"""Walks through the year: runs the page's commands in a folder, with the rest done in between."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from tools.year import by_hand
from tools.year.page import PAGE, ByHand, Command, Output, steps

_ROOT = Path(__file__).resolve().parents[2]
_SURROUNDINGS = {"PLENUM_LANGUAGE": "nb", "COLUMNS": "100", "PYTHONPATH": str(_ROOT)}


class Walked(Struct, frozen=True):
    """A command that was run.

    Args:
        words: the command.
        status: its exit status.
        printed: what it printed.
        shown: what the page says that it prints; `None` where the page does not say.
    """

    words: tuple[str, ...]
    status: int
    printed: str
    shown: str | None


def walk(folder: Path) -> Iterator[Walked]:
    """Walk through the page in an empty folder, and yield each command once its output is known."""
    last: Walked | None = None
    for step in steps(PAGE.read_text("utf-8")):
        if isinstance(step, Output) and last is not None:
            yield Walked(last.words, last.status, last.printed, step.text)
            last = None
            continue
        if last is not None:
            yield last
            last = None
        if isinstance(step, ByHand):
            by_hand.ACTS[step.name](folder)
        elif isinstance(step, Command):
            last = _run(step, folder)
    if last is not None:
        yield last


def _run(command: Command, folder: Path) -> Walked:
    name, *arguments = command.words
    assert name == "plenum", command.words
    ran = subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=folder,
        env=os.environ | _SURROUNDINGS,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Walked(command.words, ran.returncode, ran.stdout + ran.stderr, None)
