"""Fills what was measured into `section.md` beside this file, and puts it into the report."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from string import Template

from benchmarks.answers.section import HEADING as NEXT
from benchmarks.cases import GROUPS, TASKS
from benchmarks.collecting.values import Round
from benchmarks.summary import Target, spread
from benchmarks.tables import shown, targets_table

HEADING = "## Answer sheets\n"
"""Stands before the section in the report; that of raw answers follows."""
_AT_MOST = 5
_MILLISECONDS = 1000


def section(rounds: Sequence[Round]) -> str:
    """Return the section as Markdown."""
    words = Path(__file__).with_name("section.md").read_text("utf-8")
    whole = spread(one.whole for one in rounds)
    what = f"{GROUPS} groups by {TASKS} tasks, the whole command"
    return Template(words).substitute(
        rounds=len(rounds),
        groups=GROUPS,
        tasks=TASKS,
        sheets=GROUPS * TASKS,
        statements=f"{rounds[-1].parts.statements:,}",
        targets=targets_table((Target(what, whole, _AT_MOST, "s"),)),
        load=shown(spread(one.load for one in rounds)),
        processors=os.cpu_count(),
        whole=shown(whole),
        megabytes=f"{median(one.megabytes for one in rounds):.0f}",
        second=shown(spread(one.second for one in rounds)),
        reading=shown(spread(one.parts.reading for one in rounds)),
        bringing_in=shown(spread(_MILLISECONDS * one.parts.bringing_in for one in rounds)),
        again=shown(spread(_MILLISECONDS * one.parts.again for one in rounds)),
        proposing=shown(spread(one.parts.proposing for one in rounds)),
    )


def put(section_: str, report: str) -> str:
    """Return a report with this section in the place of the one it has, or before what follows."""
    before, _, rest = report.partition(NEXT)
    return before.partition(HEADING)[0] + section_ + NEXT + rest
