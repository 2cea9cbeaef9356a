"""What the clipboard holds, as a table makes use of it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QMimeData

from app.desktop.tables.columns import Edit
from app.entry.columns import Column, Fault, Mapping
from app.entry.table import Table, read_table
from seminar.editing.edit import Edit as RowsEdit
from seminar.editing.sentences import leaving_out
from seminar.messages import Message, message
from seminar.model import Seminar

_PACKED = "application/x-plenum-"


class Pasted(Struct, frozen=True):
    """What a pasted table would become.

    Args:
        summary: how many of its rows are read, in words.
        faults: the cells that cannot be read.
        edit: makes rows of what can be read; `None` where nothing can.
    """

    summary: Message
    faults: tuple[Fault, ...]
    edit: Edit | None


def pasted(summary: Message, faults: tuple[Fault, ...], edit: RowsEdit | None, left: int) -> Pasted:
    """Return what a table becomes, by an edit whose sentence also says how many rows are left out.

    Args:
        summary: how many of the rows are read, in words.
        faults: the cells that cannot be read.
        edit: makes rows of what can be read; `None` where nothing can.
        left: how many rows cannot be read.
    """
    if edit is not None:
        edit = replace(edit, sentence=leaving_out(edit.sentence, left))
    return Pasted(summary, faults, edit)


def as_it_is(table: Table) -> Table:
    """Return a block of cells that is read as it stands."""
    return table


class Pasting(Struct, frozen=True, kw_only=True):
    """How a block of cells becomes rows.

    Args:
        title: what the preview is called, such as "Paste into the programme".
        columns: the fields that a column of the block can be.
        propose: returns which field each column probably is.
        read: returns what the block becomes, before the row of this place (from 0).
        prepare: returns the block as it is to be read, where a person would see more columns in it.
        act: what the preview's button says.
    """

    title: Message
    columns: tuple[Column, ...]
    propose: Callable[[Table], Mapping]
    read: Callable[[Seminar, Table, Mapping, int], Pasted]
    prepare: Callable[[Table], Table] = as_it_is
    act: Message = message("Paste")


class Packing(Struct, frozen=True, kw_only=True):
    """How rows go through the clipboard with all that is in them, within Plenum.

    Args:
        pack: returns the rows with these ids.
        unpack: returns the edit that inserts them anew before the row of this place (from 0).
    """

    pack: Callable[[Seminar, tuple[str, ...]], bytes]
    unpack: Callable[[Seminar, bytes, int], Edit]


def put_packed(mime: QMimeData, kind: str, packed: bytes) -> None:
    """Put whole rows beside the texts."""
    mime.setData(_PACKED + kind, packed)


def packed_in(mime: QMimeData, kind: str) -> bytes | None:
    """Return whole rows of a kind, or `None`."""
    name = _PACKED + kind
    return bytes(mime.data(name).data()) if kind and mime.hasFormat(name) else None


def table_in(mime: QMimeData) -> Table:
    """Return the block of cells; empty if there is none."""
    return read_table(mime.text(), mime.html())


def lines_in(mime: QMimeData) -> tuple[str, ...]:
    """Return the lines, without bullets and numbers in front."""
    from app.entry.lines import read_html_lines, read_lines  # noqa: PLC0415 - only when pasted

    return (read_html_lines(mime.html()) if mime.hasHtml() else ()) or read_lines(mime.text())
