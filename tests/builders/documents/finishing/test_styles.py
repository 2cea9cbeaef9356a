"""References to styles lead somewhere, whatever ids a program gave the styles."""

from __future__ import annotations

from lxml import etree

from builders.documents.finishing.styles import KnownStyles, settle_styles
from builders.documents.templating.tags import Element, W

_SPACE = f'xmlns:w="{W[1:-1]}"'


def styles(*rows: tuple[str, str, str]) -> KnownStyles:
    """Return styles of a kind, with an id and a name."""
    made = "".join(
        f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for kind, id_, name in rows
    )
    return KnownStyles(etree.fromstring(f"<w:styles {_SPACE}>{made}</w:styles>"))


def run(*properties: str) -> Element:
    return etree.fromstring(
        f"<w:p {_SPACE}><w:r><w:rPr>{''.join(properties)}</w:rPr><w:t>ord</w:t></w:r></w:p>"
    )


def looks(paragraph: Element) -> list[tuple[str, str | None]]:
    (properties,) = paragraph.iter(W + "rPr")
    return [(str(one.tag).removeprefix(W), one.get(W + "val")) for one in properties]


def test_a_style_is_found_by_its_name_where_its_id_is_another() -> None:
    paragraph = run('<w:rStyle w:val="IntenseEmphasis"/>')
    settle_styles([paragraph], styles(("character", "Sterkutheving", "Intense Emphasis")))
    assert looks(paragraph) == [("rStyle", "Sterkutheving")]


def test_an_id_that_there_is_wins_over_a_name() -> None:
    paragraph = run('<w:rStyle w:val="Strong"/>')
    known = styles(("character", "Annet", "Strong"), ("character", "Strong", "Fet skrift"))
    settle_styles([paragraph], known)
    assert looks(paragraph) == [("rStyle", "Strong")]


def test_a_style_of_another_kind_does_not_serve() -> None:
    paragraph = run('<w:rStyle w:val="Sitat"/>')
    settle_styles([paragraph], styles(("paragraph", "Sitat", "Quote")))
    assert looks(paragraph) == []


def test_emphasis_without_a_style_is_bold_and_italic() -> None:
    paragraph = run('<w:rStyle w:val="IntenseEmphasis"/>', "<w:rFonts/>", '<w:sz w:val="20"/>')
    settle_styles([paragraph], styles())
    names = [name for name, _ in looks(paragraph)]
    assert names == ["rFonts", "b", "bCs", "i", "iCs", "sz"]


def test_emphasis_is_seen_where_the_template_switches_it_off() -> None:
    paragraph = run('<w:rStyle w:val="Strong"/>', '<w:b w:val="0"/>')
    settle_styles([paragraph], KnownStyles(None))
    assert looks(paragraph) == [("b", None), ("bCs", None)]


def test_without_its_style_the_phase_bar_s_text_is_white_bold_and_of_the_size_that_fits() -> None:
    paragraph = etree.fromstring(
        f'<w:p {_SPACE}><w:pPr><w:pStyle w:val="PlenumTidslinje"/></w:pPr>'
        "<w:r><w:t>I gruppa, 20 min</w:t></w:r></w:p>"
    )
    settle_styles([paragraph], styles())
    assert looks(paragraph) == [
        ("b", None),
        ("bCs", None),
        ("color", "FFFFFF"),
        ("sz", "20"),
        ("szCs", "20"),
    ]
    assert [one.tag for one in paragraph.iter(W + "r", W + "rPr", W + "t")] == [
        W + "r",
        W + "rPr",
        W + "t",
    ]


def test_the_phase_bar_s_text_looks_as_its_style_says_where_there_is_one() -> None:
    paragraph = etree.fromstring(
        f'<w:p {_SPACE}><w:pPr><w:pStyle w:val="PlenumTidslinje"/></w:pPr><w:r/></w:p>'
    )
    settle_styles([paragraph], styles(("paragraph", "Linje", "Plenum Tidslinje")))
    assert list(paragraph.iter(W + "rPr")) == []
