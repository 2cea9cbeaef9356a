"""What a page lets be done to the rows of its table."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from app.desktop.spot import Spot
from app.desktop.tables.clipboard import Packing, Pasting
from app.desktop.tables.columns import Edit
from seminar.messages import Message
from seminar.model import Seminar

Ids = tuple[str, ...]


class RowCommands(Struct, frozen=True, kw_only=True):
    """What can be done to rows; `None` for what this table does not have.

    Most return the edit that does it, made for the seminar they are given. A `PlenumError` that
    they raise is told in the status line. Rows without ids of their own (phases) bear their place
    as id: "0", "1", …

    Args:
        spot: where undoing leads, of the ids (the current one first) and the column's key.
        new: inserts a row after the one with this id; `None` if no row is current.
        begin: the key of the column in which one types when a new row is there.
        grows: whether Enter in the last row, which has this id, adds another.
        duplicate: copies the rows, beneath the last of them.
        remove: removes the rows.
        move: moves the rows by one, up (-1) or down (1).
        carry: moves the rows to the previous (-1) or next (1) day, task or group, and goes there.
        drop: moves rows that were dragged, of this table or another of its `kind`, to before the
            place (from 0) among the rows as they stand.
        drop_copies: the same with copies of them.
        refusal: why rows with these ids cannot be dropped before that place; `None` if they can.
        details: shows the details of the current row and puts the focus there.
        fix: applies the first fix of the problem of the row with this id.
        open: what Enter does with the row of this id, instead of going down.
        pasting: how a block on the clipboard becomes rows.
        paste_lines: inserts pasted lines as rows before the one of this place; for tables whose
            rows are one text, or may be. A block of several columns is left to `pasting`.
        packing: how rows go through the clipboard with all that is in them.
        kind: what the rows are, such as "items"; rows can be dropped where the same are.
    """

    spot: Callable[[Ids, str], Spot]
    new: Callable[[Seminar, str | None], Edit] | None = None
    begin: str = ""
    grows: Callable[[str], bool] | None = None
    duplicate: Callable[[Seminar, Ids], Edit] | None = None
    remove: Callable[[Seminar, Ids], Edit] | None = None
    move: Callable[[Seminar, Ids, int], Edit] | None = None
    carry: Callable[[Ids, int], object] | None = None
    drop: Callable[[Seminar, Ids, int], Edit] | None = None
    drop_copies: Callable[[Seminar, Ids, int], Edit] | None = None
    refusal: Callable[[Ids, int], Message | None] | None = None
    details: Callable[[], object] | None = None
    fix: Callable[[str], object] | None = None
    open: Callable[[str], object] | None = None
    pasting: Pasting | None = None
    paste_lines: Callable[[Seminar, tuple[str, ...], int], Edit] | None = None
    packing: Packing | None = None
    kind: str = ""
