"""From runs to targets: each ratio is of two programs in the same round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from benchmarks.desktop.cases import EDITS, GROUPS, ITEMS, SETTLED, SLIDES, TASKS
from benchmarks.desktop.rounds import Results
from benchmarks.summary import Spread, Target, spread

_Held = Literal["megabytes", "qt_objects", "python_blocks", "open_files"]


def targets(results: Results) -> tuple[Target, ...]:
    """Return the targets with what was measured."""
    of_window = (*_of_starting(results), *_of_typing(results), *_of_opening(results))
    return (*of_window, *_of_collecting(results), *_of_use(results))


def _of_starting(results: Results) -> tuple[Target, ...]:
    rounds = results.rounds
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
    )


def _of_typing(results: Results) -> tuple[Target, ...]:
    typed = results.typed
    measured = {
        "A keystroke in a cell": spread(most(one.cell) for one in typed),
        "Enter in a cell": spread(most(one.enter) for one in typed),
        "A keystroke in the details": spread(most(one.details) for one in typed),
    }
    return tuple(
        Target(f"{what}, {ITEMS} items, 95 of 100", found, 16, "ms")
        for what, found in measured.items()
    )


def _of_opening(results: Results) -> tuple[Target, ...]:
    rounds = results.rounds
    return (
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
    )


def _of_collecting(results: Results) -> tuple[Target, ...]:
    what = f"The longest wait of the window while {GROUPS * TASKS} answer sheets are collected"
    longest = spread(1000 * max(one.gaps) for one in results.gathered)
    return (Target(what, longest, 100, "ms"),)


def _of_use(results: Results) -> tuple[Target, ...]:
    most_growth: dict[_Held, tuple[str, float]] = {
        "megabytes": ("Memory", 1.1),
        "qt_objects": ("Objects of Qt", 1.02),
        "python_blocks": ("Python's memory blocks", 1.02),
        "open_files": ("Open files", 1),
    }
    return tuple(
        Target(f"{name} after {EDITS} edits, against after {SETTLED}", _growth(results, held), at)
        for held, (name, at) in most_growth.items()
    )


def most(seconds: Sequence[float]) -> float:
    """Return the milliseconds that 95 of 100 do not exceed."""
    return 1000 * sorted(seconds)[int(0.95 * len(seconds))]


def _growth(results: Results, what: _Held) -> Spread:
    """Return by how much something is larger at the end than when all had settled."""
    levels = {level.edits: getattr(level, what) for level in results.session.levels}
    return spread([levels[EDITS] / levels[SETTLED]])
