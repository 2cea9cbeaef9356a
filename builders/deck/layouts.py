"""The layouts of a template as they are: names, types, placeholders with inherited places and type.

Reads PresentationML (ISO/IEC 29500-1, 19.3) and decides nothing: which layout serves which role is
for `builders.deck.roles`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from builders.archive import damaged
from builders.deck.quantities import NotANumber, is_colour, percent, whole
from builders.look import Anchor, Rect, Type
from builders.opc import Package, Part, UnreadableOfficeFile

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

Element = etree._Element  # pyright: ignore[reportPrivateUsage]

_INSETS = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
"""The insets of a text body that states none (ISO/IEC 29500-1, 21.1.2.1.1)."""
_LINE_HEIGHT = 1.2
"""A line's height in the size of its text, as usual fonts have it; no font is read here."""
_TITLES = ("title", "ctrTitle")
_MARKS = ("buNone", "buChar", "buAutoNum", "buBlip")
"""What may stand before a paragraph; the nearest of them counts."""
_OWN_STYLES = ("dt", "ftr", "sldNum")


class Placeholder(Struct, frozen=True):
    """A placeholder of a layout: what it is for, where it stands, how its first level is set."""

    type: str
    idx: int | None
    name: str
    rect: Rect
    """The whole shape."""
    text_rect: Rect
    """The shape less its insets."""
    look: Type
    anchor: Anchor
    capitals: bool
    unset: bool = False
    """Whether neither layout nor master says how large its text is."""


class Background(Struct, frozen=True):
    """How a layout is filled.

    Args:
        kind: `scheme` for a theme colour, `rgb`, or `unknown` for pictures, gradients and the like.
        value: the theme colour's name or slot, or six hexadecimal digits.
        lum_mod: how much of the colour's lightness is kept, in percent.
        lum_off: how much is added, in percent of full lightness.
    """

    kind: Literal["scheme", "rgb", "unknown"]
    value: str = ""
    lum_mod: int = 100
    lum_off: int = 0


class Layout(Struct, frozen=True):
    """A slide layout: its part, its name and type, its placeholders, its background."""

    part: str
    name: str
    type: str
    placeholders: tuple[Placeholder, ...]
    ground: Background
    colour_map: tuple[tuple[str, str], ...]
    """Which theme slot each colour name means here."""
    colour_map_override: str
    """The element that slides on this layout must carry to keep its colours; empty for none."""

    def of_type(self, *types: str) -> list[Placeholder]:
        """Return the placeholders of these types, in the layout's order."""
        return [one for one in self.placeholders if one.type in types]

    @property
    def title(self) -> Placeholder | None:
        """The placeholder for the heading."""
        return next(iter(self.of_type(*_TITLES)), None)


class Sheet(Struct, frozen=True):
    """A slide master as read: its element, its part, and the theme it uses."""

    part: Part
    root: Element
    theme: Part | None


