"""How wide and how high text is: the advance widths of four faces, kept as data.

Data and not the machine's fonts, so that every machine makes the same deck. The files beside this
one are made by `tools/make_metrics.py` from free fonts with the same metrics as the faces that
office programs bring: Carlito is Calibri, Liberation Sans is Arial, Liberation Serif is Times New
Roman. DejaVu Sans is near Verdana (running text 0.5 % narrower in regular, 0.6 % wider in bold),
so there the wider of the two is kept for every character.

Widths are the plain advances: no kerning and no ligatures, which make text narrower in the
programs that apply them. Italic is measured as upright: running text in italic is 0.3 % wider
(Times New Roman) to 4 % narrower (its bold).
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

MetricsName = Literal["arial", "calibri", "times_new_roman", "verdana"]
Runs = list[tuple[int, list[int]]]
"""Widths of consecutive characters, by the code point that each run begins with."""

SINGLE_SPACING = 1.22
"""What single spacing is at least, in em.

PowerPoint and LibreOffice Impress set lines by the size and hardly by the font: LibreOffice 7.4
takes 1.2 em for every face, and PowerPoint's text boxes for one line of 18 points are 369 332 EMU
high with insets of 91 440, which is 1.216 em.
"""
_STAND_IN_SPACING = 1.3
_STAND_IN_WIDENING = 1.02
_NEIGHBOUR_WIDENING, _NEIGHBOUR_NARROWING = 1.05, 0.97


class Metrics(Struct, frozen=True):
    """A data file: one face in font units, as measured from the font that it names."""

    font: str
    version: str
    units_per_em: int
    ascent: int
    descent: int
    gap: int
    regular: Runs
    bold: Runs


_METRICS = msgspec.json.Decoder(Metrics)
"""Made at import, for two threads that make one at the same time crash: see `seminar.stored`."""


class Advances(dict[str, float]):
    """The widths in em of the characters of one weight; careful about those it does not know."""

    def __missing__(self, character: str) -> float:
        """Return a width that no fallback font is likely to exceed: emoji are the widest."""
        from unicodedata import category  # noqa: PLC0415  (0.3 ms, and seldom needed)

        kind = category(character)
        return 0.0 if kind in {"Mn", "Me", "Cf"} else 1.4 if kind == "So" else 1.0


class Face:
    """A typeface as far as lines are concerned: how wide its characters are, how high its lines."""

    __slots__ = ("line_height", "own_line_height", "weights")

    def __init__(
        self, weights: tuple[Advances, Advances], line_height: float, own_line_height: float
    ) -> None:
        self.weights = weights
        """The widths of single characters in em, regular and bold."""
        self.line_height = line_height
        """The distance between the lines of a slide at single spacing, in em."""
        self.own_line_height = own_line_height
        """What the font itself asks for, in em, which word processors follow."""

    def em_width(self, text: str, *, bold: bool = False) -> float:
        """Return the width of `text` on one line, in em: times the size it is the width."""
        return sum(map(self.weights[bold].__getitem__, text))


_TWINS: dict[MetricsName, tuple[str, ...]] = {
    "arial": ("arial", "arimo", "helvetica", "liberation sans", "nimbus sans"),
    "calibri": ("calibri", "calibri light", "carlito"),
    "times_new_roman": ("liberation serif", "nimbus roman", "times", "times new roman", "tinos"),
    "verdana": ("bitstream vera sans", "dejavu sans", "verdana"),
}
_FAMILIES = {family: name for name, families in _TWINS.items() for family in families}
_NEAR_ARIAL = frozenset(
    ("aptos", "aptos display", "helvetica neue", "roboto", "segoe ui", "segoe ui light", "tahoma")
)
"""Grotesques about as wide as Arial: running text within 3 %, as far as is known."""


def face(family: str) -> Face:
    """Return the face called `family`, in capitals or not, or a careful stand-in for it.

    Families near Arial are measured as Arial and 5 % more. Any other is measured by the widest of
    the known faces and 2 % more. Both get generous lines.
    """
    return _face(" ".join(family.casefold().split()))


def is_known(family: str) -> bool:
    """Return whether a family's widths are known, or near enough to a known one's."""
    called = " ".join(family.casefold().split())
    return called in _FAMILIES or called in _NEAR_ARIAL


@lru_cache(maxsize=64)
def narrow_face(family: str) -> Face:
    """Return the face called `family`, or one that is hardly wider than it.

    It is for judging texts that stand: whoever measures by it accuses no text wrongly, as whoever
    plans by `face` gives none too little room.
    """
    called = " ".join(family.casefold().split())
    if called in _NEAR_ARIAL:
        return _stand_in([_known("arial")], _NEIGHBOUR_NARROWING)
    return _known(_FAMILIES.get(called, "calibri"))


@lru_cache(maxsize=64)
def _face(family: str) -> Face:
    if family in _FAMILIES:
        return _known(_FAMILIES[family])
    if family in _NEAR_ARIAL:
        return _stand_in([_known("arial")], _NEIGHBOUR_WIDENING)
    return _stand_in([_known(name) for name in _TWINS], _STAND_IN_WIDENING)


@cache
def _known(name: MetricsName) -> Face:
    content = Path(__file__).with_name(f"{name}.json").read_bytes()
    metrics = _METRICS.decode(content)
    own = (metrics.ascent + metrics.descent + metrics.gap) / metrics.units_per_em
    weights = (
        _advances(metrics.regular, metrics.units_per_em),
        _advances(metrics.bold, metrics.units_per_em),
    )
    return Face(weights, max(own, SINGLE_SPACING), own)


def _advances(runs: Runs, units_per_em: int) -> Advances:
    return Advances(
        (chr(code), width / units_per_em)
        for first, widths in runs
        for code, width in enumerate(widths, first)
    )


def _stand_in(faces: list[Face], factor: float) -> Face:
    regular, bold = (_widest([face.weights[weight] for face in faces], factor) for weight in (0, 1))
    return Face((regular, bold), _STAND_IN_SPACING, _STAND_IN_SPACING)


def _widest(alternatives: list[Advances], factor: float) -> Advances:
    """Return for every character the widest of the alternatives, times `factor`."""
    known = set[str]().union(*alternatives)
    # A face without a character counts too: another font, perhaps a wider one, stands in for it.
    return Advances((sign, max(one[sign] for one in alternatives) * factor) for sign in known)
