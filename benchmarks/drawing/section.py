"""Fills what was measured into `section.md` beside this file, and puts it into the report."""

from __future__ import annotations

from pathlib import Path
from string import Template

from benchmarks import sections
from benchmarks.desktop.section import HEADING as NEXT
from benchmarks.drawing.exact import YEARS as SMALL_YEARS
from benchmarks.drawing.exact import Small
from benchmarks.drawing.preparing import GROUPS, PEOPLE, YEARS
from benchmarks.drawing.rounds import Round
from benchmarks.summary import Target, spread
from benchmarks.tables import shown, targets_table

HEADING = "## Drawing groups\n"
"""Stands before the section in the report; the desktop's follows."""
_AT_MOST = 0.5


def section(rounds: list[Round], small: list[Small]) -> str:
    """Return the section as Markdown.

    Args:
        rounds: drawings of the large list.
        small: drawings of lists whose best grouping is known.
    """
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
        small=len(small),
        small_years=SMALL_YEARS,
        optimal=sum(one.weight == one.best for one in small),
        farthest=f"{max((one.weight - one.best) / max(1, one.best) for one in small):.1%}",
        by_lot=f"{shown(spread(one.by_lot / one.least for one in rounds))} ×",
    )


def put(section_: str, report: str) -> str:
    """Return a report with this section in the place of the one it has, or before what follows."""
    return sections.put(section_, report, NEXT)
