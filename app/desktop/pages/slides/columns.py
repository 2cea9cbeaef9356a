"""The column of the outline."""

from __future__ import annotations

from app.desktop.interpreter import words
from app.desktop.pages.slides import saying
from app.desktop.pages.slides.rows import ItemRow, OutlineRow, SlideRow
from app.desktop.tables.columns import Column, Look
from seminar.messages import message


def _look(row: OutlineRow) -> Look:
    figure = saying.row_figure(words(), row)
    match row:
        case ItemRow():
            folded = "chevron-right" if row.is_closed else "chevron-down"
            return Look(bold=True, icon=folded, icon_tint="muted", figure=figure)
        case SlideRow():
            return Look(
                icon=saying.KIND_ICONS[type(row.slide)], icon_tint="muted", indent=1, figure=figure
            )
        case _:
            return Look(icon="map-pin", icon_tint="muted", indent=1, figure=figure)


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
)
"""One column: what a row is called, and what stands at its end."""
