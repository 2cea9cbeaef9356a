"""People round a table, and their thoughts, which overlap."""

from __future__ import annotations

from msgspec import Struct

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
    mix,
    oval,
    turned,
)
from tools.sample.pictures.terrain import smoothed

TABLE_TOP = 1500.0
GROUND = mix(LINEN, WHITE, 0.15)
FAIR = mix(APRICOT, LINEN, 0.62)
TANNED = mix(RUST, LINEN, 0.40)
DARK = mix(RUST, INK, 0.50)


class Sitter(Struct, frozen=True):
    """Somebody at the table: where, how tall, which way they look (-1 left, 1 right), colours."""

    x: float
    height: float
    way: int
    clothes: Colour
    hair: Colour
    skin: Colour
    long_hair: bool = False


SITTERS = (
    Sitter(330, 560, 1, SOUND, mix(SLATE, WHITE, 0.3), FAIR),
    Sitter(720, 610, 1, RUST, INK, DARK),
    Sitter(1110, 575, -1, FJORD, mix(RUST, APRICOT, 0.35), FAIR, long_hair=True),
    Sitter(1490, 620, -1, APRICOT, mix(RUST, INK, 0.6), TANNED),
    Sitter(1870, 565, -1, mix(SOUND, WHITE, 0.32), mix(INK, SLATE, 0.2), FAIR, long_hair=True),
)


class Thought(Struct, frozen=True):
    """A disc in the air above the table."""

    centre: Point
    radius: float
    paint: Colour


THOUGHTS = (
    Thought((915, 545), 290, mix(SOUND, LINEN, 0.12)),
    Thought((1285, 545), 290, APRICOT),
    Thought((1100, 330), 290, mix(SLATE, LINEN, 0.42)),
)
TRAILS = (
    ((610, 735), (512, 815), (448, 880)),
    ((1590, 735), (1688, 815), (1752, 880)),
)
"""From the thoughts down to those who have them."""


def ideas() -> Sheet:
    """Draw five people at a table and three thoughts that overlap above them."""
    sheet = Sheet(GROUND)
    sheet.band(1240, HEIGHT, mix(LINEN, SLATE, 0.13))
    _thoughts(sheet)
    for sitter in SITTERS:
        _sitter(sheet, sitter)
    _table(sheet)
    return sheet


def _thoughts(sheet: Sheet) -> None:
    """Draw the thoughts; the more of them meet, the lighter it becomes."""
    discs = [(thought.centre, thought.radius) for thought in THOUGHTS]
    for thought in THOUGHTS:
        sheet.disc(thought.centre, thought.radius, thought.paint)
    for first, second in ((0, 1), (0, 2), (1, 2)):
        paint = mix(THOUGHTS[first].paint, THOUGHTS[second].paint, 0.5)
        sheet.overlap([discs[first], discs[second]], mix(paint, WHITE, 0.5))
    sheet.overlap(discs, WHITE)
    for trail in TRAILS:
        for spot, size in zip(trail, (34, 22, 13), strict=True):
            sheet.disc(spot, size, mix(SLATE, LINEN, 0.45))


def _sitter(sheet: Sheet, sitter: Sitter) -> None:
    top = TABLE_TOP - sitter.height
    shoulders = turned(oval(300, 360, 180, 360), (sitter.x, top + 390), 0)
    sheet.shape(
        [*shoulders, (sitter.x + 150, TABLE_TOP), (sitter.x - 150, TABLE_TOP)], sitter.clothes
    )
    sheet.block(sitter.x - 34, top + 150, 68, 90, mix(sitter.skin, INK, 0.12))
    sheet.disc((sitter.x, top + 226), 44, mix(sitter.skin, INK, 0.12))
    _head(sheet, sitter, top)
    _arms(sheet, sitter)


def _head(sheet: Sheet, sitter: Sitter, top: float) -> None:
    x, y = sitter.x, top + 88
    if sitter.long_hair:
        back = turned(oval(214, 230, 180, 360), (x - 8 * sitter.way, y), 0)
        low = [(x - 8 * sitter.way + 107, y + 128), (x - 8 * sitter.way - 107, y + 128)]
        sheet.shape([*back, *low], sitter.hair)
    else:
        sheet.disc((x - 12 * sitter.way, y - 12), 100, sitter.hair)
    sheet.shape(turned(oval(160, 190), (x + 14 * sitter.way, y + 10), 0), sitter.skin)


def _arms(sheet: Sheet, sitter: Sitter) -> None:
    shade = mix(sitter.clothes, INK, 0.20)
    for side in (-1, 1):
        shoulder = (sitter.x + side * 122, TABLE_TOP - sitter.height + 330)
        elbow = (sitter.x + side * 138, TABLE_TOP - 70)
        hand = (sitter.x + side * 52, TABLE_TOP - 26)
        sheet.line([shoulder, elbow, hand], 62, shade)
        sheet.disc(hand, 34, sitter.skin)


def _table(sheet: Sheet) -> None:
    """Draw the table from the side: a half disc below its top, in two halves."""
    middle, deep = WIDTH / 2, 2 * (HEIGHT - TABLE_TOP) * 1.25
    for start, gap, paint in ((90, -7, SOUND), (0, 7, RUST)):
        quarter = turned(oval(1960, deep, start, start + 90), (middle + gap, TABLE_TOP), 0)
        sheet.shape([*quarter, (middle + gap, TABLE_TOP)], paint)
    sheet.line([(100, TABLE_TOP + 24), (WIDTH - 100, TABLE_TOP + 24)], 52, FJORD)
    for x in (525, 918, 1302, 1680):
        _cup(sheet, x)


def _cup(sheet: Sheet, x: float) -> None:
    rim, foot = TABLE_TOP - 78, TABLE_TOP - 2
    handle = [(x + 30, rim + 18), (x + 56, rim + 22), (x + 54, rim + 48), (x + 28, rim + 54)]
    sheet.line(smoothed(handle), 10, WHITE)
    sheet.shape([(x - 38, rim), (x + 38, rim), (x + 30, foot), (x - 30, foot)], WHITE)
