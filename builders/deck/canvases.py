"""Where each text of a role goes on a template's layout: into its places, or drawn into its body.

A layout of ours is taken as it is, its places where their owner may have moved them. On any other,
what it has no place for is drawn where it stands on our slide, in proportion to the body.
"""

from __future__ import annotations

from msgspec.structs import replace

from builders.canvas import Frame, LayoutCanvas
from builders.deck.areas import GAP, HEADING_HEIGHT, area_on, overlap, room_of
from builders.deck.layouts import Layout, Placeholder
from builders.deck.roles import Served
from builders.look import (
    BODY,
    PT,
    Colour,
    LayoutLook,
    Place,
    Rect,
    Region,
    Role,
    Type,
    cm,
    layout_look,
)

_KICKER_HEIGHT = cm(1.1)
_LINE = cm(0.95)
"""The least height of a place for text: a line at the smallest size."""
_PLACED: dict[Role, dict[Region, tuple[str, ...]]] = {
    "title": {"subtitle": ("subTitle", "body")},
    "section": {"lead": ("body", "subTitle")},
    "bullets": {"content": ("obj", "body")},
}
"""Which places of a foreign layout a role fills, besides heading, footer and number."""
_COLUMNS: tuple[tuple[Region, Region], ...] = (
    ("left_name", "left_text"),
    ("right_name", "right_text"),
)
_LISTS: tuple[Region, ...] = ("content", "left_text", "right_text")
_MARK, _AIR = "•", 0.4
"""What stands before the points of a list, and how much of their size is between them."""
_NEVER_DRAWN: tuple[Region, ...] = ("title", "kicker", "footer", "number", "date", "arms")


def canvas_of(role: Role, served: Served, body: Rect, ground: Colour, slide: Rect) -> LayoutCanvas:
    """Return the canvas of the layout that serves `role`.

    Args:
        role: what the layout is for.
        served: the layout, and the role that it was found for.
        body: where the template leaves room to compose, in EMU.
        ground: the colour of the layout's background.
        slide: the slide, in EMU.
    """
    look, layout = layout_look(role), served.layout
    if served.ours and role in (served.found_as, "title_with_arms"):
        own = layout_look(served.found_as)
        return LayoutCanvas(role, _our_frames(own, layout), ground)
    body = area_on(layout, body, slide)
    frames = _foot_and_heading(layout, look, body)
    placed = _placed(role, served)
    if placed:
        placed = _moved_to_room(placed, layout, body, slide)
        return LayoutCanvas(role, frames | placed, ground, body)
    below_kicker = replace(body, y=body.y + _KICKER_HEIGHT, h=body.h - _KICKER_HEIGHT)
    canvas = LayoutCanvas(role, frames, ground, below_kicker, own=served.found_as == role)
    kicker = {"kicker": _kicker(look, body)} if look.place("kicker") else {}
    return replace(canvas, frames=frames | kicker | _drawn(look, canvas))


def _our_frames(look: LayoutLook, layout: Layout) -> dict[Region, Frame]:
    """Return the frames of one of our layouts, where their owner may have moved them."""
    there = {(one.type, one.idx): one for one in layout.placeholders}
    return {
        place.region: Frame(
            there[place.type, place.idx].text_rect,
            place.levels,
            place.anchor,
            place.type,
            place.idx,
            place.name,
            insets=_insets(there[place.type, place.idx]),
        )
        for place in look.places
        if (place.type, place.idx) in there
    }


# --- the places of other layouts ------------------------------------------------------------------


def _foot_and_heading(layout: Layout, look: LayoutLook, body: Rect) -> dict[Region, Frame]:
    """Return the frames that every layout has where its owner put them."""
    wanted: tuple[tuple[Region, tuple[str, ...]], ...] = (
        ("title", ("title", "ctrTitle")),
        ("footer", ("ftr",)),
        ("number", ("sldNum",)),
    )
    found: dict[Region, Frame] = {
        region: _frame(there[0])
        for region, types in wanted
        if look.place(region) and (there := layout.of_type(*types))
    }
    if "title" not in found:
        found["title"] = _heading_box(look, body)
    return found


def _heading_box(look: LayoutLook, body: Rect) -> Frame:
    """Return a heading drawn as a shape, for a layout that has no place for one."""
    place = look.place("title")
    levels = place.levels if place else ()
    above = Rect(body.x, body.y - GAP - HEADING_HEIGHT, body.w, HEADING_HEIGHT)
    return Frame(above, levels, "b", None, None, "Tittel")


def _frame(placeholder: Placeholder) -> Frame:
    """Return a placeholder of the template as it is."""
    return Frame(
        placeholder.text_rect,
        (placeholder.look,),
        placeholder.anchor,
        placeholder.type,  # pyright: ignore[reportArgumentType]
        placeholder.idx,
        placeholder.name or "Tekst",
        ours=False,
        capitals=placeholder.capitals,
        insets=_insets(placeholder),
        unset=placeholder.unset,
    )


