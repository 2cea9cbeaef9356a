"""Lists: bullets in Sund, numbers in Fjord, numbers of questions in Rust."""

from __future__ import annotations

from msgspec import Struct

from builders.look import FJORD, RUST, SOUND, Colour
from tools.word_templates.inks import letters
from tools.word_templates.measures import AXIS, twips


class List(Struct, frozen=True):
    """A list: the mark of its first level, and where its text begins.

    Args:
        number: its `w:numId`.
        style: the id of the style that it belongs to.
        format: `bullet` or `decimal`.
        mark: a bullet, or a number's pattern.
        colour: the mark's.
        left: where its text begins, in millimetres inside the margin.
        hanging: how far the mark stands to the left of the text, in millimetres.
        inner: the same three of a level below, where a writer may want one.
    """

    number: int
    style: str
    format: str
    mark: str
    colour: Colour
    left: float
    hanging: float
    inner: tuple[str, str] | None = None


BULLETS = List(1, "ListBullet", "bullet", "•", SOUND, AXIS + 5, 5, ("bullet", "–"))
NUMBERS = List(2, "ListNumber", "decimal", "%1.", FJORD, AXIS + 6.5, 6.5, ("lowerLetter", "%2)"))
QUESTIONS = List(3, "PlenumSporsmal", "decimal", "%1", RUST, AXIS, 7)
ANSWERS = List(4, "PlenumSvar", "bullet", "•", SOUND, 8, 5, ("bullet", "–"))
POINTS = List(5, "PlenumTabellpunkt", "bullet", "•", SOUND, 4, 4)
LISTS = (BULLETS, NUMBERS, QUESTIONS, ANSWERS, POINTS)


def numbering_xml(spaces: str) -> str:
    """Return the numbering part with every list."""
    definitions = "".join(_definition(one) for one in LISTS)
    numbers = "".join(
        f'<w:num w:numId="{one.number}"><w:abstractNumId w:val="{one.number}"/></w:num>'
        for one in LISTS
    )
    return f"<w:numbering {spaces}>{definitions}{numbers}</w:numbering>"


def _definition(one: List) -> str:
    levels = _level(0, one.format, one.mark, one, f'<w:pStyle w:val="{one.style}"/>')
    if one.inner:
        levels += _level(1, *one.inner, one)
    kind = "multilevel" if one.inner else "singleLevel"
    return (
        f'<w:abstractNum w:abstractNumId="{one.number}"><w:nsid w:val="50C0FFE{one.number}"/>'
        f'<w:multiLevelType w:val="{kind}"/><w:tmpl w:val="50C0FF0{one.number}"/>'
        f"{levels}</w:abstractNum>"
    )


def _level(level: int, format_: str, mark: str, one: List, style: str = "") -> str:
    bold = "" if format_ == "bullet" else "<w:b/><w:bCs/>"
    left = one.left + level * one.hanging
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/>{style}'
        f'<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(left)}" w:hanging="{twips(one.hanging)}"/></w:pPr>'
        f"<w:rPr>{bold}{letters(one.colour)}</w:rPr></w:lvl>"
    )
