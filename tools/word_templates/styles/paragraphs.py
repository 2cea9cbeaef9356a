"""Every style for paragraphs, with the figures of the design guide for documents."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from builders.look import (
    FJORD,
    HAIRLINE,
    INK,
    LINEN,
    MUTED,
    RUST,
    SLATE,
    SOUND,
    WHITE,
    Colour,
)
from tools.word_templates.measures import AXIS
from tools.word_templates.numbering import ANSWERS, BULLETS, NUMBERS, POINTS, QUESTIONS, List
from tools.word_templates.styles.kinds import Letters, ParagraphStyle, Rule, Tab

Headings = Literal["standard", "compact", "new page"]
"""How Heading 1 is set in a document."""
_BAR = 2.25
"""How wide the bars at the left are, in points."""


def paragraph_styles(headings: Headings, width: float) -> list[ParagraphStyle]:
    """Return every style but Normal.

    Args:
        headings: how Heading 1 is set.
        width: of the text, in millimetres: where right tabs stand.
    """
    return [
        *_title_block(),
        _HEADINGS[headings],
        *_LOWER_HEADINGS,
        *_running_text(),
        *_contents(width),
        *_margins(width),
        *_own_text(width),
        *field_styles(),
        *_cells(),
    ]


def _title_block() -> list[ParagraphStyle]:
    letters = Letters(32, bold=True, colour=FJORD, headings=True)
    return [
        ParagraphStyle("Title", letters, 0, 4, 0.95, follows="Subtitle"),
        ParagraphStyle(
            "Subtitle", Letters(17, colour=FJORD, headings=True), 0, 14, 1.05, follows="BodyText"
        ),
    ]


def _heading(
    level: int, letters: Letters, before: float, after: float, *, left: float | None = None
) -> ParagraphStyle:
    return ParagraphStyle(
        f"heading {level}",
        letters,
        before,
        after,
        1,
        left,
        follows="BodyText",
        keep_next=True,
        level=level,
    )


_LARGE = Letters(21, bold=True, colour=FJORD, headings=True)
_STANDARD = _heading(1, _LARGE, 24, 9)
_HEADINGS: dict[Headings, ParagraphStyle] = {
    "standard": _STANDARD,
    "compact": _heading(1, replace(_LARGE, size=15), 18, 5),
    "new page": replace(_STANDARD, before=0, new_page=True),
}
_SECOND = _heading(2, Letters(14, bold=True, colour=FJORD, headings=True), 15, 4)
_THIRD = _heading(3, Letters(11.5, bold=True, colour=INK, headings=True), 12, 3, left=AXIS)
_LOWER_HEADINGS = (_SECOND, _THIRD)


def _running_text() -> list[ParagraphStyle]:
    return [
        ParagraphStyle("Body Text", Letters(11), 0, 7, 1.2, AXIS),
        _listed("List Bullet", BULLETS, 11, 4),
        _listed("List Number", NUMBERS, 11, 4),
        _quote("Quote", Letters(11, italic=True, colour=FJORD), (4, 8), SOUND, _BAR),
        _quote("Intense Quote", Letters(14, colour=FJORD), (8, 10), RUST, 3),
        ParagraphStyle("caption", Letters(9.5, colour=MUTED), 4, 10, left=AXIS),
    ]


def _listed(
    name: str, of: List, size: float, after: float, *, bold: bool = False
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        Letters(size, bold=bold),
        0,
        after,
        left=of.left,
        hanging=of.hanging,
        number=of.number,
    )


def _quote(
    name: str, letters: Letters, around: tuple[float, float], bar: Colour, width: float
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        letters,
        *around,
        left=AXIS + 5,
        follows="BodyText",
        rules=(Rule("left", width, bar, 11),),
    )


def _contents(width: float) -> list[ParagraphStyle]:
    return [
        replace(_SECOND, name="TOC Heading", level=None, follows="TOC1"),
        ParagraphStyle("toc 1", Letters(11), 0, 2.5, left=AXIS, tabs=(Tab(width, "right", "dot"),)),
    ]


def _margins(width: float) -> list[ParagraphStyle]:
    """Return the styles of headers and footers."""
    right = (Tab(width, "right"),)
    small = Letters(9, colour=MUTED)
    return [
        ParagraphStyle("header", small, 0, 0, 1, tabs=right),
        ParagraphStyle(
            "footer", small, 0, 0, 1, tabs=right, rules=(Rule("top", 0.5, HAIRLINE, 6),)
        ),
        ParagraphStyle(
            "Plenum Avsender",
            Letters(10.5, colour=FJORD),
            0,
            0,
            1,
            tabs=(Tab(AXIS),),
            centred=True,
        ),
    ]


def _own_text(width: float) -> list[ParagraphStyle]:
    fact = ParagraphStyle(
        "Plenum Fakta", Letters(11), 0, 3, left=AXIS, hanging=AXIS, tabs=(Tab(AXIS),)
    )
    line = Tab(width, "right", "underscore")
    return [
        ParagraphStyle(
            "Plenum Dokumenttype", Letters(12, bold=True, colour=RUST), 0, 2, 1, follows="Title"
        ),
        ParagraphStyle(
            "Plenum Ingress", Letters(13.5, colour=FJORD), 0, 11, 1.2, AXIS, follows="BodyText"
        ),
        fact,
        replace(fact, name="Plenum Utfylling", before=9, tabs=(*fact.tabs, line)),
        replace(_listed("Plenum Hovedpunkt", BULLETS, 12.5, 6), based="ListBullet"),
        replace(
            _listed("Plenum Spørsmål", QUESTIONS, 12.5, 4, bold=True), before=10, keep_next=True
        ),
        ParagraphStyle("Plenum Merknad", Letters(9.5, colour=MUTED), 0, 5, left=AXIS),
        ParagraphStyle("Plenum Figur", Letters(), 4, 2, 1, keep_next=True),
    ]


def field_styles() -> list[ParagraphStyle]:
    """Return the styles of what is written in: on linen, which reaches a little around it.

    An answer goes on in its style after Enter, a point after the other; a name is one line.
    """
    edges = (
        Rule("top", 0.5, LINEN, 6),
        Rule("left", _BAR, SLATE, 6),
        Rule("bottom", 0.5, LINEN, 6),
    )
    field = ParagraphStyle(
        "Plenum Felt",
        Letters(12),
        0,
        0,
        1.4,
        3,
        rules=edges,
        ground=LINEN,
        tabs=(Tab(AXIS),),
        follows="BodyText",
    )
    answer = replace(
        field,
        name="Plenum Svar",
        follows="",
        left=ANSWERS.left,
        hanging=ANSWERS.hanging,
        number=ANSWERS.number,
        tabs=(),
    )
    return [field, answer]


def _cells() -> list[ParagraphStyle]:
    text = ParagraphStyle("Plenum Tabelltekst", Letters(10.5), 0, 0, 1.1)
    head = Letters(9.5, bold=True, colour=FJORD)
    return [
        text,
        replace(text, name="Plenum Tabellhode", letters=head, keep_next=True),
        replace(
            text,
            name="Plenum Tabellpunkt",
            after=2,
            left=POINTS.left,
            hanging=POINTS.hanging,
            number=POINTS.number,
        ),
        replace(text, name="Plenum Trinn", left=5),
        ParagraphStyle("Plenum Tidslinje", Letters(10, bold=True, colour=WHITE), 0, 0),
    ]
