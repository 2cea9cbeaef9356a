"""A pasted table's columns: which field each is, by its heading or by what stands in it; its rows.

What the fields are (`Column`) says whoever takes the rows, such as `app.entry.programme_columns`.
The mapping that is proposed can be changed, and the rows read again by the changed one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.entry.not_understood import NotUnderstood
from app.entry.table import Table
from seminar.messages import Message, message


class Column(Struct, frozen=True):
    """A field that a column of a table can be.

    Args:
        field: its name.
        name: what it is called where a person chooses.
        headings: by which headings it is known, small, in three languages.
        read: returns a cell's value; raises `NotUnderstood`.
        tells: whether a text by itself tells that it is this field, as "09:30" does; `None` for a
            free text, which tells nothing.
    """

    field: str
    name: Message
    headings: tuple[str, ...]
    read: Callable[[str], object]
    tells: Callable[[str], bool] | None = None


class Mapping(Struct, frozen=True):
    """How a table is to be read.

    Args:
        first: the first row that is read, from 0; those above are headings.
        fields: the field of each column, from the left; `None` for a column that is passed over.
    """

    first: int
    fields: tuple[str | None, ...]

    def with_field(self, column: int, field: str | None) -> Mapping:
        """Return the mapping with another field for a column, from which others lose it."""
        fields = [None if each == field else each for each in self.fields]
        fields[column] = field
        return replace(self, fields=tuple(fields))


class Fault(Struct, frozen=True):
    """A cell that cannot be read; row and column count from 0 in the table as pasted."""

    row: int
    column: int
    reason: Message


class Row(Struct, frozen=True):
    """A row's values by field, empty cells left out; `number` counts from 0 in the table."""

    number: int
    values: dict[str, Any]
    faults: tuple[Fault, ...] = ()


_MOST_THAT_TELL = 0.6
"""The share of a column's cells that must tell a field, for the column to be proposed as it."""
_HEADINGS_WITHIN = 5
"""A title or two may stand above the headings."""
_BRACKETS = re.compile(r"\s*[(\[].*?[)\]]")


def proposed(table: Table, columns: Sequence[Column]) -> Mapping:
    """Return how a table is probably meant.

    Args:
        table: as pasted.
        columns: the fields it can have. Without headings, the first of those with free text is
            given the column with the most text.
    """
    heading = _heading_row(table, columns)
    first = 0 if heading is None else heading + 1
    cells = [[cell for cell in column if cell] for column in zip(*table[first:], strict=True)]
    if heading is None:
        return Mapping(first, tuple(_by_content(cells, columns)))
    cells = cells or [[] for _ in table[heading]]
    return Mapping(first, tuple(_by_headings(table[heading], cells, columns)))


def read_rows(table: Table, mapping: Mapping, columns: Sequence[Column]) -> tuple[Row, ...]:
    """Return the rows of a table, read as `mapping` says; rows without text are passed over."""
    readers = {column.field: column.read for column in columns}
    numbered = enumerate(table[mapping.first :], mapping.first)
    return tuple(_row(number, row, mapping, readers) for number, row in numbered if any(row))


def rows_read(read: int, rows: int) -> Message:
    """Return in words how many of the rows are read."""
    return message("{read} of {rows} rows are read", read=read, rows=rows)


def _row(
    number: int, cells: Sequence[str], mapping: Mapping, readers: dict[str, Callable[[str], object]]
) -> Row:
    values: dict[str, object] = {}
    faults: list[Fault] = []
    for place, (cell, field) in enumerate(zip(cells, mapping.fields, strict=True)):
        if field is None or not cell:
            continue
        try:
            values[field] = readers[field](cell)
        except NotUnderstood as refused:
            faults.append(Fault(number, place, refused.message))
    return Row(number, values, tuple(faults))


# --- headings -------------------------------------------------------------------------------------


def _heading_row(table: Table, columns: Sequence[Column]) -> int | None:
    """Return the row with headings: one of the first, of which at least half are known.

    Below a row with other text, one known word is too little.
    """
    with_text = [number for number, row in enumerate(table) if any(row)][:_HEADINGS_WITHIN]
    for number in with_text:
        texts = [cell for cell in table[number] if cell]
        known = sum(any(is_heading_of(column, cell) for column in columns) for cell in texts)
        if known * 2 >= len(texts) and known >= (1 if number == with_text[0] else 2):
            return number
    return None


def _by_headings(
    headings: Sequence[str], cells: Sequence[Sequence[str]], columns: Sequence[Column]
) -> list[str | None]:
    """Return the field of each column; a heading of several fields is the one that reads best."""
    fields: list[str | None] = []
    for heading, texts in zip(headings, cells, strict=True):
        named = [
            each for each in columns if each.field not in fields and is_heading_of(each, heading)
        ]
        exact = [column for column in named if _key(heading) in column.headings] or named
        best = max(exact, key=lambda column: _likeness(column, texts), default=None)
        fields.append(best.field if best else None)
    return fields


def is_heading_of(column: Column, heading: str) -> bool:
    """Whether a heading names the column, with or without what stands in brackets."""
    return {_key(heading), _key(_BRACKETS.sub("", heading))} & set(column.headings) != set()


def _key(heading: str) -> str:
    return " ".join(heading.split()).strip(" .:*").casefold()


def _likeness(column: Column, texts: Sequence[str]) -> tuple[float, float]:
    """Return how well cells go with the column: which share tells it, and which share reads."""
    return _telling(column, texts), sum(_reads(column, text) for text in texts) / max(1, len(texts))


def _reads(column: Column, text: str) -> bool:
    try:
        column.read(text)
    except NotUnderstood:
        return False
    return True


# --- content --------------------------------------------------------------------------------------


def _by_content(cells: Sequence[Sequence[str]], columns: Sequence[Column]) -> list[str | None]:
    """Return the field of each column by what stands in it."""
    fields: list[str | None] = [None] * len(cells)
    for column in columns:
        free = [number for number, field in enumerate(fields) if field is None]
        best = max(free, key=lambda number: _telling(column, cells[number]), default=None)
        if best is not None and _telling(column, cells[best]) >= _MOST_THAT_TELL:
            fields[best] = column.field
    _give_texts(fields, cells, [column.field for column in columns if column.tells is None])
    return fields


def _telling(column: Column, texts: Sequence[str]) -> float:
    """Return which share of the cells tells that it is the column's field."""
    if column.tells is None:
        return 0.0
    return sum(map(column.tells, texts)) / max(1, len(texts))


def _give_texts(
    fields: list[str | None], cells: Sequence[Sequence[str]], texts: Sequence[str]
) -> None:
    """Give the columns left to the fields of free text: first the longest, then in turn."""
    left = [number for number, field in enumerate(fields) if field is None and cells[number]]
    left.sort(key=lambda number: sum(map(len, cells[number])), reverse=True)
    for number, field in zip([*left[:1], *sorted(left[1:])], texts, strict=False):
        fields[number] = field
