"""What a layout is made of: how text is set, where it stands, what decorates."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builders.look.grid import Rect
from builders.look.palette import INK, Colour, Ground

FLOOR = 20
"""The smallest size of content, in points."""


class Type(Struct, frozen=True):
    """How one level of text is set."""

    size: float
    bold: bool = False
    colour: Colour = INK
    align: Literal["l", "ctr", "r"] = "l"
    line: int = 98
    """Line spacing in percent of the font's own."""
    before: float = 0
    """Space before the paragraph, in points."""
    tracking: float = 0
    """Letter spacing, in points."""
    bullet: str = ""
    """`•` for a bulleted list, `1.` for a numbered one, or nothing."""
    hanging: int = 0
    """Hanging indent of a list, in EMU."""
    underline: bool = False


Anchor = Literal["t", "ctr", "b"]
PlaceholderType = Literal[
    "title", "ctrTitle", "subTitle", "body", "obj", "pic", "chart", "tbl", "dt", "ftr", "sldNum"
]
Region = Literal[
    "title",
    "kicker",
    "date",
    "footer",
    "number",
    "subtitle",
    "organisation",
    "time_and_place",
    "arms",
    "lead",
    "section_number",
    "addition",
    "quote",
    "sign",
    "content",
    "left_name",
    "left_text",
    "right_name",
    "right_text",
    "table",
    "key_figure",
    "legend",
    "chart",
    "questions",
    "how",
    "picture",
    "text",
    "credit",
    "work",
    "clock",
    "next",
]
Role = Literal[
    "title",
    "title_with_arms",
    "section",
    "statement",
    "quote",
    "bullets",
    "two_columns",
    "table",
    "chart",
    "plain",
    "work",
    "task",
    "picture",
    "reference",
    "break",
]


class Place(Struct, frozen=True):
    """A placeholder of a layout: where it stands and how its levels of text are set."""

    region: Region
    name: str
    """The name that communications staff see in PowerPoint."""
    type: PlaceholderType
    idx: int | None
    rect: Rect
    levels: tuple[Type, ...]
    anchor: Anchor = "t"


class Disc(Struct, frozen=True):
    """Half of the round table: centre and diameter in EMU, its side, its colour. Decoration."""

    x: int
    y: int
    diameter: int
    side: Literal["left", "right"]
    colour: Colour


class LayoutLook(Struct, frozen=True):
    """A layout of the built-in template."""

    role: Role
    name: str
    type: str
    """The `type` of the layout in PresentationML; `cust` where none fits."""
    ground: Ground
    places: tuple[Place, ...]
    discs: tuple[Disc, ...] = ()
    bars: tuple[Rect, ...] = ()

    def place(self, region: Region) -> Place | None:
        """Return the place for `region`, or `None`."""
        return next((place for place in self.places if place.region == region), None)
