"""An export of Microsoft Forms in bokmål: one file a wave, answers as texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from xlsxwriter import Workbook

from tools.survey_exports.respondents import STATEMENTS, Respondent

_HEADINGS = (
    "ID",
    "Starttidspunkt",
    "Fullføringstidspunkt",
    "E-postadresse",
    "Navn",
    "Tidspunkt for siste endring",
    "Hvor arbeider du?",
    "Hvilken rolle har du?",
)
_AGREEMENT = {
    None: "Vet ikke",
    1: "Helt uenig",
    2: "Litt uenig",
    3: "Verken enig eller uenig",
    4: "Litt enig",
    5: "Helt enig",
}


def write_microsoft_forms(path: Path, answered: Sequence[Respondent]) -> None:
    """Write an export; in its headings stand no-break spaces and line breaks, as Forms leaves them.

    Args:
        path: where to; what is there is replaced.
        answered: who answered, in order.
    """
    with Workbook(str(path), {"default_date_format": "m/d/yy h:mm:ss"}) as book:
        book.set_properties({"created": answered[0].began})
        sheet = book.add_worksheet("Sheet1")
        sheet.write_row(0, 0, (*_HEADINGS, *map(_heading, STATEMENTS)))
        for row, one in enumerate(answered, 1):
            sheet.write_number(row, 0, row)
            sheet.write_datetime(row, 1, one.began)
            sheet.write_datetime(row, 2, one.began + dt.timedelta(minutes=4, seconds=row % 60))
            sheet.write_row(row, 3, (f"ansatt.{row}@example.org", f"Ansatt {row}"))
            sheet.write_row(row, 6, (one.unit, one.role))
            sheet.write_row(row, 8, [_AGREEMENT[one.answers[name]] for name in STATEMENTS])


def _heading(dimension: str) -> str:
    return f"{dimension}:\N{NO-BREAK SPACE}{STATEMENTS[dimension]}\n"
