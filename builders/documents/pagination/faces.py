"""How wide and how high the letters of a font may be, whether it is known or not.

A house's own font is not known here, and where it is not installed programs take another in its
place. It is then measured as wide and as narrow, as high and as low, as fonts for running text are.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from builders.documents.pagination.parts import Bounds, Unmeasurable
from builders.metrics import Face, face

_SURE = frozenset(
    (
        "arial", "arimo", "liberation sans", "calibri", "carlito",
        "times new roman", "liberation serif", "tinos",
    )
)  # fmt: skip
"""Families whose lines are as high and whose letters as wide as the kept metrics, everywhere."""
_LIKE_VERDANA = frozenset(("bitstream vera sans", "dejavu sans", "verdana"))
_EVEN = ("mono", "courier", "consol", "typewriter")
"""In the names of fonts whose letters are all of one width, wider than is reckoned with."""
_COMMON: dict[str, float] = {
    "aptos": 1.22,
    "cambria": 1.172,
    "georgia": 1.136,
    "helvetica": 1.15,
    "inter": 1.21,
    "lato": 1.2,
    "noto sans": 1.362,
    "open sans": 1.362,
    "roboto": 1.172,
    "segoe ui": 1.33,
    "source sans pro": 1.257,
    "tahoma": 1.207,
    "trebuchet ms": 1.161,
}
"""Fonts that many houses write in, and the height of their own lines in em."""
_USUAL_LINES = (1.125, 1.225)
"""The lines of what programs take where a font is not installed, between Times New Roman, Arial,
DejaVu Sans and Calibri, and of most fonts that are not known."""
_COMMON_NARROWEST = 0.69
"""The narrowest of those are 0.71 to 0.78 as wide as the stand-in, and it is the widest."""
_UNKNOWN_NARROWEST, _UNKNOWN_LINES = 0.64, (1.1, 1.5)
"""Liberation Sans Narrow is 0.67 to 0.69 as wide. Lines are 1.125 em high in Garamond and 1.5 em
in Poppins."""
_VERDANA_NARROWEST, _VERDANA_LINES = 0.975, (1.164, 1.2155)
"""DejaVu Sans, which stands in for Verdana in LibreOffice, has lower lines."""


class Measured(Struct, frozen=True, eq=False):
    """A font as far as it is known.

    Args:
        face: how wide its letters are at the most.
        narrowest: how wide they are at the least, in shares of that.
        lines: how high its own lines are, in em.
    """

    face: Face
    narrowest: float
    lines: Bounds


@lru_cache(maxsize=64)
def measured(family: str) -> Measured:
    """Return what is known of a font.

    Raises:
        Unmeasurable: all its letters are of one width.
    """
    called = " ".join(family.casefold().split())
    if any(name in called for name in _EVEN):
        raise Unmeasurable(family)
    known = face(called)
    if called in _SURE:
        return Measured(known, 1.0, (known.own_line_height, known.own_line_height))
    if called in _LIKE_VERDANA:
        return Measured(known, _VERDANA_NARROWEST, _VERDANA_LINES)
    if called in _COMMON:
        low, high = _USUAL_LINES
        own = _COMMON[called]
        return Measured(face(""), _COMMON_NARROWEST, (min(low, own), max(high, own)))
    return Measured(face(""), _UNKNOWN_NARROWEST, _UNKNOWN_LINES)
