"""Reads an export in a process of its own and prints the seconds it took, imports not counted.

`python -m benchmarks.answers.inside WHO FILE`, where WHO is `openpyxl`, for a bare walk over the
cells in read-only mode, or `plenum`, which reads, maps, counts and sums up.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.answers.preparing import QUESTIONS, RESPONDENTS
from benchmarks.stopwatch import seconds


def walk() -> Callable[[Path], None]:
    """Return what visits every cell, and does nothing with it."""
    from openpyxl import load_workbook  # noqa: PLC0415 (not counted)

    def visit(path: Path) -> None:
        book = load_workbook(path, read_only=True, data_only=True)
        for row in book.worksheets[0].iter_rows(values_only=True):
            for _ in row:
                pass

    return visit


def plenum() -> Callable[[Path], None]:
    """Return what reads the export as `plenum survey --import` does: what may be shown of it."""
    import seminar.workbook.excel  # noqa: F401, PLC0415 (not counted)
    from seminar.model import SurveySettings  # noqa: PLC0415
    from seminar.spreadsheet.answers import proposed_map  # noqa: PLC0415
    from seminar.survey_import import find_source, incoming  # noqa: PLC0415

    def summed_up(path: Path) -> None:
        given = SurveySettings()
        source = find_source(path, given)
        assert source.export is not None
        brought = incoming(source, proposed_map(source.export, given), given, wave="april")
        assert brought.survey.respondents == (RESPONDENTS,)
        assert len(brought.survey.rows) == QUESTIONS

    return summed_up


READERS = {"openpyxl": walk, "plenum": plenum}

if __name__ == "__main__":
    read = READERS[sys.argv[1]]()
    print(seconds(lambda: read(Path(sys.argv[2]))))
