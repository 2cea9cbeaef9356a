"""A PowerPoint template ready for building: its canvas, its colours, its parts, its faults."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from builders.canvas import Canvas, Frame, LayoutCanvas
from builders.deck.ink import Palette, luminance
from builders.deck.kept import kept_parts
from builders.deck.layouts import (
    A,
    Element,
    Layout,
    P,
    Placeholder,
    Sheet,
    first_master,
    layouts,
    parse,
)
from builders.deck.roles import Served, read_mapping, serve
from builders.look import (
    BODY,
    SLIDE,
    Colour,
    LayoutLook,
    Place,
    Rect,
    Region,
    Role,
    cm,
    layout_look,
)
from builders.opc import Package, Part, UnreadableOfficeFile, read_package
from seminar.messages import Message, message

_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."
_GAP = cm(0.4)
_KICKER_HEIGHT = cm(1.1)
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


class TemplateLayout(Struct, frozen=True):
    """What the drawing of a slide needs of its layout beyond the canvas."""

    part: str
    palette: Palette
    colour_map: str
    """The element by which a slide says which colour map it uses."""


class Template(Struct, frozen=True):
    """A template as read.

    Args:
        package: all its parts.
        canvas: its places, for the plan.
        layouts: part and colours by role.
        notes_master: the part name of its notes master.
        kept: the parts that a deck takes over as they are.
        faults: what it lacks, in sentences.
    """

    package: Package
    canvas: Canvas
    layouts: dict[Role, TemplateLayout]
    notes_master: str
    kept: tuple[Part, ...]
    faults: tuple[Message, ...] = ()


def read_template(path: Path) -> Template:
    """Return the template in a .pptx or .potx file that need not be ours.

    Raises:
        UnreadableOfficeFile: it is no PowerPoint file, or damaged, or has no layouts.
    """
    package = read_package(path)
    main = package.main_part()
    if not main.content_type.startswith((_PRESENTATION, "application/vnd.ms-powerpoint.")):
        raise UnreadableOfficeFile(
            "{file} is no PowerPoint file. Choose a template that ends in .pptx or .potx.",
            file=package.file,
        )
    master = first_master(package)
    found = layouts(package, master)
    if not found:
        raise UnreadableOfficeFile(
            "{file} has no slide layouts. Use a PowerPoint template with layouts.",
            file=package.file,
        )
    served, missing = serve(found, read_mapping(path, found))
    return _template(package, master, served, missing)


def _template(
    package: Package, master: Sheet, served: Mapping[Role, Served], missing: tuple[Message, ...]
) -> Template:
    slide = _slide_size(package)
    theme = parse(master.theme, package.file) if master.theme else None
    body, cramped = _body_area(served["bullets"], slide)
    heading, text = _fonts(theme)
    palettes = {role: _palette(theme, one.layout) for role, one in served.items()}
    canvas = Canvas(
        slide,
        heading,
        text,
        {role: _canvas(role, one, body, palettes[role]) for role, one in served.items()},
    )
    return Template(
        package,
        canvas,
        {
            role: TemplateLayout(one.layout.part, palettes[role], _slide_colours(one.layout))
            for role, one in served.items()
        },
        *kept_parts(package),
        (*missing, *cramped),
    )


def _slide_size(package: Package) -> Rect:
    size = parse(package.main_part(), package.file).find(f"{P}sldSz")
    if size is None:
        return SLIDE
    return Rect(0, 0, int(size.get("cx", str(SLIDE.w))), int(size.get("cy", str(SLIDE.h))))


def _fonts(theme: Element | None) -> tuple[str, str]:
    def family(which: str) -> str:
        latin = theme.find(f".//{A}{which}Font/{A}latin") if theme is not None else None
        return (latin.get("typeface") or "") if latin is not None else ""

    return family("major"), family("minor")


def _palette(theme: Element | None, layout: Layout) -> Palette:
    """Return what the colour names of slides on `layout` look like."""
    slots = dict(_slots(theme))
    names = dict(layout.colour_map)
    wanted = ("tx1", "bg1", "tx2", "bg2", "accent1", "accent2", "accent3")
    usual = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
    return Palette(
        tuple(
            (name, slots.get(names.get(name, usual.get(name, name)), "000000")) for name in wanted
        )
    )


def _slots(theme: Element | None) -> list[tuple[str, str]]:
    if theme is None:
        return [("lt1", "FFFFFF"), ("lt2", "FFFFFF")]
    scheme = theme.find(f".//{A}clrScheme")
    return [
        (etree.QName(slot).localname, colour.get("lastClr") or colour.get("val") or "000000")
        for slot in (scheme if scheme is not None else ())
        for colour in slot
    ]


def _ground(layout: Layout, palette: Palette) -> Colour:
    """Return the theme colour that the layout's background is, or is nearest to in lightness."""
    kind, value = layout.ground
    names = {name for name, _ in palette.slots}
    by_slot = {slot: name for name, slot in layout.colour_map if name in names}
    name = value if value in names else by_slot.get(value, "bg1")
    if kind != "rgb":
        return Colour(name if kind == "scheme" else "bg1")  # pyright: ignore[reportArgumentType]
    light = luminance(value)
    nearest = min(palette.slots, key=lambda slot: abs(luminance(slot[1]) - light))
    return Colour(nearest[0])  # pyright: ignore[reportArgumentType]


