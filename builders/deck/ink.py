"""Colours of a template: what its theme slots look like, and which text is legible on what.

Contrast is WCAG 2.1's: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from builders.colour import AA, MARK, contrast, lightened
from builders.look import INK, RUST, SLATE, SOUND, WHITE, Colour

APART = 2.0
"""The least contrast of two marks' own colours; the built-in sound and slate have this."""
_LINE, _LOUD = 1.5, 2.5
"""The contrast that a thin line should have, and from which on it stands out."""
_QUIET = tuple(
    Colour(scheme, share, off)
    for scheme in ("tx1", "bg1")
    for share, off in ((15, 0), (25, 0), (35, 0), (50, 0), (75, 0), (75, 25), (25, 75), (85, 15))
)
_GREY = Colour("tx1", 50, 50)
_GREYS = (
    _GREY,
    *(Colour("tx1", share, 100 - share) for share in (60, 70, 85, 40)),
    *(Colour("tx1", share) for share in (50, 40, 60)),
)
"""Lighter than a dark text colour, or darker than a light one."""
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
        return contrast(self.rgb(colour), ground)

    def legible(self, wanted: Colour, ground: str) -> Colour:
        """Return `wanted` where it is legible on `ground`, else a colour that is.

        That is the better of the theme's text and background colours, or, on a ground between the
        two, black or white.
        """
        return _legible(self, wanted, ground)

    def visible(self, wanted: Colour, ground: str) -> Colour:
        """Return `wanted` where a mark in it can be seen on `ground`, else grey or the text colour.

        What is made for the background, as slate is for the earlier measurement, becomes grey, or
        what else can be told from the later measurement.
        """
        return _visible(self, wanted, ground)

    def quiet(self, wanted: Colour, ground: str) -> Colour:
        """Return the colour of a thin line that is seen on `ground` but does not stand out.

        Light greys made for paper are as bright as the text on a dark ground.
        """
        if self.contrast(wanted, ground) <= _LOUD:
            return wanted
        return min(_QUIET, key=lambda one: abs(self.contrast(one, ground) - _LINE))

    def is_pale(self, ground: str) -> bool:
        """Return whether the accents cannot be seen on `ground` as they are, or are all alike."""
        seen = all(self.contrast(one, ground) >= MARK for one in (SOUND, RUST))
        return not seen or self.rgb(SOUND) == self.rgb(SLATE)


@lru_cache(maxsize=256)
def _rgb(palette: Palette, colour: Colour) -> str:
    base = dict(palette.slots)[colour.scheme]
    return lightened(base, colour.lum_mod / 100, colour.lum_off / 100)


@lru_cache(maxsize=1024)
def _visible(palette: Palette, wanted: Colour, ground: str) -> Colour:
    later = _visible(palette, SOUND, ground) if wanted == SLATE else None

    def apart(one: Colour) -> float:
        return palette.contrast(one, palette.rgb(later)) if later else MARK

    instead = {SLATE: (*_GREYS, INK), RUST: (*_GREYS, INK)}.get(wanted, (INK, *_GREYS))
    seen = [one for one in instead if palette.contrast(one, ground) >= MARK]
    if palette.contrast(wanted, ground) >= MARK and apart(wanted) >= APART:
        return wanted
    for least in (MARK, APART):
        for one in seen:
            if apart(one) >= least:
                return one
    return max(seen, key=apart, default=palette.legible(INK, ground))


@lru_cache(maxsize=1024)
def _legible(palette: Palette, wanted: Colour, ground: str) -> Colour:
    if palette.contrast(wanted, ground) >= AA:
        return wanted
    theirs = max((INK, WHITE), key=lambda colour: palette.contrast(colour, ground))
    if palette.contrast(theirs, ground) >= AA:
        return theirs
    return max(_BLACK_AND_WHITE, key=lambda colour: palette.contrast(colour, ground))
