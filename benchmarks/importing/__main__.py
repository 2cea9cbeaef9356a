"""Measures imports in the window alone and renews their section of `docs/performance.md`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.importing.rounds import measure
from benchmarks.importing.section import put, section
from benchmarks.machine import await_quiet
from benchmarks.running import ROOT

_REPORT = ROOT / "docs" / "performance.md"


def main() -> None:
    """Measure, print the section and put it into the report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.importing", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="how many are counted (default: 9)")
    parser.add_argument("--out", type=Path, default=_REPORT, help="the report to renew")
    asked = parser.parse_args()
    text = section(measure(asked.rounds, await_quiet, _tell))
    asked.out.write_text(put(text, asked.out.read_text("utf-8")), "utf-8")
    print(text)


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
