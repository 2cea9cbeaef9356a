"""The look of the deck: grid, type, colours and layouts, as one table.

The built-in template is made from this table, texts are measured by it, and where a template that
we have never seen lacks a place, the place is drawn from it. Lengths are EMU (360 000 a
centimetre), sizes are points. Nothing here reads or writes files.
"""

from builders.look.grid import BODY, CM, MARGIN, PT, SLIDE, Rect, cm, column, rect
from builders.look.layouts import LAYOUTS, layout_look, mark
from builders.look.palette import (
    APRICOT,
    CHART_GRID,
    FJORD,
    GROUNDS,
    HAIRLINE,
    INK,
    LINEN,
    LINEN_LINE,
    MUTED,
    PALE_SLATE,
    RUST,
    SLATE,
    SOUND,
    THEME,
    WHITE,
    Colour,
    Ground,
    Inker,
)
from builders.look.places import (
    FLOOR,
    Anchor,
    Disc,
    LayoutLook,
    Place,
    PlaceholderType,
    Region,
    Role,
    Type,
)

__all__ = [
    "APRICOT",
    "BODY",
    "CHART_GRID",
    "CM",
    "FJORD",
    "FLOOR",
    "GROUNDS",
    "HAIRLINE",
    "INK",
    "LAYOUTS",
    "LINEN",
    "LINEN_LINE",
    "MARGIN",
    "MUTED",
    "PALE_SLATE",
    "PT",
    "RUST",
    "SLATE",
    "SLIDE",
    "SOUND",
    "THEME",
    "WHITE",
    "Anchor",
    "Colour",
    "Disc",
    "Ground",
    "Inker",
    "LayoutLook",
    "Place",
    "PlaceholderType",
    "Rect",
    "Region",
    "Role",
    "Type",
    "cm",
    "column",
    "layout_look",
    "mark",
    "rect",
]
