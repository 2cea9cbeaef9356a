"""Measures the preview alone and renews its section of `docs/performance.md`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.contenders import Missing
from benchmarks.desktop.screen import see_that_there_is_one
from benchmarks.machine import await_quiet
from benchmarks.previews.rounds import measure
from benchmarks.previews.section import put, section
from benchmarks.running import ROOT

_REPORT = ROOT / "docs" / "performance.md"


def main() -> None:
    """Measure, print the section and put it into the report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.previews", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how many are counted (default: 3)")
    parser.add_argument("--out", type=Path, default=_REPORT, help="the report to renew")
    asked = parser.parse_args()
    try:
        see_that_there_is_one()
    except Missing as missing:
        sys.exit(str(missing))
    text = section(measure(asked.rounds, await_quiet, _tell))
    asked.out.write_text(put(text, asked.out.read_text("utf-8")), "utf-8")
    print(text)


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
