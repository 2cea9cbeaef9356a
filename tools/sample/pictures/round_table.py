"""A round table seen from above, in two halves, with people round it."""

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
    around,
    mix,
    oval,
    turned,
)

CENTRE: Point = (WIDTH / 2, HEIGHT / 2)
TABLE = 520
SEAT = 680
FLOOR_COLOUR = mix(LINEN, SLATE, 0.10)
RUG = mix(LINEN, WHITE, 0.45)
SHADE = mix(LINEN, SLATE, 0.34)
BLUE = mix(SOUND, WHITE, 0.30)
SAND = mix(APRICOT, LINEN, 0.30)
FAIR = mix(APRICOT, LINEN, 0.62)
TANNED = mix(RUST, LINEN, 0.38)
DARK = mix(RUST, INK, 0.50)


class Person(Struct, frozen=True):
    """Somebody at the table, seen from above: where, and in which colours."""

    angle: float
    clothes: Colour
    hair: Colour
    skin: Colour


PEOPLE = (
    Person(247, SOUND, INK, FAIR),
    Person(202, BLUE, mix(RUST, INK, 0.55), TANNED),
    Person(158, FJORD, mix(SLATE, WHITE, 0.45), FAIR),
    Person(113, mix(SOUND, FJORD, 0.5), mix(APRICOT, RUST, 0.15), FAIR),
    Person(293, RUST, mix(INK, RUST, 0.25), DARK),
    Person(338, mix(APRICOT, RUST, 0.35), INK, DARK),
    Person(22, SAND, mix(RUST, INK, 0.45), FAIR),
    Person(67, mix(RUST, FJORD, 0.3), mix(SLATE, WHITE, 0.7), FAIR),
)


def round_table() -> Sheet:
    """Draw the table with eight people, four on each side."""
    sheet = Sheet(FLOOR_COLOUR)
    sheet.disc(CENTRE, 905, RUG)
    sheet.disc(CENTRE, 880, mix(RUG, FLOOR_COLOUR, 0.55))
    for person in PEOPLE:
        _chair_and_shade(sheet, person)
    for person in PEOPLE:
        _person(sheet, person)
    _table(sheet)
    return sheet


def _chair_and_shade(sheet: Sheet, person: Person) -> None:
    seat = around(CENTRE, SEAT + 22, person.angle)
    sheet.shape(turned(oval(250, 330), (seat[0] + 16, seat[1] + 20), person.angle), SHADE)
    sheet.shape(turned(oval(236, 300), seat, person.angle), mix(SLATE, WHITE, 0.25))


def _person(sheet: Sheet, person: Person) -> None:
    middle = around(CENTRE, SEAT, person.angle)
    sheet.shape(turned(oval(150, 290), middle, person.angle), person.clothes)
    for side in (-1, 1):
        _arm(sheet, person, side)
    head = around(CENTRE, SEAT - 12, person.angle)
    sheet.disc(head, 68, person.hair)
    sheet.shape(
        turned(oval(88, 100), around(CENTRE, SEAT - 2, person.angle), person.angle),
        mix(person.hair, WHITE, 0.12),
    )


def _arm(sheet: Sheet, person: Person, side: int) -> None:
    shoulder = around(CENTRE, SEAT - 5, person.angle + side * 9.6)
    hand = around(CENTRE, TABLE - 10, person.angle + side * 7.2)
    sheet.line([shoulder, hand], 56, person.clothes)


def _table(sheet: Sheet) -> None:
    x, y = CENTRE
    sheet.disc((x + 18, y + 24), TABLE + 6, SHADE)
    sheet.half_disc((x - 7, y), TABLE, 90, SOUND)
    sheet.half_disc((x + 7, y), TABLE, 270, APRICOT)
    sheet.block(x - 7, y - TABLE, 14, 2 * TABLE, mix(RUG, WHITE, 0.4))
    for number, person in enumerate(PEOPLE):
        _hands(sheet, person)
        _paper(sheet, person, tilt=(-9, 6, -4, 11, 7, -6, 10, -8)[number])
    for angle in (225, 180, 136, 316, 44):
        _cup(sheet, angle)
    _shared_sheet(sheet)


def _hands(sheet: Sheet, person: Person) -> None:
    for side in (-1, 1):
        hand = around(CENTRE, TABLE - 22, person.angle + side * 7.2)
        sheet.disc(hand, 29, person.skin)


def _paper(sheet: Sheet, person: Person, tilt: float) -> None:
    place = around(CENTRE, TABLE - 150, person.angle)
    ground = SOUND if 90 < person.angle < 270 else APRICOT
    for shift, fill in ((8, mix(ground, FJORD, 0.35)), (0, mix(WHITE, LINEN, 0.35))):
        corners = [(-78, -56), (78, -56), (78, 56), (-78, 56)]
        spot = (place[0] + shift * 0.7, place[1] + shift)
        sheet.shape(turned(corners, spot, person.angle + tilt), fill)
    for row in (-46, -22, 2, 26):
        ends = turned([(row, -38), (row, 38 if row < 20 else 4)], place, person.angle + tilt)
        sheet.line(ends, 6, mix(SLATE, WHITE, 0.35))


def _cup(sheet: Sheet, angle: float) -> None:
    middle = around(CENTRE, TABLE - 78, angle)
    sheet.disc((middle[0] + 5, middle[1] + 7), 37, mix(FJORD, SOUND, 0.4))
    sheet.disc(middle, 36, WHITE)
    sheet.disc(middle, 27, mix(RUST, INK, 0.55))


def _shared_sheet(sheet: Sheet) -> None:
    """Lay one large sheet over both halves, with the two halves drawn on it as one."""
    tilt = 9
    corners = [(-190, -130), (190, -130), (190, 130), (-190, 130)]
    x, y = CENTRE
    sheet.shape(turned(corners, (x + 9, y + 12), tilt), mix(FJORD, RUST, 0.25))
    sheet.shape(turned(corners, CENTRE, tilt), WHITE)
    (mark,) = turned([(-92, 0)], CENTRE, tilt)
    sheet.half_disc(mark, 66, 90 + tilt, SOUND)
    sheet.half_disc(mark, 66, 270 + tilt, RUST)
    for row, end in ((-52, 148), (-18, 148), (16, 148), (50, 96)):
        sheet.line(turned([(10, row), (end, row)], CENTRE, tilt), 9, mix(SLATE, WHITE, 0.35))
