"""Contrast through styles, tables and grounds; small, underlined and linked text that is fine."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import word_look
from tests.builders.inspection.defects.word_layout import added, said
from tests.builders.inspection.defects.word_look import BODY, STYLES, style
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, below, xml

pytestmark = pytest.mark.invalid_office_files
CONTRAST = "document-text-contrast"


def _coloured(members: Members, colour: str, more: str = "", paragraph: str = "") -> None:
    added(members, f'<w:rPr><w:color w:val="{colour}"/>{more}</w:rPr>{said("Noe å lese")}')
    if paragraph:
        members.find(BODY, "//w:body/w:p[last()]").insert(0, xml(paragraph))


def test_the_sentence_gives_the_ratio_rounded_down(tmp_path: Path) -> None:
    assert sentences(tmp_path, CONTRAST, lambda members: _coloured(members, "777777")) == [
        "“Noe å lese” has a contrast of 4.4 to 1; it needs 4.5."
    ]


def test_large_text_may_be_paler(tmp_path: Path) -> None:
    def large(members: Members) -> None:
        _coloured(members, "777777", '<w:sz w:val="36"/>')

    def bold(members: Members) -> None:
        added(
            members,
            '<w:rPr><w:b/><w:color w:val="777777"/><w:sz w:val="28"/></w:rPr>'
            + said("Nesten overskrift"),
        )

    assert found(tmp_path, CONTRAST, large, bold) == []


@pytest.mark.parametrize(
    "ground",
    [
        '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="103B45"/></w:pPr>',
        '<w:pPr><w:shd w:val="solid" w:color="103B45" w:fill="auto"/></w:pPr>',
        '<w:pPr><w:shd w:val="clear" w:fill="FFFFFF" w:themeFill="text2"/></w:pPr>',
    ],
)
def test_white_text_may_stand_on_a_dark_paragraph(tmp_path: Path, ground: str) -> None:
    def dark(members: Members) -> None:
        _coloured(members, "FFFFFF", paragraph=ground)

    assert found(tmp_path, CONTRAST, dark) == []


def test_white_text_may_stand_on_a_dark_header_row_of_its_style(tmp_path: Path) -> None:
    def dark(members: Members) -> None:
        condition = members.find(STYLES, "//w:tblStylePr[@w:type='firstRow']")
        condition.append(xml('<w:tcPr><w:shd w:val="clear" w:fill="17616E"/></w:tcPr>'))
        for run in members.tree(BODY).iterfind(".//w:tr[1]//w:r", word_look.NS):
            run.insert(0, xml('<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'))

    assert found(tmp_path, CONTRAST, dark) == []


def test_word_chooses_a_colour_that_is_legible(tmp_path: Path) -> None:
    def automatic(members: Members) -> None:
        ground = '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/></w:pPr>'
        _coloured(members, "auto", paragraph=ground)

    assert found(tmp_path, CONTRAST, automatic) == []


def test_each_style_and_pair_of_colours_is_told_once(tmp_path: Path) -> None:
    def twice(members: Members) -> None:
        _coloured(members, "999999")
        _coloured(members, "999999")
        _coloured(members, "AAAAAA")

    assert len(found(tmp_path, CONTRAST, twice)) == 2


def test_hidden_text_has_no_contrast(tmp_path: Path) -> None:
    def hidden(members: Members) -> None:
        added(
            members,
            f'<w:rPr><w:vanish w:val="1"/><w:color w:val="EEEEEE"/></w:rPr>{said("Skjult")}',
        )

    assert found(tmp_path, CONTRAST, hidden) == []


def test_raised_figures_may_be_small(tmp_path: Path) -> None:
    def raised(members: Members) -> None:
        small = '<w:rPr><w:sz w:val="12"/><w:vertAlign w:val="superscript"/></w:rPr>'
        added(members, f"{small}{said('2')}")

    assert found(tmp_path, "document-text-too-small", raised) == []


def test_underlined_blanks_are_lines_to_write_on(tmp_path: Path) -> None:
    def line(members: Members) -> None:
        added(members, f'<w:rPr><w:u w:val="single"/></w:rPr>{said("   ")}<w:tab/>')

    assert found(tmp_path, "underlined-text", line) == []


def test_a_link_of_the_older_sort_may_be_underlined(tmp_path: Path) -> None:
    def linked(members: Members) -> None:
        word_look.a_link_of_the_older_sort_says_read_more(members)
        text = members.find(BODY, "//w:body/w:p[last()]/w:r[w:t]")
        text.insert(0, xml('<w:rPr><w:u w:val="single"/></w:rPr>'))

    assert found(tmp_path, "underlined-text", linked) == []


def test_a_bold_link_differs_by_more_than_its_colour(tmp_path: Path) -> None:
    def bold(members: Members) -> None:
        word_look.links_are_not_underlined(members)
        style(members, "Hyperkobling").append(xml('<w:b w:val="1"/>'))

    assert found(tmp_path, "link-by-colour-alone", bold) == []


def test_an_abbreviation_is_not_shouted(tmp_path: Path) -> None:
    def short(members: Members) -> None:
        added(members, said("KS, NRK og NAV"), said("SAK 25/1234"))

    assert found(tmp_path, "typed-capitals", short) == []


def test_a_link_to_an_e_mail_address_may_show_it(tmp_path: Path) -> None:
    def address(members: Members) -> None:
        below(members.find(BODY, word_look.LINK), ".//w:t").text = "post@eksempel.kommune.no"

    assert found(tmp_path, "document-link-is-address", address) == []
