from __future__ import annotations

from lxml import etree

from builders.deck.markup import typed_paragraph
from builders.look import INK, SLATE, SOUND, Colour, Type

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
LINK = '<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'


def same(colour: Colour) -> Colour:
    return colour


def runs(paragraph: str) -> list[tuple[str | None, bool, str | None]]:
    """Return each run's text, whether it is a link, and the colour it is set in."""
    names = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    tree = etree.fromstring(f"<x {names}>{paragraph}</x>")
    return [
        (
            run.findtext(f"{A}t"),
            run.find(f".//{A}hlinkClick") is not None,
            run.find(f".//{A}schemeClr").get("val"),  # type: ignore[union-attr]
        )
        for run in tree.iter(f"{A}r")
    ]


def test_a_link_of_several_lines_is_one_link_a_line_with_the_spaces_outside() -> None:
    made = typed_paragraph(
        "Samspill og tillit", Type(22), "nb-NO", same, link=LINK, lines=((0, 11), (12, 18))
    )
    assert runs(made) == [
        ("Samspill og", True, INK.scheme),
        (" ", False, INK.scheme),
        ("tillit", True, INK.scheme),
    ]


def test_a_word_that_breaks_over_two_lines_gets_no_space() -> None:
    made = typed_paragraph("Samspill", Type(22), "nb-NO", same, link=LINK, lines=((0, 4), (4, 8)))
    assert [text for text, *_ in runs(made)] == ["Sams", "pill"]


def test_the_signs_of_a_legend_have_the_colours_of_what_they_name() -> None:
    made = typed_paragraph("● Før  ● Etter", Type(20), "nb-NO", same, marks=(SLATE, SOUND))
    assert runs(made) == [
        ("●", False, SLATE.scheme),
        (" Før  ", False, INK.scheme),
        ("●", False, SOUND.scheme),
        (" Etter", False, INK.scheme),
    ]
