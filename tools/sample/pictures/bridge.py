"""A bridge that is built from both banks, and two people who meet on it."""

from __future__ import annotations

import math
import random

from tools.sample.pictures.sheet import (
    APRICOT,
    FJORD,
    HEIGHT,
    INK,
    LINEN,
    RUST,
    SLATE,
    SOUND,
    WHITE,
    WIDTH,
    Colour,
    Point,
    Sheet,
    between,
    colour,
    mix,
)
from tools.sample.pictures.terrain import hill, ridge, smoothed, spruce

WATERLINE = 1450
LEFT, RIGHT = 300.0, 1900.0
"""Where the bridge meets its banks."""
MIDDLE = (LEFT + RIGHT) / 2
SPRING = 1180.0
"""The height of the deck at the banks, in pixels from above."""
RISE = 210.0
SKY = (colour("D5E0DD"), colour("E6E6DC"), colour("F3EBDD"), colour("F7E2CB"))
WATER = (colour("BFD2D0"), colour("86AEB1"), colour("4C8089"))
DARK = mix(FJORD, (0, 0, 0), 0.22)


def bridge() -> Sheet:
    """Draw the bridge, blue-green from the left and orange from the right."""
    sheet = Sheet(SKY[0])
    _sky(sheet)
    _hills(sheet)
    _water(sheet)
    _reflection(sheet)
    _half(sheet, -1, SOUND, mix(SOUND, FJORD, 0.55))
    _half(sheet, 1, APRICOT, RUST)
    _banks(sheet)
    _people(sheet)
    return sheet


def _deck(x: float) -> float:
    """Return the height of the bridge's deck at `x`: a shallow arc."""
    share = (x - MIDDLE) / (RIGHT - MIDDLE)
    return SPRING - RISE * (1 - share * share)


def _arch(x: float) -> float:
    """Return the height of the arch's underside at `x`: steep at the banks, high in the middle."""
    share = min(1.0, abs(x - MIDDLE) / (RIGHT - MIDDLE - 60))
    return WATERLINE + 40 - (WATERLINE + 40 - _deck(MIDDLE) - 74) * math.sqrt(1 - share * share)


def _sky(sheet: Sheet) -> None:
    count = 7
    for band in range(count):
        top = 1300 * band / count
        line = ridge(90 + band, lambda _share, top=top: top, 18, finest=4)
        sheet.below(smoothed(line), between(SKY, band / (count - 1)))
    for radius, share in ((520, 0.35), (410, 0.65), (300, 1.0)):
        sheet.disc((MIDDLE, 690), radius, mix(SKY[2], colour("FFF6E8"), share))


def _hills(sheet: Sheet) -> None:
    far, near = hill(0.24, 0.22, 260), hill(0.86, 0.24, 330)
    sheet.below(
        ridge(51, lambda share: 1290 - far(share) - near(share), 70), mix(SLATE, LINEN, 0.55)
    )
    left, right = hill(0.0, 0.26, 250), hill(0.66, 0.20, 130)
    sheet.below(
        ridge(58, lambda share: 1370 - left(share) - right(share), 46), mix(SOUND, LINEN, 0.48)
    )


def _water(sheet: Sheet) -> None:
    count = 8
    for band in range(count):
        top = WATERLINE + (HEIGHT - WATERLINE) * (band / count) ** 1.2
        sheet.band(top, HEIGHT, between(WATER, band / (count - 1)))


def _reflection(sheet: Sheet) -> None:
    """Mirror the arch in the water, broken by calm strokes."""
    for side, paint in ((-1, SOUND), (1, APRICOT)):
        xs = [MIDDLE + side * (RIGHT - MIDDLE - 40) * step / 60 for step in range(61)]
        under = [(x, WATERLINE + 0.55 * (WATERLINE - min(_arch(x), WATERLINE))) for x in xs]
        over = [(x, WATERLINE + 0.55 * (WATERLINE - _deck(x))) for x in xs]
        sheet.shape([*under, *reversed(over)], mix(paint, WATER[1], 0.62))
    chance = random.Random(3)
    for row in range(11):
        y = WATERLINE + 26 + 42 * row
        for _ in range(3):
            x, length = chance.uniform(250, 1950), chance.uniform(50, 190)
            sheet.line(
                [(x - length, y), (x + length, y)], 7, mix(WATER[0], WHITE, 0.25 - 0.02 * row)
            )


