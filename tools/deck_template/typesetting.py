"""How the levels of text in a placeholder are set: list styles of DrawingML."""

from __future__ import annotations

from itertools import accumulate
from typing import Literal
from xml.sax.saxutils import escape

from msgspec.structs import replace

from builders.look import FLOOR, SOUND, Anchor, Type, cm
from tools.deck_template.colours import colour_xml, solid

LEVELS = 5
"""How many levels a person reaches in practice; PowerPoint shows as many in its masters."""
Font = Literal["+mj-lt", "+mn-lt"]
HEADINGS: Font = "+mj-lt"
BODY_TEXT: Font = "+mn-lt"
_STEPS = (32, 28, 24, 22, FLOOR)
_NO_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"'


def frame(anchor: Anchor) -> str:
    """Return the body properties of a placeholder: letters stand on the grid, and never shrink."""
    return (
        f'<a:bodyPr vert="horz" wrap="square" {_NO_INSETS} rtlCol="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
    )


def list_style(levels: tuple[Type, ...], font: Font, count: int = LEVELS) -> str:
    """Return what goes inside a list style: `count` levels, as `levels` says and deeper."""
    deep = deepened(levels, count)
    margins = accumulate(look.hanging for look in deep)
    return "".join(
        _level(f"a:lvl{number}pPr", look, margin, font)
        for number, (look, margin) in enumerate(zip(deep, margins, strict=True), 1)
    )


def deepened(levels: tuple[Type, ...], count: int) -> list[Type]:
    """Return `count` levels; those beyond `levels` follow from the last one."""
    deep = list(levels[:count])
    while len(deep) < count:
        deep.append(_deeper(deep[-1]))
    return deep


def _deeper(look: Type) -> Type:
    """Return the level below: lists go one size down and in, other text stays as it is."""
    if not look.bullet:
        return look
    size = next((step for step in _STEPS if step < look.size), FLOOR)
    return replace(look, size=size, before=6, bullet="•", hanging=cm(0.75))


def _level(tag: str, look: Type, margin: int, font: Font) -> str:
    return (
        f'<{tag} marL="{margin}" indent="{-look.hanging}" algn="{look.align}" '
        'defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPct val="{look.line * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(look.before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{_list_mark(look)}'
        f"{_characters(look, font)}</{tag}>"
    )


def _list_mark(look: Type) -> str:
    colour = f"<a:buClr>{colour_xml(SOUND)}</a:buClr>"
    if not look.bullet:
        return "<a:buNone/>"
    if look.bullet == "1.":
        return f'{colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
    return f'{colour}<a:buFont typeface="Arial"/><a:buChar char="{escape(look.bullet)}"/>'


def _characters(look: Type, font: Font) -> str:
    underline = ' u="sng"' if look.underline else ' u="none"'
    return (
        f'<a:defRPr sz="{round(look.size * 100)}" b="{int(look.bold)}" i="0"{underline} '
        f'kern="1200" cap="none" spc="{round(look.tracking * 100)}" baseline="0">'
        f'{solid(look.colour)}<a:latin typeface="{font}"/><a:ea typeface="+mn-ea"/>'
        '<a:cs typeface="+mn-cs"/></a:defRPr>'
    )
