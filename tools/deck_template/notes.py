"""The notes master: the slide on top, the notes below, on A4."""

from __future__ import annotations

from builders.look import WHITE, Place, Rect, Type, rect
from tools.deck_template.drawing import HEADING, NAMESPACES, Shape, ground, position, shape_tree
from tools.deck_template.master import ALL_LEVELS, COLOUR_MAP, HEADER_AND_FOOTER
from tools.deck_template.placeholders import master_placeholder
from tools.deck_template.typesetting import BODY_TEXT, list_style

NOTES_PAGE = Rect(0, 0, 6_797_675, 9_926_638)
"""What PowerPoint calls A4 with its margins."""
_NOTE = Type(12, line=100, before=4)
_SMALL = Type(12, line=100)
_IMAGE = rect(1.5, 1.5, 15.88, 8.93)
_PLACES = (
    Place("content", "Notater", "body", 3, rect(1.5, 11.2, 15.88, 13.9), (_NOTE,)),
    Place("footer", "Bunntekst", "ftr", 4, rect(1.5, 25.9, 11.9, 0.7), (_SMALL,), "ctr"),
    Place(
        "number",
        "Sidetall",
        "sldNum",
        5,
        rect(14.4, 25.9, 2.98, 0.7),
        (Type(12, line=100, align="r"),),
        "ctr",
    ),
)


def notes_master_xml() -> str:
    """Return the notes master."""
    shapes = [
        _slide_image(),
        *(
            master_placeholder(place, ("Rediger notatstilen i malen",) * (place.type == "body"))
            for place in _PLACES
        ),
    ]
    return (
        f"{HEADING}<p:notesMaster {NAMESPACES}><p:cSld>{ground(WHITE)}{shape_tree(shapes)}"
        f"</p:cSld>{COLOUR_MAP}{HEADER_AND_FOOTER}"
        f"<p:notesStyle>{list_style((_NOTE,), BODY_TEXT, ALL_LEVELS)}</p:notesStyle>"
        "</p:notesMaster>"
    )


def _slide_image() -> Shape:
    return Shape(
        "Lysbilde",
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>',
        f'{position(_IMAGE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>',
        "",
    )
