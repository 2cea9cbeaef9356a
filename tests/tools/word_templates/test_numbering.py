from __future__ import annotations

from lxml import etree

from tools.word_templates.numbering import LISTS, numbering_xml
from tools.word_templates.styles import styles_xml

SPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBERING = etree.fromstring(numbering_xml(SPACES))
STYLES = etree.fromstring(styles_xml(SPACES, "nb-NO", "standard", 162))


def value(element: etree._Element, path: str, attribute: str = "val") -> str:
    found = element.find("/".join(W + step for step in path.split("/")))
    return "" if found is None else found.get(W + attribute, "")


def first_levels() -> dict[str, etree._Element]:
    return {
        value(level, "pStyle"): level
        for level in NUMBERING.iter(W + "lvl")
        if value(level, "pStyle")
    }


def test_marks_are_sund_numbers_fjord_and_questions_rust():
    assert {
        style: (value(level, "lvlText"), value(level, "rPr/color", "themeColor"))
        for style, level in first_levels().items()
    } == {
        "ListBullet": ("•", "accent1"),
        "ListNumber": ("%1.", "text2"),
        "PlenumSporsmal": ("%1", "accent2"),
        "PlenumSvar": ("•", "accent1"),
        "PlenumTabellpunkt": ("•", "accent1"),
    }


def test_style_and_list_lead_to_each_other_and_stand_at_the_same_place():
    styles = {style.get(W + "styleId"): style for style in STYLES.iter(W + "style")}
    levels = first_levels()
    for one in LISTS:
        style, level = styles[one.style], levels[one.style]
        assert value(style, "pPr/numPr/numId") == str(one.number)
        for side in ("left", "hanging"):
            assert value(style, "pPr/ind", side) == value(level, "pPr/ind", side)


def test_every_number_leads_to_its_own_list():
    abstract = {one.get(W + "abstractNumId") for one in NUMBERING.iter(W + "abstractNum")}
    assert {value(one, "abstractNumId") for one in NUMBERING.iter(W + "num")} == abstract
    assert len(abstract) == len(LISTS)
