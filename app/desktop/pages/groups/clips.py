"""Participants on the clipboard and in files: tables, and people as they are in Plenum."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from app.desktop.tables.clipboard import Packing, Pasted, Pasting
from app.entry.columns import Mapping
from app.entry.participant_columns import COLUMNS
from app.entry.participant_rows import ParticipantRows, participant_rows, proposed_participants
from app.entry.table import Table
from seminar.editing.edit import Edit
from seminar.editing.participants import fetch_participants, paste_participants
from seminar.editing.places import place_of
from seminar.messages import message
from seminar.model import Participant, Seminar, new_id


def pasting(after: Callable[[int], str | None]) -> Pasting:
    """Return how a block of cells becomes participants.

    Args:
        after: returns who stands before a place of the table, by id; `None` for nobody.
    """

    def read(seminar: Seminar, table: Table, mapping: Mapping, place: int) -> Pasted:
        rows = participant_rows(table, mapping, seminar.participants)
        at = _index(seminar, after(place))
        edit = (
            paste_participants(seminar, rows.people, at, rows.rows - len(rows.people))
            if rows.people
            else None
        )
        return _pasted(rows, edit)

    return Pasting(
        title=message("Paste participants"),
        columns=COLUMNS,
        propose=proposed_participants,
        read=read,
    )


def fetching() -> Pasting:
    """Return how a list in a file becomes participants, after those there are."""

    def read(seminar: Seminar, table: Table, mapping: Mapping, _place: int) -> Pasted:
        rows = participant_rows(table, mapping, seminar.participants)
        left = rows.rows - len(rows.people)
        edit = fetch_participants(seminar, rows.people, left) if rows.people else None
        return _pasted(rows, edit)

    return Pasting(
        title=message("Fetch participants"),
        columns=COLUMNS,
        propose=proposed_participants,
        read=read,
        act=message("Fetch"),
    )


def _pasted(rows: ParticipantRows, edit: Edit | None) -> Pasted:
    return Pasted(rows.summary, (*rows.faults, *rows.repeated), edit)


def _index(seminar: Seminar, after: str | None) -> int:
    return 0 if after is None else place_of(seminar.participants, after) + 1


# --- within Plenum --------------------------------------------------------------------------------


def packing(after: Callable[[int], str | None]) -> Packing:
    """Return how participants go through the clipboard; they come in no group.

    Args:
        after: returns who stands before a place of the table, by id; `None` for nobody.
    """

    def unpack(seminar: Seminar, packed: bytes, place: int) -> Edit:
        people = msgspec.json.decode(packed, type=tuple[Participant, ...])
        new = [replace(who, id=new_id(), locked=False) for who in people]
        return paste_participants(seminar, new, _index(seminar, after(place)))

    return Packing(pack=_pack, unpack=unpack)


def _pack(seminar: Seminar, ids: tuple[str, ...]) -> bytes:
    people = {who.id: who for who in seminar.participants}
    return msgspec.json.encode([people[id_] for id_ in ids if id_ in people])