def _placed_frame(region: Region, placeholder: Placeholder) -> Frame:
    """Return the frame of a text; one for a list has marks, be it that the slides say them."""
    frame, look = _frame(placeholder), placeholder.look
    if region not in _LISTS or look.bullet:
        return frame
    return replace(frame, levels=(_marked(look),), unset=True)


def _marked(look: Type) -> Type:
    before = look.before or _AIR * look.size
    return replace(look, bullet=_MARK, hanging=round(look.size * PT), align="l", before=before)


def _insets(placeholder: Placeholder) -> tuple[int, int]:
    whole, text = placeholder.rect, placeholder.text_rect
    return text.x - whole.x, whole.right - text.right


def _placed(role: Role, served: Served) -> dict[Region, Frame]:
    """Return the frames that a foreign layout has for the role it was found for."""
    as_role = served.found_as
    if as_role == "two_columns" and role == "two_columns":
        names = sorted(served.layout.of_type("body"), key=lambda one: one.rect.x)
        texts = sorted(served.layout.of_type("obj"), key=lambda one: one.rect.x)
        pairs = zip(_COLUMNS, names, texts, strict=False)
        return {
            region: _placed_frame(region, place)
            for regions, name, text in pairs
            for region, place in zip(regions, (name, text), strict=True)
        }
    return {
        region: _placed_frame(region, _largest(there))
        for region, types in _PLACED.get(as_role, {}).items()
        if (there := served.layout.of_type(*types))
    }


def _largest(places: list[Placeholder]) -> Placeholder:
    return max(places, key=lambda one: one.rect.w * one.rect.h)


def _moved_to_room(
    frames: dict[Region, Frame], layout: Layout, body: Rect, slide: Rect
) -> dict[Region, Frame]:
    """Return the frames of texts, moved where they collide with the heading or are too small."""
    title, content = layout.title, frames.get("content")
    cramped = content is not None and content.rect != body
    collide = title is not None and any(
        overlap(title.text_rect, frame.rect) for frame in frames.values()
    )
    if cramped:
        return _spread(frames, body)
    return _spread(frames, room_of(layout, slide)) if collide else frames


def _spread(frames: dict[Region, Frame], room: Rect) -> dict[Region, Frame]:
    """Return the frames in `room`, each where it stands among the others."""
    rects = [frame.rect for frame in frames.values()]
    x, y = min(one.x for one in rects), min(one.y for one in rects)
    wide = max(one.right for one in rects) - x
    high = max(one.bottom for one in rects) - y
    made = [
        Rect(
            room.x + (one.x - x) * room.w // max(1, wide),
            room.y + (one.y - y) * room.h // max(1, high),
            one.w * room.w // max(1, wide),
            one.h * room.h // max(1, high),
        )
        for one in rects
    ]
    return {
        region: replace(frame, rect=where, insets=(0, 0), moved=True)
        for (region, frame), where in zip(frames.items(), _with_room(made), strict=True)
    }


def _kicker(look: LayoutLook, body: Rect) -> Frame:
    place = look.place("kicker")
    levels = place.levels if place else ()
    return Frame(replace(body, h=cm(0.95)), levels, "t", None, None, "Stikktittel")


# --- what is drawn --------------------------------------------------------------------------------


def _drawn(look: LayoutLook, canvas: LayoutCanvas) -> dict[Region, Frame]:
    """Return the places of ours that a foreign layout does not have, as shapes within its body."""
    places = [place for place in look.places if place.region not in _NEVER_DRAWN]
    mapped = [_within(_mapped(place.rect, places, canvas.body), canvas.body) for place in places]
    return {
        place.region: Frame(where, place.levels, place.anchor, None, None, place.name)
        for place, where in zip(places, _with_room(mapped), strict=True)
    }


def _mapped(rect: Rect, places: list[Place], body: Rect) -> Rect:
    """Return where `rect` lies in `body`, which holds all texts, those above our body too."""
    top = min([BODY.y, *(place.rect.y for place in places if place.type == "body")])
    high = BODY.bottom - top
    return Rect(
        body.x + (rect.x - BODY.x) * body.w // BODY.w,
        body.y + (rect.y - top) * body.h // high,
        rect.w * body.w // BODY.w,
        rect.h * body.h // high,
    )


def _within(rect: Rect, area: Rect) -> Rect:
    x, y = max(rect.x, area.x), max(rect.y, area.y)
    return Rect(x, y, min(rect.right, area.right) - x, min(rect.bottom, area.bottom) - y)


def _with_room(rects: list[Rect]) -> list[Rect]:
    """Return the places, those too low for a line made higher at the cost of those below them."""
    made = list(rects)
    for place, rect in sorted(enumerate(rects), key=lambda one: one[1].y):
        made[place] = replace(made[place], h=max(_LINE, made[place].h))
        for other, below in enumerate(rects):
            if _stands_under(below, rect):
                moved = max(made[other].y, made[place].bottom)
                made[other] = replace(made[other], y=moved, h=made[other].bottom - moved)
    return made


def _stands_under(one: Rect, other: Rect) -> bool:
    beside = one.x >= other.right or other.x >= one.right
    return not beside and one.y > other.y and one.y + one.h // 2 > other.bottom