def _half(sheet: Sheet, side: int, paint: Colour, edge: Colour) -> None:
    """Draw the half of the bridge on one side of the middle, with its stones and railing."""
    reach = RIGHT - MIDDLE + 80
    xs = [MIDDLE + side * (3 + reach * step / 80) for step in range(81)]
    wall = [(x, _deck(x) + 26) for x in xs]
    sheet.shape([*wall, *((x, _arch(x)) for x in reversed(xs))], paint)
    _stones(sheet, side, mix(paint, edge, 0.5))
    top = [(x, _deck(x)) for x in xs]
    sheet.shape([*top, *((x, _deck(x) + 34) for x in reversed(xs))], edge)
    _railing(sheet, side, edge)


def _stones(sheet: Sheet, side: int, paint: Colour) -> None:
    """Set the stones of the arch: wedges along its underside."""
    for step in range(1, 15):
        x = MIDDLE + side * (RIGHT - MIDDLE - 62) * math.sin(step / 15 * math.pi / 2)
        depth = min(62.0, _arch(x) - _deck(x) - 40)
        lean = side * 0.55 * (1 - math.cos(step / 15 * math.pi / 2)) * depth
        sheet.line([(x, _arch(x) - 2), (x + lean * 1.3, _arch(x) - depth)], 6, paint)


def _railing(sheet: Sheet, side: int, paint: Colour) -> None:
    for step in range(9):
        x = MIDDLE + side * (50 + 92 * step)
        sheet.line([(x, _deck(x)), (x, _deck(x) - 78)], 9, paint)
    rail = [MIDDLE + side * (16 + 800 * step / 60) for step in range(61)]
    sheet.line([(x, _deck(x) - 80) for x in rail], 13, paint)


def _banks(sheet: Sheet) -> None:
    for x, y, height in ((66, 1190, 370), (168, 1190, 270), (2116, 1190, 430), (2016, 1200, 280)):
        sheet.shape(spruce((x, y), height), DARK)
    _bank(sheet, [(0, 1105), (170, 1120), (300, 1166), (372, 1240), (410, 1350), (520, 1430)])
    _bank(
        sheet, [(WIDTH, 1085), (2050, 1108), (1905, 1162), (1832, 1240), (1786, 1350), (1660, 1434)]
    )


def _bank(sheet: Sheet, course: list[Point]) -> None:
    """Draw a bank from the picture's edge down to the shore, and its mirror in the water."""
    edge, (foot, _) = course[0][0], course[-1]
    reach = foot + (foot - edge) * 0.16
    shore = [*course, (foot + (foot - edge) * 0.06, WATERLINE + 6), (reach, WATERLINE + 26)]
    land = smoothed([(float(x), float(y)) for x, y in shore])
    axis = WATERLINE + 26.0
    low = (edge, axis)
    mirror = [(x, axis + 0.5 * (axis - y)) for x, y in land]
    sheet.shape([*mirror, low], mix(FJORD, WATER[2], 0.55))
    sheet.shape([*land, low], FJORD)


def _people(sheet: Sheet) -> None:
    _walker(sheet, MIDDLE - 128, 1, SOUND, mix(SLATE, WHITE, 0.1))
    _walker(sheet, MIDDLE + 128, -1, RUST, mix(INK, RUST, 0.2))
    for x, y, wing in ((560, 470, 46), (660, 410, 34), (1610, 560, 30)):
        _bird(sheet, (x, y), wing)


def _walker(sheet: Sheet, x: float, way: int, coat: Colour, hair: Colour) -> None:
    """Draw somebody who walks `way` (1 to the right, -1 to the left) and reaches out a hand."""
    y = _deck(x)
    skin = mix(APRICOT, LINEN, 0.6)
    for stride in (-1, 1):
        foot: Point = (x + 34 * stride, y - 4)
        sheet.line([(x, y - 130), foot, (foot[0] + 16 * way, y - 4)], 24, INK)
    sheet.line([(x + 20 * way, y - 224), (x + 104 * way, y - 196)], 25, coat)
    sheet.disc((x + 112 * way, y - 193), 15, skin)
    body = [(x - 52, y - 108), (x - 38, y - 248), (x + 38, y - 248), (x + 52, y - 108)]
    sheet.shape(body, coat)
    sheet.disc((x, y - 244), 38, coat)
    sheet.line([(x - 26 * way, y - 236), (x - 50 * way, y - 140)], 25, mix(coat, INK, 0.22))
    sheet.disc((x - 4 * way, y - 316), 48, hair)
    sheet.disc((x + 8 * way, y - 308), 41, skin)


def _bird(sheet: Sheet, body: Point, wing: float) -> None:
    x, y = body
    for side in (-1, 1):
        bow = [(x, y), (x + side * wing * 0.5, y - wing * 0.38), (x + side * wing, y - wing * 0.16)]
        sheet.line(smoothed(bow), wing / 7, mix(FJORD, SLATE, 0.4))
