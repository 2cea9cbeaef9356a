"""The palette in WordprocessingML: theme colours, so that another theme restyles everything."""

from __future__ import annotations

from builders.colour import lightened
from builders.look import THEME, Colour

_SLOTS = {
    "tx1": ("dk1", "text1"),
    "bg1": ("lt1", "background1"),
    "tx2": ("dk2", "text2"),
    "bg2": ("lt2", "background2"),
    "accent1": ("accent1", "accent1"),
    "accent2": ("accent2", "accent2"),
    "accent3": ("accent3", "accent3"),
}
"""The slot and Word's name of each colour on slides."""


def letters(colour: Colour) -> str:
    """Return the colour of letters."""
    return f'<w:color w:val="{_digits(colour)}"{_theme(colour, "Color")}/>'


def line(colour: Colour) -> str:
    """Return the colour of a rule, as attributes."""
    return f'w:color="{_digits(colour)}"{_theme(colour, "Color")}'


def fill(colour: Colour) -> str:
    """Return an even ground."""
    return (
        f'<w:shd w:val="clear" w:color="auto" w:fill="{_digits(colour)}"{_theme(colour, "Fill")}/>'
    )


def _digits(colour: Colour) -> str:
    """Return the colour in the built-in theme, for programs that know no themes."""
    base = THEME[_SLOTS[colour.scheme][0]]
    if colour.lum_mod == 100:
        return base
    return lightened(base, colour.lum_mod / 100, colour.lum_off / 100)


def _theme(colour: Colour, kind: str) -> str:
    """Return the attributes that refer to the theme; a tint is how much of the colour is kept."""
    kept = f' w:theme{kind}Tint="{round(colour.lum_mod * 2.55):02X}"' if colour.lum_off else ""
    tint = kept.replace("themeColorTint", "themeTint")
    return f' w:theme{kind}="{_SLOTS[colour.scheme][1]}"{tint}'
