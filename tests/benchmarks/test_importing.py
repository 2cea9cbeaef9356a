"""The section about importing says what was measured, and stands before the desktop's."""

from __future__ import annotations

from pathlib import Path

from benchmarks.drawing.section import HEADING as DRAWING
from benchmarks.importing.preparing import EXPORT, RESPONDENTS, SAMPLE, prepare
from benchmarks.importing.section import put, section
from benchmarks.importing.values import Imported
from seminar.folder import open_seminar
from seminar.survey_import import find_source

REPORT = f"# Performance\n\n{DRAWING}\nsoon\n\n## The desktop\n\nfast\n"


def measured(gap: float) -> str:
    return section([Imported(2.0, gap, 0.01, 130.0, 156.0)] * 3)


def test_the_longest_pause_is_held_against_the_limit_and_an_idle_window() -> None:
    assert "| 100 ms | 50 (50–50) ms | yes |" in measured(0.05)
    assert "| 100 ms | 200 (200–200) ms | **no** |" in measured(0.2)
    assert "| a window that does nothing | 10 (10–10) ms |" in measured(0.05)
    assert "| the one, of the other, in the same round | 5.0 (5.0–5.0) × |" in measured(0.05)
    assert "| 1.5 × | 1.20 (1.20–1.20) × | yes |" in measured(0.05)


def test_the_section_is_put_before_the_desktop_s_and_renewed() -> None:
    once = put(measured(0.05), REPORT)
    assert once == REPORT.replace("## The desktop", measured(0.05) + "## The desktop")
    assert put(measured(0.2), once) == put(measured(0.2), REPORT)


def test_the_export_is_as_large_as_the_section_says(tmp_path: Path) -> None:
    prepare(tmp_path / "laid out")
    folder = tmp_path / "laid out"
    seminar = open_seminar(folder / SAMPLE)
    source = find_source(folder / EXPORT, seminar.survey, seminar.language)
    assert source.respondents == RESPONDENTS
