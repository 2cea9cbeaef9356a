"""What a tooltip over a cell says: what the column explains, and the text where it is cut off."""

from __future__ import annotations

from typing import Any

from app.desktop.tables.brushes import Brushes
from app.desktop.tables.columns import Column, Look
from app.desktop.widgets.tooltip import tooltip


def tip_of(column: Column[Any], row: Any, width: int, brushes: Brushes) -> str:
    """Return what the tooltip says, as HTML that wraps; empty for none.

    Args:
        column: the column.
        row: the row.
        width: how wide the cell is, in pixels.
        brushes: how the theme is.
    """
    said = column.tooltip(row) if column.tooltip else ""
    text = _cut_text(column, row, width, brushes)
    return tooltip("\n".join(part for part in (text, said) if part))


def _cut_text(column: Column[Any], row: Any, width: int, brushes: Brushes) -> str:
    """Return the text of a cell that is too narrow for it, or nothing."""
    look, text = column.look(row), column.text(row)
    if look.button or column.wraps:
        return ""
    room = width - 2 * brushes.padding - _width_of_signs(look, brushes)
    face = brushes.bold if look.bold else brushes.body
    lines = ((text, face), (look.second, brushes.note))
    is_cut = any(one.metrics.horizontalAdvance(line) > room for line, one in lines)
    return "\n".join(line for line in (text, look.second) if line) if is_cut else ""


def _width_of_signs(look: Look, brushes: Brushes) -> int:
    """Return how much of a cell its mark and icons take, as `painting` lays them out."""
    mark = brushes.mark + brushes.gap if look.mark else 0
    icon = brushes.icon + brushes.gap * 3 // 4 if look.icon else 0
    return mark + icon + (brushes.icon if look.after else 0)
