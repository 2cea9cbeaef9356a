"""What the sheets of a new survey workbook share: colour, width of names, and how they print."""

from __future__ import annotations

from typing import Any

from seminar.model import Seminar

INK = "#103B45"
NAMES = 34
"""Width of the column of names in Excel's unit, a digit."""
_PAPER_A4 = 9


def print_set_up(sheet: Any, seminar: Seminar) -> None:  # noqa: ANN401 - xlsxwriter is untyped
    """Let a sheet print on A4 with the seminar's title above and its own name below."""
    sheet.set_paper(_PAPER_A4)
    sheet.set_margins(left=0.8, right=0.8, top=1.0, bottom=0.8)
    sheet.set_header(f"&L{_in_margin(seminar.title)}&R{_in_margin(seminar.organisation.name)}")
    sheet.set_footer("&L&A&R&P / &N")


def _in_margin(text: str) -> str:
    """Return a text as it stands in a header, where an ampersand begins a command."""
    return text.replace("&", "&&")[:100]
