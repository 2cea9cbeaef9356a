"""Sizes: the guide's figures for a system font of 13 px, scaled to the font there is."""

from __future__ import annotations

from msgspec import Struct

BODY = 13
"""The size of the body text that all sizes of the guide are for, in px."""
TITLE = 20
SECTION = 13
NOTE = 12
BAR = 11
SMALLEST_TEXT = 12
SMALLEST_IN_BARS = 11

HEADER = 64
ROW = 30
TALL_ROW = 52
TOOL_ROW = 40
NAVIGATION_ITEM = 36
SIDEBAR = 200
DETAILS = 288
ICON = 16
MARK = 10
RADIUS = 5

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""What Ctrl+Plus and Ctrl+Minus go through, in percent."""


class Sizes(Struct, frozen=True):
    """The sizes that hold now.

    Args:
        unit: how many of the screen's logical px one of the guide's px is.
    """

    unit: float = 1.0

    def px(self, guide: float) -> int:
        """Return a length of the guide; what is there at all keeps at least 1 px."""
        return max(1, round(guide * self.unit)) if guide else 0

    def text(self, guide: float) -> int:
        """Return the size of a text, in px, never too small to read."""
        return max(SMALLEST_TEXT, round(guide * self.unit))

    def bar_text(self, guide: float = BAR) -> int:
        """Return the size of a text in a bar or a chart, in px."""
        return max(SMALLEST_IN_BARS, round(guide * self.unit))


def sizes_for(system_font: float, percent: int) -> Sizes:
    """Return the sizes for a system font of so many px, and a text size in percent.

    Where the system's font is smaller than the guide's body text, the guide's holds.
    """
    return Sizes(max(system_font, BODY) / BODY * percent / 100)


def next_text_size(percent: int, by: int) -> int:
    """Return the text size after `percent` for `by` 1, the one before it for -1."""
    further = [size for size in TEXT_SIZES if (size - percent) * by > 0]
    return (min(further) if by > 0 else max(further)) if further else percent
