"""What was measured of the desktop becomes targets and a section of the report."""

from __future__ import annotations

import pytest

from benchmarks.desktop.cases import EDITS, SETTLED
from benchmarks.desktop.rounds import Results, Round
from benchmarks.desktop.section import HEADING, NEXT, put, section
from benchmarks.desktop.summary import most, targets
from benchmarks.desktop.values import Gathered, Level, Opened, Session, Typed


@pytest.fixture
def results() -> Results:
    """A start of twice the bare one, quick typing, and a session in which nothing grows."""
    bare, plenum = Opened(0.2, 50.0), Opened(0.4, 100.0)
    one = Round(bare, plenum, bare, plenum, plenum, plenum)
    levels = [Level(edits, 100.0, 900, 5000, 12, 1000) for edits in (SETTLED, EDITS)]
    typed = Typed([0.001] * 100, [0.008] * 100, [0.004] * 100, 200)
    gathered = Gathered(400, 3600, 4.2, [0.02, 0.06])
    return Results([one, one], [typed], Session(levels, 60.0), [gathered])


def test_a_start_is_compared_with_the_bare_window_of_its_round(results: Results):
    reached = {target.name: target.reached for target in targets(results)}
    assert [name for name, is_reached in reached.items() if not is_reached] == [
        "Start until the window answers, against a bare main window",
        "The same without a screen",
    ]


def test_what_grows_in_a_long_session_misses_its_target(results: Results):
    results.session.levels[-1].open_files += 1
    missed = [target.name for target in targets(results) if not target.reached]
    assert any(name.startswith("Open files") for name in missed)


def test_the_longest_wait_while_sheets_are_collected_counts(results: Results):
    results.gathered[0].gaps.append(0.15)
    missed = [target.name for target in targets(results) if not target.reached]
    assert "The longest wait of the window while 400 answer sheets are collected" in missed


def test_five_of_a_hundred_keystrokes_may_take_longer():
    assert most([0.001] * 95 + [0.002] * 5) == pytest.approx(2)
    assert most([0.001] * 96 + [0.002] * 4) == pytest.approx(1)


def test_the_section_stands_before_what_was_measured_and_is_replaced(results: Results):
    report = f"# Speed\n\n{NEXT}\nDecks.\n"
    once = put(section(results), report)
    assert once.startswith("# Speed\n")
    assert once.endswith(report.partition(NEXT)[1] + "\nDecks.\n")
    assert put(section(results), once) == once
    assert once.count(HEADING) == 1
