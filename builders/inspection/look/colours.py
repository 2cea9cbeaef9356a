"""What a colour in DrawingML looks like: theme, colour map and changes applied."""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from builders.colour import encoded, joined, lightened, linear, parts
from builders.deck.quantities import is_colour
from builders.inspection.look.numbers import number, share
from builders.inspection.look.preset_colours import preset
from builders.inspection.markup import A, Element, local

_USUAL_MAP = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
_SYSTEM = {"window": "FFFFFF", "windowText": "000000"}
_FILLS = frozenset(
    f"{A}{name}" for name in ("noFill", "solidFill", "gradFill", "pattFill", "blipFill", "grpFill")
)


class Colour(Struct, frozen=True):
    """A colour: six hexadecimal digits, and how opaque it is, from 0 to 1."""

    rgb: str
    alpha: float = 1.0


class Paint(Struct, frozen=True):
    """What something is filled with: all colours it has anywhere, none where that is unknown."""

    colours: tuple[Colour, ...] = ()

    @property
    def is_unknown(self) -> bool:
        """Whether it cannot be told, as with pictures."""
        return not self.colours

    @property
    def is_opaque(self) -> bool:
        """Whether nothing shines through; a picture counts as opaque."""
        return all(one.alpha >= 1 for one in self.colours)


UNKNOWN = Paint()
CLEAR = Paint((Colour("FFFFFF", 0.0),))
"""No fill at all."""


class Colours:
    """The colours that names mean on a slide.

    Args:
        theme: the theme's slots, six hexadecimal digits each.
        mapping: which slot each name means.
    """

    def __init__(self, theme: Mapping[str, str], mapping: Mapping[str, str]) -> None:
        self._theme = theme
        self._mapping = {**_USUAL_MAP, **mapping}
        self._known: dict[tuple[object, ...], Colour | None] = {}

    def colour(self, element: Element, own: Colour | None = None) -> Colour | None:
        """Return what a colour element looks like, or `None` where it says nothing known.

        Args:
            element: such as `a:schemeClr`.
            own: what `phClr` means, where a style's colour is put in the theme's format.
        """
        key = (own, *_key(element))
        if key not in self._known:
            self._known[key] = self._colour(element, own)
        return self._known[key]

    def _colour(self, element: Element, own: Colour | None) -> Colour | None:
        base = self._base(element, own)
        return None if base is None else _changed(base, element)

    def _base(self, element: Element, own: Colour | None) -> Colour | None:
        value = element.get("val", "")
        match local(element):
            case "schemeClr" if value == "phClr":
                return own
            case "schemeClr":
                rgb = self.slot(value)
            case "sysClr":
                rgb = element.get("lastClr") or _SYSTEM.get(value, "")
            case "prstClr":
                rgb = preset(value) or ""
            case "scrgbClr":
                rgb = joined(*(encoded(share(element, one, 0)) for one in "rgb"))
            case "hslClr":
                hue = number(element, "hue", 0) / 21_600_000
                light, saturation = share(element, "lum", 0), share(element, "sat", 0)
                rgb = joined(*colorsys.hls_to_rgb(hue, light, saturation))
            case _:
                rgb = value
        return _of(rgb)

    def slot(self, name: str) -> str:
        """Return what a name such as `tx1` means, empty where it means nothing."""
        return self._theme.get(self._mapping.get(name, name), "")

    def named(self, name: str) -> Paint | None:
        """Return a fill in the colour that a name such as `accent1` means, if it means any."""
        rgb = self.slot(name)
        return Paint((Colour(rgb),)) if rgb else None

    def first(self, parent: Element | None, own: Colour | None = None) -> Colour | None:
        """Return the colour within an element such as `a:solidFill`, or `None`."""
        if parent is None:
            return None
        return next((self.colour(child, own) for child in parent), None)

    def fill(
        self, parent: Element | None, group: Paint | None = None, own: Colour | None = None
    ) -> Paint | None:
        """Return the fill that an element such as `p:spPr` states, `None` where it states none.

        Args:
            parent: the element with the fill.
            group: the fill of the group that `a:grpFill` means.
            own: what `phClr` means.
        """
        for child in () if parent is None else parent:
            if child.tag in _FILLS:
                return self.paint(child, group, own)
        return None

    def paint(
        self, fill: Element, group: Paint | None = None, own: Colour | None = None
    ) -> Paint | None:
        """Return what a fill element such as `a:gradFill` looks like; see `fill`."""
        match local(fill):
            case "noFill":
                return CLEAR
            case "solidFill":
                return _paint([self.first(fill, own)])
            case "gradFill":
                return _paint(self.first(stop, own) for stop in fill.iter(f"{A}gs"))
            case "pattFill":
                ends = (fill.find(f"{A}fgClr"), fill.find(f"{A}bgClr"))
                return _paint(self.first(end, own) for end in ends)
            case "grpFill":
                return group or CLEAR
            case _:
                return UNKNOWN


