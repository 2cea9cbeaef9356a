"""Where a table tells how many answered in a wave: in its heading, or in a row of its own."""

from __future__ import annotations

import re

from msgspec.structs import replace

from seminar.messages import message
from seminar.spreadsheet.found import FoundTable
from seminar.spreadsheet.people import told_in
from seminar.survey_workbook.cell_text import Place
from seminar.survey_workbook.opened import Opened

_LAST_NUMBER = re.compile(r"(?P<sign>[=:<]\s*)?[0-9]+( [0-9]{3})*(?=[^0-9]*$)")


class People:
    """The number of answers of one wave."""

    def __init__(self, opened: Opened, wave: int) -> None:
        self._opened = opened
        self._wave = wave
        self._found = opened.table.waves[wave]

    @property
    def heading(self) -> str:
        """The wave's heading where it tells how many answered, else empty."""
        told = self._found.answers is not None or self._found.few_answers
        return self._opened.said(self._found.label_cell) if told else ""

    def cell(self) -> Place:
        """Return the cell in the row of numbers of answers.

        Raises:
            CannotEdit: the table has no such row.
        """
        if self._opened.table.answers_row is None:
            raise self._opened.where.refused(
                message("the table has no row for numbers of answers; make one in Excel.")
            )
        return self._opened.table.answers_row, self._found.column

    def told(self, heading: str) -> FoundTable:
        """Return the table with what another heading tells."""
        count = told_in(heading)[1]
        waves = [*self._opened.table.waves]
        waves[self._wave] = replace(self._found, answers=count.number, few_answers=count.few)
        return replace(self._opened.table, waves=tuple(waves))


def with_answers(heading: str, answers: int) -> str:
    """Return a heading such as "April (n = 112)" with another number of answers."""
    return _LAST_NUMBER.sub(lambda found: _signed(found, heading, "=") + str(answers), heading)


def with_too_few(heading: str, limit: int) -> str:
    """Return a heading such as "April (n = 112)" with "< 5" instead of the number of answers."""
    return _LAST_NUMBER.sub(lambda found: f"{_signed(found, heading, '<') or '<'}{limit}", heading)


def _signed(found: re.Match[str], heading: str, sign: str) -> str:
    """Return a sign after an "n" and before the number; of "112 svar", nothing."""
    before = heading[: found.start()].rstrip()
    return f"{sign} " if found["sign"] and before[-1:].isalpha() else ""
