"""Measures in rounds: everyone builds every deck in turn, so that noise of the machine hits all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from benchmarks.cases import ALL_CASES, Case
from benchmarks.contenders import CONTENDERS, Contender
from benchmarks.running import Run, run

_LONG = 4.0
"""Seconds; a program that takes longer for a deck runs in every third round only."""
_EVERY = 3


class Results(Struct):
    """All that was measured.

    Args:
        rounds: how many were counted.
        quiet: the share of the runs that began while others left the processors alone.
        runs: by case and contender, its runs by the number of the round.
    """

    rounds: int
    quiet: float
    runs: dict[tuple[str, str], dict[int, Run]]

    def of(self, case: Case, contender: Contender) -> dict[int, Run]:
        """Return a contender's runs for a case by the number of the round."""
        return self.runs[case.name, contender.key]


def measure(
    folder: Path, rounds: int, await_quiet: Callable[[], bool], tell: Callable[[str], None]
) -> Results:
    """Let all contenders build all cases in `folder`, once to warm up and then `rounds` times.

    Args:
        folder: laid out by `benchmarks.preparing`.
        rounds: how many are counted, 3 or more.
        await_quiet: waits before each run for others to finish, and says whether they did.
        tell: is told what is under way.
    """
    runs, quiet = dict[tuple[str, str], dict[int, Run]](), list[bool]()
    long = set[tuple[str, str]]()
    for number in range(rounds + 1):
        for case, contender in _everyone():
            key = (case.name, contender.key)
            if key in long and number % _EVERY != 1:
                continue
            tell(f"round {number} of {rounds}: {contender.name}, {case.name}")
            quiet.append(await_quiet())
            ran = run(contender.command(folder, case))
            if number:
                runs.setdefault(key, {})[number] = ran
            elif ran.seconds > _LONG:
                long.add(key)
    return Results(rounds, sum(quiet) / len(quiet), runs)


def _everyone() -> Iterator[tuple[Case, Contender]]:
    return (
        (case, contender)
        for case in ALL_CASES
        for contender in CONTENDERS
        if case in contender.cases
    )
