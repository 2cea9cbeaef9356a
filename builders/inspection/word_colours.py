"""The colours of a Word document: of its text and of what the text stands on.

Theme colours are looked up in the theme, through the document's mapping, and lightened or darkened
as the markup says (ISO/IEC 29500-1, 17.3.2.6 and 17.3.5). What cannot be told is `None`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from builders.colour import blended, lightened
from builders.deck.quantities import is_colour
from builders.inspection.document import Document
from builders.inspection.markup import A, Element, W, is_on
from builders.inspection.parts import XmlPart
from builders.inspection.word_objects import WPS, V
from builders.inspection.word_paragraphs import within
from builders.inspection.word_styles import WordStyles
from builders.inspection.word_table_looks import TableLooks

PAPER: Final = "FFFFFF"
_SLOTS = {"dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2"}
_LINKS = {"hyperlink": "hlink", "followedHyperlink": "folHlink"}
_MAPPED = {"text1": "t1", "text2": "t2", "background1": "bg1", "background2": "bg2"}
_USUAL = {"t1": "dark1", "t2": "dark2", "bg1": "light1", "bg2": "light2"}
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}
"""ISO/IEC 29500-1, 17.18.40."""
_SHARE = re.compile(r"pct([0-9]{1,3})")
_VML_COLOUR = re.compile(r"#([0-9A-Fa-f]{6})")


class WordColours:
    """The colours of a document.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        self._styles = document.reading(WordStyles)
        self._tables = document.reading(TableLooks)
        self._theme = _theme(document.part("theme"))
        self._mapping = _mapping(document.part("settings"))
        self._grounds: dict[tuple[str, Element | None], str | None] = {}
        """By the style of plain paragraphs and what they stand in."""
        self._page = self._page_ground(document)

    def _page_ground(self, document: Document) -> str:
        background = next(iter(document.main.all(f"{W}background")), None)
        settings = document.part("settings")
        shown = settings.all(f"{W}displayBackgroundShape") if settings else []
        if background is None or not any(is_on(one, f"{W}val") for one in shown):
            return PAPER
        return self._colour(background, "color", "theme") or PAPER

    def _colour(self, element: Element, value: str, theme: str) -> str | None:
        """Return the colour that two attributes and those for tint and shade give."""
        named = element.get(f"{W}{theme}Color") or element.get(f"{W}{theme}")
        base = self._slot(named or "")
        if base is None:
            said = element.get(f"{W}{value}", "")
            return said.upper() if is_colour(said) else None
        tint, shade = (_byte(element.get(f"{W}{theme}{kind}")) for kind in ("Tint", "Shade"))
        if tint is not None:
            return lightened(base, tint, 1 - tint)
        return base if shade is None else lightened(base, shade, 0.0)

    def _slot(self, named: str) -> str | None:
        mapped = self._mapping.get(_MAPPED.get(named, named), named)
        return self._theme.get(_SLOTS.get(mapped) or _LINKS.get(mapped) or mapped)

    # --- text -------------------------------------------------------------------------------------

    def text(self, run: Element) -> str | None:
        """Return the colour of a run's text; `None` where Word chooses black or white."""
        colour = next(self._said(run, "color"), None)
        return None if colour is None else self._colour(colour, "val", "theme")

    def _said(self, run: Element, name: str) -> Iterator[Element]:
        """Yield what the styles around a run say of a property of it, the nearest first."""
        own = [run.find(f"{W}rPr/{W}{name}")]
        style = run.find(f"{W}rPr/{W}rStyle")
        if style is not None:
            own.append(self._styles.style_property(style.get(f"{W}val", ""), "rPr", name))
        paragraph = within(run, f"{W}p")
        if paragraph is not None:
            own.append(self._styles.style_property(self._styles.id_of(paragraph), "rPr", name))
        yield from (one for one in own if one is not None)
        cell = within(run, f"{W}tc")
        if cell is not None:
            yield from self._tables.said(cell, f"{W}rPr/{W}{name}")
        last = self._styles.default_property("rPr", name)
        if last is not None:
            yield last

    # --- ground -----------------------------------------------------------------------------------

    def ground(self, run: Element) -> str | None:
        """Return what a run's text stands on; `None` where that cannot be told."""
        paragraph = within(run, f"{W}p")
        if paragraph is None or run.find(f"{W}rPr") is not None:
            return self._ground(run)
        key = (self._styles.id_of(paragraph), paragraph.getparent())
        if self._styles.own_property(paragraph, "shd") is not None:
            return self._ground(run)
        if key not in self._grounds:
            self._grounds[key] = self._ground(run)
        return self._grounds[key]

    def _ground(self, run: Element) -> str | None:
        highlight = self._styles.run_property(run, "highlight")
        marked = "" if highlight is None else highlight.get(f"{W}val", "")
        if marked in _HIGHLIGHTS:
            return _HIGHLIGHTS[marked]
        for shade in self._shades(run):
            ground = self._shaded(shade)
            if ground is not None:
                return ground
        box = within(run, f"{WPS}wsp", *(f"{V}{name}" for name in ("shape", "rect", "roundrect")))
        return self._page if box is None else self._box_ground(box)

    def _shades(self, run: Element) -> Iterator[Element]:
        """Yield the shadings beneath a run, the uppermost first."""
        own = self._styles.run_property(run, "shd")
        if own is not None:
            yield own
        paragraph = within(run, f"{W}p")
        behind = None if paragraph is None else self._styles.paragraph_property(paragraph, "shd")
        if behind is not None:
            yield behind
        for cell in run.iterancestors(f"{W}tc", f"{W}txbxContent"):
            if cell.tag != f"{W}tc":
                return
            shade = cell.find(f"{W}tcPr/{W}shd")
            if shade is not None:
                yield shade
            yield from self._tables.said(cell, f"{W}tcPr/{W}shd")

    def _shaded(self, shade: Element) -> str | None:
        """Return the colour of a shading; `None` where what is beneath shines through."""
        fill = self._colour(shade, "fill", "themeFill")
        pattern = shade.get(f"{W}val", "clear")
        if pattern in ("nil", "clear", ""):
            return fill
        ink = self._colour(shade, "color", "theme") or "000000"
        share = _SHARE.fullmatch(pattern)
        part = min(int(share[1]), 100) / 100 if share else 0.5
        return ink if pattern == "solid" else blended(ink, fill or PAPER, part)

    def _box_ground(self, box: Element) -> str | None:
        """Return the fill of a text box, where it is one plain colour."""
        if not str(box.tag).startswith(WPS):
            found = _VML_COLOUR.match(box.get("fillcolor", "#FFFFFF"))
            return found[1].upper() if found and box.get("filled") not in ("f", "false") else None
        colour = next(iter(box.iterfind(f"{WPS}spPr/{A}solidFill/*")), None)
        if colour is None or len(colour):
            return None
        value = colour.get("val", "")
        if colour.tag == f"{A}srgbClr":
            return value.upper() if is_colour(value) else None
        names = {"tx1": "text1", "tx2": "text2", "bg1": "background1", "bg2": "background2"}
        return self._slot(names.get(value, value)) or self._theme.get(value)


def _theme(part: XmlPart | None) -> dict[str, str]:
    """Return the theme's colours by slot, six hexadecimal digits each."""
    found: dict[str, str] = {}
    for scheme in () if part is None else part.all(f"{A}clrScheme"):
        for slot in scheme.iterchildren("*"):
            colour = next(slot.iterchildren("*"), None)
            value = "" if colour is None else colour.get("lastClr") or colour.get("val", "")
            if is_colour(value):
                found[str(slot.tag)[len(A) :]] = value.upper()
    return found


def _mapping(settings: XmlPart | None) -> dict[str, str]:
    """Return which slot each name means in this document."""
    found = dict(_USUAL)
    for one in () if settings is None else settings.all(f"{W}clrSchemeMapping"):
        found.update({str(key)[len(W) :]: str(value) for key, value in one.attrib.items()})
    return found


def _byte(text: str | None) -> float | None:
    """Return a share written as two hexadecimal digits, from 0 to 1."""
    try:
        return int(text[:2], 16) / 255 if text else None
    except ValueError:
        return None
