"""The section about raw answers says what was measured, and stands before drawing groups."""

from __future__ import annotations

from benchmarks.answers.rounds import Reading, Round
from benchmarks.answers.section import put, section

REPORT = "# Performance\n\n## Drawing groups\n\nfast\n\n## What was measured\n\nall\n"


def measured(seconds: float) -> str:
    return section([Round(Reading(10, 50), Reading(seconds, 160))] * 3)


def test_the_ratio_is_held_against_the_target() -> None:
    assert "| 3 × | 1.40 (1.40–1.40) × | yes |" in measured(14)
    assert "| 3 × | 3.1 (3.1–3.1) × | **no** |" in measured(31)
    assert "| openpyxl, walking | 10 (10–10) s | 50 MB |" in measured(14)


def test_the_section_is_put_before_that_of_drawing_groups_and_renewed() -> None:
    once = put(measured(14), REPORT)
    assert once == REPORT.replace("## Drawing groups", measured(14) + "## Drawing groups")
    assert put(measured(31), once) == put(measured(31), REPORT)
