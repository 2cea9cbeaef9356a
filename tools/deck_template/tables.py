"""The quiet table style that a person's own tables get: no fills, hairlines between rows."""

from __future__ import annotations

from builders.look import HAIRLINE, INK, MUTED, Colour
from tools.deck_template.colours import colour_xml, solid
from tools.deck_template.drawing import HEADING, NO_LINE

_STYLE = "{7C1F0E5A-3B64-4D0C-9E52-A8B6D21F4C70}"
_MAIN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def table_styles_xml() -> str:
    """Return the presentation's table styles: one, which is the default."""
    return (
        f'{HEADING}<a:tblStyleLst {_MAIN} def="{_STYLE}"><a:tblStyle styleId="{_STYLE}" '
        f'styleName="Plenum">{_whole()}{_strong("lastCol")}{_strong("firstCol")}'
        f"{_last_row()}{_first_row()}</a:tblStyle></a:tblStyleLst>"
    )


def _letters(bold: str, colour: Colour) -> str:
    return f'<a:tcTxStyle b="{bold}"><a:fontRef idx="minor"/>{colour_xml(colour)}</a:tcTxStyle>'


def _edge(side: str, line: str) -> str:
    return f"<a:{side}>{line}</a:{side}>"


def _rule(colour: Colour) -> str:
    return f'<a:ln w="9525" cmpd="sng">{solid(colour)}</a:ln>'


def _whole() -> str:
    bare = "".join(_edge(side, NO_LINE) for side in ("left", "right", "top", "bottom"))
    between = _edge("insideH", _rule(HAIRLINE)) + _edge("insideV", NO_LINE)
    return (
        f"<a:wholeTbl>{_letters('off', INK)}<a:tcStyle><a:tcBdr>{bare}{between}</a:tcBdr>"
        "<a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
    )


def _strong(part: str) -> str:
    return f"<a:{part}>{_letters('on', INK)}<a:tcStyle><a:tcBdr/></a:tcStyle></a:{part}>"


def _last_row() -> str:
    line = _edge("top", _rule(INK))
    return (
        f"<a:lastRow>{_letters('on', INK)}<a:tcStyle><a:tcBdr>{line}</a:tcBdr></a:tcStyle>"
        "</a:lastRow>"
    )


def _first_row() -> str:
    line = _edge("bottom", _rule(HAIRLINE))
    return (
        f"<a:firstRow>{_letters('off', MUTED)}<a:tcStyle><a:tcBdr>{line}</a:tcBdr></a:tcStyle>"
        "</a:firstRow>"
    )
