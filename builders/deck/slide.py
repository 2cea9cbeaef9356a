"""A planned slide as PresentationML: its placeholders, its shapes, its foot."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from builders.canvas import Canvas, Frame, LayoutCanvas
from builders.deck.markup import (
    body_properties,
    escape,
    list_mark,
    paragraph_properties,
    run_properties,
    runs,
    solid,
    text_body,
    typed_paragraph,
)
from builders.deck.pen import Pen
from builders.deck.shapes import box, frame_xml, group, identity, stroke, table
from builders.deck.template import TemplateLayout
from builders.look import Colour, Inker, Region, Role, Type
from builders.opc import Relationship
from builders.plan.fitting import counted, typed
from builders.plan.scene import (
    Box,
    Chart,
    Fill,
    Group,
    Insets,
    Paragraph,
    Picture,
    PlannedSlide,
    Shape,
    Stroke,
    Table,
)

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree>'
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_TAIL = "</p:spTree></p:cSld><p:clrMapOvr>{colours}</p:clrMapOvr></p:sld>"
_AS_LAYOUT = "<a:bodyPr/><a:lstStyle/>"
_NUMBER_FIELD = "{8C4F2B1E-5D36-4E0A-9B7C-1F2D3E4A5B6C}"


class DeckLook(Struct, frozen=True):
    """What all slides of a deck share while they are drawn."""

    canvas: Canvas
    language: str
    footers: dict[Role, str]
    layouts: dict[Role, TemplateLayout]
    picture: Callable[[Pen, Picture, str], str]
    """Draws a picture; the text is the `p:ph` that it fills."""
    chart: Callable[[Pen, Chart, str], str]
    """Draws a chart; the text is the `p:ph` that it fills."""
    slide_part: Callable[[str], str | None]
    """Returns the part name of a planned slide's id."""


class DrawnSlide(Struct, frozen=True):
    """A slide's XML and the parts it needs, its layout and notes not among them."""

    xml: bytes
    relationships: tuple[Relationship, ...]


def draw(look: DeckLook, planned: PlannedSlide, number: int) -> DrawnSlide:
    """Return the XML of one planned slide.

    Args:
        look: what the deck's slides share.
        planned: the slide.
        number: its number, as the slide number's field shows it until it is updated.
    """
    layout = look.canvas.layout(planned.role)
    own = look.layouts[planned.role]
    pen = Pen(look.language, own.ground, own.palette, look.slide_part)
    parts = [_HEAD]
    parts += (_fill(pen, layout, fill) for fill in planned.fills)
    parts += (_shape(look, pen, layout, shape) for shape in planned.shapes)
    parts.append(_foot(pen, layout, look.footers.get(planned.role, ""), number))
    parts.append(_TAIL.format(colours=own.colour_map))
    return DrawnSlide("".join(parts).encode(), tuple(pen.relationships))


def _fill(pen: Pen, layout: LayoutCanvas, fill: Fill) -> str:
    frame = layout.frames[fill.region]
    if frame.placeholder is None:
        return _text_box(pen, frame, fill)
    ink = pen.on(None)
    paragraphs = [
        _placed_paragraph(pen, frame, paragraph, fill.emphasis, ink)
        for paragraph in fill.paragraphs
    ]
    return _placeholder(pen, frame, text_body(_own_body(frame, fill.inset), paragraphs))


def _own_body(frame: Frame, inset: int) -> str:
    """Return a placed text's insets, where they differ from the layout's."""
    left, right = frame.narrowed(inset)
    if frame.moved:
        return body_properties(frame.anchor, Insets(left, right=right))
    insets = f' lIns="{left}" rIns="{right}"' if inset else ""
    return f"<a:bodyPr{insets}/><a:lstStyle/>"


def _placeholder(pen: Pen, frame: Frame, body: str) -> str:
    place = f"<p:spPr>{frame_xml(frame.rect)}</p:spPr>" if frame.moved else "<p:spPr/>"
    return (
        f'<p:sp><p:nvSpPr>{identity(pen, frame.name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{placeholder_xml(frame)}</p:nvPr></p:nvSpPr>{place}{body}</p:sp>"
    )


def placeholder_xml(frame: Frame) -> str:
    """Return the element that ties a shape to its layout's placeholder."""
    index = f' idx="{frame.idx}"' if frame.idx is not None else ""
    size = ' sz="quarter"' if frame.placeholder in ("ftr", "sldNum") else ""
    # A placeholder for any content has no type: it is the one that the schema takes for granted.
    kind = f' type="{frame.placeholder}"' if frame.placeholder != "obj" else ""
    return f"<p:ph{kind}{size}{index}/>"


