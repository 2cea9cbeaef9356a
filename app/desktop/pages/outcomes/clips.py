"""Statements on the clipboard: tables, and statements as they are in Plenum."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from app.desktop.pages.outcomes.columns import now
from app.desktop.tables.clipboard import Packing, Pasted, Pasting, pasted
from app.entry.columns import Mapping
from app.entry.statement_table import StatementTable
from app.entry.table import Table
from seminar.editing.edit import Edit
from seminar.editing.places import ids_of
from seminar.editing.statement_rows import paste_statements
from seminar.messages import message
from seminar.model import Seminar, Statement, new_id


def pasting(table: StatementTable, after: Callable[[int], str | None]) -> Pasting:
    """Return how a block of cells becomes statements.

    Args:
        table: reads it.
        after: returns which statement stands before a place of the table, by id.
    """

    def read(seminar: Seminar, cells: Table, mapping: Mapping, place: int) -> Pasted:
        found = table.read(cells, mapping)
        edit = paste_statements(seminar, found.said, now(), after(place)) if found.said else None
        return pasted(found.summary, found.faults, edit, found.rows - len(found.said))

    return Pasting(
        title=message("Paste statements"),
        columns=table.columns,
        propose=table.propose,
        read=read,
    )


def packing(after: Callable[[int], str | None], task: Callable[[], str | None]) -> Packing:
    """Return how statements go through the clipboard; a copy came from no sheet.

    Args:
        after: returns which statement stands before a place of the table, by id.
        task: returns the id of the task in whose table they are pasted.
    """

    def unpack(seminar: Seminar, packed: bytes, place: int) -> Edit:
        found = msgspec.json.decode(packed, type=tuple[Statement, ...])
        new = [_placed(seminar, one, task()) for one in found]
        return paste_statements(seminar, new, now(), after(place))

    return Packing(pack=_pack, unpack=unpack)


def _pack(seminar: Seminar, ids: tuple[str, ...]) -> bytes:
    return msgspec.json.encode(tuple(one for one in seminar.outcomes if one.id in ids))


def _placed(seminar: Seminar, said: Statement, task: str | None) -> Statement:
    """Return a copy for a task: with its question and group where the seminar has them there."""
    asked = next((ids_of(one.questions) for one in seminar.tasks if one.id == task), ())
    return replace(
        said,
        id=new_id(),
        task=task,
        question=said.question if said.question in asked else None,
        group=said.group if said.group in ids_of(seminar.groups) else None,
        source="",
        merged=(),
    )
