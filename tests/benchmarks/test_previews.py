"""The section about the preview says what was measured, and stands before the desktop's."""

from __future__ import annotations

from benchmarks.drawing import section as drawing
from benchmarks.drawing.exact import Small
from benchmarks.drawing.rounds import Round as Drawing
from benchmarks.previews.rounds import Round
from benchmarks.previews.section import put, section
from benchmarks.previews.values import Previewed

REPORT = "# Performance\n\n## The desktop\n\nfast\n\n## What was measured\n\nall\n"


def measured(seconds: float, megabytes: float = 200.0) -> str:
    held = [150.0, 200.0, megabytes]
    one = Previewed(82, [seconds] * 100, [0.1] * 100, [0.05] * 100, held)
    return section([Round(one, one)] * 3)


def test_95_of_100_previews_are_held_against_the_target_and_the_renderer_alone() -> None:
    assert "| 300 ms | 200 (200–200) ms | yes |" in measured(0.2)
    assert "| 300 ms | 400 (400–400) ms | **no** |" in measured(0.4)
    assert "| 3 × | 2.00 (2.00–2.00) × | yes |" in measured(0.2)


def test_memory_that_grows_with_the_pictures_misses_its_target() -> None:
    assert "| 1.15 × | 1.00 (1.00–1.00) × | yes |" in measured(0.2)
    assert "| 1.15 × | 2.00 (2.00–2.00) × | **no** |" in measured(0.2, 400.0)


def test_the_section_is_put_before_the_desktop_s_and_outlives_that_before_it() -> None:
    once = put(measured(0.2), REPORT)
    assert once == REPORT.replace("## The desktop", measured(0.2) + "## The desktop")
    assert put(measured(0.4), once) == put(measured(0.4), REPORT)
    drawn = drawing.section([Drawing(0.2, 101, 100, 140)], [Small(12, 10)])
    both = drawing.put(drawn, put(drawn, once))
    assert both.count(measured(0.2)) == 1
