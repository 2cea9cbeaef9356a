"""A fjord at sunset: becks run down from both sides and meet in the same water."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

from msgspec import Struct

from tools.sample.pictures.sheet import (
    FJORD,
    HEIGHT,
    LINEN,
    RUST,
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

HORIZON = 880
SUN: Point = (1300, 760)
SKY = (colour("A9C6C7"), colour("CBD8D1"), colour("EFDFC9"), colour("F5C79E"))
WATER = (colour("F2CBA5"), colour("CFCDBD"), colour("9DB8B8"), colour("6C99A0"))
MIST = colour("DCE3DA")
SUNLIGHT = colour("FFF0DA")
FOAM = mix(LINEN, WHITE, 0.4)


class Headland(Struct, frozen=True):
    """Land that reaches into the fjord from one edge of the picture.

    Args:
        seed: which ridge it has.
        tip: where it ends, in the water.
        edge: its shore at the picture's edge: x is 0 or the width.
        height: how high it rises, in pixels.
        fill: its colour.
        beck: where along it (0 at the tip, 1 at the edge) its beck begins and ends.
    """

    seed: int
    tip: Point
    edge: Point
    height: float
    fill: Colour
    beck: tuple[float, float]


HEADLANDS = (
    Headland(41, (1010, 985), (0, 1000), 300, mix(SOUND, MIST, 0.36), (0.62, 0.38)),
    Headland(62, (1330, 1120), (WIDTH, 1150), 400, mix(SOUND, MIST, 0.16), (0.72, 0.46)),
    Headland(45, (1120, 1370), (0, 1420), 480, mix(FJORD, SOUND, 0.78), (0.66, 0.42)),
)


def fjord() -> Sheet:
    """Draw the fjord."""
    sheet = Sheet(SKY[0])
    _sky(sheet)
    _far_ridges(sheet)
    _water(sheet)
    for headland in HEADLANDS:
        _headland(sheet, headland)
    _foreground(sheet)
    return sheet


def _sky(sheet: Sheet) -> None:
    count = 8
    for band in range(count):
        line = ridge(70 + band, _level(HORIZON * (band / count) ** 0.85), 16, finest=4)
        sheet.below(smoothed(line), between(SKY, band / (count - 1)), HORIZON)
    for radius, share in ((290, 0.3), (200, 0.55), (128, 1.0)):
        sheet.disc(SUN, radius, mix(SKY[3], SUNLIGHT, share))


def _level(height: float) -> Callable[[float], float]:
    return lambda _share: height


def _far_ridges(sheet: Sheet) -> None:
    layers = (
        (11, 800, 90, hill(0.22, 0.20, 150), hill(0.95, 0.20, 130), 0.74),
        (12, 835, 55, hill(0.02, 0.26, 130), hill(0.78, 0.16, 70), 0.60),
        (17, 868, 28, hill(0.36, 0.14, 62), hill(1.00, 0.22, 90), 0.48),
    )
    for seed, level, rough, first, second, mist in layers:
        course = _rising(level, first, second)
        sheet.below(ridge(seed, course, rough), mix(SOUND, MIST, mist), HORIZON)


def _rising(
    level: float, first: Callable[[float], float], second: Callable[[float], float]
) -> Callable[[float], float]:
    return lambda share: level - first(share) - second(share)


def _water(sheet: Sheet) -> None:
    count = 12
    for band in range(count):
        top = HORIZON + (HEIGHT - HORIZON) * (band / count) ** 1.35
        sheet.band(top, HEIGHT, between(WATER, band / (count - 1)))
    _glitter(sheet)


def _glitter(sheet: Sheet) -> None:
    """Lay the sun's path on the water: short strokes, wider apart the nearer they are."""
    chance = random.Random(5)
    y = HORIZON + 9.0
    while y < HEIGHT:
        near = (y - HORIZON) / (HEIGHT - HORIZON)
        for _ in range(3):
            middle = SUN[0] + chance.gauss(0, 40 + 130 * near)
            length = chance.uniform(22, 80) * (0.6 + 1.4 * near)
            fill = mix(SUNLIGHT, between(WATER, near), 0.1 + 0.45 * near)
            sheet.line([(middle - length, y), (middle + length, y)], 4 + 4 * near, fill)
        y += 13 + 26 * near


