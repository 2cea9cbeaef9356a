"""Where shapes stand on a slide, in EMU from its upper left corner, groups and turning resolved."""

from __future__ import annotations

import math
from collections.abc import Iterable

from msgspec import Struct

from builders.inspection.look.numbers import number
from builders.inspection.markup import A, Element, P

_DEGREE = 60_000


class Box(Struct, frozen=True):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    def meets(self, other: Box, slack: float = 0.0) -> bool:
        """Return whether the two overlap by more than `slack` in both directions."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )

    def holds(self, other: Box, slack: float = 0.0) -> bool:
        """Return whether `other` lies inside, or at most `slack` outside."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def common(self, other: Box) -> float:
        """Return the area that the two have in common."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, width) * max(0.0, height)

    def shrunk(self, across: float, down: float) -> Box:
        """Return the box with so much less on each side."""
        return Box(self.left + across, self.top + down, self.right - across, self.bottom - down)

    def turned(self, turn: float, x: float, y: float) -> Box:
        """Return the box around this one when it is turned by degrees, clockwise, about a point."""
        if not turn:
            return self
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        corners = [
            (x + (one - x) * cos - (other - y) * sin, y + (one - x) * sin + (other - y) * cos)
            for one in (self.left, self.right)
            for other in (self.top, self.bottom)
        ]
        across, down = zip(*corners, strict=True)
        return Box(min(across), min(down), max(across), max(down))


def around(boxes: Iterable[Box]) -> Box | None:
    """Return the smallest box that holds them all, or `None` for none."""
    all_ = list(boxes)
    if not all_:
        return None
    return Box(
        min(one.left for one in all_),
        min(one.top for one in all_),
        max(one.right for one in all_),
        max(one.bottom for one in all_),
    )


class Frame(Struct, frozen=True):
    """A shape's rectangle as it is before it is turned, and by how many degrees it is turned."""

    box: Box
    turn: float = 0.0

    @property
    def bounds(self) -> Box:
        """The rectangle around it as it stands."""
        return self.turn_with(self.box) if self.turn else self.box

    def turn_with(self, box: Box) -> Box:
        """Return where a box that was set in the shape before it was turned stands."""
        if not self.turn:
            return box
        middle = ((self.box.left + self.box.right) / 2, (self.box.top + self.box.bottom) / 2)
        return box.turned(self.turn, *middle)


def frame_of(transform: Element | None) -> Frame | None:
    """Return what an `xfrm` says, or `None` where it says no place or no size."""
    if transform is None:
        return None
    offset, extent = transform.find(f"{A}off"), transform.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    left, top = number(offset, "x", 0), number(offset, "y", 0)
    width, height = max(0, number(extent, "cx", 0)), max(0, number(extent, "cy", 0))
    turn = number(transform, "rot", 0) / _DEGREE % 360
    return Frame(Box(left, top, left + width, top + height), turn)


def in_groups(frame: Frame, groups: Iterable[Element]) -> Frame:
    """Return a frame on the slide that is stated within groups, the outermost given first."""
    for group in reversed(list(groups)):
        frame = _in_group(frame, group.find(f"{P}grpSpPr/{A}xfrm"))
    return frame


def _in_group(frame: Frame, transform: Element | None) -> Frame:
    outer = frame_of(transform)
    if transform is None or outer is None:
        return frame
    inner = _children_space(transform) or outer.box
    across = outer.box.width / inner.width if inner.width else 1.0
    down = outer.box.height / inner.height if inner.height else 1.0
    box = Box(
        outer.box.left + (frame.box.left - inner.left) * across,
        outer.box.top + (frame.box.top - inner.top) * down,
        outer.box.left + (frame.box.right - inner.left) * across,
        outer.box.top + (frame.box.bottom - inner.top) * down,
    )
    return _turned(Frame(box, frame.turn), outer)


def _turned(frame: Frame, outer: Frame) -> Frame:
    """Return a frame turned with its group: its middle moves, its own sides stay as long."""
    if not outer.turn:
        return frame
    middle_x = (frame.box.left + frame.box.right) / 2
    middle_y = (frame.box.top + frame.box.bottom) / 2
    moved = outer.turn_with(Box(middle_x, middle_y, middle_x, middle_y))
    half_width, half_height = frame.box.width / 2, frame.box.height / 2
    box = Box(
        moved.left - half_width,
        moved.top - half_height,
        moved.left + half_width,
        moved.top + half_height,
    )
    return Frame(box, (frame.turn + outer.turn) % 360)


def _children_space(transform: Element) -> Box | None:
    offset, extent = transform.find(f"{A}chOff"), transform.find(f"{A}chExt")
    if offset is None or extent is None:
        return None
    left, top = number(offset, "x", 0), number(offset, "y", 0)
    return Box(left, top, left + number(extent, "cx", 0), top + number(extent, "cy", 0))
