"""Drawn shapes as PresentationML: boxes, strokes, groups, tables and the frames of charts."""

from __future__ import annotations

from collections.abc import Sequence

from builders.deck.markup import body_properties, escape, solid, text_body, typed_paragraph
from builders.deck.pen import Pen
from builders.look import PT, Colour, Rect
from builders.plan.scene import Box, Cell, Chart, Group, Line, Row, Stroke, Table

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)
_PRESETS = {"rect": "rect", "triangle_down": "flowChartMerge"}
_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own style "No Style, No Grid": what is to be seen stands in the cells."""
_NO_RULE = "<a:lnB><a:noFill/></a:lnB>"
_TABLE_URI = "http://schemas.openxmlformats.org/drawingml/2006/table"
_CHART_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def identity(pen: Pen, name: str, description: str = "") -> str:
    """Return the identity of a shape, with its alternative text where it has one."""
    number = pen.next_id()
    text = f' descr="{escape(description)}"' if description else ""
    return f'<p:cNvPr id="{number}" name="{escape(name)} {number}"{text}/>'


def decorative_identity(pen: Pen, name: str) -> str:
    """Return the identity of a shape that says nothing and that screen readers pass over."""
    number = pen.next_id()
    return f'<p:cNvPr id="{number}" name="{escape(name)} {number}">{_DECORATIVE}</p:cNvPr>'


def frame_xml(rect: Rect, tag: str = "a:xfrm", attributes: str = "") -> str:
    """Return the place of a shape."""
    return (
        f'<{tag}{attributes}><a:off x="{rect.x}" y="{rect.y}"/>'
        f'<a:ext cx="{rect.w}" cy="{rect.h}"/></{tag}>'
    )


def lines_xml(pen: Pen, lines: Sequence[Line], ground: Colour | None) -> list[str]:
    """Return the paragraphs of a drawn shape or a cell that stands on `ground`."""
    ink = pen.on(ground)
    return [
        typed_paragraph(
            line.text,
            line.type,
            pen.language,
            ink,
            emphasis=line.emphasis,
            link=pen.slide_link(line.slide) if line.slide else "",
            lines=line.spans,
        )
        for line in lines
    ]


def box(pen: Pen, shape: Box) -> str:
    """Return a shape with ground and text, or either."""
    under = pen.seen(shape.ground)
    ground = solid(under) if under else "<a:noFill/>"
    kind = ' txBox="1"' if shape.lines and not shape.ground else ""
    who = identity(pen, shape.name) if shape.lines else decorative_identity(pen, shape.name)
    body = text_body(
        body_properties(shape.anchor, shape.insets), lines_xml(pen, shape.lines, under)
    )
    return (
        f"<p:sp><p:nvSpPr>{who}<p:cNvSpPr{kind}/><p:nvPr/></p:nvSpPr><p:spPr>"
        f'{frame_xml(shape.rect)}<a:prstGeom prst="{_PRESETS[shape.shape]}"><a:avLst/></a:prstGeom>'
        f"{ground}<a:ln><a:noFill/></a:ln></p:spPr>{body}</p:sp>"
    )


def stroke(pen: Pen, shape: Stroke) -> str:
    """Return a straight line; it is decoration, for what it means is said by words beside it."""
    (x1, y1), (x2, y2) = shape.start, shape.end
    flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
    place = Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    head = '<a:tailEnd type="triangle" w="med" len="med"/>' if shape.arrow else ""
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{decorative_identity(pen, shape.name)}<p:cNvCxnSpPr/><p:nvPr/>"
        f"</p:nvCxnSpPr><p:spPr>{frame_xml(place, attributes=flips)}"
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{round(shape.points * PT)}">{solid(pen.line(shape.colour))}{head}</a:ln>'
        "</p:spPr></p:cxnSp>"
    )


def group(pen: Pen, shape: Group) -> str:
    """Return shapes that are one thing, with one alternative text."""
    who = identity(pen, shape.name, shape.description)
    place = _around([_extent(one) for one in shape.shapes])
    inner = "".join(
        box(pen, one) if isinstance(one, Box) else stroke(pen, one) for one in shape.shapes
    )
    return (
        f"<p:grpSp><p:nvGrpSpPr>{who}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
        f'<a:off x="{place.x}" y="{place.y}"/><a:ext cx="{place.w}" cy="{place.h}"/>'
        f'<a:chOff x="{place.x}" y="{place.y}"/><a:chExt cx="{place.w}" cy="{place.h}"/>'
        f"</a:xfrm></p:grpSpPr>{inner}</p:grpSp>"
    )


def _extent(shape: Box | Stroke) -> Rect:
    if isinstance(shape, Box):
        return shape.rect
    (x1, y1), (x2, y2) = shape.start, shape.end
    return Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def _around(rects: Sequence[Rect]) -> Rect:
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
    return Rect(x, y, right - x, bottom - y)


def table(pen: Pen, shape: Table, placeholder: str = "") -> str:
    """Return a native table; `placeholder` is the `p:ph` it fills, or nothing."""
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in shape.columns)
    header = ' firstRow="1"' if shape.header else ""
    rows = "".join(_row(pen, row, shape.inset) for row in shape.rows)
    content = (
        f"<a:tbl><a:tblPr{header}><a:tableStyleId>{_PLAIN_TABLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
    )
    return _graphic_frame(pen, shape, placeholder, _TABLE_URI, content)


def chart_frame(pen: Pen, shape: Chart, placeholder: str, relationship: str) -> str:
    """Return the frame that shows a chart on its slide.

    Args:
        pen: the slide's.
        shape: what is shown.
        placeholder: the `p:ph` that it fills, or nothing.
        relationship: the id of the slide's relationship to the chart.
    """
    content = f'<c:chart xmlns:c="{_CHART_URI}" r:id="{relationship}"/>'
    return _graphic_frame(pen, shape, placeholder, _CHART_URI, content)


def _graphic_frame(pen: Pen, shape: Chart | Table, placeholder: str, uri: str, content: str) -> str:
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity(pen, shape.name, shape.description)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{placeholder}</p:nvPr></p:nvGraphicFramePr>{frame_xml(shape.rect, 'p:xfrm')}"
        f'<a:graphic><a:graphicData uri="{uri}">{content}</a:graphicData></a:graphic>'
        "</p:graphicFrame>"
    )


def _row(pen: Pen, row: Row, inset: int) -> str:
    ground = pen.seen(row.ground)
    cells = "".join(_cell(pen, cell, ground, row.rule, inset) for cell in row.cells)
    return f'<a:tr h="{row.height}">{cells}</a:tr>'


def _cell(pen: Pen, cell: Cell, ground: Colour | None, rule: Colour | None, inset: int) -> str:
    paragraphs = "".join(lines_xml(pen, cell.lines, ground)) or "<a:p/>"
    line = f'<a:lnB w="9525">{solid(pen.line(rule))}</a:lnB>' if rule else _NO_RULE
    fill = solid(ground) if ground else "<a:noFill/>"
    return (
        "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>"
        f"{paragraphs}</a:txBody>"
        f'<a:tcPr marL="{inset + cell.indent}" marR="{inset}" marT="0" marB="0"'
        f' anchor="{cell.anchor}">'
        f"{line}{fill}</a:tcPr></a:tc>"
    )
