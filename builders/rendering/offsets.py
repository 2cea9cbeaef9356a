"""Changing a PDF where lengths change: its table of where each object begins follows.

Source: ISO 32000-1, 7.5.4 (cross-reference table) and 7.5.5 (file trailer).
"""

from __future__ import annotations

import re

from msgspec import Struct

_TABLE = b"\nxref\n"
_ENTRY = re.compile(rb"^\d{10}(?= \d{5} n)", re.MULTILINE)
_START = re.compile(rb"(?<=\nstartxref\n)\d+")


class Edit(Struct, frozen=True):
    """Bytes to be put in place of others.

    Args:
        start: where those begin, in bytes from the beginning of the PDF.
        end: where they end.
        new: what takes their place.
    """

    start: int
    end: int
    new: bytes


def edited(pdf: bytes, *edits: Edit) -> bytes:
    """Return a PDF with edits made and its table brought in line.

    Args:
        pdf: a PDF with one table in clear, after all objects; any other is returned as it is.
        edits: what to change before the table, in any order, none over another.
    """
    table = pdf.rfind(_TABLE)
    if table < 0:
        return pdf

    def moved(before: bytes) -> int:
        """Return where something now is that began at `before`."""
        at = int(before)
        return at + sum(len(one.new) - (one.end - one.start) for one in edits if one.end <= at)

    parts: list[bytes] = []
    done = 0
    for one in sorted(edits, key=lambda one: one.start):
        parts += [pdf[done : one.start], one.new]
        done = one.end
    entries = _ENTRY.sub(lambda entry: b"%010d" % moved(entry[0]), pdf[table:])
    parts += [pdf[done:table], _START.sub(lambda start: b"%d" % moved(start[0]), entries)]
    return b"".join(parts)
