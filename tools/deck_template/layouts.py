"""The layouts, each as `builders.look` has it."""

from __future__ import annotations

from xml.sax.saxutils import escape

from builders.look import GROUNDS, SOUND, LayoutLook, Place, mark
from tools.deck_template.drawing import (
    HEADING,
    NAMESPACES,
    Shape,
    bar,
    ground,
    half_disc,
    shape_tree,
)
from tools.deck_template.master import HEADER_AND_FOOTER
from tools.deck_template.placeholders import placeholder
from tools.deck_template.prompts import prompt

_UNPROMPTED = {"footer", "number", "date"}


def layout_xml(look: LayoutLook) -> str:
    """Return the layout `look`: decoration behind, then the placeholders, the title first."""
    # On fjord the master's mark would not be seen, and the title has none.
    hidden = ' showMasterSp="0"' if look.ground == "fjord" else ""
    footer = HEADER_AND_FOOTER if look.place("footer") else ""
    return (
        f'{HEADING}<p:sldLayout {NAMESPACES}{hidden} type="{look.type}" preserve="1" userDrawn="1">'
        f'<p:cSld name="{escape(look.name)}">{ground(GROUNDS[look.ground])}'
        f"{shape_tree([*_decoration(look), *(_placeholder(look, place) for place in look.places)])}"
        f"</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>{footer}</p:sldLayout>"
    )


def _decoration(look: LayoutLook) -> list[Shape]:
    own_mark = mark("fjord") if look.ground == "fjord" and look.place("footer") else ()
    return [
        *map(half_disc, look.discs),
        *(bar(where, SOUND) for where in look.bars),
        *(half_disc(disc, "Merke") for disc in own_mark),
    ]


def _placeholder(look: LayoutLook, place: Place) -> Shape:
    prompts = () if place.region in _UNPROMPTED else prompt(look.role, place.region)
    return placeholder(place, prompts)