def _of(rgb: str) -> Colour | None:
    return Colour(rgb.upper()) if is_colour(rgb) else None


def _paint(colours: Iterable[Colour | None]) -> Paint:
    found = tuple(dict.fromkeys(colours))
    return Paint(tuple(one for one in found if one)) if all(found) else UNKNOWN


def _key(element: Element) -> Iterator[object]:
    yield element.tag
    yield from element.attrib.items()
    for child in element:
        yield child.tag
        yield child.get("val")


def _changed(colour: Colour, element: Element) -> Colour:
    for change in element:
        name = local(change)
        if name in _CHANGES:
            colour = Colour(_CHANGES[name](colour.rgb, share(change, "val", 1)), colour.alpha)
        elif name in _ALPHAS:
            alpha = _ALPHAS[name](colour.alpha, share(change, "val", 1))
            colour = Colour(colour.rgb, min(1.0, max(0.0, alpha)))
    return colour


def _in_hls(rgb: str, change: Callable[[float, float, float], tuple[float, float, float]]) -> str:
    hue, light, saturation = change(*colorsys.rgb_to_hls(*parts(rgb)))
    limited = (min(1.0, max(0.0, one)) for one in (light, saturation))
    return joined(*colorsys.hls_to_rgb(hue % 1, *limited))


def _in_light(rgb: str, change: Callable[[float], float]) -> str:
    red, green, blue = (encoded(change(linear(one))) for one in parts(rgb))
    return joined(red, green, blue)


def tinted(rgb: str, by: float) -> str:
    """Return a colour of which a share, 0 to 1, is kept and the rest is white light."""
    return _in_light(rgb, lambda light: light * by + 1 - by)


def _grey(rgb: str) -> str:
    red, green, blue = parts(rgb)
    light = 0.3 * red + 0.59 * green + 0.11 * blue
    return joined(light, light, light)


_CHANGES: dict[str, Callable[[str, float], str]] = {
    "lumMod": lambda rgb, by: lightened(rgb, by, 0),
    "lumOff": lambda rgb, by: lightened(rgb, 1, by),
    "lum": lambda rgb, by: lightened(rgb, 0, by),
    "satMod": lambda rgb, by: _in_hls(rgb, lambda h, li, s: (h, li, s * by)),
    "satOff": lambda rgb, by: _in_hls(rgb, lambda h, li, s: (h, li, s + by)),
    "sat": lambda rgb, by: _in_hls(rgb, lambda h, li, _: (h, li, by)),
    "hueMod": lambda rgb, by: _in_hls(rgb, lambda h, li, s: (h * by, li, s)),
    "shade": lambda rgb, by: _in_light(rgb, lambda light: light * by),
    "tint": tinted,
    "inv": lambda rgb, _: _in_light(rgb, lambda light: 1 - light),
    "comp": lambda rgb, _: _in_hls(rgb, lambda h, li, s: (h + 0.5, li, s)),
    "gray": lambda rgb, _: _grey(rgb),
}
"""ISO/IEC 29500-1, 20.1.2.3. Shade and tint work on light, as PowerPoint's own tables show: accent1
4F81BD with a tint of 20 % is E9EDF4."""
_ALPHAS: dict[str, Callable[[float, float], float]] = {
    "alpha": lambda _, by: by,
    "alphaMod": lambda alpha, by: alpha * by,
    "alphaOff": lambda alpha, by: alpha + by,
}
