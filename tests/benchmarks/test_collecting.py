"""The section about answer sheets says what was measured, and stands before that of raw answers."""

from __future__ import annotations

from benchmarks.collecting.section import put, section
from benchmarks.collecting.values import Parts, Round

REPORT = "# Performance\n\n## Raw answers\n\nfast\n\n## The desktop\n\nall\n"
PARTS = Parts(statements=4800, reading=1.5, bringing_in=0.2, again=0.1, proposing=0.8)


def measured(seconds: float) -> str:
    return section([Round(seconds, 90, 1.2, 0.4, PARTS)] * 3)


def test_the_whole_command_is_held_against_the_target() -> None:
    assert "| 5 s | 2.20 (2.20–2.20) s | yes |" in measured(2.2)
    assert "| 5 s | 6.0 (6.0–6.0) s | **no** |" in measured(6)
    assert "4,800 statements" in measured(2)
    assert "| making statements of them | 200 (200–200) ms |" in measured(2)


def test_the_section_is_put_before_that_of_raw_answers_and_renewed() -> None:
    once = put(measured(2), REPORT)
    assert once == REPORT.replace("## Raw answers", measured(2) + "## Raw answers")
    assert put(measured(3), once) == put(measured(3), REPORT)
