"""Placeholders of master, layouts and notes master."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from builders.look import Place
from tools.deck_template.drawing import Shape, position
from tools.deck_template.typesetting import BODY_TEXT, HEADINGS, LEVELS, frame, list_style

LANGUAGE = "nb-NO"
FOOTER = "Bunntekst"
_NON_VISUAL = '<p:cNvSpPr><a:spLocks noGrp="1"{}/></p:cNvSpPr><p:nvPr>{}</p:nvPr>'
_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_EMPTY = f'<a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p>'
_FIELDS = {
    "sldNum": ("{6B0F2C9A-51D4-4E7B-8A3C-0D9E1F2A7B44}", "slidenum", "‹#›"),
    "dt": ("{2E7D4B1C-93A6-4F58-B0E2-7C5A8D6F1E33}", "datetime1", "01.01.1980"),
}
"""Id, type and stand-in text of what PowerPoint fills in; the date shown is that of the day."""
_QUARTER = {"body", "ftr", "sldNum", "dt"}
_ONE_LEVEL = {"title", "ctrTitle", "ftr", "sldNum", "dt", "pic", "tbl", "chart"}


def placeholder(place: Place, prompts: tuple[str, ...]) -> Shape:
    """Return `place` as a layout's placeholder that asks for `prompts`, one a level."""
    font = HEADINGS if place.type in {"title", "ctrTitle"} else BODY_TEXT
    count = 1 if place.type in _ONE_LEVEL else LEVELS
    return Shape(
        place.name,
        _non_visual(place, ' hasCustomPrompt="1"' if prompts else ""),
        position(place.rect) + _RECTANGLE,
        f"<p:txBody>{frame(place.anchor)}"
        f"<a:lstStyle>{list_style(place.levels, font, count)}</a:lstStyle>"
        f"{_text(place, prompts)}</p:txBody>",
    )


def master_placeholder(place: Place, prompts: tuple[str, ...]) -> Shape:
    """Return `place` as the master's: title and body leave their levels to the text styles."""
    small = list_style(place.levels, BODY_TEXT, 1) if place.type in {"ftr", "sldNum", "dt"} else ""
    return Shape(
        place.name,
        _non_visual(place),
        position(place.rect) + _RECTANGLE,
        f"<p:txBody>{frame(place.anchor)}<a:lstStyle>{small}</a:lstStyle>"
        f"{_text(place, prompts)}</p:txBody>",
    )


def _non_visual(place: Place, prompted: str = "") -> str:
    size = ' sz="quarter"' if place.type in _QUARTER else ""
    index = f' idx="{place.idx}"' if place.idx is not None else ""
    return _NON_VISUAL.format("", f'<p:ph type="{place.type}"{size}{index}{prompted}/>')


def _text(place: Place, prompts: tuple[str, ...]) -> str:
    if place.type in _FIELDS:
        return field(place.type)
    # LibreOffice sets a slide's footer as the layout's is set, and an empty one it does not set.
    return paragraphs((FOOTER,) if place.type == "ftr" else prompts)


def field(kind: str) -> str:
    """Return the paragraph of a placeholder that PowerPoint fills in: `sldNum` or `dt`."""
    guid, name, text = _FIELDS[kind]
    return (
        f'<a:p><a:fld id="{guid}" type="{name}"><a:rPr lang="{LANGUAGE}"/><a:t>{text}</a:t></a:fld>'
        f'<a:endParaRPr lang="{LANGUAGE}"/></a:p>'
    )


def paragraphs(texts: Iterable[str]) -> str:
    """Return a paragraph a level, or an empty one where there is no text."""
    return "".join(_paragraph(level, text) for level, text in enumerate(texts)) or _EMPTY


def _paragraph(level: int, text: str) -> str:
    properties = f'<a:pPr lvl="{level}"/>' if level else ""
    run = f'<a:r><a:rPr lang="{LANGUAGE}"/><a:t>{escape(text)}</a:t></a:r>'
    return f"<a:p>{properties}{run}</a:p>"
