"""What is wrong with the places of a deck's texts, as LibreOffice draws them.

A text must be drawn whole, at a size that can be read, inside its own shape and the slide, and no
two texts may touch.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from tests.dyed import MARKS, Area, DrawnLine, Sheet, drawn, dye, squeezed
from tests.rendering import Box, to_pdf

SLACK = (2.0, 0.03)
"""How far letters may pass their shape, in points and in em together: less than anyone sees."""
TOUCH = 1.0
"""How far in points two texts may overlap: poppler tells places to a third of a point."""
SMALLEST = 20
SMALLER = {"ftr": 12, "sldNum": 12}
"""What placeholders of these types may be set in; a credit may be set in 14."""


def misplaced(decks: Mapping[str, bytes]) -> list[str]:
    """Return a sentence for every text that stands wrong in any of the decks, given by name."""
    with tempfile.TemporaryDirectory() as folder:
        copies = {name: Path(folder) / f"{place}.pptx" for place, name in enumerate(decks)}
        sheets = {name: dye(decks[name], copy) for name, copy in copies.items()}
        pdfs = to_pdf(copies.values(), Path(folder))
        pages = {name: drawn(pdf) for name, pdf in zip(decks, pdfs, strict=True)}
    return [f"{name}, {fault}" for name in decks for fault in _deck(sheets[name], pages[name])]


def _deck(planned: Sequence[Sheet], pages: Sequence[Sheet]) -> Iterator[str]:
    if len(planned) != len(pages):
        yield f"{len(planned)} slides became {len(pages)} pages"
        return
    for number, (sheet, page) in enumerate(zip(planned, pages, strict=True), 1):
        for fault in (*_slide(sheet, page), *_sizes(sheet, page)):
            yield f"slide {number}: {fault}"


def _slide(sheet: Sheet, page: Sheet) -> Iterator[str]:
    by_colour = {area.colour: area for area in sheet.areas}
    for area in sheet.areas:
        yield from _area(area, [line for line in page.lines if line.colour == area.colour])
    whole = Box(0, 0, sheet.width, sheet.height)
    for line in page.lines:
        if not whole.holds(line.box):
            yield f"“{line.text}” passes the slide's edge"
        if line.colour != MARKS and line.colour not in by_colour:
            yield f"“{line.text}” is no text of the slide"
        if any(min(picture.overlap(line.box)) > TOUCH for picture in sheet.pictures):
            yield f"“{line.text}” stands on a picture"
    yield from _touching(page.lines, by_colour)


def _area(area: Area, lines: Sequence[DrawnLine]) -> Iterator[str]:
    shown = squeezed("".join(line.text for line in lines))
    if area.kind != "chart" and shown != squeezed(area.text):
        yield f"“{area.text}” in {area.name} is drawn as “{' / '.join(x.text for x in lines)}”"
    for line in lines:
        if not area.box.holds(line.box, SLACK[0] + SLACK[1] * line.size):
            yield f"“{line.text}” passes {area.name} by {_excess(area.box, line.box)} points"


def _excess(box: Box, line: Box) -> float:
    return round(
        max(
            box.left - line.left,
            box.top - line.top,
            line.right - box.right,
            line.bottom - box.bottom,
        ),
        1,
    )


def _touching(lines: Sequence[DrawnLine], areas: dict[str, Area]) -> Iterator[str]:
    for one, other in combinations(lines, 2):
        across, down = one.box.overlap(other.box)
        if across > TOUCH and down > TOUCH:
            names = [areas[x.colour].name for x in (one, other) if x.colour in areas]
            yield f"“{one.text}” and “{other.text}” touch ({', '.join(names)})"


def _sizes(sheet: Sheet, page: Sheet) -> Iterator[str]:
    for area in sheet.areas:
        credit = area.name.startswith("Kreditering")
        least = 14 if credit else SMALLER.get(area.kind, SMALLEST)
        for line in page.lines:
            if line.colour == area.colour and line.size < least - 0.2:
                yield f"“{line.text}” in {area.name} is drawn at {line.size:.1f} points"
