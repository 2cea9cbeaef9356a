"""The theme: palette, fonts, and how a person's own shapes look."""

from __future__ import annotations

from builders.look import HAIRLINE, INK, SOUND, THEME, WHITE
from tools.deck_template.colours import solid
from tools.deck_template.drawing import HEADING, NO_LINE

_MAIN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_NO_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FONT = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'


def theme_xml(name: str) -> str:
    """Return a theme with the built-in palette: no shadows, gradients or outlines anywhere."""
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in THEME.items()
    )
    return (
        f'{HEADING}<a:theme {_MAIN} name="{name}"><a:themeElements>'
        f'<a:clrScheme name="Plenum">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Plenum"><a:majorFont>{_FONT}</a:majorFont>'
        f"<a:minorFont>{_FONT}</a:minorFont></a:fontScheme>{_formats()}</a:themeElements>"
        f"<a:objectDefaults>{_own_shape()}{_own_line()}{_own_text()}</a:objectDefaults>"
        "<a:extraClrSchemeLst/></a:theme>"
    )


def _formats() -> str:
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_PLAIN}<a:prstDash val="solid"/>'
        '<a:miter lim="800000"/></a:ln>'
        for width in (9_525, 19_050, 31_750)
    )
    return (
        f'<a:fmtScheme name="Plenum"><a:fillStyleLst>{_PLAIN * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_NO_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_PLAIN * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )


def _own_shape() -> str:
    return (
        f"<a:spDef><a:spPr>{solid(SOUND)}{NO_LINE}</a:spPr>"
        '<a:bodyPr lIns="234000" tIns="180000" rIns="234000" bIns="180000" rtlCol="0" '
        'anchor="ctr"/>'
        f'<a:lstStyle><a:defPPr algn="l"><a:defRPr sz="2400" b="1">{solid(WHITE)}</a:defRPr>'
        "</a:defPPr></a:lstStyle></a:spDef>"
    )


def _own_line() -> str:
    return (
        f'<a:lnDef><a:spPr><a:ln w="9525">{solid(HAIRLINE)}</a:ln></a:spPr>'
        "<a:bodyPr/><a:lstStyle/></a:lnDef>"
    )


def _own_text() -> str:
    return (
        '<a:txDef><a:spPr><a:noFill/></a:spPr><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" '
        'bIns="0" rtlCol="0"><a:spAutoFit/></a:bodyPr><a:lstStyle><a:defPPr algn="l">'
        f'<a:defRPr sz="2400">{solid(INK)}</a:defRPr></a:defPPr></a:lstStyle></a:txDef>'
    )
