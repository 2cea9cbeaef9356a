"""Draws the picture on the cover of the booklet: `python -m tools.make_cover`.

A bay between two shores in the evening: flat shapes in the deck's palette, light enough to print.
Staff exchange it in Word; the built-in templates carry this one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from tools.sample.pictures.sheet import (
    APRICOT,
    FJORD,
    HEIGHT,
    LINEN,
    SOUND,
    WHITE,
    WIDTH,
    Point,
    Sheet,
    between,
    mix,
)
from tools.sample.pictures.terrain import hill, ridge

TARGET = Path(__file__).parent / "word_templates" / "cover.png"
SIZE = (1488, 1313)
"""Of the picture in pixels: 162 x 143 mm at 233 pixels an inch."""
COLOURS = 64
SHORE = 1190.0
"""Where the water begins."""
SUN: Point = (1430, 820)
MIST = mix(LINEN, SOUND, 0.14)
WATER = (mix(LINEN, SOUND, 0.16), mix(LINEN, SOUND, 0.62))


def main() -> None:
    """Draw the picture where the template's script finds it."""
    cover().save(TARGET, optimize=True)
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1000} kB")


def cover() -> Image.Image:
    """Return the picture in its frame's proportion."""
    with tempfile.TemporaryDirectory() as place:
        large = Path(place) / "cover.png"
        landscape().save(large)
        with Image.open(large) as drawn:
            return _fitted(drawn.convert("RGB"))


def _fitted(picture: Image.Image) -> Image.Image:
    """Return the picture cut to its frame's proportion, made smaller, with a palette."""
    wide = round(picture.height * SIZE[0] / SIZE[1])
    left = (picture.width - wide) // 2
    cut = picture.crop((left, 0, left + wide, picture.height))
    small = cut.resize(SIZE, Image.Resampling.LANCZOS)
    return small.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def landscape() -> Sheet:
    """Return the drawing."""
    sheet = Sheet(LINEN)
    for radius, share in ((330, 0.10), (236, 0.22), (150, 0.62)):
        sheet.disc(SUN, radius, mix(LINEN, APRICOT, share))
    _fells(sheet)
    _water(sheet)
    _shores(sheet)
    return sheet


def _fells(sheet: Sheet) -> None:
    """Draw the fells behind the bay, the farther the paler."""
    layers = (
        (23, 960, 90, (hill(0.16, 0.16, 270), hill(0.92, 0.20, 190)), 0.80),
        (12, 1040, 70, (hill(0.02, 0.22, 240), hill(0.84, 0.15, 170)), 0.60),
        (29, 1130, 45, (hill(0.30, 0.15, 150), hill(1.02, 0.20, 210)), 0.36),
    )
    for seed, level, rough, rises, mist in layers:
        course = _course(level, rises)
        sheet.below(ridge(seed, course, rough), mix(SOUND, MIST, mist), SHORE)


def _course(level: float, rises: tuple[Callable[[float], float], ...]) -> Callable[[float], float]:
    return lambda share: level - sum(rise(share) for rise in rises)


def _water(sheet: Sheet) -> None:
    """Lay the water in bands, and on it the sun's path."""
    bands = 9
    for band in range(bands):
        top = SHORE + (HEIGHT - SHORE) * (band / bands) ** 1.3
        sheet.band(top, HEIGHT, between(WATER, band / (bands - 1)))
    for step in range(7):
        y = SHORE + 34 + 38 * step + 5 * step**2
        half = (150, 96, 128, 70, 104, 60, 84)[step]
        shift = (0, -34, 28, 12, -26, 30, -8)[step]
        light = mix(mix(LINEN, APRICOT, 0.5), WATER[1], 0.06 * step)
        sheet.line([(SUN[0] + shift - half, y), (SUN[0] + shift + half, y)], 8, light)


def _shores(sheet: Sheet) -> None:
    """Draw the two near shores, which reach towards each other, and the ground one stands on."""
    left = ridge(57, lambda share: 1290 + 1150 * max(0.0, share - 0.02) ** 1.25, 26)
    right = ridge(64, lambda share: 1405 + 1500 * max(0.0, 1 - share) ** 1.4, 22)
    sheet.below(right, mix(FJORD, SOUND, 0.72))
    sheet.below(left, mix(FJORD, SOUND, 0.30))
    sheet.line([(0, HEIGHT), (WIDTH, HEIGHT)], 4, mix(FJORD, WHITE, 0.02))


if __name__ == "__main__":
    main()
