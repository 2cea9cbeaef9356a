"""Writes an export of very many respondents: `python -m benchmarks.answers.preparing FILE`."""

from __future__ import annotations

import datetime as dt
import random
import sys
from pathlib import Path

from xlsxwriter import Workbook

RESPONDENTS, QUESTIONS = 50_000, 40
_FIRST = ("ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn", "Enhet")
_UNITS = ("Oppvekst", "Helse og velferd", "Teknisk", "Stab", "Kultur")
_AGREEMENT = ("Helt uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Helt enig")
_BEGUN = dt.datetime(2024, 4, 8, 8)  # noqa: DTZ001 - the clock on the wall


def write(path: Path) -> None:
    """Write the export, in the shape of Microsoft Forms, with answers as texts."""
    chance = random.Random(RESPONDENTS)
    with Workbook(str(path), {"default_date_format": "m/d/yy h:mm:ss"}) as book:
        sheet = book.add_worksheet("Sheet1")
        questions = [f"Påstand {number}" for number in range(1, QUESTIONS + 1)]
        sheet.write_row(0, 0, (*_FIRST, *questions))
        for row in range(1, RESPONDENTS + 1):
            sheet.write_number(row, 0, row)
            sheet.write_datetime(row, 1, _BEGUN)
            sheet.write_datetime(row, 2, _BEGUN)
            sheet.write_row(row, 3, (f"ansatt.{row}@example.org", f"Ansatt {row}"))
            answers = chance.choices(_AGREEMENT, k=QUESTIONS)
            sheet.write_row(row, 5, (chance.choice(_UNITS), *answers))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
