"""Fills what was measured into `section.md` beside this file, and puts it into the report."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from string import Template

from benchmarks.desktop.cases import EDITS, ITEMS, SLIDES
from benchmarks.desktop.rounds import Results
from benchmarks.desktop.summary import most, targets
from benchmarks.desktop.values import Opened
from benchmarks.summary import spread
from benchmarks.tables import shown, table, targets_table

HEADING = "## The desktop\n"
NEXT = "## What was measured\n"
"""What stands before and after the section in the report."""


def section(results: Results) -> str:
    """Return the section as Markdown."""
    words = Path(__file__).with_name("section.md").read_text("utf-8")
    return Template(words).substitute(
        rounds=len(results.rounds),
        typings=len(results.typed),
        edits=EDITS,
        items=ITEMS,
        slides=SLIDES,
        targets=targets_table(targets(results)),
        levels=_levels(results),
        sheets=results.gathered[0].sheets,
        statements=results.gathered[0].statements,
        gathered_seconds=shown(spread(one.seconds for one in results.gathered)),
        **_opened("bare", [one.bare for one in results.rounds]),
        **_opened("start", [one.start for one in results.rounds]),
        **_opened("bare_offscreen", [one.bare_offscreen for one in results.rounds]),
        **_opened("offscreen", [one.start_offscreen for one in results.rounds]),
        **_opened("sample", [one.sample for one in results.rounds]),
        **_opened("slides", [one.many_slides for one in results.rounds]),
        **_typed("cell", [one.cell for one in results.typed]),
        **_typed("enter", [one.enter for one in results.typed]),
        **_typed("details", [one.details for one in results.typed]),
    )


def put(section_: str, report: str) -> str:
    """Return a report with this section in the place of the one it has, or before what follows."""
    before, _, rest = report.partition(NEXT)
    return before.partition(HEADING)[0] + section_ + NEXT + rest


def _opened(name: str, runs: list[Opened]) -> dict[str, str]:
    return {
        f"{name}_seconds": shown(spread(one.seconds for one in runs)),
        f"{name}_megabytes": f"{median(one.megabytes for one in runs):.0f}",
    }


def _typed(name: str, runs: list[list[float]]) -> dict[str, str]:
    return {
        f"{name}_median": shown(spread(1000 * median(one) for one in runs)),
        f"{name}_most": shown(spread(map(most, runs))),
    }


def _levels(results: Results) -> str:
    heads = ("edits", "memory", "objects of Qt", "blocks of Python", "open files", "steps kept")
    rows = [
        (
            str(level.edits),
            f"{level.megabytes:.0f} MB",
            str(level.qt_objects),
            str(level.python_blocks),
            str(level.open_files),
            str(level.steps),
        )
        for level in results.session.levels
    ]
    return table(heads, rows)
