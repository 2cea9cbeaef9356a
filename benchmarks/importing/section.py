"""Fills what was measured into `section.md` beside this file, and puts it into the report."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from string import Template

from benchmarks import sections
from benchmarks.desktop.section import HEADING as NEXT
from benchmarks.importing.preparing import RESPONDENTS
from benchmarks.importing.values import Imported
from benchmarks.summary import Target, spread
from benchmarks.tables import shown, targets_table

_GAP, _MORE = 100.0, 1.5
"""Milliseconds that nobody feels as waiting, and how much more memory an import may take."""
_MILLISECONDS = 1000


def section(rounds: Sequence[Imported]) -> str:
    """Return the section as Markdown."""
    words = Path(__file__).with_name("section.md").read_text("utf-8")
    gap = spread(_MILLISECONDS * one.gap for one in rounds)
    memory = spread(one.most / one.before for one in rounds)
    targets = (
        Target(f"{RESPONDENTS:,} respondents: the window answers nothing", gap, _GAP, "ms"),
        Target("Memory at most, against before", memory, _MORE),
    )
    return Template(words).substitute(
        respondents=f"{RESPONDENTS:,}",
        rounds=len(rounds),
        load=f"{os.getloadavg()[0]:.1f}",
        processors=os.cpu_count(),
        targets=targets_table(targets),
        seconds=shown(spread(one.seconds for one in rounds)),
        gap=shown(gap),
        empty=shown(spread(_MILLISECONDS * one.empty for one in rounds)),
        ratio=shown(spread(one.gap / one.empty for one in rounds)),
        before=shown(spread(one.before for one in rounds)),
        most=shown(spread(one.most for one in rounds)),
    )


def put(section_: str, report: str) -> str:
    """Return a report with this section in the place of the one it has, or before the desktop's."""
    return sections.put(section_, report, NEXT)