def _slide_colours(layout: Layout) -> str:
    return layout.colour_map_override or "<a:masterClrMapping/>"


def _body_area(served: Served, slide: Rect) -> tuple[Rect, tuple[Message, ...]]:
    """Return where slides are composed: the layout's body, or the room that its heading leaves."""
    layout = served.layout
    if served.ours:
        return BODY, ()
    bodies = layout.of_type("obj", "body", "tbl", "chart")
    room = _room(layout, slide)
    if not bodies:
        return room, ()
    body = max(bodies, key=lambda one: one.rect.w * one.rect.h).text_rect
    if body.w >= 0.6 * slide.w and body.h >= 0.4 * slide.h:
        return body, ()
    return room, (
        message(
            "The body of the layout “{layout}” is too small to compose slides in, so tables and "
            "diagrams use the room between heading and foot.",
            layout=layout.name,
        ),
    )


def _room(layout: Layout, slide: Rect) -> Rect:
    """Return the larger room above or below the heading, within margins and above the foot."""
    margin = slide.w // 17
    feet = [
        one.rect.y for one in layout.of_type("ftr", "sldNum", "dt") if one.rect.y > slide.h // 2
    ]
    bottom = min(feet, default=slide.h - margin // 2) - _GAP
    title = layout.title.rect if layout.title else Rect(0, 0, 0, margin)
    below = Rect(margin, title.bottom + _GAP, slide.w - 2 * margin, bottom - title.bottom - _GAP)
    above = Rect(margin, margin, slide.w - 2 * margin, title.y - _GAP - margin)
    return below if below.h >= above.h else above


def _canvas(role: Role, served: Served, body: Rect, palette: Palette) -> LayoutCanvas:
    look, layout = layout_look(role), served.layout
    ground = _ground(layout, palette)
    if served.ours and served.found_as == role:
        return LayoutCanvas(role, _our_frames(look, layout), ground)
    frames = _foot_and_heading(layout, look, body)
    placed = _placed(role, served)
    if placed:
        return LayoutCanvas(role, frames | placed, ground, body)
    below_kicker = replace(body, y=body.y + _KICKER_HEIGHT, h=body.h - _KICKER_HEIGHT)
    canvas = LayoutCanvas(role, frames, ground, below_kicker, own=served.found_as == role)
    kicker = {"kicker": _kicker(look, body)} if look.place("kicker") else {}
    drawn = {
        place.region: _drawn(place, canvas)
        for place in look.places
        if place.region not in frames and place.region != "kicker"
    }
    return replace(canvas, frames=frames | kicker | drawn)


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
        )
        for place in look.places
        if (place.type, place.idx) in there
    }


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
    above = Rect(body.x, max(0, body.y - cm(2.4)), body.w, cm(2.2))
    return Frame(above, levels, "b", None, None, "Tittel")


def _frame(placeholder: Placeholder) -> Frame:
    return Frame(
        placeholder.text_rect,
        (placeholder.look,),
        placeholder.anchor,
        placeholder.type,  # pyright: ignore[reportArgumentType]
        placeholder.idx,
        placeholder.name or "Tekst",
        ours=False,
        capitals=placeholder.capitals,
    )


def _placed(role: Role, served: Served) -> dict[Region, Frame]:
    """Return the frames that a foreign layout has for the role it was found for."""
    as_role = served.found_as
    if as_role == "two_columns" and role == "two_columns":
        names = sorted(served.layout.of_type("body"), key=lambda one: one.rect.x)
        texts = sorted(served.layout.of_type("obj"), key=lambda one: one.rect.x)
        pairs = zip(_COLUMNS, names, texts, strict=False)
        return {
            region: _frame(place)
            for regions, name, text in pairs
            for region, place in zip(regions, (name, text), strict=True)
        }
    return {
        region: _frame(there[0])
        for region, types in _PLACED.get(as_role, {}).items()
        if (there := served.layout.of_type(*types))
    }


def _kicker(look: LayoutLook, body: Rect) -> Frame:
    place = look.place("kicker")
    levels = place.levels if place else ()
    return Frame(replace(body, h=cm(0.95)), levels, "t", None, None, "Stikktittel")


def _drawn(place: Place, canvas: LayoutCanvas) -> Frame:
    """Return a place of ours that a foreign layout does not have, as a shape within its body."""
    mapped = _within(canvas.at(place.rect), canvas.body)
    return Frame(mapped, place.levels, place.anchor, None, None, place.name)


def _within(rect: Rect, area: Rect) -> Rect:
    x, y = max(rect.x, area.x), max(rect.y, area.y)
    return Rect(x, y, min(rect.right, area.right) - x, min(rect.bottom, area.bottom) - y)


def built_in_template() -> Template:
    """Return the template that Plenum brings, `templates/deck.pptx`."""
    with as_file(files("templates").joinpath("deck.pptx")) as path:
        return read_template(path)
