"""Where each text of a deck stands when LibreOffice draws it, and which shape it belongs to.

A copy of the deck is dyed: every shape, table cell and chart gets a text colour of its own, which
changes no measure. The PDF made of the copy then says of every line what it is part of. Lengths
are points from the slide's upper left corner.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import normalize

from lxml import etree
from msgspec import Struct
from pptx import Presentation

from builders.look import PT
from tests.rendering import Box

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
MARKS = "#fe0001"
"""The colour of what stands before a list's paragraphs."""
_FIRST = 0x101010
_BEFORE_BULLET_COLOUR = {f"{A}{name}" for name in ("lnSpc", "spcBef", "spcAft")}
_ASCENT = 0.95
"""How far above the baseline poppler takes a text to reach, in em, where the PDF does not say."""
_ABOVE = 0.74
"""How far letters reach above the baseline, in em."""
_BELOW = (("gjpqyþ§()[]{}|/", 0.22), (",;Q", 0.14))
"""How far some characters reach below it; all others stand on it."""
_SPACE = 0.22
"""About the width of a space, in em."""


class Area(Struct, frozen=True):
    """A place for text on a slide: a shape, a cell or a chart."""

    name: str
    kind: str
    """`shape`, `cell`, `chart`, or the type of a placeholder that may be small: `ftr`, `sldNum`."""
    box: Box
    text: str
    colour: str


class DrawnLine(Struct, frozen=True):
    """A stretch of text on one line, in one setting; its box is about as high as its letters."""

    text: str
    size: float
    box: Box
    colour: str


class Sheet(Struct, frozen=True):
    """A slide: its size, its places for text and its pictures, or its lines as drawn."""

    width: float
    height: float
    areas: tuple[Area, ...] = ()
    pictures: tuple[Box, ...] = ()
    lines: tuple[DrawnLine, ...] = ()


# --- dyeing ---------------------------------------------------------------------------------------


def dye(deck: bytes, copy: Path) -> list[Sheet]:
    """Write a dyed copy of a deck, and return its slides with their places for text."""
    presentation = Presentation(BytesIO(deck))
    width, height = presentation.slide_width, presentation.slide_height
    assert width
    assert height
    sheets = [
        Sheet(width / PT, height / PT, tuple(_areas(slide)), tuple(_pictures(slide)))
        for slide in presentation.slides
    ]
    presentation.save(str(copy))
    return sheets


def _areas(slide: Any) -> Iterator[Area]:
    for number, (name, kind, box, element) in enumerate(_texts(slide.shapes)):
        colour = f"{_FIRST + number:06x}"
        _dye(element, colour)
        yield Area(name, kind, box, _text(element), f"#{colour}")


def _pictures(slide: Any) -> Iterator[Box]:
    for shape in slide.shapes:
        if shape._element.tag.endswith("}pic"):
            yield _box(shape)


def _texts(shapes: Any) -> Iterator[tuple[str, str, Box, etree._Element]]:
    for shape in shapes:
        if shape.shape_type == 6:
            yield from _texts(shape.shapes)
        elif shape.has_text_frame:
            if shape.text_frame.text:
                yield shape.name, _kind(shape), _box(shape), shape._element
        elif getattr(shape, "has_table", False):
            yield from _cells(shape)
        elif getattr(shape, "has_chart", False):
            yield shape.name, "chart", _box(shape), shape.chart._chartSpace


def _kind(shape: Any) -> str:
    mark = shape._element.find(".//{*}nvPr/{*}ph")
    small = ("ftr", "sldNum")
    return mark.get("type") if mark is not None and mark.get("type") in small else "shape"


def _box(shape: Any) -> Box:
    left, top = shape.left / PT, shape.top / PT
    return Box(left, top, left + shape.width / PT, top + shape.height / PT)


