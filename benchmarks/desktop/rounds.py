"""Measures the desktop in rounds, each thing in a process, a home and a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import msgspec
from msgspec import Struct

from benchmarks.desktop.cases import EDITS
from benchmarks.desktop.screen import OFFSCREEN, screen
from benchmarks.desktop.values import Gathered, Opened, Session, Typed
from benchmarks.running import ROOT, Failed, run

_TYPING_ROUNDS = 3
_Value = TypeVar("_Value")
Environment = Mapping[str, str]


class Round(Struct):
    """One round: a bare window and Plenum's on the screen and without one, and two seminars."""

    bare: Opened
    start: Opened
    bare_offscreen: Opened
    start_offscreen: Opened
    sample: Opened
    many_slides: Opened


class Results(Struct):
    """All that was measured of the desktop.

    Args:
        rounds: the rounds.
        typed: typing in a programme of many items, several times.
        session: a long session of editing.
        gathered: collecting the sheets of many groups, several times.
    """

    rounds: list[Round]
    typed: list[Typed]
    session: Session
    gathered: list[Gathered]


def measure(rounds: int, await_quiet: Callable[[], bool], tell: Callable[[str], None]) -> Results:
    """Lay out the seminars and measure in so many rounds, after one that is not counted.

    Args:
        rounds: how many are counted.
        await_quiet: waits for others to finish.
        tell: is told what is under way.
    """
    with TemporaryDirectory() as folder, screen() as shown:
        # In a process of its own, because no process counts less memory than its parent had.
        seminars = Path(folder) / "seminars"
        run([sys.executable, "-m", "benchmarks.desktop.preparing", str(seminars)])
        measuring = _Measuring(seminars, shown)
        counted: list[Round] = []
        for number in range(rounds + 1):
            tell(f"the desktop: round {number} of {rounds}")
            await_quiet()
            one = measuring.round()
            counted += [one] if number else []
        tell("the desktop: typing")
        typed = [measuring.typed() for _ in range(_TYPING_ROUNDS)]
        tell(f"the desktop: {EDITS} edits")
        session = measuring.session()
        tell("the desktop: collecting sheets")
        gathered = [measuring.gathered() for _ in range(_TYPING_ROUNDS)]
        return Results(counted, typed, session, gathered)


class _Measuring:
    """Runs the programs that measure, in a folder of seminars and on a screen."""

    def __init__(self, folder: Path, shown: Environment) -> None:
        self._folder = folder
        self._screen = shown

    def typed(self) -> Typed:
        """Return what typing in a programme of many items takes."""
        return self._run("keystrokes", "items", Typed)

    def session(self) -> Session:
        """Return what a long session leaves."""
        return self._run("session", "sample", Session, str(EDITS))

    def gathered(self) -> Gathered:
        """Return how the window fares while the sheets of many groups are collected."""
        return self._run("collecting_sheets", "sheets", Gathered)

    def round(self) -> Round:
        """Return what starting and opening take."""
        return Round(
            self._start("bare", self._screen),
            self._start("plenum", self._screen),
            self._start("bare", OFFSCREEN),
            self._start("plenum", OFFSCREEN),
            self._run("opening", "sample", Opened),
            self._run("opening", "slides", Opened),
        )

    def _start(self, who: str, shown: Environment) -> Opened:
        with TemporaryDirectory() as home:
            began = str(time.monotonic())
            said = _said(["benchmarks.desktop.starting", who, began], shown, home)
        return msgspec.json.decode(said, type=Opened)

    def _run(self, program: str, seminar: str, kind: type[_Value], *more: str) -> _Value:
        with TemporaryDirectory() as home:
            place = shutil.copytree(self._folder / seminar, Path(home) / "seminar")
            command = [f"benchmarks.desktop.{program}", str(place), *more]
            return msgspec.json.decode(_said(command, self._screen, home), type=kind)


def _said(command: list[str], shown: Environment, home: str) -> bytes:
    """Return the last line that a program printed."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment = {**ours, **shown, "HOME": home, "PLENUM_LANGUAGE": "nb"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ran = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=False,
    )
    if ran.returncode or not ran.stdout.strip():
        raise Failed(f"{' '.join(command)}: {ran.stderr.decode()}")
    return ran.stdout.strip().splitlines()[-1]
