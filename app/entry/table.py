"""A table on the clipboard as rows of texts, from Excel, Word, a browser or plain text."""

from __future__ import annotations

import re

from seminar.texts import clean_text

Table = tuple[tuple[str, ...], ...]
"""Rows of cells, all rows equally wide; a cell without text is empty."""

_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\n|\Z)')
_PLAIN = re.compile(r"[^\t\n]*")


def read_table(text: str, html: str = "") -> Table:
    """Return the table that the clipboard holds; empty if it holds nothing.

    Word writes cells of several paragraphs as if they were rows, so the HTML counts where it has a
    table.

    Args:
        text: the clipboard's plain text.
        html: the clipboard's HTML; empty for none.
    """
    if re.search(r"<table[\s>]", html, re.IGNORECASE):
        from app.entry.pasted_html import cells_of_html  # noqa: PLC0415 - only where it is needed

        if table := _even(cells_of_html(html)):
            return table
    return table_of_text(text)


def table_of_text(text: str) -> Table:
    """Return a table of which each line is a row and each tab divides cells, as Excel writes it.

    A cell that holds line breaks, tabs or doubled quotes stands in quotes; in others quotes are
    part of the text.
    """
    rows: list[list[str]] = [[]]
    place, unread = 0, clean_text(text)
    while place < len(unread):
        cell, place = _cell(unread, place)
        rows[-1].append(cell)
        if unread[place : place + 1] == "\n":
            rows.append([])
        place += 1
    return _even(rows)


def text_of_table(table: Table) -> str:
    """Return a table as Excel takes it from the clipboard; `table_of_text` reads it again."""
    return "".join("\t".join(map(_quoted, row)) + "\r\n" for row in table)


def _cell(unread: str, place: int) -> tuple[str, int]:
    """Return the cell that begins at `place`, and where it ends."""
    quoted = _QUOTED.match(unread, place)
    if quoted and any(sign in quoted[1] for sign in ("\n", "\t", '""')):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(unread, place)
    return (plain[0], plain.end()) if plain else ("", place)


def _quoted(cell: str) -> str:
    if any(sign in cell for sign in '\n\t"'):
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return cell


def _even(rows: list[list[str]]) -> Table:
    """Return the rows equally wide, without empty ones at the end."""
    tidy = [[_tidy(cell) for cell in row] for row in rows]
    while tidy and not any(tidy[-1]):
        tidy.pop()
    width = max((len(row) for row in tidy), default=0)
    return tuple(tuple(row + [""] * (width - len(row))) for row in tidy)


def _tidy(cell: str) -> str:
    """Return a cell without spaces at its ends and without those that only Excel sees."""
    lines = (line.strip() for line in cell.replace("\xa0", " ").split("\n"))
    return "\n".join(lines).strip()