def parse(part: Part, file: str) -> Element:
    """Return the root element of a part's XML, entities left alone.

    Raises:
        UnreadableOfficeFile: the XML is broken.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        return etree.fromstring(part.data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableOfficeFile(
            "{file} is damaged: its part {part} is not well-formed XML. "
            "Open it in PowerPoint and save it anew.",
            file=file,
            part=part.name,
        ) from error


def first_master(package: Package) -> Sheet:
    """Return the template's first slide master.

    Raises:
        UnreadableOfficeFile: there is none.
    """
    for name in package.main_part().related("slideMaster"):
        part = package.parts.get(name)
        if part is None:
            continue
        theme = next(iter(part.related("theme")), "")
        return Sheet(part, parse(part, package.file), package.parts.get(theme))
    raise UnreadableOfficeFile(
        "{file} has no slide master, so it cannot carry a deck. Use a PowerPoint template.",
        file=package.file,
    )


def layouts(package: Package, master: Sheet) -> tuple[Layout, ...]:
    """Return the master's layouts in the order in which PowerPoint lists them.

    Raises:
        UnreadableOfficeFile: the XML of one is broken, or has words where numbers must stand.
    """
    try:
        return tuple(_listed(package, master))
    except NotANumber as error:
        raise damaged(package.file) from error


def _listed(package: Package, master: Sheet) -> Iterator[Layout]:
    targets = {link.id: link.target for link in master.part.relationships}
    listed = master.root.iter(f"{P}sldLayoutId")
    names = [targets.get(element.get(f"{R}id") or "", "") for element in listed]
    for name in names:
        if name in package.parts:
            yield _layout(package, master, package.parts[name])


def _layout(package: Package, master: Sheet, part: Part) -> Layout:
    root = parse(part, package.file)
    common = root.find(f"{P}cSld")
    override = root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    colours = override if override is not None else master.root.find(f"{P}clrMap")
    return Layout(
        part.name,
        (common.get("name") or "") if common is not None else "",
        root.get("type") or "cust",
        tuple(_placeholders(root, master.root)),
        _ground(root) or _ground(master.root) or Background("scheme", "bg1"),
        _attributes(colours),
        _override_xml(override),
    )


def _attributes(element: Element | None) -> tuple[tuple[str, str], ...]:
    if element is None:
        return ()
    return tuple((key, element.get(key, "")) for key in sorted(map(str, element.keys())))


def _override_xml(override: Element | None) -> str:
    if override is None:
        return ""
    values = "".join(f' {key}="{value}"' for key, value in _attributes(override))
    return f"<a:overrideClrMapping{values}/>"


def _placeholders(layout: Element, master: Element) -> Iterator[Placeholder]:
    for shape in layout.iter(f"{P}sp", f"{P}pic"):
        mark = shape.find(f".//{P}nvPr/{P}ph")
        if mark is None:
            continue
        kind = mark.get("type") or "obj"
        chain = [shape, *_parents(master, kind)]
        place = next(filter(None, map(_rect, chain)), None)
        if place is None:
            continue
        index, levels = mark.get("idx"), list(_levels(chain, master, kind))
        unset = _style_value(levels, f"{A}defRPr", "sz") is None
        yield Placeholder(
            kind,
            whole(index) if index and kind not in _TITLES else None,
            _name(shape),
            place,
            _less_insets(place, chain),
            _as_its_own_text(_type(levels), shape) if unset else _type(levels),
            _anchor(chain),
            _style_value(levels, f"{A}defRPr", "cap") == "all",
            unset,
        )


def _parents(master: Element, kind: str) -> list[Element]:
    wanted = "title" if kind in _TITLES else kind if kind in _OWN_STYLES else "body"
    return [
        shape
        for shape in master.iter(f"{P}sp")
        for mark in [shape.find(f".//{P}nvPr/{P}ph")]
        if mark is not None and (mark.get("type") or "obj") == wanted
    ][:1]


def _name(shape: Element) -> str:
    who = shape.find(f".//{P}cNvPr")
    return (who.get("name") or "") if who is not None else ""


def _rect(shape: Element) -> Rect | None:
    frame = shape.find(f"{P}spPr/{A}xfrm")
    if frame is None:
        return None
    offset, extent = frame.find(f"{A}off"), frame.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    return Rect(
        whole(offset.get("x", "0")),
        whole(offset.get("y", "0")),
        whole(extent.get("cx", "0")),
        whole(extent.get("cy", "0")),
    )


def _body_value(chain: list[Element], name: str) -> str | None:
    for shape in chain:
        properties = shape.find(f"{P}txBody/{A}bodyPr")
        value = properties.get(name) if properties is not None else None
        if value is not None:
            return value
    return None


def _less_insets(place: Rect, chain: list[Element]) -> Rect:
    left, top, right, bottom = (
        whole(_body_value(chain, name) or str(usual)) for name, usual in _INSETS.items()
    )
    return Rect(
        place.x + left,
        place.y + top,
        max(0, place.w - left - right),
        max(0, place.h - top - bottom),
    )


def _anchor(chain: list[Element]) -> Anchor:
    match _body_value(chain, "anchor"):
        case "ctr":
            return "ctr"
        case "b":
            return "b"
        case _:
            return "t"


def _levels(chain: list[Element], master: Element, kind: str) -> Iterator[Element]:
    """Yield the first level's properties, from the layout's own to the master's styles."""
    for shape in chain:
        level = shape.find(f"{P}txBody/{A}lstStyle/{A}lvl1pPr")
        if level is not None:
            yield level
    style = (
        "titleStyle" if kind in _TITLES else "otherStyle" if kind in _OWN_STYLES else "bodyStyle"
    )
    level = master.find(f"{P}txStyles/{P}{style}/{A}lvl1pPr")
    if level is not None:
        yield level