def _placed_paragraph(
    pen: Pen, frame: Frame, paragraph: Paragraph, emphasis: Colour | None, ink: Inker
) -> str:
    look = frame.levels[min(paragraph.level, len(frame.levels) - 1)]
    inherited = paragraph.size in (None, look.size) and not frame.unset
    size = "" if inherited else _size(paragraph.size or look.size)
    link = pen.address_link(paragraph.address) if paragraph.address else ""
    colour = solid(ink(emphasis)) if emphasis else ""

    def properties(bold: bool, italic: bool) -> str:  # noqa: FBT001
        strong = ' b="1"' if bold else ""
        slanted = ' i="1"' if italic else ""
        return run_properties(
            "a:rPr", pen.language, size + strong + slanted, (colour if bold else "") + link
        )

    setting = _own_setting(frame, look, paragraph)
    marks = [
        run_properties("a:rPr", pen.language, size, solid(pen.mark(one))) for one in paragraph.marks
    ]
    return f"<a:p>{setting}{runs(paragraph.text, properties, marks)}</a:p>"


def _own_setting(frame: Frame, look: Type, paragraph: Paragraph) -> str:
    """Return a placed paragraph's level, and its space and number where the layout's differ."""
    if frame.unset:
        ((_, whole),) = typed((paragraph,), frame)
        return paragraph_properties(whole)
    level = f' lvl="{paragraph.level}"' if paragraph.level else ""
    space = "" if paragraph.before is None else _space_before(paragraph.before)
    counts = counted(look, paragraph.number)
    if counts != look:
        return (
            f'<a:pPr marL="{counts.hanging}"{level} indent="{-counts.hanging}">'
            f"{space}{list_mark(counts.bullet)}</a:pPr>"
        )
    return f"<a:pPr{level}>{space}</a:pPr>" if level or space else ""


@lru_cache(maxsize=64)
def _space_before(points: float) -> str:
    return f'<a:spcBef><a:spcPts val="{round(points * 100)}"/></a:spcBef>'


@lru_cache(maxsize=64)
def _size(points: float) -> str:
    return f' sz="{round(points * 100)}"'


def _text_box(pen: Pen, frame: Frame, fill: Fill) -> str:
    """Return the text as a shape of its own, for a layout that has no such place."""
    ink = pen.on(None)
    paragraphs = [
        typed_paragraph(
            text,
            look,
            pen.language,
            ink,
            emphasis=fill.emphasis,
            link=pen.address_link(one.address) if one.address else "",
            marks=tuple(map(pen.mark, one.marks)),
        )
        for one, (text, look) in zip(fill.paragraphs, typed(fill.paragraphs, frame), strict=True)
    ]
    left, right = frame.narrowed(fill.inset)
    body = text_body(body_properties(frame.anchor, Insets(left, right=right)), paragraphs)
    return (
        f'<p:sp><p:nvSpPr>{identity(pen, frame.name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{frame_xml(frame.rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f"</p:spPr>{body}</p:sp>"
    )


def _shape(look: DeckLook, pen: Pen, layout: LayoutCanvas, shape: Shape) -> str:
    match shape:
        case Box():
            return box(pen, shape)
        case Stroke():
            return stroke(pen, shape)
        case Group():
            return group(pen, shape)
        case Table():
            return table(pen, shape, _place_for(layout, "table"))
        case Chart():
            return look.chart(pen, shape, _place_for(layout, "chart"))
        case Picture():
            return look.picture(pen, shape, _place_for(layout, shape.region))


def _place_for(layout: LayoutCanvas, region: Region | None) -> str:
    frame = layout.frames.get(region) if region else None
    return placeholder_xml(frame) if frame and frame.placeholder else ""


def _foot(pen: Pen, layout: LayoutCanvas, footer: str, number: int) -> str:
    """Return footer and slide number, where the layout has places for them."""
    contents: tuple[tuple[Region, str], ...] = (("footer", footer), ("number", str(number)))
    drawn: list[str] = []
    for region, content in contents:
        frame = layout.frames.get(region)
        if frame is not None and frame.placeholder and content:
            paragraph = _foot_paragraph(pen, frame, content)
            drawn.append(_placeholder(pen, frame, text_body(_AS_LAYOUT, (paragraph,))))
    return "".join(drawn)


def _foot_paragraph(pen: Pen, frame: Frame, content: str) -> str:
    # Its own size, said again: LibreOffice takes a footer that says nothing for the master's.
    properties = run_properties("a:rPr", pen.language, _size(frame.levels[0].size))
    text = f"{properties}<a:t>{escape(content)}</a:t>"
    if frame.placeholder == "sldNum":
        return f'<a:p><a:fld id="{_NUMBER_FIELD}" type="slidenum">{text}</a:fld></a:p>'
    return f"<a:p><a:r>{text}</a:r></a:p>"
