"""The command line of a benchmark that renews its own section of `docs/performance.md`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.contenders import Missing
from benchmarks.running import ROOT

_REPORT = ROOT / "docs" / "performance.md"


def renew(
    name: str,
    measured: Callable[[int, Callable[[str], None]], str],
    put: Callable[[str, str], str],
    rounds: int = 9,
) -> None:
    """Measure as the command line asks, print the section and put it into the report.

    Args:
        name: the benchmark's package below `benchmarks`.
        measured: measures in so many rounds, tells what is under way, and returns the section.
        put: puts a section into a report.
        rounds: how many are counted where the command line does not say.
    """
    prog = f"python -m benchmarks.{name}"
    parser = argparse.ArgumentParser(prog=prog, description=__doc__)
    counted = f"how many are counted (default: {rounds})"
    parser.add_argument("--rounds", type=int, default=rounds, help=counted)
    parser.add_argument("--out", type=Path, default=_REPORT, help="the report to renew")
    asked = parser.parse_args()
    try:
        text = measured(asked.rounds, _tell)
    except Missing as missing:
        sys.exit(str(missing))
    asked.out.write_text(put(text, asked.out.read_text("utf-8")), "utf-8")
    print(text)


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
