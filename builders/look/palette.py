"""The palette: colours by what they mean, as theme colours, so that a new theme recolours all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

Ground = Literal["white", "linen", "fjord"]


class Colour(Struct, frozen=True):
    """A theme colour by its name on slides.

    Args:
        scheme: the theme's slot.
        lum_mod: how much of its lightness is kept, in percent.
        lum_off: how much is added, in percent of full lightness.
    """

    scheme: Literal["tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3"]
    lum_mod: int = 100
    lum_off: int = 0


Inker = Callable[[Colour], Colour]
"""Returns the colour in which something can be seen where it stands."""

INK = Colour("tx1")
WHITE = Colour("bg1")
FJORD = Colour("tx2")
LINEN = Colour("bg2")
SOUND = Colour("accent1")
RUST = Colour("accent2")
SLATE = Colour("accent3")
PALE_SLATE = Colour("accent3", 40, 60)
MUTED = Colour("tx1", 75, 25)
HAIRLINE = Colour("tx1", 25, 75)
CHART_GRID = Colour("tx1", 15, 85)
LINEN_LINE = Colour("bg2", 75)
APRICOT = Colour("accent2", 60, 40)

THEME = {
    "dk1": "1E2729",
    "lt1": "FFFFFF",
    "dk2": "103B45",
    "lt2": "F3EEE4",
    "accent1": "17616E",
    "accent2": "AD4A16",
    "accent3": "778C92",
    "accent4": "7D6012",
    "accent5": "48703C",
    "accent6": "7A5078",
    "hlink": "17616E",
    "folHlink": "7A5078",
}
"""The built-in palette by theme slot."""

GROUNDS: dict[Ground, Colour] = {"white": WHITE, "linen": LINEN, "fjord": FJORD}
"""What colour each ground is: on white we listen, on linen we work, on fjord we shift."""
