"""Fills what was measured into `section.md` beside this file, and puts it into the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import median
from string import Template

from benchmarks import sections
from benchmarks.desktop.section import HEADING as NEXT
from benchmarks.desktop.summary import most
from benchmarks.previews.rounds import LETTERS, Round
from benchmarks.previews.values import Previewed
from benchmarks.summary import Target, spread
from benchmarks.tables import shown, targets_table

AT_MOST = 300
"""Milliseconds that 95 of 100 previews may take."""
_AT_MOST_ALONE = 3
"""Times what the renderer alone takes."""
_GROWS = 1.15
"""Times what the process held when its pictures filled their room, or half of the letters."""
_PER_SLIDE = 3
"""Words on each slide."""


def section(rounds: Sequence[Round]) -> str:
    """Return the section as Markdown."""
    words = Path(__file__).with_name("section.md").read_text("utf-8")
    sample, many = [one.sample for one in rounds], [one.many for one in rounds]
    looks = range(1, len(sample[0].megabytes) + 1)
    heads = [str(LETTERS * look // len(looks)) for look in looks]
    return Template(words).substitute(
        rounds=len(rounds),
        slides=many[0].slides,
        words=len(sample[0].seen),
        written=len(sample[0].seen) // _PER_SLIDE,
        more=len(many[0].seen),
        targets=targets_table(targets(rounds)),
        heads=" | ".join(heads),
        rule=" | ".join("--:" for _ in looks),
        **_row("sample", sample),
        **_row("many", many),
    )


def targets(rounds: Sequence[Round]) -> tuple[Target, ...]:
    """Return the targets with what was measured."""
    sample, many = [one.sample for one in rounds], [one.many for one in rounds]
    return (
        Target(
            "Preview after a keystroke, the sample, 95 of 100",
            spread(most(one.seen) for one in sample),
            AT_MOST,
            "ms",
        ),
        Target(
            f"The same, {many[0].slides} slides",
            spread(most(one.seen) for one in many),
            AT_MOST,
            "ms",
        ),
        Target(
            "Work of the processor until then, against the renderer alone, median",
            spread(median(_over(one)) for one in (*sample, *many)),
            _AT_MOST_ALONE,
        ),
        Target(
            f"Memory after {LETTERS} pictures more, against after half of them",
            spread(_growth(one) for one in (*sample, *many)),
            _GROWS,
        ),
    )


def _growth(run: Previewed) -> float:
    return run.megabytes[-1] / run.megabytes[(len(run.megabytes) - 1) // 2]


def _row(name: str, runs: Sequence[Previewed]) -> dict[str, str]:
    held = zip(*(one.megabytes for one in runs), strict=True)
    ratios = (median(_over(one)) for one in runs)
    return {
        f"{name}_median": shown(spread(1000 * median(one.seen) for one in runs)),
        f"{name}_most": shown(spread(most(one.seen) for one in runs)),
        f"{name}_worked": shown(spread(most(one.worked) for one in runs)),
        f"{name}_drawn": shown(spread(most(one.drawn) for one in runs)),
        f"{name}_ratio": shown(spread(ratios)),
        f"{name}_held": " | ".join(f"{median(each):.0f} MB" for each in held),
    }


def _over(run: Previewed) -> list[float]:
    return [worked / drawn for worked, drawn in zip(run.worked, run.drawn, strict=True)]


def put(section_: str, report: str) -> str:
    """Return a report with this section in the place of the one it has, or before the desktop's."""
    return sections.put(section_, report, NEXT)
