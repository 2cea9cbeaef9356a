"""The columns of the outline."""

from __future__ import annotations

from app.desktop.interpreter import words
from app.desktop.pages.slides import saying
from app.desktop.pages.slides.rows import ItemRow, OutlineRow, SlideRow
from app.desktop.tables.columns import Column, Look
from seminar.messages import message

_MUTED = Look(tint="muted")


def _look(row: OutlineRow) -> Look:
    match row:
        case ItemRow():
            folded = "chevron-right" if row.is_closed else "chevron-down"
            return Look(bold=True, icon=folded, icon_tint="muted")
        case SlideRow():
            return Look(icon=saying.KIND_ICONS[type(row.slide)], icon_tint="muted", indent=1)
        case _:
            return Look(icon="map-pin", icon_tint="muted", indent=1)


OUTLINE: tuple[Column[OutlineRow], ...] = (
    Column(
        key="title",
        heading=message("Slide"),
        text=lambda row: saying.row_text(words(), row),
        width=120,
        stretch=True,
        spoken=lambda row: saying.spoken_row(words(), row),
        look=_look,
    ),
    Column(
        key="figure",
        heading=message("Slides"),
        text=lambda row: saying.row_figure(words(), row),
        width=76,
        align="end",
        look=lambda _row: _MUTED,
    ),
)
"""The rows' names, and what stands at their end."""
