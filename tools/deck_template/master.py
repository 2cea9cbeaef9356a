"""The slide master: mark, placeholders, colour map and the text styles that all layouts share."""

from __future__ import annotations

from msgspec.structs import replace

from builders.look import INK, WHITE, Place, Region, Type, layout_look, mark
from tools.deck_template.drawing import HEADING, NAMESPACES, Shape, ground, half_disc, shape_tree
from tools.deck_template.placeholders import master_placeholder
from tools.deck_template.typesetting import BODY_TEXT, HEADINGS, list_style

COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
    'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
    'folHlink="folHlink"/>'
)
HEADER_AND_FOOTER = '<p:hf hdr="0" dt="0"/>'
"""New slides get footer and number, and the date only when a person asks for it."""
MASTER_ID = 2**31
"""Ids of master and layouts begin here and may not coincide (ISO/IEC 29500-1, 19.7.15)."""
ALL_LEVELS = 9
OTHER = Type(22, colour=INK, line=100)
"""Text in a person's own shapes and tables."""
_MODEL = layout_look("bullets")
_PROMPTS: dict[Region, tuple[str, ...]] = {
    "title": ("Rediger tittelstilen i malen",),
    "content": (
        "Rediger tekststilene i malen",
        "Andre nivå",
        "Tredje nivå",
        "Fjerde nivå",
        "Femte nivå",
    ),
}


def master_xml(layouts: int) -> str:
    """Return the slide master, to which `layouts` layouts are related as rId1, rId2, ….

    It is a plain slide with a heading and bullets, on white.
    """
    return (
        f'{HEADING}<p:sldMaster {NAMESPACES} preserve="1"><p:cSld>{ground(WHITE)}'
        f"{shape_tree(_shapes())}</p:cSld>{COLOUR_MAP}"
        f"<p:sldLayoutIdLst>{_layout_ids(layouts)}</p:sldLayoutIdLst>{HEADER_AND_FOOTER}"
        f"<p:txStyles>{_text_styles()}</p:txStyles></p:sldMaster>"
    )


def _place(region: Region) -> Place:
    return next(place for place in _MODEL.places if place.region == region)


def _shapes() -> list[Shape]:
    placeholders = [
        _place("title"),
        replace(_place("content"), idx=1),
        replace(_place("date"), idx=2),
        replace(_place("footer"), idx=3),
        replace(_place("number"), idx=4),
    ]
    return [
        *(half_disc(disc, "Merke") for disc in mark("white")),
        *(master_placeholder(place, _PROMPTS.get(place.region, ())) for place in placeholders),
    ]


def _layout_ids(count: int) -> str:
    return "".join(
        f'<p:sldLayoutId id="{MASTER_ID + number}" r:id="rId{number}"/>'
        for number in range(1, count + 1)
    )


def _text_styles() -> str:
    title = list_style(_place("title").levels, HEADINGS, 1)
    body = list_style(_place("content").levels, BODY_TEXT, ALL_LEVELS)
    other = list_style((OTHER,), BODY_TEXT, ALL_LEVELS)
    return (
        f"<p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle>"
    )
