"""Colours as six hexadecimal digits: how light they are, how they change, what stands out on what.

Contrast is WCAG 2.1's: https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio.
"""

from __future__ import annotations

import colorsys
from functools import lru_cache

AA = 4.5
"""The least contrast of text with its ground at level AA."""
MARK = 3.0
"""The least contrast at level AA of a mark that means something, such as a bar, and of large text.
"""


def parts(rgb: str) -> tuple[float, float, float]:
    """Return red, green and blue, each from 0 to 1, of six hexadecimal digits."""
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def joined(red: float, green: float, blue: float) -> str:
    """Return the six hexadecimal digits of red, green and blue, kept between 0 and 1."""
    return "".join(f"{round(min(1.0, max(0.0, one)) * 255):02X}" for one in (red, green, blue))


def lightened(rgb: str, mod: float, off: float) -> str:
    """Return a colour with `mod` times its lightness and `off` more, both as shares of 1.

    It is what `lumMod` and `lumOff` mean (ISO/IEC 29500-1, 20.1.2.3.20 and 21), and in Word
    `themeTint` (t/255 and 1 - t/255) and `themeShade` (s/255 and 0).
    """
    hue, light, saturation = colorsys.rgb_to_hls(*parts(rgb))
    light = min(1.0, max(0.0, light * mod + off))
    return joined(*colorsys.hls_to_rgb(hue, light, saturation))


def blended(over: str, under: str, share: float) -> str:
    """Return what `over` looks like on `under` when it is opaque to a `share` from 0 to 1."""
    pairs = zip(parts(over), parts(under), strict=True)
    red, green, blue = (share * one + (1 - share) * other for one, other in pairs)
    return joined(red, green, blue)


@lru_cache(maxsize=1024)
def luminance(rgb: str) -> float:
    """Return the relative luminance, 0 to 1, of six hexadecimal digits."""
    red, green, blue = map(linear, parts(rgb))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    """Return the light that a part of an sRGB colour, 0 to 1, stands for (IEC 61966-2-1)."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def encoded(light: float) -> float:
    """Return the part of an sRGB colour that stands for this light; see `linear`."""
    light = min(1.0, max(0.0, light))
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, from 1 to 21, of two colours."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
