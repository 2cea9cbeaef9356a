"""What the deck's native tables share: columns, cells, and heights that their texts need.

Which rows a table has and how they are set is said by the kind's own module.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from builders.canvas import LayoutCanvas
from builders.fit import MARGIN, measure, wrap
from builders.look import FLOOR, HAIRLINE, MUTED, PT, Colour, Rect, Type, cm
from builders.metrics import Face
from builders.plan.fitting import box_height, cut
from builders.plan.scene import Cell, Line, Row, Table
from seminar.emphasis import plain

HANG = cm(0.35)
"""How far a table stands outside the left margin, so that its text stands on it."""
HEADER = cm(0.9)
"""The height of a head with one line."""
PADDING = cm(0.08)
"""The least that a row is higher than its text."""


class Column(Struct, frozen=True):
    """A column: its heading, its width on the built-in slide, and in EMU what its texts need."""

    head: str
    width: int
    needed: int = 0
    align: Literal["l", "r"] = "l"
    indent: int = 0
    """How far its texts are moved in from the left, in EMU."""


class Grid(Struct, frozen=True):
    """Where a table stands, its columns and the inset of every cell, all in EMU, and its head."""

    x: int
    y: int
    room: int
    """How high the rows under the head may be together."""
    columns: tuple[int, ...]
    inset: int
    head: Row
    rule: Colour

    def text_width(self, column: int, indent: int = 0) -> int:
        """Return the room for text in a cell of `column`, in EMU."""
        return self.columns[column] - 2 * self.inset - indent


class SizedRow(Struct, frozen=True):
    """A row between the least height that its text needs and the height that is usual, in EMU."""

    cells: tuple[Cell, ...]
    least: int
    usual: int
    ground: Colour | None = None


def grid(
    layout: LayoutCanvas,
    columns: Sequence[Column],
    face: Face,
    *,
    hang: int = HANG,
    below: int = 0,
    rule: Colour = HAIRLINE,
) -> Grid:
    """Return the grid of a table over the whole width of a layout's body, with its quiet head.

    Columns keep their proportions, except that one too narrow for its longest word or its heading
    takes from what others have to spare.

    Args:
        layout: where the table stands.
        columns: from left to right.
        face: what widths are measured by.
        hang: how far the table stands outside the left margin, as much as each cell's inset.
        below: what is kept free below the table, in EMU.
        rule: the colour of the lines between rows.
    """
    body = layout.body
    hang = min(hang, body.x)
    width, usual = body.w + hang, sum(column.width for column in columns)
    scaled = [column.width * width // usual for column in columns]
    scaled[-1] += width - sum(scaled)
    needed = [_needed(column, face) + 2 * hang for column in columns]
    widths = tuple(_widened(scaled, needed))
    cells = tuple(
        cell(one.head, Type(FLOOR, colour=MUTED, align=one.align), indent=one.indent)
        for one in columns
    )
    bare = Grid(body.x - hang, body.y, 0, widths, hang, Row(cells, HEADER, rule=rule), rule)
    high = max(HEADER, least_height(bare, cells, face))
    return replace(bare, room=body.h - below - high, head=replace(bare.head, height=high))


def _needed(column: Column, face: Face) -> int:
    return column.indent + max(column.needed, width_of(column.head, Type(FLOOR), face))


def _widened(widths: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Return the widths, those narrower than needed widened by what others have to spare."""
    spare = [max(0, have - need) for have, need in zip(widths, needed, strict=True)]
    short = [max(0, need - have) for have, need in zip(widths, needed, strict=True)]
    moved = min(sum(spare), sum(short))
    if not moved:
        return list(widths)
    changed = [
        have + moved * less // sum(short) - moved * more // sum(spare)
        for have, less, more in zip(widths, short, spare, strict=True)
    ]
    changed[spare.index(max(spare))] += sum(widths) - sum(changed)
    return changed


def longest_word(texts: Sequence[str], look: Type, face: Face) -> int:
    """Return how wide the widest word of some rich texts is, in EMU."""
    words = {word for text in texts for word in plain(text).split()}
    return max((width_of(word, look, face) for word in words), default=0)


def width_of(text: str, look: Type, face: Face) -> int:
    """Return how wide a plain text is on one line, in EMU, with a line's free margin."""
    wide = face.em_width(text, bold=look.bold) * look.size
    return round(wide * PT / (1 - MARGIN)) + 1


def cell(text: str, look: Type, *, indent: int = 0) -> Cell:
    """Return a cell with one paragraph, or an empty one."""
    return Cell((Line(text, look),) if text.strip() else (), indent=indent)


def linked(one: Cell, slide: str, width: int, face: Face) -> Cell:
    """Return a cell whose plain text links to a planned slide; `width` EMU is its text's room."""
    if not slide:
        return one
    (line,) = one.lines
    look = line.type
    spans = wrap(line.text, width / PT, look.size, face, bold=look.bold).spans
    several = spans if len(spans) > 1 else ()
    return Cell((replace(line, slide=slide, spans=several),), one.anchor, one.indent)


def least_height(grid: Grid, cells: Sequence[Cell], face: Face) -> int:
    """Return the least height in EMU of a row with these cells."""
    return PADDING + max(
        box_height(one.lines, grid.text_width(column, one.indent), face)
        for column, one in enumerate(cells)
    )


def heights(rows: Sequence[SizedRow], room: int) -> list[int] | None:
    """Return the rows' heights, usual where `room` EMU allow it, or `None` if they need more.

    Where it does not, all give up the same share of what they have above their least.
    """
    least, usual = sum(row.least for row in rows), sum(row.usual for row in rows)
    if least > room:
        return None
    if usual <= room:
        return [row.usual for row in rows]
    spare, wanted = room - least, usual - least
    return [row.least + (row.usual - row.least) * spare // wanted for row in rows]


def table(grid: Grid, rows: Sequence[SizedRow], *, name: str, description: str) -> Table:
    """Return the rows under the head as a native table, without a line below the last."""
    high = heights(rows, grid.room) or [row.least for row in rows]
    last = len(rows) - 1
    drawn = [
        Row(row.cells, height, row.ground, grid.rule if position < last else None)
        for position, (row, height) in enumerate(zip(rows, high, strict=True))
    ]
    where = Rect(grid.x, grid.y, sum(grid.columns), grid.head.height + sum(high))
    return Table(name, description, where, grid.columns, (grid.head, *drawn), inset=grid.inset)


def within(text: str, look: Type, width: int, lines: int, face: Face) -> str:
    """Return `text`, cut with an ellipsis where it takes more than `lines` lines of `width` EMU."""

    def stands(part: str) -> bool:
        return measure([(part, look)], width / PT, face).lines <= lines

    return text if stands(text) else cut(text, stands)
