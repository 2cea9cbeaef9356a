"""What stands on a planned slide: texts in places, and shapes with everything decided.

The plan composes these values and the deck draws them; nothing is measured or decided after this.
Lengths are EMU, sizes are points, texts are rich (`**bold**`, `*italic*`).
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from msgspec import Struct

from builders.chart import ChartData
from builders.look import HAIRLINE, INK, Anchor, Colour, Rect, Region, Role, Type

MARK = "●"
"""Stands before a name in a legend, in the colour of what it names."""


class Paragraph(Struct, frozen=True):
    """A paragraph in a place of the layout, set as that place's `level` unless a size is given."""

    text: str
    level: int = 0
    size: float | None = None
    address: str = ""
    """Where the whole paragraph links to; empty for no link."""
    number: int = 1
    """In a numbered place: where its list begins counting; 0 takes its number away."""
    before: float | None = None
    """Space before it in points, where it differs from the place's own."""
    marks: tuple[Colour, ...] = ()
    """The colours of the first signs `●` in the text: a legend's, which are no letters."""


class Fill(Struct, frozen=True):
    """The text for one place of the layout.

    `inset` narrows the place from the right, so that two to four lines come out balanced.
    `emphasis` colours what is bold.
    """

    region: Region
    paragraphs: tuple[Paragraph, ...]
    inset: int = 0
    emphasis: Colour | None = None


class Line(Struct, frozen=True):
    """A paragraph in a drawn shape or a table cell: its text and everything about its setting."""

    text: str
    type: Type
    emphasis: Colour | None = None
    slide: str = ""
    """The id of the planned slide that the text links to; empty for no link."""
    spans: tuple[tuple[int, int], ...] = ()
    """Where its lines begin and end in a plain text that is a link of several lines."""


class Insets(Struct, frozen=True):
    """Distance from a shape's edges to its text, in EMU."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


NO_INSETS = Insets()


class Box(Struct, frozen=True, tag=True):
    """A shape with or without ground and text. Without a ground its text stands on the slide's."""

    name: str
    rect: Rect
    ground: Colour | None = None
    lines: tuple[Line, ...] = ()
    anchor: Anchor = "t"
    insets: Insets = NO_INSETS
    shape: Literal["rect", "triangle_down"] = "rect"


class Stroke(Struct, frozen=True, tag=True):
    """A straight line, with an arrow head at its end or not."""

    name: str
    start: tuple[int, int]
    end: tuple[int, int]
    colour: Colour
    points: float = 0.75
    arrow: bool = False


class Group(Struct, frozen=True, tag=True):
    """Shapes that are one thing, with one alternative text."""

    name: str
    description: str
    shapes: tuple[Box | Stroke, ...]


class Cell(Struct, frozen=True):
    """A cell of a table: its lines, their anchor, and in EMU what its left edge is moved in by."""

    lines: tuple[Line, ...]
    anchor: Anchor = "ctr"
    indent: int = 0


class Row(Struct, frozen=True):
    """A table row: its cells, its height in EMU, its ground and the colour of the line below it."""

    cells: tuple[Cell, ...]
    height: int
    ground: Colour | None = None
    rule: Colour | None = HAIRLINE


class Table(Struct, frozen=True, tag=True):
    """A native table; its first row is a header row where `header` says so."""

    name: str
    description: str
    rect: Rect
    columns: tuple[int, ...]
    """Widths in EMU."""
    rows: tuple[Row, ...]
    header: bool = True
    inset: int = 0
    """Inset at the left and right of every cell, in EMU."""


class Chart(ChartData, frozen=True, tag=True, kw_only=True):
    """A native bar chart on a slide, with its workbook."""

    name: str
    description: str
    rect: Rect


class Picture(Struct, frozen=True, tag=True):
    """A picture file of the seminar, cropped to fill its place or fitted whole into it."""

    name: str
    description: str
    rect: Rect
    path: str
    region: Region | None = None
    """The layout's place that the picture fills; `None` for a picture that stands free."""
    whole: bool = False


Shape = Box | Stroke | Group | Table | Chart | Picture


class Section(Struct, frozen=True):
    """A section of the deck: one a programme item."""

    id: str
    name: str


class Source(Struct, frozen=True):
    """What of the seminar a planned slide says, as ids; empty where it says nothing of the kind."""

    day: str = ""
    item: str = ""
    slide: str = ""
    task: str = ""
    statements: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


class PlannedSlide(Struct, frozen=True):
    """One slide, composed.

    Args:
        id: stable and unique within the deck; made from the ids of the seminar.
        role: which layout it stands on.
        section: the programme item it belongs to.
        title: its heading as plain text, unique within the deck.
        fills: texts for the layout's places, in reading order, the title's among them.
        shapes: what is drawn besides, in reading order.
        notes: paragraphs for the presenter.
        source: what of the seminar it says.
        shortened: texts that it shows cut off or not at all, in full; they stand in its notes too.
    """

    id: str
    role: Role
    section: Section
    title: str
    fills: tuple[Fill, ...]
    shapes: tuple[Shape, ...] = ()
    notes: tuple[str, ...] = ()
    source: Source = Source()
    shortened: tuple[str, ...] = ()


class DeckPlan(Struct, frozen=True):
    """A whole deck: its slides in order and what stands at the foot of each."""

    title: str
    """The seminar's; that of the first slide where it has none, for no file is without."""
    organisation: str
    language: str
    """BCP 47, such as `nb-NO`."""
    footers: dict[Role, str]
    """The text at the foot, for each layout that has a place for it."""
    slides: tuple[PlannedSlide, ...]
    date: dt.date | None = None


def text_type(size: float, colour: Colour = INK, *, bold: bool = False) -> Type:
    """Return the usual setting of text in drawn shapes at `size` points."""
    return Type(size, bold=bold, colour=colour)
