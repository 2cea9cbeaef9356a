"""Pasted lines, such as "09:00 Kaffe" and "• Lunsj 45", as a table of their parts."""

from __future__ import annotations

from app.entry.lines import is_mark, without_marks
from app.entry.programme_columns import is_title_heading
from app.entry.quick_line import parts_of_line
from app.entry.table import Table


def taken_apart(table: Table) -> Table:
    """Return when, what and how long where a table is only lines of text; else the table.

    Bullets and numbers in front of the lines go, and columns in which no line says anything.

    Args:
        table: as pasted. A programme from a mail or a document of text is a single column of it,
            or two where tabs stand after bullets and numbers.
    """
    lines = _lines(table)
    if not lines:
        return table
    if len(lines) > 1 and is_title_heading(lines[0]):
        lines = lines[1:]  # It is the heading of what is a column of its own now.
    columns = [column for column in zip(*map(parts_of_line, lines), strict=True) if any(column)]
    return tuple(zip(*columns, strict=True))


def _lines(table: Table) -> tuple[str, ...]:
    """Return the lines that a table is; none where it has columns."""
    if not table or len(table[0]) > 2:
        return ()
    rows = [tuple(cell for cell in row if cell) for row in table]
    if any(len(row) > 1 and not is_mark(row[0]) for row in rows):
        return ()
    return without_marks(["\t".join(row) for row in rows])
