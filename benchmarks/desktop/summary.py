"""From runs to targets: each ratio is of two programs in the same round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from benchmarks.desktop.cases import EDITS, ITEMS, SETTLED, SLIDES
from benchmarks.desktop.rounds import Results
from benchmarks.summary import Spread, Target, spread


def targets(results: Results) -> tuple[Target, ...]:
    """Return the targets with what was measured."""
    rounds = results.rounds
    typed = results.typed
    return (
        Target(
            "Start until the window answers, against a bare main window",
            spread(one.start.seconds / one.bare.seconds for one in rounds),
            1.6,
        ),
        Target(
            "The same without a screen",
            spread(one.start_offscreen.seconds / one.bare_offscreen.seconds for one in rounds),
            1.6,
        ),
        Target(
            f"A keystroke in a cell, {ITEMS} items, 95 of 100",
            spread(most(one.cell) for one in typed),
            16,
            "ms",
        ),
        Target(
            f"Enter in a cell, {ITEMS} items, 95 of 100",
            spread(most(one.enter) for one in typed),
            16,
            "ms",
        ),
        Target(
            f"A keystroke in the details, {ITEMS} items, 95 of 100",
            spread(most(one.details) for one in typed),
            16,
            "ms",
        ),
        Target(
            f"Opening a seminar of {SLIDES} slides",
            spread(one.many_slides.seconds for one in rounds),
            0.5,
            "s",
        ),
        Target(
            "Memory with the sample open, against a bare main window",
            spread(one.sample.megabytes / one.bare.megabytes for one in rounds),
            3,
        ),
        Target(
            f"Memory after {EDITS} edits, against after {SETTLED}",
            _growth(results, "megabytes"),
            1.1,
        ),
        Target(
            f"Objects of Qt after {EDITS} edits, against after {SETTLED}",
            _growth(results, "qt_objects"),
            1.02,
        ),
        Target(
            f"Python's memory blocks after {EDITS} edits, against after {SETTLED}",
            _growth(results, "python_blocks"),
            1.02,
        ),
        Target(
            f"Open files after {EDITS} edits, against after {SETTLED}",
            _growth(results, "open_files"),
            1,
        ),
    )


def most(seconds: Sequence[float]) -> float:
    """Return the milliseconds that 95 of 100 do not exceed."""
    return 1000 * sorted(seconds)[int(0.95 * len(seconds))]


_Held = Literal["megabytes", "qt_objects", "python_blocks", "open_files"]


def _growth(results: Results, what: _Held) -> Spread:
    """Return by how much something is larger at the end than when all had settled."""
    levels = {level.edits: getattr(level, what) for level in results.session.levels}
    return spread([levels[EDITS] / levels[SETTLED]])
