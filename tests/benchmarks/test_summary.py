"""Ratios are of two programs in the same round, and a target is reached by their median."""

from __future__ import annotations

import msgspec
import pytest

from benchmarks.cases import CASES, MANY
from benchmarks.contenders import CONTENDERS, INSIDE, INSPECTION, PLENUM, PPTXGENJS, PYTHON_PPTX
from benchmarks.inside_values import Inside
from benchmarks.report import report
from benchmarks.rounds import Results
from benchmarks.running import Failed, Run, run
from benchmarks.summary import Spread, Summary, Target, spread


@pytest.fixture
def results() -> Results:
    """A second for everyone in three rounds, and the slow rival in the first of them only."""
    inside = msgspec.json.encode(Inside([0.5], [0.1], [0.25], 800, 10.0, 2.0))
    runs = {
        (case.name, one.key): {
            number: Run(1.0, 80.0, inside if one is INSIDE else b"0.9\n") for number in (1, 2, 3)
        }
        for case in CASES
        for one in CONTENDERS
    }
    runs[MANY.name, PYTHON_PPTX.key] = {1: Run(12.0, 120.0, b"10\n")}
    return Results(3, 1.0, runs)


def test_a_ratio_is_taken_round_by_round(results: Results) -> None:
    results.runs[MANY.name, PLENUM.key] = dict(enumerate([run_of(1), run_of(4), run_of(2)], 1))
    results.runs[MANY.name, PPTXGENJS.key] = dict(enumerate([run_of(2), run_of(4), run_of(1)], 1))
    assert Summary(results).times_plenum(MANY, PPTXGENJS) == Spread(1.0, 0.5, 2.0)


def run_of(seconds: float) -> Run:
    return Run(seconds, 80.0, b"")


def test_a_program_that_ran_less_often_is_compared_where_it_ran(results: Results) -> None:
    summary = Summary(results)
    assert summary.times_plenum(MANY, PYTHON_PPTX) == Spread(12.0, 12.0, 12.0)
    assert summary.times_build(MANY) == Spread(20.0, 20.0, 20.0)
    assert summary.runs(MANY, PYTHON_PPTX) == 1


def test_the_floor_is_measured_beside_the_build(results: Results) -> None:
    assert Summary(results).times_floor(MANY, "deflated").median == pytest.approx(2.0)
    assert Summary(results).times_floor(MANY, "stored").median == pytest.approx(5.0)


def test_a_target_is_reached_up_to_its_limit() -> None:
    assert Target("", spread([0.9, 1.0, 3.0]), 1.0).reached
    assert not Target("", spread([0.9, 1.1, 1.2]), 1.0).reached


def test_the_report_has_a_row_for_every_deck_and_target(results: Results) -> None:
    text = report(Summary(results), "a machine", "Python 3")
    tables = ("whole processes", "without imports", "memory")
    inspected = len(INSPECTION.cases)
    assert text.count("\n| 800 | ") == (len(CASES) - 1) * len(tables) + inspected
    assert text.count("\n| 800 (sample) | ") == len(tables)
    assert "$" not in text
    assert text.count("| yes |") + text.count("| **no** |") == len(Summary(results).targets())


def test_a_program_that_fails_is_no_measurement() -> None:
    with pytest.raises(Failed, match="nothing there"):
        run(["python3", "-c", "import sys; sys.exit('nothing there')"])
