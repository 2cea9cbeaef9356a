"""The text of a planned deck, as every rival draws it: heading, kicker, bullets with runs, notes.

What Plenum draws as cards, tables, bars or diagrams stands here as one bullet a line or table row:
the same words, without the drawing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from builders.plan.scene import (
    Box,
    Cell,
    Chart,
    DeckPlan,
    Group,
    PlannedSlide,
    Row,
    Shape,
    Table,
)
from seminar.emphasis import Run, parse, plain

_BETWEEN_CELLS = " · "


class Page(Struct, frozen=True):
    """One slide as text; each bullet is a row of runs."""

    title: str
    kicker: str
    bullets: tuple[tuple[Run, ...], ...]
    notes: tuple[str, ...]


class Pages(Struct, frozen=True):
    """A deck as text."""

    title: str
    language: str
    footer: str
    pages: tuple[Page, ...]


def pages(planned: DeckPlan) -> Pages:
    """Return the text of a planned deck."""
    return Pages(
        planned.title,
        planned.language,
        planned.footers.get("bullets", ""),
        tuple(map(_page, planned.slides)),
    )


def _page(slide: PlannedSlide) -> Page:
    return Page(
        slide.title,
        plain(" ".join(_placed(slide, {"kicker"}))),
        tuple(filter(None, map(parse, _said(slide)))),
        slide.notes,
    )


def _said(slide: PlannedSlide) -> Iterator[str]:
    """Yield what the slide says besides its heading and kicker."""
    others = {fill.region for fill in slide.fills} - {"title", "kicker"}
    yield from _placed(slide, others)
    for shape in slide.shapes:
        yield from _drawn(shape)


def _placed(slide: PlannedSlide, regions: Iterable[str]) -> Iterator[str]:
    for fill in slide.fills:
        if fill.region in regions:
            yield from (paragraph.text for paragraph in fill.paragraphs)


def _drawn(shape: Shape) -> Iterator[str]:
    match shape:
        case Box():
            yield from (line.text for line in shape.lines)
        case Group():
            for part in shape.shapes:
                yield from _drawn(part)
        case Table():
            yield from map(_row, shape.rows)
        case Chart():
            for series in shape.series:
                labels = (bar.label for bar in series.bars)
                yield from (": ".join(pair) for pair in zip(shape.categories, labels, strict=True))
        case _:
            return


def _row(row: Row) -> str:
    return _BETWEEN_CELLS.join(filter(None, map(_cell, row.cells)))


def _cell(cell: Cell) -> str:
    return " ".join(line.text for line in cell.lines)
