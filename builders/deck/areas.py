"""Where on a foreign template's slides there is room to compose: its body, or what it leaves."""

from __future__ import annotations

from msgspec.structs import replace

from builders.deck.layouts import Layout, Placeholder
from builders.deck.roles import Served
from builders.look import BODY, Rect, cm
from builders.opc import UnreadableOfficeFile
from seminar.messages import Message, message

HEADING_HEIGHT = cm(2.2)
"""How high a heading is that is drawn, for want of a title on the layout."""
GAP = cm(0.4)
_BODIES = ("obj", "body", "tbl", "chart")
_WIDE_ENOUGH, _HIGH_ENOUGH = 0.6, 0.4
"""What share of the slide's width and height a body takes that tables can stand in."""
_LEAST_SLIDE = (cm(16), cm(9))
_LEAST_ROOM = (cm(10), cm(4.5))
"""The least width and height in which text of 20 points makes a slide."""
_RATHER_BELOW = 0.75
"""How much smaller the room below the heading may be than that above and still be taken."""


def body_area(served: Served, slide: Rect, file: str) -> tuple[Rect, tuple[Message, ...]]:
    """Return where slides are composed, and what the template's owner should know of it.

    Args:
        served: the layout for lists, whose body is the template's own idea of where content goes.
        slide: the slide, in EMU.
        file: the template's name, for messages.

    Raises:
        UnreadableOfficeFile: the slides, or what the layout leaves of them, are too small.
    """
    if served.ours:
        return BODY, ()
    _check_slide(slide, file)
    layout = served.layout
    body = _own_body(layout, slide)
    if body is not None:
        return body, ()
    room = room_of(layout, slide)
    _check_room(room, layout, file)
    if not layout.of_type(*_BODIES):
        return room, ()
    return room, (
        message(
            "The body of the layout “{layout}” is too small, or its title stands in it, so lists, "
            "tables and diagrams use the room between heading and foot.",
            layout=layout.name,
        ),
    )


def is_too_small(slide: Rect) -> bool:
    """Return whether slides of this size, in EMU, cannot carry a deck."""
    return slide.w < _LEAST_SLIDE[0] or slide.h < _LEAST_SLIDE[1]


def area_on(layout: Layout, body: Rect, slide: Rect) -> Rect:
    """Return `body`, or the room on `layout` where its heading stands in the way of `body`."""
    title = layout.title
    if title is None or not overlap(title.text_rect, body):
        return body
    room = room_of(layout, slide)
    return room if _is_enough(room) else body


def overlap(one: Rect, other: Rect) -> bool:
    """Return whether two places have room in common."""
    return min(one.right, other.right) > max(one.x, other.x) and (
        min(one.bottom, other.bottom) > max(one.y, other.y)
    )


def room_of(layout: Layout, slide: Rect) -> Rect:
    """Return the room below the heading and above the foot, or a much larger one above it.

    It is as wide as heading and body together, for what stands beside them may be a picture. On a
    layout without a title, a heading has its place on top of it.
    """
    margin = slide.w // 17
    left, right = _sides(layout, layout.of_type(*_BODIES), slide) or (margin, slide.w - margin)
    bottom = min(_feet(layout, slide), default=slide.h - margin // 2) - GAP
    title = _heading(layout, slide)
    below = Rect(left, title.bottom + GAP, right - left, bottom - title.bottom - GAP)
    above = Rect(left, margin, right - left, title.y - GAP - margin)
    return below if below.h >= _RATHER_BELOW * above.h else above


def _own_body(layout: Layout, slide: Rect) -> Rect | None:
    """Return the layout's largest body, or `None` where it is no place to compose in."""
    bodies = layout.of_type(*_BODIES)
    if not bodies:
        return None
    body = max(bodies, key=lambda one: one.rect.w * one.rect.h).text_rect
    heading = _heading(layout, slide)
    if layout.title is None and heading.bottom + GAP > body.y:
        top = heading.bottom + GAP
        body = replace(body, y=top, h=body.bottom - top)
    large = body.w >= _WIDE_ENOUGH * slide.w and body.h >= _HIGH_ENOUGH * slide.h
    return body if large and _is_enough(body) and not overlap(heading, body) else None


def _heading(layout: Layout, slide: Rect) -> Rect:
    """Return where the heading stands, or on a layout without a title is drawn."""
    if layout.title is not None:
        return layout.title.text_rect
    margin = slide.w // 17
    return Rect(margin, slide.h // 20, slide.w - 2 * margin, HEADING_HEIGHT)


def _feet(layout: Layout, slide: Rect) -> list[int]:
    places = layout.of_type("ftr", "sldNum", "dt")
    return [one.rect.y for one in places if one.rect.y > slide.h // 2]


def _sides(layout: Layout, bodies: list[Placeholder], slide: Rect) -> tuple[int, int] | None:
    """Return the left and right edge of heading and body, or `None` if they are no measure."""
    places = [one.text_rect for one in (*bodies, *filter(None, (layout.title,)))]
    left = max(0, min((place.x for place in places), default=0))
    right = min(slide.w, max((place.right for place in places), default=0))
    return (left, right) if right - left >= slide.w // 2 else None


def _is_enough(room: Rect) -> bool:
    return room.w >= _LEAST_ROOM[0] and room.h >= _LEAST_ROOM[1]


def _check_slide(slide: Rect, file: str) -> None:
    if is_too_small(slide):
        raise UnreadableOfficeFile(
            "{file}: the slides are {width} x {height} cm, which is too small for text that can be "
            "read from a room. Use a template with slides of at least 16 x 9 cm.",
            file=file,
            width=round(slide.w / cm(1)),
            height=round(slide.h / cm(1)),
        )


def _check_room(room: Rect, layout: Layout, file: str) -> None:
    if not _is_enough(room):
        raise UnreadableOfficeFile(
            "{file}: the layout “{layout}” leaves too little room for content above or below its "
            "title. Make the title lower in PowerPoint, or use another template.",
            file=file,
            layout=layout.name,
        )