def _headland(sheet: Sheet, land: Headland) -> None:
    shore, top = _outline(land)
    mirrored = [(x, y + 0.42 * (y - high)) for (x, y), (_, high) in zip(shore, top, strict=True)]
    sheet.shape([*top, *reversed(shore)], land.fill)
    _beck(sheet, land, shore, top)
    sheet.shape([*shore, *reversed(mirrored)], mix(land.fill, between(WATER, 0.7), 0.62))


def _outline(land: Headland) -> tuple[list[Point], list[Point]]:
    """Return the shore from tip to edge, and the ridge above each of its points."""
    (tip_x, tip_y), (edge_x, edge_y) = land.tip, land.edge
    rough = [y for _, y in ridge(land.seed, _level(0), 1)]
    shore, top = list[Point](), list[Point]()
    for step, notch in enumerate(rough):
        share = step / (len(rough) - 1)
        x, y = tip_x + (edge_x - tip_x) * share, tip_y + (edge_y - tip_y) * share
        rise = land.height * (0.4 * share + 0.6 * share**1.1 * (2.1 - 1.1 * share))
        shore.append((x, y))
        top.append((x, y - rise * (1 + 0.2 * notch)))
    return shore, top


def _beck(sheet: Sheet, land: Headland, shore: list[Point], top: list[Point]) -> None:
    """Draw a beck that winds and widens on its way from the ridge to the shore."""
    first, last = (round(share * (len(shore) - 1)) for share in land.beck)
    (x0, y0), (x1, y1) = top[first], shore[last]
    bends = (0.0, 0.09, -0.06, 0.10, -0.04, 0.0)
    course = [
        (x0 + (x1 - x0) * (step / 5 + bend), y0 + 14 + (y1 - y0 - 14) * step / 5)
        for step, bend in enumerate(bends)
    ]
    path = smoothed(course)
    for step, (here, there) in enumerate(itertools.pairwise(path)):
        sheet.line([here, there], 3 + land.height / 34 * step / len(path), FOAM)


def _foreground(sheet: Sheet) -> None:
    ground = ridge(31, lambda share: 1790 - hill(1.0, 0.5, 190)(share), 22)
    dark = mix(FJORD, (0, 0, 0), 0.22)
    _boathouse(sheet, (700, 1622))
    chance = random.Random(8)
    for _ in range(17):
        x, y = ground[chance.randrange(330, 510)]
        sheet.shape(spruce((x, y + 60), chance.uniform(190, 430)), dark)
    sheet.below(ground, FJORD)
    lower = ridge(37, lambda share: 1850 - hill(0.0, 0.3, 30)(share), 16)
    sheet.below(lower, dark)


def _boathouse(sheet: Sheet, corner: Point) -> None:
    x, y = corner
    roof = mix(FJORD, (0, 0, 0), 0.22)
    sheet.shape([(x, y), (x + 90, y - 84), (x + 330, y - 84), (x + 270, y)], roof)
    sheet.shape([(x, y), (x + 75, y - 74), (x + 150, y), (x + 150, y + 170), (x, y + 170)], RUST)
    sheet.block(x + 150, y, 130, 170, mix(RUST, FJORD, 0.35))
    sheet.block(x + 42, y + 46, 66, 124, mix(RUST, FJORD, 0.7))
    sheet.block(x + 196, y + 44, 46, 46, colour("F6C183"))
    sheet.line([(x - 12, y + 8), (x + 75, y - 84), (x + 162, y + 8)], 12, roof)
