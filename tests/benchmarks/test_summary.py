"""Ratios are of two programs in the same round, and a target is reached by their median."""

from __future__ import annotations

import msgspec
import pytest

from benchmarks.cases import ALL_CASES, CASES, DOCUMENT_CASES, MANY, MANY_GROUPS, SAMPLE
from benchmarks.contenders import (
    CONTENDERS,
    DOCUMENTS,
    DOCXTPL,
    INSIDE,
    INSPECTION,
    PDFS,
    PLENUM,
    PPTXGENJS,
    PYTHON_PPTX,
)
from benchmarks.inside_values import Inside, InsideDocuments, InsidePdfs
from benchmarks.report import report
from benchmarks.rounds import Results
from benchmarks.running import Failed, Run, run
from benchmarks.summary import Spread, Summary, Target, spread


@pytest.fixture
def results() -> Results:
    """A second for everyone in three rounds, and the slow rival in the first of them only."""
    said = {
        INSIDE.key: msgspec.json.encode(Inside([0.5], [0.1], [0.25], 800, 10.0, 2.0)),
        DOCUMENTS.key: msgspec.json.encode(
            InsideDocuments([0.5, 0.3, 0.4], [0.2, 0.3, 0.4], 62, 4.2)
        ),
        PDFS.key: msgspec.json.encode(InsidePdfs(7, 5.0, 12.5)),
    }
    runs = {
        (case.name, one.key): {
            number: Run(1.0, 80.0, said.get(one.key, b"0.9\n")) for number in (1, 2, 3)
        }
        for case in ALL_CASES
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


def test_docxtpl_is_compared_with_the_median_of_a_rounds_builds(results: Results) -> None:
    assert Summary(results).document_seconds(SAMPLE) == Spread(0.4, 0.4, 0.4)
    assert Summary(results).times_documents(SAMPLE).median == pytest.approx(2.25)
    assert Summary(results).times_rendering(SAMPLE).median == pytest.approx(3.0)


def test_documents_are_fast_enough_at_a_third_of_docxtpls_time(results: Results) -> None:
    against = target(results, "sample, against docxtpl")
    assert against.measured.median == pytest.approx(0.4 / 0.9)
    assert not against.reached
    results.runs[SAMPLE.name, DOCXTPL.key] = {1: Run(1.0, 80.0, b"1.3\n")}
    assert target(results, "sample, against docxtpl").reached


def target(results: Results, name: str) -> Target:
    return next(one for one in Summary(results).targets() if one.name.endswith(name))


def test_the_memory_of_many_sheets_is_that_of_the_whole_build(results: Results) -> None:
    assert target(results, "largest memory").measured.median == 80.0
    results.runs[MANY_GROUPS.name, "whole"] = {1: Run(1.0, 201.0, b"")}
    found = [one for one in Summary(results).targets() if "answer sheets and all" in one.name]
    assert [one.reached for one in found] == [False]


def test_a_target_is_reached_up_to_its_limit() -> None:
    assert Target("", spread([0.9, 1.0, 3.0]), 1.0).reached
    assert not Target("", spread([0.9, 1.1, 1.2]), 1.0).reached


def test_the_report_has_a_row_for_every_deck_and_target(results: Results) -> None:
    text = report(Summary(results), "a machine", "Python 3", "")
    tables = ("whole processes", "without imports", "memory")
    inspected = len(INSPECTION.cases)
    assert text.count("\n| 800 | ") == (len(CASES) - 1) * len(tables) + inspected
    assert text.count("\n| 800 (sample) | ") == len(tables)
    assert text.count("\n| 62 (") == len(DOCUMENT_CASES)
    assert "\n| 7 | 5.0 (5.0–5.0) s | 2.50 (2.50–2.50) × one start |" in text
    assert "$" not in text
    assert text.count("| yes |") + text.count("| **no** |") == len(Summary(results).targets())


def test_a_program_that_fails_is_no_measurement() -> None:
    with pytest.raises(Failed, match="nothing there"):
        run(["python3", "-c", "import sys; sys.exit('nothing there')"])
