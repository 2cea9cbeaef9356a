"""Where on a foreign template's slides there is room to compose: its body, or what it leaves."""

from __future__ import annotations

from builders.deck.layouts import Layout, Placeholder
from builders.deck.roles import Served
from builders.look import BODY, Rect, cm
from seminar.messages import Message, message

_GAP = cm(0.4)
_BODIES = ("obj", "body", "tbl", "chart")
_WIDE_ENOUGH, _HIGH_ENOUGH = 0.6, 0.4
"""What share of the slide's width and height a body takes that tables can stand in."""


def body_area(served: Served, slide: Rect) -> tuple[Rect, tuple[Message, ...]]:
    """Return where slides are composed, and what the template's owner should know of it.

    Args:
        served: the layout for lists, whose body is the template's own idea of where content goes.
        slide: the slide, in EMU.
    """
    layout = served.layout
    if served.ours:
        return BODY, ()
    bodies = layout.of_type(*_BODIES)
    room = _room(layout, bodies, slide)
    if not bodies:
        return room, ()
    body = max(bodies, key=lambda one: one.rect.w * one.rect.h).text_rect
    if body.w >= _WIDE_ENOUGH * slide.w and body.h >= _HIGH_ENOUGH * slide.h:
        return body, ()
    return room, (
        message(
            "The body of the layout “{layout}” is too small to compose slides in, so tables and "
            "diagrams use the room between heading and foot.",
            layout=layout.name,
        ),
    )


def _room(layout: Layout, bodies: list[Placeholder], slide: Rect) -> Rect:
    """Return the larger room above or below the heading and above the foot.

    It is as wide as heading and body together, for what stands beside them may be a picture.
    """
    margin = slide.w // 17
    left, right = _sides(layout, bodies, slide) or (margin, slide.w - margin)
    feet = [
        one.rect.y for one in layout.of_type("ftr", "sldNum", "dt") if one.rect.y > slide.h // 2
    ]
    bottom = min(feet, default=slide.h - margin // 2) - _GAP
    title = layout.title.rect if layout.title else Rect(0, 0, 0, margin)
    below = Rect(left, title.bottom + _GAP, right - left, bottom - title.bottom - _GAP)
    above = Rect(left, margin, right - left, title.y - _GAP - margin)
    return below if below.h >= above.h else above


def _sides(layout: Layout, bodies: list[Placeholder], slide: Rect) -> tuple[int, int] | None:
    """Return the left and right edge of heading and body, or `None` if they are no measure."""
    places = [one.text_rect for one in (*bodies, *filter(None, (layout.title,)))]
    left = max(0, min((place.x for place in places), default=0))
    right = min(slide.w, max((place.right for place in places), default=0))
    return (left, right) if right - left >= slide.w // 2 else None
