"""Colours of a template: what its theme slots look like, and which text is legible on what.

Contrast is WCAG 2.1's: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio.
"""

from __future__ import annotations

import colorsys
from functools import lru_cache

from msgspec import Struct

from builders.look import INK, SLATE, WHITE, Colour

AA = 4.5
"""The least contrast of text with its ground at level AA."""
MARK = 3.0
"""The least contrast of a mark that means something, such as a bar."""
_GREY = Colour("tx1", 50, 50)
_BLACK_AND_WHITE = (Colour("tx1", 0, 0), Colour("tx1", 0, 100))
"""One of the two has a contrast of 4.58 or more with any ground."""


class Palette(Struct, frozen=True):
    """The theme's colours as slides name them (`tx1`, `bg1`, …), six hexadecimal digits each."""

    slots: tuple[tuple[str, str], ...]

    def rgb(self, colour: Colour) -> str:
        """Return what `colour` looks like, as six hexadecimal digits."""
        return _rgb(self, colour)

    def contrast(self, colour: Colour, ground: str) -> float:
        """Return the contrast ratio, from 1 to 21, of a colour with six hexadecimal digits."""
        return _contrast(self.rgb(colour), ground)

    def legible(self, wanted: Colour, ground: str) -> Colour:
        """Return `wanted` where it is legible on `ground`, else a colour that is.

        That is the better of the theme's text and background colours, or, on a ground between the
        two, black or white.
        """
        return _legible(self, wanted, ground)

    def visible(self, wanted: Colour, ground: str) -> Colour:
        """Return `wanted` where a mark in it can be seen on `ground`, else grey or the text colour.

        What is made for the background, as slate is for the earlier measurement, becomes grey.
        """
        instead = (_GREY, INK) if wanted == SLATE else (INK, _GREY)
        seen = (one for one in (wanted, *instead) if self.contrast(one, ground) >= MARK)
        return next(seen, self.legible(INK, ground))


@lru_cache(maxsize=256)
def _rgb(palette: Palette, colour: Colour) -> str:
    base = dict(palette.slots)[colour.scheme]
    red, green, blue = (int(base[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = min(1.0, light * colour.lum_mod / 100 + colour.lum_off / 100)
    return "".join(
        f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, light, saturation)
    )


def luminance(rgb: str) -> float:
    """Return the relative luminance, 0 to 1, of six hexadecimal digits."""
    red, green, blue = (_linear(int(rgb[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


@lru_cache(maxsize=1024)
def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=1024)
def _legible(palette: Palette, wanted: Colour, ground: str) -> Colour:
    if palette.contrast(wanted, ground) >= AA:
        return wanted
    theirs = max((INK, WHITE), key=lambda colour: palette.contrast(colour, ground))
    if palette.contrast(theirs, ground) >= AA:
        return theirs
    return max(_BLACK_AND_WHITE, key=lambda colour: palette.contrast(colour, ground))
