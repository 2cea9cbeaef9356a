"""A list of participants in a file (.xlsx, .csv), as a table of texts."""

from __future__ import annotations

from pathlib import Path

from app.entry.participant_rows import proposed_participants
from app.entry.table import Table
from seminar.messages import PlenumError
from seminar.texts import clean_text
from seminar.workbook import NO_RESULT, ErrorValue, Extent, Sheet, open_workbook

_EXTENT = Extent(rows=5000, columns=60)


class NoList(PlenumError):
    """A file holds no list of participants."""


def read_participant_file(path: Path) -> Table:
    """Return the list in a file: the first sheet whose headings are known, or else the first.

    Hidden rows and columns are passed over, as they are by the person who looks at the file.

    Raises:
        SpreadsheetError: it is no workbook or text with separators, or cannot be read.
        NoList: it has more rows than any list of participants, or none.
    """
    book = open_workbook(path)
    tables: list[Table] = []
    has_headings = False
    for name in book.sheet_names:
        sheet = book.sheet(name, _EXTENT)
        if sheet.more:
            raise NoList(
                "{file} has more than {rows} rows; keep the participants alone, and try again.",
                file=book.file,
                rows=_EXTENT.rows,
            )
        table = _table(sheet)
        first = proposed_participants(table).first if table else 0
        if 0 < first < len(table):
            return table
        has_headings = has_headings or first > 0
        tables.append(table[first:])
    if found := next(filter(None, tables), None):
        return found
    if has_headings:
        raise NoList("{file} has headings for participants, and nobody below them.", file=book.file)
    raise NoList("{file} has no rows with text that can be seen.", file=book.file)


def _table(sheet: Sheet) -> Table:
    rows = sheet.without_hidden().rows
    width = max(map(len, rows), default=0)
    texts = (tuple(map(_text, row)) + ("",) * (width - len(row)) for row in rows)
    return tuple(row for row in texts if any(row))


def _text(value: object) -> str:
    """Return what a cell says; one whose formula fails or has no result says nothing."""
    if value is None or value is NO_RESULT or isinstance(value, ErrorValue):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return clean_text(str(value)).strip()
