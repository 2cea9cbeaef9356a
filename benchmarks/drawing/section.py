"""Fills what was measured into `section.md` beside this file, and puts it into the report."""

from __future__ import annotations

from pathlib import Path
from string import Template

from benchmarks.desktop.section import HEADING as NEXT
from benchmarks.drawing.preparing import GROUPS, PEOPLE, YEARS
from benchmarks.drawing.rounds import Round
from benchmarks.placing import placed
from benchmarks.summary import Target, spread
from benchmarks.tables import shown, targets_table

HEADING = "## Drawing groups\n"
"""Stands before the section in the report; the desktop's follows."""
_AT_MOST = 0.5


def section(rounds: list[Round]) -> str:
    """Return the section as Markdown."""
    words = Path(__file__).with_name("section.md").read_text("utf-8")
    taken = spread(one.seconds for one in rounds)
    target = Target(f"{PEOPLE} people into {GROUPS} groups", taken, _AT_MOST, "s")
    return Template(words).substitute(
        people=PEOPLE,
        groups=GROUPS,
        years=YEARS,
        rounds=len(rounds),
        targets=targets_table((target,)),
        weight=f"{shown(spread(one.weight / one.least for one in rounds))} ×",
        by_lot=f"{shown(spread(one.by_lot / one.least for one in rounds))} ×",
    )


def put(section_: str, report: str) -> str:
    """Return a report with this section in the place of the one it has, or before what follows."""
    return placed(section_, HEADING, NEXT, report)
