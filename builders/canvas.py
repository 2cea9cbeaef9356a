"""What the plan must know of a template: where texts go, how large they are set, on what ground.

The built-in canvas comes from `builders.look`; that of another template is read from its layouts by
`builders.deck.template`. Lengths are EMU, sizes are points. Nothing here reads files.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from builders.look import (
    BODY,
    GROUNDS,
    LAYOUTS,
    PT,
    SLIDE,
    Anchor,
    Colour,
    LayoutLook,
    Place,
    PlaceholderType,
    Rect,
    Region,
    Role,
    Type,
)


class Frame(Struct, frozen=True):
    """A place for text or a picture on a layout.

    Args:
        rect: the room for the text itself, insets taken off.
        levels: how each level of text is set.
        anchor: where in the frame the text stands.
        placeholder: the type of the layout's placeholder, or `None` where the layout has no such
            place and the text is drawn as a shape of its own.
        idx: the placeholder's index; `None` for the title.
        name: what the shape is called.
        ours: whether the place is made for the sizes of the design guide, so that a text may grow
            beyond its first level
        capitals: whether the layout turns the text into capitals.
        insets: what the placeholder has to the left and right of the text, in EMU.
        moved: whether the text stands elsewhere than in the layout's placeholder, so that slides
            say where.
        unset: whether the layout leaves open how its text is set, so that slides say it.
    """

    rect: Rect
    levels: tuple[Type, ...]
    anchor: Anchor
    placeholder: PlaceholderType | None
    idx: int | None
    name: str
    ours: bool = True
    capitals: bool = False
    insets: tuple[int, int] = (0, 0)
    moved: bool = False
    unset: bool = False

    def narrowed(self, inset: int) -> tuple[int, int]:
        """Return left and right insets, in EMU, that leave the text `inset` less room across.

        The room is taken where the text does not stand: left text keeps its left edge, centred text
        its middle.
        """
        left, right = self.insets
        match self.levels[0].align:
            case "l":
                return left, right + inset
            case "ctr":
                return left + inset // 2, right + inset // 2
            case "r":
                return left + inset, right

    @property
    def width(self) -> float:
        """Room for text across, in points."""
        return self.rect.w / PT

    @property
    def height(self) -> float:
        """Room for text downward, in points."""
        return self.rect.h / PT


class LayoutCanvas(Struct, frozen=True):
    """One role's layout: its frames, its ground and the area in which shapes are composed."""

    role: Role
    frames: dict[Region, Frame]
    ground: Colour
    body: Rect = BODY
    own: bool = True
    """Whether the layout is made for this role; otherwise it stands in for one that is."""

    def at(self, rect: Rect) -> Rect:
        """Return where `rect`, given on the built-in slide, lies within this layout's body."""
        if self.body == BODY:
            return rect
        return Rect(self.x(rect.x), self.y(rect.y), self.width(rect.w), self.height(rect.h))

    def x(self, x: int) -> int:
        """Return where the built-in slide's `x` lies on this layout."""
        return self.body.x + (x - BODY.x) * self.body.w // BODY.w

    def y(self, y: int) -> int:
        """Return where the built-in slide's `y` lies on this layout."""
        return self.body.y + (y - BODY.y) * self.body.h // BODY.h

    def width(self, width: int) -> int:
        """Return a built-in width in proportion to this layout's body."""
        return width * self.body.w // BODY.w

    def height(self, height: int) -> int:
        """Return a built-in height in proportion to this layout's body."""
        return height * self.body.h // BODY.h


class Canvas(Struct, frozen=True):
    """A template as the plan sees it."""

    slide: Rect
    heading_font: str
    body_font: str
    layouts: dict[Role, LayoutCanvas]

    def layout(self, role: Role) -> LayoutCanvas:
        """Return the canvas of the layout for `role`; every canvas has every role."""
        return self.layouts[role]


def frame_of(place: Place) -> Frame:
    """Return the frame of a place of the built-in template."""
    return Frame(place.rect, place.levels, place.anchor, place.type, place.idx, place.name)


def _layout_canvas(look: LayoutLook) -> LayoutCanvas:
    frames: dict[Region, Frame] = {place.region: frame_of(place) for place in look.places}
    return LayoutCanvas(look.role, frames, GROUNDS[look.ground])


@cache
def built_in_canvas() -> Canvas:
    """Return the canvas of the built-in template."""
    return Canvas(
        SLIDE, "Calibri", "Calibri", {look.role: _layout_canvas(look) for look in LAYOUTS}
    )