def _style_value(levels: Sequence[Element], path: str, attribute: str) -> str | None:
    for level in levels:
        element = level if path == "." else level.find(path)
        value = element.get(attribute) if element is not None else None
        if value is not None:
            return value
    return None


_ALIGNMENTS: dict[str, Literal["ctr", "r"]] = {"ctr": "ctr", "r": "r"}


def _type(levels: Sequence[Element]) -> Type:
    """Return how the first level of text is set, as far as measuring it asks."""

    def value(path: str, attribute: str, usual: str) -> str:
        return _style_value(levels, path, attribute) or usual

    run = f"{A}defRPr"
    size = whole(value(run, "sz", "1800")) / 100
    marks = (
        mark for level in levels for mark in level.iterchildren(*(f"{A}{one}" for one in _MARKS))
    )
    mark = next(marks, None)
    bulleted = mark is not None and mark.tag != f"{A}buNone"
    return Type(
        size=size,
        bold=value(run, "b", "0") in ("1", "true"),
        align=_ALIGNMENTS.get(value(".", "algn", "l"), "l"),
        line=round(_spacing(levels, "lnSpc", 100, size)),
        before=_spacing(levels, "spcBef", 0, size) / 100 * size * _LINE_HEIGHT,
        tracking=whole(value(run, "spc", "0")) / 100,
        bullet="•" if bulleted else "",
        hanging=max(0, whole(value(".", "marL", "0"))),
    )


def _spacing(levels: Sequence[Element], name: str, usual: float, size: float) -> float:
    """Return the nearest spacing of this name, in percent of a line of text of `size` points."""
    found = (one for level in levels for one in level.iterchildren(f"{A}{name}"))
    for amount in next(found, ()):
        value = amount.get("val", "")
        if amount.tag == f"{A}spcPct":
            return percent(value)
        return whole(value) / (size * _LINE_HEIGHT) if size else usual
    return usual


def _as_its_own_text(look: Type, shape: Element) -> Type:
    """Return `look` as the placeholder's own text is set, which slides do not inherit.

    LibreOffice saves layouts so.
    """
    run = next(
        (one for one in shape.iter(f"{A}rPr", f"{A}endParaRPr") if one.get("sz", "").isdigit()),
        None,
    )
    paragraph = shape.find(f".//{A}p/{A}pPr")
    align = paragraph.get("algn", "") if paragraph is not None else ""
    size = look.size if run is None else whole(run.get("sz", "")) / 100
    return replace(look, size=size, align=_ALIGNMENTS.get(align, look.align))


def _ground(root: Element) -> Background | None:
    background = root.find(f"{P}cSld/{P}bg")
    if background is None:
        return None
    colour = next(background.iter(f"{A}schemeClr", f"{A}srgbClr"), None)
    plain = (
        background.find(f"{P}bgRef") is not None
        or background.find(f"{P}bgPr/{A}solidFill") is not None
    )
    if colour is None or not plain:
        return Background("unknown")
    if colour.tag == f"{A}srgbClr" and not is_colour(colour.get("val", "")):
        return Background("unknown")
    return Background(
        "scheme" if colour.tag == f"{A}schemeClr" else "rgb",
        colour.get("val", ""),
        _percent(colour, "lumMod", 100),
        _percent(colour, "lumOff", 0),
    )


def _percent(colour: Element, name: str, usual: int) -> int:
    change = colour.find(f"{A}{name}")
    return usual if change is None else round(percent(change.get("val", "0")))
