"""Readers of single cells of a pasted table, and what a cell tells of its column by itself."""

from __future__ import annotations

import re

from app.entry.minutes import read_minutes
from app.entry.not_understood import NotUnderstood
from seminar.texts import clean_text

_WITH_UNIT_OR_BARE = re.compile(r"[0-9]{1,3}\s*(?:[a-z]+\.?)?|[0-9].*[a-z].*", re.IGNORECASE)


def one_line(cell: str) -> str:
    """Return a cell's text on one line."""
    return " ".join(clean_text(cell).split())


def read_length(cell: str) -> int:
    """Return the minutes that a cell says.

    Raises:
        NotUnderstood: it says none, or counts from others.
    """
    if cell.strip()[:1] in tuple("+-−–"):
        raise NotUnderstood("“{text}” counts from minutes that are not here.", text=one_line(cell))
    return read_minutes(cell, 0)


def tells_length(cell: str) -> bool:
    """Whether a cell is minutes: a bare number, or one with a unit; "1:30" may be a clock time."""
    try:
        read_length(cell)
    except NotUnderstood:
        return False
    return _WITH_UNIT_OR_BARE.fullmatch(cell) is not None
