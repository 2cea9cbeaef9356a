"""Pasted lines that begin with clock times, such as "09:00 Kaffe", as a table of their parts."""

from __future__ import annotations

from app.entry.quick_line import parts_of_line
from app.entry.table import Table

_MOST = 0.6
"""The share of the lines that must begin with a time, for all to be taken apart."""


def taken_apart(table: Table) -> Table:
    """Return when, what and how long where a table is only lines with times; else the table.

    Args:
        table: as pasted. A programme from a mail or a document of text is a single column of it.
    """
    if not table or len(table[0]) != 1:
        return table
    parts = [parts_of_line(row[0]) for row in table if row[0]]
    timed = sum(bool(when) for when, _, _ in parts)
    if timed < _MOST * len(parts):
        return table
    return tuple(parts) if any(length for _, _, length in parts) else _without_lengths(parts)


def _without_lengths(parts: list[tuple[str, str, str]]) -> Table:
    return tuple((when, title) for when, title, _ in parts)
