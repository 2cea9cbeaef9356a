"""Fills what was measured into `section.md` beside this file, and puts it into the report."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from string import Template

from benchmarks.answers.preparing import QUESTIONS, RESPONDENTS
from benchmarks.answers.rounds import Reading, Round
from benchmarks.drawing.section import HEADING as NEXT
from benchmarks.summary import Target, spread
from benchmarks.tables import shown, targets_table

HEADING = "## Raw answers\n"
"""Stands before the section in the report; that of drawing groups follows."""
_AT_MOST = 3


def section(rounds: list[Round]) -> str:
    """Return the section as Markdown."""
    words = Path(__file__).with_name("section.md").read_text("utf-8")
    ratio = spread(one.plenum.seconds / one.walk.seconds for one in rounds)
    what = f"{RESPONDENTS:,} respondents by {QUESTIONS} questions, against a walk over the cells"
    return Template(words).substitute(
        rounds=len(rounds),
        respondents=f"{RESPONDENTS:,}",
        questions=QUESTIONS,
        targets=targets_table((Target(what, ratio, _AT_MOST),)),
        **_columns("walk", [one.walk for one in rounds]),
        **_columns("plenum", [one.plenum for one in rounds]),
    )


def put(section_: str, report: str) -> str:
    """Return a report with this section in the place of the one it has, or before what follows."""
    before, _, rest = report.partition(NEXT)
    return before.partition(HEADING)[0] + section_ + NEXT + rest


def _columns(name: str, readings: list[Reading]) -> dict[str, str]:
    return {
        f"{name}_seconds": shown(spread(one.seconds for one in readings)),
        f"{name}_megabytes": f"{median(one.megabytes for one in readings):.0f}",
    }
