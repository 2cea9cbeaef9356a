"""Draws Plenum's icon for every system: `python -m tools.make_icon`.

A plenary hall from above: benches in two half circles, with aisles, round whoever speaks. The
colours are those of the window. The drawing is written as SVG and rendered by Qt, as PNG for Linux
and the window, as ICO for Windows and as ICNS for macOS.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from io import BytesIO
from math import cos, degrees, radians, sin
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtSvg import QSvgRenderer

from app.desktop.theme.colours import DARK as BRIGHT_COLOURS
from app.desktop.theme.palette import LIGHT

EMBLEM = Path(__file__).resolve().parents[1] / "app" / "desktop" / "theme" / "emblem"
"""Where the window finds its icon."""
PROGRAMS = Path(__file__).parent / "bundle" / "icons"
"""Where the bundle finds those of the program's file."""
SIDES = (16, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIDES = (16, 20, 24, 32, 40, 48, 64, 256)
MAC_SIDES = (16, 32, 64, 128, 256, 512, 1024)
FIELD = 512
"""The side of the field that is drawn in."""
SMALL = 24
"""The largest side at which two rows of benches would be a blur."""
MAC_MARGIN = 50
"""What macOS leaves free on each side, on our field: its icons fill 824 of 1024."""
_GROUND = LIGHT[QPalette.ColorRole.Accent]
_SEAT = LIGHT[QPalette.ColorRole.BrightText]
_SPEAKING = BRIGHT_COLOURS.kinds["rest"]
_CENTRE = (256, 384)
"""Where somebody speaks: on whole pixels at 16, or the benches' ends would be blurred there."""
_SIDES_OF_AISLES = ((180, 120), (120, 60), (60, 0))
"""Between which angles from the right there are benches."""


class Hall(NamedTuple):
    """What is seen of the hall, in lengths on the field."""

    benches: tuple[int, ...]
    """How far the middle of each bench is from where somebody speaks."""
    depth: int
    aisle: int
    speaker: int


_WHOLE = Hall(benches=(130, 208), depth=50, aisle=26, speaker=42)
_FIRST_GLANCE = Hall(benches=(184,), depth=80, aisle=44, speaker=54)


def drawing(side: int, margin: int = 0) -> str:
    """Return the icon as SVG.

    Args:
        side: what it is meant for, in pixels.
        margin: what stays free on each side, on a field of 512.
    """
    hall = _FIRST_GLANCE if side <= SMALL else _WHOLE
    scale = (FIELD - 2 * margin) / FIELD
    x, y = _CENTRE
    lines = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {FIELD} {FIELD}">',
        f'<g transform="translate({margin} {margin}) scale({scale:g})">',
        f'<rect width="{FIELD}" height="{FIELD}" rx="112" fill="{_GROUND}"/>',
        f'<g fill="none" stroke="{_SEAT}" stroke-width="{hall.depth}">',
        *(_bench(away, hall.aisle, *sides) for away in hall.benches for sides in _SIDES_OF_AISLES),
        "</g>",
        f'<circle cx="{x}" cy="{y - hall.speaker}" r="{hall.speaker}" fill="{_SPEAKING}"/>',
        "</g>",
        "</svg>",
    )
    return "\n".join(lines) + "\n"


def _bench(away: int, aisle: int, left: int, right: int) -> str:
    """Return a bench between two angles, less half an aisle at each that is not the hall's wall."""
    less = degrees(aisle / 2 / away)
    begin = _point(away, left - (less if left < 180 else 0))
    end = _point(away, right + (less if right > 0 else 0))
    return f'<path d="M{begin}A{away} {away} 0 0 1 {end}"/>'


def _point(away: int, angle: float) -> str:
    x = _CENTRE[0] + away * cos(radians(angle))
    y = _CENTRE[1] - away * sin(radians(angle))
    return f"{x:.1f} {y:.1f}"


def rendered(side: int, margin: int = 0) -> Image.Image:
    """Return the icon as a picture."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing(side, margin).encode())).render(painter)
    painter.end()
    buffer = QBuffer()
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]
    return Image.open(BytesIO(buffer.data().data())).convert("RGBA")


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield each file and what belongs in it."""
    yield EMBLEM / "plenum.svg", drawing(FIELD).encode()
    for side in SIDES:
        yield EMBLEM / f"plenum-{side}.png", _written("PNG", [rendered(side)])
    yield PROGRAMS / "plenum.ico", _written("ICO", [rendered(side) for side in WINDOWS_SIDES])
    mac = [rendered(side, MAC_MARGIN) for side in MAC_SIDES]
    yield PROGRAMS / "plenum.icns", _written("ICNS", mac)


def _written(kind: str, images: Sequence[Image.Image]) -> bytes:
    """Return pictures as one file; the largest is the last."""
    target = BytesIO()
    *smaller, largest = images
    sizes = [image.size for image in images]  # Else Windows' are those that Pillow thinks usual.
    largest.save(target, kind, optimize=True, append_images=smaller, sizes=sizes)
    return target.getvalue()


def main() -> None:
    """Write all files."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication([])
    for path, content in files():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
