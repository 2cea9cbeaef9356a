"""How many people answered, as cells and headings say it; this decides what is held back.

What says "fewer than 5" is not nothing: it holds the score back. What nobody can read may mean
the same, and so does a dash among numbers. Hidden cells count like others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from seminar.messages import Message, message
from seminar.spreadsheet.found import FoundTable, WaveColumn
from seminar.spreadsheet.values import computed, is_blank, is_held_back, said, whole_number
from seminar.spreadsheet.words import PEOPLE, TOO_FEW
from seminar.texts import shown
from seminar.workbook import Sheet, cell_name

_NUMBER = r"[0-9]{1,3}(?: [0-9]{3})+|[0-9]+"
_COUNTING = r"(?:n|ant\.?|antall|antal|(?:antall |antal )?svar)\s*[=:]\s*|n\s+"
_COUNTED = rf"(?:{_COUNTING})(?P<n>{_NUMBER})"
_OF_PEOPLE = rf"(?P<people>{_NUMBER})\s+(?:{'|'.join(sorted(PEOPLE))})"
_FEW = rf"(?P<few>(?:n\s*)?{TOO_FEW})"
_IN_HEADING = re.compile(
    rf"(?:^|\s*[(\[,;:–—-]\s*|\s+)(?:{_COUNTED}|{_OF_PEOPLE}|{_FEW})\s*[)\]]?\s*$", re.IGNORECASE
)
_MENTIONED = re.compile(r"\bn\s*[=<≤:]|[<≤]\s*[0-9]", re.IGNORECASE)


class Count(Struct, frozen=True):
    """How many answered: a number, or that they may be too few; neither where nobody has said."""

    number: int | None = None
    few: bool = False


class Counts(Struct, frozen=True):
    """The numbers of answers of a table.

    Args:
        waves: how many answered in each wave.
        rows: how many are behind a score, by its row and the place of its wave; those that stand.
        remarks: what could not be read.
    """

    waves: tuple[Count, ...]
    rows: Mapping[tuple[int, int], Count]
    remarks: tuple[Message, ...] = ()

    def behind(self, row: int, wave: int) -> Count:
        """Return how many answers are behind a score: as its own cell says, else as its wave does.

        Of a wave in which too few took part, no score has enough.
        """
        whole, own = self.waves[wave], self.rows.get((row, wave), Count())
        if whole.few or own.few:
            return Count(few=True)
        return whole if own.number is None else own


def told_in(heading: str) -> tuple[str, Count]:
    """Return a wave's label and how many answered, from a heading such as "April (n = 112)"."""
    found = _IN_HEADING.search(heading)
    if found and found.start():
        number = found["n"] or found["people"]
        count = Count(int(number.replace(" ", ""))) if number else Count(few=True)
        return heading[: found.start()].rstrip(), count
    return heading, Count(few=_MENTIONED.search(heading) is not None)


def read_counts(sheet: Sheet, table: FoundTable) -> Counts:
    """Return how many answered, of each wave and of each score.

    Args:
        sheet: where the table stands, with what is hidden.
        table: where its waves, rows and numbers of answers stand.

    Raises:
        SpreadsheetError: a cell shows an error, or a formula without result.
    """
    cells = [*_cells(sheet, table)]
    told = any(whole_number(value) is not None or is_held_back(value) for *_, value in cells)
    index = table.index.row if table.index else None
    counts = {(row, wave): _count(value, told=told and row != index) for row, wave, value in cells}
    return Counts(
        waves=tuple(
            _of_wave(counts, table, wave, column) for wave, column in enumerate(table.waves)
        ),
        rows=counts,
        remarks=(
            *(_remark_of_heading(sheet, each) for each in table.waves if _is_unread(each)),
            *(
                _remark(sheet, row, _column(table, row, wave), value)
                for row, wave, value in cells
                if counts[row, wave].few and not is_held_back(value)
            ),
        ),
    )


def _cells(sheet: Sheet, table: FoundTable) -> Iterator[tuple[int, int, object]]:
    """Yield row, place of the wave, and what stands there, of each cell for a number of answers."""
    rows = [*(each.row for each in table.rows)]
    for wave, found in enumerate(table.waves):
        own = rows if found.answers_column is not None else []
        counted = [*own, *([] if table.answers_row is None else [table.answers_row])]
        for row in counted:
            yield row, wave, computed(sheet, row, _column(table, row, wave))


def _column(table: FoundTable, row: int, wave: int) -> int:
    """Return where a number of answers stands: under its wave in the row that is theirs."""
    found = table.waves[wave]
    is_of_wave = row == table.answers_row or found.answers_column is None
    return found.column if is_of_wave else found.answers_column or 0


def _of_wave(
    counts: Mapping[tuple[int, int], Count], table: FoundTable, wave: int, found: WaveColumn
) -> Count:
    if table.answers_row is not None:
        return counts[table.answers_row, wave]
    return Count(found.answers, found.few_answers)


def _count(value: object, *, told: bool) -> Count:
    """Return what a cell says; a dash says nothing unless others are `told`."""
    number = whole_number(value)
    if number is not None:
        return Count(number)
    if is_held_back(value):
        return Count(few=True)
    is_empty = value is None or (isinstance(value, str) and not value.strip())
    return Count(few=not is_empty and (told or not is_blank(value)))


# --- what could not be read -----------------------------------------------------------------------


def _is_unread(wave: WaveColumn) -> bool:
    return wave.few_answers and told_in(wave.label)[1].few


def _remark_of_heading(sheet: Sheet, wave: WaveColumn) -> Message:
    return message(
        "Sheet “{sheet}”, cell {cell}: nobody can tell from “{heading}” how many answered, so the"
        " wave is held back; write it as “(n = 112)” after the wave's name.",
        sheet=shown(sheet.name),
        cell=cell_name(*wave.label_cell),
        heading=shown(wave.label),
    )


def _remark(sheet: Sheet, row: int, column: int, value: object) -> Message:
    return message(
        "Sheet “{sheet}”, cell {cell}: “{value}” is not a number of answers, so what it belongs to"
        " is held back; write a whole number, or “<5” where there are too few.",
        sheet=shown(sheet.name),
        cell=cell_name(row, column),
        value=said(value),
    )
