"""Shapes and grounds of master and layouts, as PresentationML (ISO/IEC 29500-1, 19.3)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from msgspec import Struct

from builders.look import Colour, Disc, Rect
from tools.deck_template.colours import solid

HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
NO_LINE = "<a:ln><a:noFill/></a:ln>"
_NO_TEXT = (
    '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>'
    '<a:p><a:endParaRPr lang="nb-NO"/></a:p></p:txBody>'
)
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_HALVES = {"left": (5_400_000, 16_200_000, "venstre"), "right": (16_200_000, 5_400_000, "høyre")}
"""Where each half begins and ends, in 60 000ths of a degree clockwise from the right."""


class Shape(Struct, frozen=True):
    """A shape before it has an id.

    Args:
        name: as shown in PowerPoint's selection pane.
        non_visual: the XML that says what the shape is besides its name.
        look: the XML of its place, form and fill.
        text: the XML of its text body.
        extension: what goes inside its drawing properties, such as the mark of decoration.
    """

    name: str
    non_visual: str
    look: str
    text: str
    extension: str = ""


def shape_tree(shapes: Iterable[Shape]) -> str:
    """Return the shape tree with `shapes` from the rearmost to the foremost, ids from 2."""
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
        '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{''.join(_shape(number, shape) for number, shape in enumerate(shapes, 2))}</p:spTree>"
    )


def _shape(number: int, shape: Shape) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(shape.name)}">{shape.extension}'
        f"</p:cNvPr>{shape.non_visual}</p:nvSpPr><p:spPr>{shape.look}</p:spPr>{shape.text}</p:sp>"
    )


def position(where: Rect) -> str:
    """Return where a shape stands."""
    corner = f'<a:off x="{where.x}" y="{where.y}"/>'
    return f'<a:xfrm>{corner}<a:ext cx="{where.w}" cy="{where.h}"/></a:xfrm>'


def half_disc(disc: Disc, what: str = "Halvskive") -> Shape:
    """Return half of the round table as a decoration."""
    start, end, side = _HALVES[disc.side]
    corner = disc.diameter // 2
    where = Rect(disc.x - corner, disc.y - corner, disc.diameter, disc.diameter)
    form = (
        f'<a:prstGeom prst="pie"><a:avLst><a:gd name="adj1" fmla="val {start}"/>'
        f'<a:gd name="adj2" fmla="val {end}"/></a:avLst></a:prstGeom>'
    )
    return _decoration(f"{what}, {side}", where, form, disc.colour)


def bar(where: Rect, colour: Colour) -> Shape:
    """Return a plain bar as a decoration."""
    form = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return _decoration("Strek", where, form, colour)


def _decoration(name: str, where: Rect, form: str, colour: Colour) -> Shape:
    return Shape(
        name,
        '<p:cNvSpPr/><p:nvPr userDrawn="1"/>',
        f"{position(where)}{form}{solid(colour)}{NO_LINE}",
        _NO_TEXT,
        _DECORATIVE,
    )


def ground(colour: Colour) -> str:
    """Return the background of a master or layout."""
    return f"<p:bg><p:bgPr>{solid(colour)}<a:effectLst/></p:bgPr></p:bg>"
