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
    """Return what reads the export, proposes a map, and counts everybody's answers by it."""
    import seminar.workbook.excel  # noqa: F401, PLC0415 (not counted)
    from seminar.model import SurveySettings  # noqa: PLC0415
    from seminar.spreadsheet.answers import (  # noqa: PLC0415
        find_export,
        proposed_map,
        read_results,
    )
    from seminar.workbook import open_workbook  # noqa: PLC0415

    def summed_up(path: Path) -> None:
        export = find_export(open_workbook(path))
        assert export is not None
        given = SurveySettings()
        results = read_results(export, proposed_map(export, given), given, wave="april")
        assert results.respondents == (RESPONDENTS,)
        assert len(results.rows) == QUESTIONS

    return summed_up


READERS = {"openpyxl": walk, "plenum": plenum}

if __name__ == "__main__":
    read = READERS[sys.argv[1]]()
    print(seconds(lambda: read(Path(sys.argv[2]))))