def _cells(shape: Any) -> Iterator[tuple[str, str, Box, etree._Element]]:
    """Yield a table's cells where their rows and columns say, whatever the texts in them need."""
    table = shape._element.find(f".//{A}tbl")
    widths = [int(column.get("w")) / PT for column in table.iter(f"{A}gridCol")]
    top = shape.top / PT
    for row_number, row in enumerate(table.iter(f"{A}tr"), 1):
        left, bottom = shape.left / PT, top + int(row.get("h")) / PT
        for column, (cell, width) in enumerate(zip(row.iter(f"{A}tc"), widths, strict=True), 1):
            if _text(cell):
                name = f"{shape.name}, row {row_number}, column {column}"
                yield name, "cell", Box(left, top, left + width, bottom), cell
            left += width
        top = bottom


def _dye(element: etree._Element, colour: str) -> None:
    for properties in [*element.iter(f"{A}rPr", f"{A}defRPr")]:
        for child in properties.findall(f"{A}solidFill") + properties.findall(f"{A}hlinkClick"):
            properties.remove(child)
        properties.insert(0, _colour("solidFill", colour))
    for paragraph in element.iter(f"{A}p"):
        _dye_mark(paragraph)


def _dye_mark(paragraph: etree._Element) -> None:
    properties = paragraph.find(f"{A}pPr")
    if properties is None:
        properties = etree.Element(f"{A}pPr")
        paragraph.insert(0, properties)
    for name in ("buClr", "buClrTx"):
        for child in properties.findall(f"{A}{name}"):
            properties.remove(child)
    at = sum(child.tag in _BEFORE_BULLET_COLOUR for child in properties)
    properties.insert(at, _colour("buClr", MARKS[1:]))


def _colour(tag: str, colour: str) -> etree._Element:
    element = etree.Element(f"{A}{tag}")
    etree.SubElement(element, f"{A}srgbClr", val=colour.upper())
    return element


def _text(element: etree._Element) -> str:
    texts = ("".join(str(text) for text in one.itertext(f"{A}t")) for one in element.iter(f"{A}p"))
    return " ".join(texts).strip()


# --- reading the PDF ------------------------------------------------------------------------------


def drawn(pdf: Path) -> list[Sheet]:
    """Return the slides of a PDF with their lines, in the order in which they were drawn."""
    made = subprocess.run(
        ["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "3", str(pdf)],
        capture_output=True,
        timeout=300,
        check=True,
    )
    root = etree.fromstring(made.stdout, etree.XMLParser(recover=True, huge_tree=True))
    fonts: dict[str, tuple[float, str]] = {}
    return [_page(page, fonts) for page in root.iterfind("page")]


def _page(page: etree._Element, fonts: dict[str, tuple[float, str]]) -> Sheet:
    for font in page.iterfind("fontspec"):
        fonts[font.get("id", "")] = (int(font.get("size", "0")) / 3, font.get("color", ""))
    lines = (_line(text, *fonts[text.get("font", "")]) for text in page.iterfind("text"))
    width, height = (int(page.get(name, "0")) / 3 for name in ("width", "height"))
    return Sheet(width, height, lines=tuple(line for line in lines if line.text))


def _line(element: etree._Element, size: float, colour: str) -> DrawnLine:
    text = "".join(map(str, element.itertext()))
    left, top, width = (int(element.get(name, "0")) / 3 for name in ("left", "top", "width"))
    before = (len(text) - len(text.lstrip())) * _SPACE * size
    after = (len(text) - len(text.rstrip())) * _SPACE * size
    baseline = top + _ASCENT * size
    box = Box(
        left + before,
        baseline - _ABOVE * size,
        left + width - after,
        baseline + _depth(text) * size,
    )
    return DrawnLine(text.strip(), size, box, colour)


def _depth(text: str) -> float:
    return max((depth for letters, depth in _BELOW if set(letters) & set(text)), default=0.02)


def squeezed(text: str) -> str:
    """Return the letters and figures of a text, which no break, ligature or capital changes."""
    return re.sub(r"[\W_]", "", normalize("NFKC", text)).casefold()
