"""Theme colours in DrawingML (ISO/IEC 29500-1, 20.1.2.3)."""

from __future__ import annotations

from builders.look import Colour


def colour_xml(colour: Colour) -> str:
    """Return `colour` as a theme colour with its change of lightness."""
    kept = f'<a:lumMod val="{colour.lum_mod * 1000}"/>' if colour.lum_mod != 100 else ""
    added = f'<a:lumOff val="{colour.lum_off * 1000}"/>' if colour.lum_off else ""
    return f'<a:schemeClr val="{colour.scheme}">{kept}{added}</a:schemeClr>'


def solid(colour: Colour) -> str:
    """Return a fill with one theme colour."""
    return f"<a:solidFill>{colour_xml(colour)}</a:solidFill>"
