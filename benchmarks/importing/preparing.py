"""Lays out the sample and an export of 2,000 respondents for it.

Run as `python -m benchmarks.importing.preparing FOLDER`.
"""

from __future__ import annotations

import datetime as dt
import random
import shutil
import sys
from importlib.resources import as_file, files
from pathlib import Path

from xlsxwriter import Workbook

from seminar.folder import open_seminar

RESPONDENTS = 2_000
SAMPLE, EXPORT = "sample", "svar november 2026.xlsx"
_FIRST = ("ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn", "Enhet")
_UNITS = ("Oppvekst", "Helse og velferd", "Teknisk", "Stab", "Kultur")
_AGREEMENT = ("Helt uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Helt enig")
_BEGUN = dt.datetime(2026, 11, 9, 8)  # noqa: DTZ001 - the clock on the wall


def prepare(folder: Path) -> None:
    """Lay out both in `folder`, anew."""
    shutil.rmtree(folder, ignore_errors=True)
    with as_file(files("sample_inputs").joinpath("dialogseminar-2025")) as sample:
        shutil.copytree(sample, folder / SAMPLE)
    dimensions = [each.name for each in open_seminar(folder / SAMPLE).survey.dimensions]
    _write(folder / EXPORT, dimensions)


def _write(path: Path, dimensions: list[str]) -> None:
    """Write the export, in the shape of Microsoft Forms, with answers as texts."""
    chance = random.Random(RESPONDENTS)
    with Workbook(str(path), {"default_date_format": "m/d/yy h:mm:ss"}) as book:
        sheet = book.add_worksheet("Sheet1")
        sheet.write_row(0, 0, (*_FIRST, *dimensions))
        for row in range(1, RESPONDENTS + 1):
            sheet.write_number(row, 0, row)
            sheet.write_datetime(row, 1, _BEGUN)
            sheet.write_datetime(row, 2, _BEGUN)
            sheet.write_row(row, 3, (f"ansatt.{row}@example.org", f"Ansatt {row}"))
            answers = chance.choices(_AGREEMENT, k=len(dimensions))
            sheet.write_row(row, 5, (chance.choice(_UNITS), *answers))


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))
