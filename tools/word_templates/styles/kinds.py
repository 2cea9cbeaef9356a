"""Styles of paragraphs and characters as values, and their XML (ISO/IEC 29500-1, 17.7)."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builders.look import Colour
from tools.word_templates.inks import fill, letters, line
from tools.word_templates.measures import twips, twips_of_points

_PLAIN_LETTERS = str.maketrans("øåØÅ", "oaOA")
_BY_WORD = ("header", "footer", "toc 1")
"""What Word itself puts where it belongs, and the gallery of styles need not offer."""
Side = Literal["top", "left", "bottom", "right", "insideH", "insideV"]


class Letters(Struct, frozen=True):
    """How letters are set; what is not said is as in the style below.

    Args:
        size: in points.
        bold, italic, underline: set so.
        colour: of the theme.
        headings: whether they are in the theme's font for headings.
    """

    size: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    colour: Colour | None = None
    headings: bool = False


class Rule(Struct, frozen=True):
    """A rule along a paragraph or a table.

    Args:
        side: which.
        width: in points, in steps of an eighth.
        colour: of the theme.
        space: between rule and letters, in points.
    """

    side: Side
    width: float
    colour: Colour
    space: int = 0


class Tab(Struct, frozen=True):
    """A tab stop in millimetres inside the margin."""

    place: float
    align: Literal["left", "right"] = "left"
    leader: Literal["none", "dot", "underscore"] = "none"


class ParagraphStyle(Struct, frozen=True):
    """A style for paragraphs.

    Args:
        name: as Word knows it; the id follows from it.
        letters: how its letters are set.
        before, after: in points.
        line: the distance of lines in parts of their natural one.
        left, hanging: in millimetres inside the margin; `hanging` is how far the first line
            stands further out.
        based: the id of the style below.
        follows: the id of the style of the next paragraph, its own where nothing is said.
        keep_next: whether it stays on the page of what follows.
        new_page: whether it begins a page.
        level: the level of a heading, from 1.
        number: the `w:numId` of its list.
        rules, ground, tabs: around, behind and in it.
        centred: whether its lines are centred on their tallest thing, such as a logo.
    """

    name: str
    letters: Letters = Letters()
    before: float | None = None
    after: float | None = None
    line: float | None = None
    left: float | None = None
    hanging: float = 0
    based: str = "Normal"
    follows: str = ""
    keep_next: bool = False
    new_page: bool = False
    level: int | None = None
    number: int | None = None
    rules: tuple[Rule, ...] = ()
    ground: Colour | None = None
    tabs: tuple[Tab, ...] = ()
    centred: bool = False


def style_id(name: str) -> str:
    """Return the id of a style: its name without spaces and rings; `heading 1` is `Heading1`."""
    capitals = (word[:1].upper() + word[1:] for word in name.split())
    return "".join(capitals).translate(_PLAIN_LETTERS).replace("Toc", "TOC")


# --- letters --------------------------------------------------------------------------------------


def letters_xml(look: Letters) -> str:
    """Return what stands in a `w:rPr`."""
    font = (
        '<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" '
        'w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/>'
    )
    size = "" if look.size is None else _size(look.size)
    return "".join(
        (
            font if look.headings else "",
            "<w:b/><w:bCs/>" if look.bold else "",
            "<w:i/><w:iCs/>" if look.italic else "",
            letters(look.colour) if look.colour else "",
            size,
            '<w:u w:val="single"/>' if look.underline else "",
        )
    )


def _size(points: float) -> str:
    half_points = round(points * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


# --- paragraphs -----------------------------------------------------------------------------------


def paragraph_style(style: ParagraphStyle) -> str:
    """Return a `w:style` for paragraphs."""
    id_ = style_id(style.name)
    own = not _built_in(style.name)
    attributes = ' w:customStyle="1"' if own else ""
    offered = "" if style.name in _BY_WORD else "<w:qFormat/>"
    looks = _wrapped("pPr", _paragraph_properties(style))
    looks += _wrapped("rPr", letters_xml(style.letters))
    inside = (
        f'<w:basedOn w:val="{style.based}"/>'
        f'<w:next w:val="{style.follows or id_}"/>{offered}{looks}'
    )
    return (
        f'<w:style w:type="paragraph"{attributes} w:styleId="{id_}"><w:name w:val="{style.name}"/>'
        f"{inside}</w:style>"
    )


def _built_in(name: str) -> bool:
    return not name.startswith("Plenum ")


def _wrapped(tag: str, inside: str) -> str:
    return f"<w:{tag}>{inside}</w:{tag}>" if inside else ""


def _paragraph_properties(style: ParagraphStyle) -> str:
    return "".join(
        (
            "<w:keepNext/>" if style.keep_next else "",
            "<w:keepLines/>" if style.level is not None else "",
            "<w:pageBreakBefore/>" if style.new_page else "",
            f'<w:numPr><w:numId w:val="{style.number}"/></w:numPr>' if style.number else "",
            _wrapped("pBdr", "".join(rule_xml(rule) for rule in style.rules)),
            fill(style.ground) if style.ground else "",
            _wrapped("tabs", "".join(_tab(tab) for tab in style.tabs)),
            _spacing(style),
            _indent(style),
            '<w:textAlignment w:val="center"/>' if style.centred else "",
            f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level is not None else "",
        )
    )


def rule_xml(rule: Rule) -> str:
    """Return a rule as a border."""
    return (
        f'<w:{rule.side} w:val="single" w:sz="{round(rule.width * 8)}" w:space="{rule.space}" '
        f"{line(rule.colour)}/>"
    )


def _tab(tab: Tab) -> str:
    leader = f' w:leader="{tab.leader}"' if tab.leader != "none" else ""
    return f'<w:tab w:val="{tab.align}"{leader} w:pos="{twips(tab.place)}"/>'


def _spacing(style: ParagraphStyle) -> str:
    values = {"before": style.before, "after": style.after}
    said = "".join(
        f' w:{side}="{twips_of_points(points)}"'
        for side, points in values.items()
        if points is not None
    )
    if style.line is not None:
        said += f' w:line="{round(style.line * 240)}" w:lineRule="auto"'
    return f"<w:spacing{said}/>" if said else ""


def _indent(style: ParagraphStyle) -> str:
    if style.left is None:
        return ""
    hanging = f' w:hanging="{twips(style.hanging)}"' if style.hanging else ""
    return f'<w:ind w:left="{twips(style.left)}"{hanging}/>'


# --- characters -----------------------------------------------------------------------------------


def character_style(name: str, look: Letters) -> str:
    """Return a `w:style` for letters within a paragraph."""
    own = "" if _built_in(name) else ' w:customStyle="1"'
    return (
        f'<w:style w:type="character"{own} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{letters_xml(look)}</w:rPr></w:style>"
    )
