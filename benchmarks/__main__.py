"""Measures everything and writes `docs/performance.md`. See `benchmarks`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.answers.rounds import measure as measure_answers
from benchmarks.answers.section import section as answers_section
from benchmarks.collecting.rounds import measure as measure_collecting
from benchmarks.collecting.section import section as collecting_section
from benchmarks.contenders import PACKAGES, Missing, see_that_all_are_here, versions
from benchmarks.desktop.rounds import measure as measure_desktop
from benchmarks.desktop.screen import see_that_there_is_one
from benchmarks.desktop.section import section
from benchmarks.drawing.exact import measure as measure_small
from benchmarks.drawing.rounds import measure as measure_drawing
from benchmarks.drawing.section import section as drawing_section
from benchmarks.importing.rounds import measure as measure_importing
from benchmarks.importing.section import section as importing_section
from benchmarks.machine import await_quiet, machine
from benchmarks.previews.rounds import measure as measure_previews
from benchmarks.previews.section import section as previews_section
from benchmarks.report import report
from benchmarks.rounds import measure
from benchmarks.running import ROOT, run
from benchmarks.summary import Summary

_FOLDER = PACKAGES / "benchmarks"
_REPORT = ROOT / "docs" / "performance.md"


def main() -> None:
    """Measure, print the report and write it."""
    asked = _asked()
    try:
        see_that_all_are_here()
        see_that_there_is_one()
    except Missing as missing:
        sys.exit(str(missing))
    _tell("laying out the decks")
    # In a process of its own, because no process counts less memory than its parent had.
    run([sys.executable, "-m", "benchmarks.preparing", str(_FOLDER)])
    summary = Summary(measure(_FOLDER, asked.rounds, await_quiet, _tell))
    collecting = collecting_section(measure_collecting(asked.rounds, await_quiet, _tell))
    answers = answers_section(measure_answers(asked.rounds, await_quiet, _tell))
    drawing = drawing_section(measure_drawing(asked.rounds, await_quiet, _tell), measure_small())
    importing = importing_section(measure_importing(asked.rounds, await_quiet, _tell))
    desktop = section(measure_desktop(asked.rounds, await_quiet, _tell))
    previews = previews_section(measure_previews(asked.rounds, await_quiet, _tell))
    sections = collecting + answers + drawing + importing + previews + desktop
    text = report(summary, machine(), versions(), sections)
    asked.out.write_text(text, "utf-8")
    print(text)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="how many are counted (default: 9)")
    parser.add_argument("--out", type=Path, default=_REPORT, help="the file to write")
    return parser.parse_args()


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
