"""Where texts stand on a page, marks around them, and words beside a picture."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree
from msgspec import Struct
from PIL import Image, ImageDraw, ImageFont

from builders.look import THEME
from tools.pictures.pages import GAP, GREY

INKS = {"{%": f"#{THEME['accent2']}", "{{": f"#{THEME['accent1']}"}
"""The colours of marks, by how what is marked begins: tags that do something, and fields."""
_XHTML = "{http://www.w3.org/1999/xhtml}"
_CAPTION = 30
_AROUND = 3


class Line(Struct, frozen=True):
    """A line of text, and its box in points from the upper left corner of its page."""

    text: str
    box: tuple[float, float, float, float]


def lines(pdf: bytes, page: int) -> list[Line]:
    """Return the lines of a page, from 1, in reading order; a tag on several lines is one."""
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "pages.pdf"
        source.write_bytes(pdf)
        number = ["-f", str(page), "-l", str(page)]
        done = subprocess.run(
            ["pdftotext", "-bbox-layout", *number, str(source), "-"],
            capture_output=True,
            check=True,
        )
    root = etree.fromstring(done.stdout, etree.XMLParser(recover=True))
    found: list[Line] = []
    for line in map(_line, root.iter(f"{_XHTML}line")):
        above = next((one for one in reversed(found) if _goes_on(one, line)), None)
        if above is not None:
            found.remove(above)
        found.append(line if above is None else _joined(above, line))
    return found


def _line(element: etree._Element) -> Line:
    said = " ".join(word.text or "" for word in element.iter(f"{_XHTML}word"))
    left, top, right, bottom = (
        float(element.get(name, "0")) for name in ("xMin", "yMin", "xMax", "yMax")
    )
    return Line(said, (left, top, right, bottom))


def _goes_on(above: Line, below: Line) -> bool:
    """Return whether a line holds the rest of the tag that the line above it begins."""
    height = below.box[3] - below.box[1]
    near = (
        abs(above.box[0] - below.box[0]) < height and 0 < below.box[3] - above.box[3] < 2 * height
    )
    opened = above.text.count("{%") + above.text.count("{{")
    closed = above.text.count("%}") + above.text.count("}}")
    return near and opened > closed


def _joined(above: Line, below: Line) -> Line:
    left, top, right, _ = above.box
    box = (min(left, below.box[0]), top, max(right, below.box[2]), below.box[3])
    return Line(f"{above.text} {below.text}", box)


def tags(found: list[Line], begins: str) -> Iterator[Line]:
    """Yield the lines that begin as a tag does."""
    return (one for one in found if one.text.startswith(begins))


def mark(picture: Image.Image, found: list[Line], points: float) -> None:
    """Draw a box around each line that begins with a tag; the page is `points` wide."""
    scale = picture.width / points
    pen = ImageDraw.Draw(picture)
    for begins, ink in INKS.items():
        for one in tags(found, begins):
            left, top, right, bottom = (place * scale for place in one.box)
            around = (left - _AROUND, top - _AROUND, right + _AROUND, bottom + _AROUND)
            pen.rounded_rectangle(around, radius=4, outline=ink, width=2)


def captioned(picture: Image.Image, words: str, ink: str = "#4C6368") -> Image.Image:
    """Return a picture with words above it."""
    laid = Image.new("RGB", (picture.width, picture.height + _CAPTION), GREY)
    laid.paste(picture, (0, _CAPTION))
    ImageDraw.Draw(laid).text((0, 2), words, fill=ink, font=_font())
    return laid


@cache
def _font() -> ImageFont.FreeTypeFont:
    found = subprocess.run(
        ["fc-match", "-f", "%{file}", "Carlito:bold"], capture_output=True, text=True, check=True
    )
    return ImageFont.truetype(found.stdout, 20)


def beside(*pictures: Image.Image) -> Image.Image:
    """Return pictures side by side, their upper edges on one line."""
    wide = sum(one.width + GAP for one in pictures) + GAP
    laid = Image.new("RGB", (wide, max(one.height for one in pictures) + 2 * GAP), GREY)
    at = GAP
    for one in pictures:
        laid.paste(one, (at, GAP))
        at += one.width + GAP
    return laid


def below(*pictures: Image.Image) -> Image.Image:
    """Return pictures below each other."""
    high = sum(one.height + GAP for one in pictures) + GAP
    laid = Image.new("RGB", (max(one.width for one in pictures) + 2 * GAP, high), GREY)
    at = GAP
    for one in pictures:
        laid.paste(one, (GAP, at))
        at += one.height + GAP
    return laid
