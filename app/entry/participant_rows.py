"""A list, pasted or from a file, as participants."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from app.entry.columns import (
    Fault,
    Mapping,
    Row,
    is_heading_of,
    proposed,
    read_rows,
    rows_read,
)
from app.entry.participant_columns import COLUMNS
from app.entry.table import Table
from seminar.drawing import standing_of
from seminar.messages import Message, message
from seminar.model import Participant

_HEADINGS_WITHIN = 5
"""A title or two may stand above the headings."""
_SECTION = re.compile(
    r"politikere|politikarar|folkevalgte|folkevalde|ansatte|tilsette|tillitsvalgte|tillitsvalde"
    r"|administrasjon(en)?|deltakere|deltakarar|gjester|gjestar|andre|politicians|employees"
    r"|representatives|administration|participants|guests|others|(gruppe|bord|group|table) [0-9]+"
)
"""What stands over a part of a list, and is nobody's name."""
_MOST = 0.6
"""The share of a column's cells by which it is taken for what they are."""
_NAMES = tuple(each for each in COLUMNS if each.field in ("name", "first_name", "last_name"))


class ParticipantRows(Struct, frozen=True):
    """What a list says of the participants.

    Args:
        people: those of the rows that could be read, each once.
        faults: the cells that could not be read; their rows give nobody.
        repeated: the cells that name somebody who is there already; their rows give nobody.
        rows: how many rows with text the list has, headings apart.
        mapping: how the list was read.
    """

    people: tuple[Participant, ...]
    faults: tuple[Fault, ...]
    repeated: tuple[Fault, ...]
    rows: int
    mapping: Mapping

    @property
    def summary(self) -> Message:
        """How many of the rows are read, and how many are there already, in words."""
        read = rows_read(len(self.people), self.rows)
        match len(self.repeated):
            case 0:
                return read
            case 1:
                return message("{read}; one is there already", read=read)
            case n:
                return message("{read}; {n} are there already", read=read, n=n)


def proposed_participants(table: Table) -> Mapping:
    """Return which field of a participant each column of the table probably is.

    One heading over names is enough: lists of people have columns for much that is not asked for.
    A heading may stand over two lines, or over two columns of which one is the last name.
    """
    mapping = proposed(table, COLUMNS)
    if mapping.first:
        return _with_last_name(table, _of_two_lines(table, mapping))
    for number, row in enumerate(table[:_HEADINGS_WITHIN]):
        if any(is_heading_of(column, cell) for column in _NAMES for cell in row):
            found = proposed(_below_known_headings(table[number:]), COLUMNS)
            return _with_last_name(table, replace(found, first=found.first + number))
    return mapping


def _of_two_lines(table: Table, mapping: Mapping) -> Mapping:
    """Return the mapping by headings of two lines, if the first row is headings too.

    So it is where a cell is merged over others: "Person" over "Fornavn" and "Etternavn".
    """
    upper, rest = table[mapping.first - 1], table[mapping.first :]
    texts = [cell for cell in rest[0] if cell] if rest else []
    if not texts or not all(map(_is_heading, texts)):
        return mapping
    joined = tuple(low or high for low, high in zip(rest[0], upper, strict=True))
    return replace(proposed((joined, *rest[1:]), COLUMNS), first=mapping.first + 1)


def _with_last_name(table: Table, mapping: Mapping) -> Mapping:
    """Return the mapping with a last name, if what is beside the names can be nothing else."""
    if "name" not in mapping.fields or "last_name" in mapping.fields:
        return mapping
    column = mapping.fields.index("name")
    if mapping.fields[column + 1 : column + 2] != (None,):
        return mapping
    heading = table[mapping.first - 1][column + 1]
    rows = [row[column : column + 2] for row in table[mapping.first :] if row[column]]
    halves = [one for one in rows if one[0].isalpha() and _is_name(one[1])]
    if (heading and not is_heading_of(COLUMNS[0], heading)) or len(halves) < _MOST * len(rows):
        return mapping
    return mapping.with_field(column, "first_name").with_field(column + 1, "last_name")


def _is_name(text: str) -> bool:
    return all(part.isalpha() for part in re.split(r"[ '’.-]+", text.strip(".")))


def _is_heading(cell: str) -> bool:
    return any(is_heading_of(column, cell) for column in COLUMNS)


def _below_known_headings(table: Table) -> Table:
    """Return the table with nothing in the columns whose headings say no field."""
    known = [_is_heading(cell) for cell in table[0]]
    return tuple(
        tuple(cell if is_known else "" for cell, is_known in zip(row, known, strict=True))
        for row in table
    )


def participant_rows(
    table: Table, mapping: Mapping, present: Sequence[Participant] = ()
) -> ParticipantRows:
    """Return the participants that a list says.

    A first and a last name are joined; where only a role is written, it stands for the name, as for
    "Ordfører". A party counts before a unit for politicians, and after it for others.

    Args:
        table: as pasted or read.
        mapping: how it is to be read.
        present: who is on the seminar's list; nobody comes twice.
    """
    rows = read_rows(table, mapping, COLUMNS)
    here: dict[str, list[Participant]] = {}
    for who in present:
        here.setdefault(_folded(who.name), []).append(who)
    new: list[Participant] = []
    faults: list[Fault] = []
    repeated: list[Fault] = []
    for row in rows:
        who = _participant(row)
        if not who.name:
            faults.append(_fault(row, mapping, message("The row has no name.")))
        elif who == Participant(id=who.id, name=who.name) and _SECTION.fullmatch(_folded(who.name)):
            what = message("“{name}” is a heading, and nobody’s name.", name=who.name)
            faults.append(_fault(row, mapping, what))
        elif any(_same(who, other) for other in here.get(_folded(who.name), [])):
            what = message("“{name}” is on the list already.", name=who.name)
            repeated.append(_fault(row, mapping, what))
        else:
            here.setdefault(_folded(who.name), []).append(who)
            new.append(who)
    return ParticipantRows(tuple(new), tuple(faults), tuple(repeated), len(rows), mapping)


def _participant(row: Row) -> Participant:
    said: dict[str, str] = row.values
    parts = (said.get("first_name", ""), said.get("last_name", ""))
    role = said.get("role", "")
    whole = said.get("name", "")
    if said.get("last_name") and not said.get("first_name"):
        parts = (whole, parts[1])
    name = " ".join(filter(None, parts)) or whole or role
    party, unit = said.get("party", ""), said.get("unit", "")
    is_politician = standing_of(Participant(role=role, unit=party or unit)) == "politician"
    return Participant(
        name=name, role=role, unit=(party or unit) if is_politician else unit or party
    )


def _fault(row: Row, mapping: Mapping, reason: Message) -> Fault:
    fields = ("name", "first_name", "last_name", "role")
    columns = [mapping.fields.index(field) for field in fields if field in mapping.fields]
    return Fault(row.number, columns[0] if columns else 0, reason)


def _same(one: Participant, other: Participant) -> bool:
    """Whether two of one name are one person: nothing tells them apart."""
    return all(
        not mine or not theirs or mine == theirs
        for mine, theirs in (
            (_folded(one.unit), _folded(other.unit)),
            (_folded(one.role), _folded(other.role)),
        )
    )


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
