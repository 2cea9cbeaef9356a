"""The layouts of the built-in template, as one table, and the mark they share."""

from __future__ import annotations

from typing import Literal, TypeAlias

from builders.look.grid import Rect, cm, rect
from builders.look.palette import (
    APRICOT,
    FJORD,
    INK,
    LINEN,
    MUTED,
    RUST,
    SOUND,
    WHITE,
    Colour,
    Ground,
)
from builders.look.places import Anchor, Disc, LayoutLook, Place, Region, Role, Type

_Places: TypeAlias = tuple[Place, ...]


def _disc(
    x: float, y: float, diameter: float, side: Literal["left", "right"], colour: Colour
) -> Disc:
    return Disc(cm(x), cm(y), cm(diameter), side, colour)


def _title(
    where: Rect, anchor: Anchor, *levels: Type, kind: Literal["title", "ctrTitle"] = "title"
) -> Place:
    return Place("title", "Tittel", kind, None, where, levels, anchor)


def _body(
    region: Region, name: str, idx: int, where: Rect, *levels: Type, anchor: Anchor = "t"
) -> Place:
    return Place(region, name, "body", idx, where, levels, anchor)


def _small(ground: Ground, align: Literal["l", "r"] = "l") -> Type:
    """Return how footer, date and number are set: in a plain colour.

    A tint stated in master and layout is applied twice by some programs, and is too weak then.
    """
    return Type(12, colour=LINEN if ground == "fjord" else INK, align=align)


def _foot(ground: Ground, text_width: float, number_x: float, number_width: float) -> _Places:
    text = rect(2.95, 17.75, text_width, 0.7)
    number = rect(number_x, 17.75, number_width, 0.7)
    return (
        Place("footer", "Bunntekst", "ftr", 11, text, (_small(ground),), "ctr"),
        Place("number", "Lysbildenummer", "sldNum", 12, number, (_small(ground, "r"),), "ctr"),
    )


def _footer(ground: Ground) -> _Places:
    date = rect(25.25, 17.75, 3.3, 0.7)
    return (
        *_foot(ground, 22, 28.87, 3),
        Place("date", "Dato", "dt", 10, date, (_small(ground, "r"),), "ctr"),
    )


_HEADING = Type(36, bold=True, colour=FJORD, line=90)
_KICKER = Type(20, bold=True, colour=SOUND)
_WHITE_24 = Type(24, colour=WHITE)
_BULLET = Type(32, bullet="•", hanging=cm(0.75), before=14)


def _kicker(width: float = 29.87) -> Place:
    return _body("kicker", "Stikktittel", 13, rect(2.0, 1.25, width, 0.95), _KICKER)


_HEAD = (_title(rect(2.0, 2.2, 27.33, 2.8), "t", _HEADING), _kicker())
_DENSE_HEAD = (_title(rect(2.0, 2.2, 27.33, 1.6), "t", _HEADING), _kicker())


def _title_places(name_x: float, name_w: float, name_anchor: Anchor) -> _Places:
    return (
        _title(
            rect(2.0, 4.2, 14.63, 6.8),
            "b",
            Type(60, bold=True, colour=WHITE, line=90, tracking=-0.8),
            kind="ctrTitle",
        ),
        Place(
            "subtitle",
            "Undertittel",
            "subTitle",
            1,
            rect(2.0, 11.45, 12.09, 2.8),
            (Type(28, colour=WHITE),),
        ),
        _body(
            "organisation",
            "Organisasjon",
            14,
            rect(name_x, 1.5, name_w, 2.2),
            Type(24, bold=True, colour=WHITE),
            anchor=name_anchor,
        ),
        _body(
            "time_and_place",
            "Tid og sted",
            15,
            rect(2.0, 16.2, 12.09, 1.2),
            Type(24, bold=True, colour=APRICOT),
            anchor="b",
        ),
    )


_TITLE_DISCS = (
    _disc(25.0, 13.0, 17.2, "left", SOUND),
    _disc(25.55, 5.9, 17.2, "right", APRICOT),
)
_COLUMN_NAME = Type(32, bold=True, colour=SOUND)
_COLUMN_TEXT = Type(28, bullet="•", hanging=cm(0.75), before=10)

