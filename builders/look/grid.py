"""The grid of a slide. Lengths are EMU, 360 000 a centimetre and 12 700 a point."""

from __future__ import annotations

from msgspec import Struct

CM = 360_000
"""EMU in a centimetre."""
PT = 12_700
"""EMU in a point."""


def cm(value: float) -> int:
    """Return `value` centimetres in EMU."""
    return round(value * CM)


class Rect(Struct, frozen=True):
    """A rectangle on a slide, in EMU."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The lower edge."""
        return self.y + self.h


def rect(x: float, y: float, w: float, h: float) -> Rect:
    """Return the rectangle given in centimetres."""
    return Rect(cm(x), cm(y), cm(w), cm(h))


SLIDE = Rect(0, 0, 12_192_000, 6_858_000)
"""16:9, 33.867 x 19.05 cm."""
BODY = rect(2.0, 4.6, 29.87, 12.3)
"""The area in which every kind of slide is composed."""
MARGIN = cm(2.0)


def column(first: int, span: int) -> tuple[int, int]:
    """Return left edge and width, in EMU, of `span` of the twelve columns from column `first`."""
    return cm(2.0 + 2.539 * first), cm(2.539 * span - 0.6)
