"""Fills the tables into `performance.md` beside this file, which says what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from string import Template
from textwrap import fill

from benchmarks.cases import CASES, DOCUMENT_CASES, GROUPS, SAMPLE, TASKS, Case
from benchmarks.contenders import (
    CONTENDERS,
    INSPECTION,
    PANDOC,
    PLENUM,
    PPTXGENJS,
    PYTHON_PPTX,
    RIVALS,
    SDK,
    WHOLE,
)
from benchmarks.summary import Summary, spread
from benchmarks.tables import shown, table, targets_table


def report(summary: Summary, machine: str, versions: str, desktop: str) -> str:
    """Return the report as Markdown.

    Args:
        summary: the figures.
        machine: processor, cores, memory and system.
        versions: of all programs and libraries.
        desktop: the sections about answer sheets, raw answers, drawing groups, importing, previews
            and the desktop.
    """
    words = Path(__file__).with_name("performance.md").read_text("utf-8")
    return Template(words).substitute(
        measured_on=_measured_on(summary, machine, versions),
        targets=targets_table(summary.targets()),
        processes=_processes(summary),
        insides=_insides(summary),
        memory=_memory(summary),
        inspection=inspection(summary),
        documents=_documents(summary),
        pdfs=_pdfs(summary),
        desktop=desktop,
    )


def _measured_on(summary: Summary, machine: str, versions: str) -> str:
    long = min(
        summary.runs(case, contender) for contender in CONTENDERS for case in contender.cases
    )
    sentence = (
        f"Machine: {machine}. {versions}. {summary.rounds} rounds, {long} for the slowest; "
        f"{summary.quiet:.0%} of the runs began on a quiet machine."
    )
    return fill(sentence, 120, break_on_hyphens=False)


def _processes(summary: Summary) -> str:
    heads = ("slides", "Plenum takes", *(rival.name for rival in RIVALS))
    return table(
        heads,
        [
            (
                _slides(summary, case),
                f"{shown(summary.seconds(case, PLENUM))} s",
                *(f"{shown(summary.times_plenum(case, rival))} ×" for rival in RIVALS),
            )
            for case in CASES
        ],
    )


def _insides(summary: Summary) -> str:
    heads = (
        "slides",
        "Plenum takes",
        "times the deflated floor",
        "times the stored floor",
        "python-pptx takes",
        "size, stored (deflated)",
    )
    return table(heads, [_inside(summary, case) for case in CASES])


def _inside(summary: Summary, case: Case) -> Sequence[str]:
    last = summary.inside(case)
    return (
        _slides(summary, case),
        f"{shown(summary.build_seconds(case))} s",
        f"{shown(summary.times_floor(case, 'deflated'))} ×",
        f"{shown(summary.times_floor(case, 'stored'))} ×",
        f"{shown(summary.times_build(case))} × Plenum",
        f"{last.megabytes:.1f} ({last.compressed_megabytes:.1f}) MB",
    )


def _memory(summary: Summary) -> str:
    measured = (PLENUM, PPTXGENJS, PANDOC, PYTHON_PPTX)
    return table(
        ("slides", *(one.name for one in measured)),
        [
            (
                _slides(summary, case),
                *(f"{summary.megabytes(case, one).greatest:.0f}" for one in measured),
            )
            for case in CASES
        ],
    )


def inspection(summary: Summary) -> str:
    """Return the table of how long inspecting takes, against building and against the SDK."""
    heads = ("slides", "plenum inspect takes", "times the build", "the SDK takes", "memory")
    rows = [
        (
            _slides(summary, case),
            f"{shown(summary.seconds(case, INSPECTION))} s",
            f"{shown(summary.times_plenum(case, INSPECTION))} ×",
            f"{shown(summary.times_inspection(case, SDK))} × plenum inspect",
            f"{summary.megabytes(case, INSPECTION).greatest:.0f} MB",
        )
        for case in INSPECTION.cases
    ]
    return table(heads, rows)


def _documents(summary: Summary) -> str:
    heads = (
        "documents",
        "Plenum takes",
        "docxtpl takes",
        "against rendering alone",
        "size",
        "deck and documents, whole process",
        "its memory",
    )
    return table(heads, [_document_row(summary, case) for case in DOCUMENT_CASES])


def _document_row(summary: Summary, case: Case) -> Sequence[str]:
    last = summary.documents(case)
    what = "sample" if case is SAMPLE else f"{GROUPS} groups, {TASKS} tasks"
    return (
        f"{last.files} ({what})",
        f"{shown(summary.document_seconds(case))} s",
        f"{shown(summary.times_documents(case))} × Plenum",
        f"{shown(summary.times_rendering(case))} ×",
        f"{last.megabytes:.1f} MB",
        f"{shown(summary.seconds(case, WHOLE))} s",
        f"{summary.megabytes(case, WHOLE).greatest:.0f} MB",
    )


def _pdfs(summary: Summary) -> str:
    measured = summary.pdfs()
    together = spread(one.together for one in measured)
    ratio = spread(one.apart / one.together for one in measured)
    heads = ("documents", "one start takes", "a start for each takes")
    row = (
        str(measured[-1].documents),
        f"{shown(together)} s",
        f"{shown(ratio)} × one start",
    )
    return table(heads, [row])


def _slides(summary: Summary, case: Case) -> str:
    count = summary.inside(case).slides
    return f"{count} (sample)" if case is SAMPLE else str(count)