LAYOUTS: tuple[LayoutLook, ...] = (
    LayoutLook("title", "Tittel", "title", "fjord", _title_places(2.0, 13.5, "t"), _TITLE_DISCS),
    LayoutLook(
        "title_with_arms",
        "Tittel med våpen",
        "cust",
        "fjord",
        (
            *_title_places(4.54, 10.96, "ctr"),
            Place("arms", "Våpen", "pic", 16, rect(2.0, 1.4, 1.95, 2.4), (Type(12, colour=WHITE),)),
        ),
        _TITLE_DISCS,
    ),
    LayoutLook(
        "section",
        "Del",
        "secHead",
        "fjord",
        (
            _title(
                rect(9.62, 4.2, 17.17, 6.0),
                "b",
                Type(54, bold=True, colour=WHITE, line=90, tracking=-0.6),
            ),
            _body("lead", "Ingress", 13, rect(9.62, 10.75, 14.63, 3.0), _WHITE_24),
            _body(
                "section_number",
                "Nummer",
                14,
                rect(2.0, 4.92, 7.02, 6.0),
                Type(130, bold=True, colour=APRICOT, line=90, tracking=-0.8),
                anchor="b",
            ),
            *_footer("fjord"),
        ),
        (_disc(33.87, 14.6, 17.2, "left", SOUND),),
    ),
    LayoutLook(
        "statement",
        "Utsagn",
        "cust",
        "linen",
        (
            _title(
                rect(2.0, 3.2, 27.33, 11.2),
                "ctr",
                Type(60, bold=True, colour=FJORD, line=90, tracking=-0.6),
            ),
            _kicker(),
            _body(
                "addition",
                "Tillegg",
                14,
                rect(2.0, 15.0, 24.79, 1.7),
                Type(24, colour=MUTED),
                anchor="b",
            ),
            *_footer("linen"),
        ),
    ),
    LayoutLook(
        "quote",
        "Sitat",
        "cust",
        "white",
        (
            _title(rect(2.0, 1.25, 27.33, 0.95), "t", _KICKER),
            _body(
                "quote",
                "Sitat",
                14,
                rect(9.62, 3.6, 20.31, 11.8),
                Type(48, colour=FJORD),
                Type(24, colour=MUTED, before=24),
                anchor="ctr",
            ),
            _body(
                "sign",
                "Tegn",
                15,
                rect(2.0, 5.1, 4.48, 8.4),
                Type(220, bold=True, colour=SOUND, line=90),
                anchor="ctr",
            ),
            *_footer("white"),
        ),
        (_disc(0, 9.53, 13.6, "right", LINEN),),
    ),
    LayoutLook(
        "bullets",
        "Punkter",
        "obj",
        "white",
        (
            *_HEAD,
            _body("content", "Innhold", 14, rect(2.0, 5.2, 27.33, 11.7), _BULLET),
            *_footer("white"),
        ),
    ),
    LayoutLook(
        "two_columns",
        "To spalter",
        "twoTxTwoObj",
        "white",
        (
            *_HEAD,
            _body("left_name", "Venstre navn", 14, rect(2.0, 5.85, 14.33, 1.4), _COLUMN_NAME),
            _body("left_text", "Venstre tekst", 15, rect(2.0, 7.65, 14.33, 9.25), _COLUMN_TEXT),
            _body("right_name", "Høyre navn", 16, rect(17.53, 5.85, 14.33, 1.4), _COLUMN_NAME),
            _body("right_text", "Høyre tekst", 17, rect(17.53, 7.65, 14.33, 9.25), _COLUMN_TEXT),
            *_footer("white"),
        ),
        bars=(rect(2.0, 5.2, 14.33, 0.1), rect(17.53, 5.2, 14.33, 0.1)),
    ),
    LayoutLook(
        "table",
        "Tabell",
        "tbl",
        "white",
        (
            *_DENSE_HEAD,
            Place("table", "Tabell", "tbl", 14, rect(2.0, 4.6, 29.87, 12.3), (Type(22),)),
            *_footer("white"),
        ),
    ),
    LayoutLook(
        "chart",
        "Diagram",
        "chart",
        "white",
        (
            *_DENSE_HEAD,
            _body(
                "key_figure",
                "Nøkkeltall",
                15,
                rect(2.0, 4.95, 7.02, 11.6),
                Type(24, bold=True),
                Type(96, bold=True, colour=SOUND, line=90, tracking=-0.8),
                Type(24),
                Type(20, colour=MUTED, before=18),
            ),
            _body("legend", "Tegnforklaring", 16, rect(17.06, 4.55, 14, 0.95), Type(20)),
            Place("chart", "Diagram", "chart", 14, rect(10.86, 5.6, 21.01, 11.3), (Type(20),)),
            *_footer("white"),
        ),
    ),
    LayoutLook("plain", "Flate", "titleOnly", "white", (*_DENSE_HEAD, *_footer("white"))),
    LayoutLook("work", "Arbeidsflate", "cust", "linen", (*_DENSE_HEAD, *_footer("linen"))),
    LayoutLook(
        "task",
        "Oppgave",
        "cust",
        "linen",
        (
            *_HEAD,
            _body(
                "questions",
                "Spørsmål",
                14,
                rect(2.0, 5.2, 19.71, 6.5),
                Type(28, bullet="1.", hanging=cm(1.25), before=8),
            ),
            _body(
                "how",
                "Slik gjør vi det",
                15,
                rect(22.91, 5.2, 8.96, 6.5),
                Type(20, colour=MUTED, before=16),
                Type(24, bold=True, colour=FJORD),
            ),
            *_footer("linen"),
        ),
    ),
    LayoutLook(
        "picture",
        "Bilde",
        "picTx",
        "white",
        (
            _title(rect(2.0, 2.2, 8.96, 4.4), "t", _HEADING),
            _kicker(8.96),
            Place("picture", "Bilde", "pic", 14, rect(12.16, 0, 21.71, 19.05), (Type(24),)),
            _body("text", "Tekst", 15, rect(2.0, 7.0, 8.66, 8.2), Type(24)),
            _body(
                "credit",
                "Kreditering",
                16,
                rect(2.0, 15.6, 8.96, 1.3),
                Type(14, colour=MUTED),
                anchor="b",
            ),
            *_foot("white", 7.16, 10.16, 1.4),
        ),
    ),
    LayoutLook(
        "reference",
        "Lenke",
        "cust",
        "white",
        (
            *_DENSE_HEAD,
            _body(
                "work",
                "Verk",
                14,
                rect(2.0, 5.2, 22.25, 11.7),
                Type(44, colour=FJORD),
                Type(24, colour=MUTED, before=8),
                Type(24, before=28),
                Type(28, bold=True, colour=SOUND, before=24, underline=True),
            ),
            *_footer("white"),
        ),
        (_disc(33.87, 9.53, 13.6, "left", LINEN),),
    ),
    LayoutLook(
        "break",
        "Pause",
        "cust",
        "fjord",
        (
            _title(rect(2.0, 2.2, 14.63, 1.7), "t", Type(36, bold=True, colour=WHITE, line=90)),
            _body("lead", "Ingress", 13, rect(2.0, 4.3, 14.63, 1.2), _WHITE_24),
            _body(
                "clock",
                "Klokkeslett",
                14,
                rect(1.75, 5.3, 15.4, 6.2),
                Type(166, bold=True, colour=WHITE, line=90, tracking=-2),
            ),
            _body(
                "next",
                "Neste",
                15,
                rect(2.0, 12.7, 14.63, 3.6),
                Type(28, bold=True, colour=APRICOT),
            ),
            *_footer("fjord"),
        ),
        (
            _disc(23.9, 9.1, 13.6, "left", SOUND),
            _disc(29.7, 9.1, 13.6, "right", APRICOT),
        ),
    ),
)


def mark(ground: Ground) -> tuple[Disc, Disc]:
    """Return the mark that stands before the footer: both halves of the table, together."""
    right = APRICOT if ground == "fjord" else RUST
    return (
        _disc(2.26, 18.15, 0.52, "left", SOUND),
        _disc(2.30, 18.05, 0.52, "right", right),
    )


def layout_look(role: Role) -> LayoutLook:
    """Return the built-in look of the layout for `role`."""
    return _BY_ROLE[role]


_BY_ROLE = {layout.role: layout for layout in LAYOUTS}
