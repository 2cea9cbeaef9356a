"""Rows on their way: dragged to another place, or on the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import msgspec
from msgspec import Struct
from PySide6.QtCore import QMimeData

from app.desktop.tables.columns import Column, Row
from app.entry.table import text_of_table

_DRAGGED = "application/x-plenum-rows"


class Dragged(Struct, frozen=True):
    """Rows that are being dragged.

    Args:
        seminar: the id of their seminar.
        kind: what they are, such as "items".
        ids: their ids, in the order of the rows.
    """

    seminar: str
    kind: str
    ids: tuple[str, ...]


def mime_of_drag(dragged: Dragged) -> QMimeData:
    """Return rows that are being dragged, as Qt takes them along."""
    mime = QMimeData()
    mime.setData(_DRAGGED, msgspec.json.encode(dragged))
    return mime


def dragged_in(mime: QMimeData, seminar: str, kind: str) -> Dragged | None:
    """Return the rows that are being dragged.

    Args:
        mime: what is being dragged.
        seminar: the id of the seminar into which they would be dropped.
        kind: what is taken there.

    Returns:
        The rows; `None` where it is something else, or of another seminar.
    """
    if not mime.hasFormat(_DRAGGED):
        return None
    dragged = msgspec.json.decode(bytes(mime.data(_DRAGGED).data()), type=Dragged)
    return dragged if (dragged.seminar, dragged.kind) == (seminar, kind) else None


def mime_of_rows(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> QMimeData:
    """Return rows as text, which Excel takes, and as a table, which Word takes."""
    cells = tuple(tuple(_copied(column, row) for column in columns) for row in rows)
    mime = QMimeData()
    mime.setText(text_of_table(cells))
    mime.setHtml(_html(cells))
    return mime


def _copied(column: Column[Row], row: Row) -> str:
    return column.copied(row) if column.copied else column.text(row)


def _html(cells: Sequence[Sequence[str]]) -> str:
    rows = "".join(
        f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in cells
    )
    return f"<table>{rows}</table>"


def _cell(text: str) -> str:
    return escape(text).replace("\n", "<br>")
