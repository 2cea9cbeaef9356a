"""A sheet to draw on: flat shapes with smooth edges, in the deck's palette.

Shapes are drawn on a sheet that is larger than the picture and then made smaller, which gives the
edges their smoothness. Lengths are pixels of the finished picture, angles are degrees clockwise
from three o'clock.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from builders.look import THEME

WIDTH, HEIGHT = 2200, 1930
"""The picture's frame on its slide is 21.71 x 19.05 cm: the same proportion."""
FINER = 3
COLOURS = 255

Colour = tuple[int, int, int]
Point = tuple[float, float]


def colour(code: str) -> Colour:
    """Return the colour written as six hexadecimal digits."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


WHITE = colour(THEME["lt1"])
LINEN = colour(THEME["lt2"])
FJORD = colour(THEME["dk2"])
INK = colour(THEME["dk1"])
SOUND = colour(THEME["accent1"])
RUST = colour(THEME["accent2"])
SLATE = colour(THEME["accent3"])
APRICOT = colour("EA8A57")
"""What the deck derives from rust."""


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """Return `first` with `share` (0–1) of `second` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def between(stops: Sequence[Colour], share: float) -> Colour:
    """Return the colour at `share` (0–1) of the way through `stops`."""
    place = min(max(share, 0.0), 1.0) * (len(stops) - 1)
    first = min(int(place), len(stops) - 2)
    return mix(stops[first], stops[first + 1], place - first)


def around(centre: Point, radius: float, angle: float) -> Point:
    """Return the point at `radius` from `centre` in the direction `angle`."""
    turn = math.radians(angle)
    return centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn)


def turned(points: Iterable[Point], centre: Point, angle: float) -> list[Point]:
    """Return `points`, given about the origin, turned by `angle` and moved to `centre`."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return [(centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos) for x, y in points]


def oval(width: float, height: float, start: float = 0, end: float = 360) -> list[Point]:
    """Return points along an oval about the origin, from angle `start` to angle `end`."""
    steps = max(24, round(abs(end - start)))
    angles = (math.radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return [(width / 2 * math.cos(turn), height / 2 * math.sin(turn)) for turn in angles]


class Sheet:
    """A drawing in the making."""

    def __init__(self, ground: Colour) -> None:
        self._image = Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), ground)
        self._pen = ImageDraw.Draw(self._image)

    def shape(self, points: Iterable[Point], fill: Colour) -> None:
        """Fill the outline that goes through `points`."""
        self._pen.polygon([(x * FINER, y * FINER) for x, y in points], fill)

    def band(self, top: float, bottom: float, fill: Colour) -> None:
        """Fill the whole width between two heights."""
        self.block(0, top, WIDTH, bottom - top, fill)

    def block(self, x: float, y: float, width: float, height: float, fill: Colour) -> None:
        """Fill an upright rectangle."""
        self.shape([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], fill)

    def disc(self, centre: Point, radius: float, fill: Colour) -> None:
        """Fill a circle."""
        x, y = centre
        box = [value * FINER for value in (x - radius, y - radius, x + radius, y + radius)]
        self._pen.ellipse(box, fill)

    def overlap(self, discs: Sequence[tuple[Point, float]], fill: Colour) -> None:
        """Fill what all `discs`, given as centre and radius, have in common."""
        common = Image.new("L", self._image.size, 255)
        for (x, y), radius in discs:
            one = Image.new("L", self._image.size, 0)
            box = [value * FINER for value in (x - radius, y - radius, x + radius, y + radius)]
            ImageDraw.Draw(one).ellipse(box, 255)
            common = ImageChops.darker(common, one)
        self._image.paste(fill, (0, 0), common)

    def half_disc(self, centre: Point, radius: float, start: float, fill: Colour) -> None:
        """Fill the half of a circle that goes clockwise from the angle `start`."""
        self.shape(turned(oval(2 * radius, 2 * radius, start, start + 180), centre, 0), fill)

    def line(self, points: Sequence[Point], thickness: float, fill: Colour) -> None:
        """Draw a line of one thickness with round ends and joints."""
        fine = [(x * FINER, y * FINER) for x, y in points]
        self._pen.line(fine, fill, round(thickness * FINER), joint="curve")
        for x, y in (points[0], points[-1]):
            self.disc((x, y), thickness / 2, fill)

    def below(self, line: Sequence[Point], fill: Colour, bottom: float = HEIGHT) -> None:
        """Fill all that lies below a line drawn from left to right, down to `bottom`."""
        self.shape([*line, (line[-1][0], bottom), (line[0][0], bottom)], fill)

    def save(self, path: Path) -> None:
        """Write the picture as a PNG file with a palette of its own."""
        small = self._image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        flat = small.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        flat.save(path, optimize=True)
