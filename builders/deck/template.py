"""A PowerPoint template ready for building: its canvas, its colours, its parts, its faults."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path

from lxml import etree
from msgspec import Struct

from builders.archive import damaged
from builders.canvas import Canvas
from builders.colour import luminance
from builders.deck.areas import body_area
from builders.deck.canvases import canvas_of
from builders.deck.ink import Palette
from builders.deck.kept import kept_parts
from builders.deck.layouts import (
    A,
    Element,
    Layout,
    P,
    Sheet,
    first_master,
    layouts,
    parse,
)
from builders.deck.mapping import mapping_file, read_mapping
from builders.deck.quantities import NotANumber, is_colour, whole
from builders.deck.roles import Served, serve
from builders.look import SLIDE, WHITE, Colour, Rect, Role
from builders.opc import Package, Part, UnreadableOfficeFile, read_package
from seminar.messages import Message, message

_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."
_STRICT = b"http://purl.oclc.org/ooxml/presentationml/main"
"""The namespace of the strict form of PresentationML (ISO/IEC 29500-1, annex A)."""


class TemplateLayout(Struct, frozen=True):
    """What the drawing of a slide needs of its layout beyond the canvas."""

    part: str
    palette: Palette
    ground: str
    """What its background looks like, six hexadecimal digits."""
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
    """Return the template in a .pptx, .potx, .pptm or .potm file that need not be ours.

    Raises:
        UnreadableOfficeFile: it is no PowerPoint file, or damaged, or has no layouts.
    """
    package = read_package(path)
    main = package.main_part()
    _check_dialect(main, package.file)
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
    served, missing = serve(found, read_mapping(path, found), mapping_file(path).name)
    return _template(package, master, served, missing)


def _check_dialect(main: Part, file: str) -> None:
    if _STRICT in main.data:
        raise UnreadableOfficeFile(
            "{file} is saved as “Strict Open XML”, which Plenum does not read. Open it in "
            "PowerPoint and save it anew as an ordinary template (.potx) or presentation (.pptx).",
            file=file,
        )


def _template(
    package: Package, master: Sheet, served: Mapping[Role, Served], missing: tuple[Message, ...]
) -> Template:
    slide = _slide_size(package)
    theme = parse(master.theme, package.file) if master.theme else None
    body, cramped = body_area(served["bullets"], slide, package.file)
    heading, text = _fonts(theme)
    palettes = {role: palette_of(theme, one.layout) for role, one in served.items()}
    canvas = Canvas(
        slide,
        heading,
        text,
        {
            role: canvas_of(role, one, body, _ground(one.layout, palettes[role]), slide)
            for role, one in served.items()
        },
    )
    return Template(
        package,
        canvas,
        {role: drawn_on(one.layout, palettes[role]) for role, one in served.items()},
        *kept_parts(package),
        (*missing, *cramped, *_pale(served["chart"], palettes["chart"])),
    )


def _pale(served: Served, palette: Palette) -> tuple[Message, ...]:
    """Return what is to be said of accents in which marks cannot be drawn."""
    if not palette.is_pale(drawn_on(served.layout, palette).ground):
        return ()
    return (
        message(
            "The theme's accent colours are too like the slides' background, or each other, for "
            "bars and lines, which are drawn in its text colours instead."
        ),
    )


def _slide_size(package: Package) -> Rect:
    size = parse(package.main_part(), package.file).find(f"{P}sldSz")
    if size is None:
        return SLIDE
    try:
        return Rect(0, 0, *(whole(size.get(side, "")) for side in ("cx", "cy")))
    except NotANumber as error:
        raise damaged(package.file) from error


def _fonts(theme: Element | None) -> tuple[str, str]:
    def family(which: str) -> str:
        latin = theme.find(f".//{A}{which}Font/{A}latin") if theme is not None else None
        return (latin.get("typeface") or "") if latin is not None else ""

    return family("major"), family("minor")


def palette_of(theme: Element | None, layout: Layout) -> Palette:
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
        _seen(etree.QName(slot).localname, colour.get("lastClr") or colour.get("val") or "")
        for slot in (scheme if scheme is not None else ())
        for colour in slot
    ]


def _seen(slot: str, value: str) -> tuple[str, str]:
    """Return a slot with its colour: light or dark where only a system or a name tells which."""
    usual = "FFFFFF" if slot.startswith("lt") else "000000"
    return slot, value if is_colour(value) else usual


def _ground(layout: Layout, palette: Palette) -> Colour:
    """Return the theme colour that the layout's background is, or is nearest to in lightness."""
    ground = layout.ground
    if ground.kind == "rgb":
        light = luminance(ground.value)
        nearest = min(palette.slots, key=lambda slot: abs(luminance(slot[1]) - light))
        return Colour(nearest[0])  # pyright: ignore[reportArgumentType]
    if ground.kind == "unknown":
        return WHITE
    names = {name for name, _ in palette.slots}
    by_slot = {slot: name for name, slot in layout.colour_map if name in names}
    name = ground.value if ground.value in names else by_slot.get(ground.value, "bg1")
    return Colour(name, ground.lum_mod, ground.lum_off)  # pyright: ignore[reportArgumentType]


def drawn_on(layout: Layout, palette: Palette) -> TemplateLayout:
    """Return what the drawing of slides needs of a layout whose colour names mean `palette`."""
    ground = layout.ground
    return TemplateLayout(
        layout.part,
        palette,
        ground.value if ground.kind == "rgb" else palette.rgb(_ground(layout, palette)),
        layout.colour_map_override or "<a:masterClrMapping/>",
    )


def built_in_template() -> Template:
    """Return the template that Plenum brings, `templates/deck.pptx`."""
    with as_file(files("templates").joinpath("deck.pptx")) as path:
        return read_template(path)
