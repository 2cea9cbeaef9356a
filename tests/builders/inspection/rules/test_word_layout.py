"""Empty lines, tabs, blanks and signs that have their reasons."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import word_layout
from tests.builders.inspection.defects.word_headings import BODY, last_paragraph
from tests.builders.inspection.defects.word_layout import added, said
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files
EMPTY = "empty-paragraphs-as-spacing"
LIST = "document-list-typed-by-hand"


def _before_last(members: Members, *paragraphs: str) -> None:
    for text in paragraphs:
        last_paragraph(members).addprevious(xml(text))


def test_the_sentence_counts_the_empty_lines(tmp_path: Path) -> None:
    plant = word_layout.a_page_is_filled_with_empty_lines
    assert sentences(tmp_path, EMPTY, plant) == ["There are 9 empty paragraphs in a row."]
    assert found(tmp_path, "empty-paragraph", plant) == []


def test_ruled_lines_to_write_on_are_no_spacing(tmp_path: Path) -> None:
    def ruled(members: Members) -> None:
        line = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>'
        _before_last(members, *[f"<w:p><w:pPr>{line}</w:pPr></w:p>"] * 6)

    assert found(tmp_path, EMPTY, ruled) == []


def test_room_to_write_in_a_field_or_cell_is_no_spacing(tmp_path: Path) -> None:
    def room(members: Members) -> None:
        empty = "<w:p/>" * 4
        _before_last(members, f"<w:sdt><w:sdtContent>{empty}</w:sdtContent></w:sdt>")

    assert found(tmp_path, EMPTY, room) == []


def test_the_empty_line_below_a_table_must_be(tmp_path: Path) -> None:
    def below_table(members: Members) -> None:
        members.find(BODY, "//w:tbl").addnext(xml("<w:p><w:pPr/></w:p>"))

    assert found(tmp_path, "empty-paragraph", below_table) == []


def test_a_page_break_is_no_empty_line(tmp_path: Path) -> None:
    def broken(members: Members) -> None:
        _before_last(members, *['<w:p><w:r><w:br w:type="page"/></w:r></w:p>'] * 2)

    assert found(tmp_path, EMPTY, broken) == []


def test_empty_lines_in_many_places_are_one_tip(tmp_path: Path) -> None:
    def parted(members: Members) -> None:
        for heading in ("Overskrift1", "Overskrift2"):
            place = members.find(BODY, f"//w:p[w:pPr/w:pStyle[@w:val='{heading}']]")
            place.addprevious(xml("<w:p><w:pPr/></w:p>"))

    assert sentences(tmp_path, "empty-paragraph", parted) == [
        "There are empty paragraphs in 2 places, the first here."
    ]


def test_tabs_to_tab_stops_of_their_own_are_fine(tmp_path: Path) -> None:
    def stopped(members: Members) -> None:
        stops = "".join(f'<w:tab w:val="left" w:pos="{pos}"/>' for pos in (2_000, 5_000))
        text = f"<w:r>{said('Fra')}<w:tab/><w:tab/>{said('Til')}</w:r>"
        _before_last(members, f"<w:p><w:pPr><w:tabs>{stops}</w:tabs></w:pPr>{text}</w:p>")

    assert found(tmp_path, "tabs-as-layout", stopped) == []


def test_program_code_may_have_blanks(tmp_path: Path) -> None:
    def code(members: Members) -> None:
        font = '<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr>'
        added(members, f"{font}{said('if x:    # noe')}", said("To  blanke"))

    assert found(tmp_path, "blanks-as-layout", code) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("- Bare en linje", "Vanlig tekst"),
        ("– Jeg er enig, sa ordføreren.", "– Det er ikke jeg, sa hun."),
        ("1. mai er det møte", "2. mai er det fri"),
        ("2025. Et år", "2026. Et til"),
    ],
)
def test_lines_that_are_no_list(tmp_path: Path, lines: tuple[str, ...]) -> None:
    def plant(members: Members) -> None:
        added(members, *map(said, lines))

    assert found(tmp_path, LIST, plant) == []


def test_a_typed_list_is_told_with_its_length_and_sign(tmp_path: Path) -> None:
    assert sentences(tmp_path, LIST, word_layout.a_list_is_typed_with_hyphens) == [
        "3 lines are written as a list by hand, with “-” in front."
    ]


def test_a_page_on_its_side_is_of_the_same_paper(tmp_path: Path) -> None:
    def american(members: Members) -> None:
        word_layout.pages_are_american(members)
        size = members.find(BODY, "//w:pgSz")
        size.set(f"{word_layout.W}w", "15840")
        size.set(f"{word_layout.W}h", "12240")

    assert sentences(tmp_path, "page-is-not-a4", american) == [
        "Pages have the American size Letter."
    ]


def test_a_blank_line_within_a_paragraph_is_left_in_peace(tmp_path: Path) -> None:
    def verses(members: Members) -> None:
        added(members, f"{said('Ja, vi elsker')}<w:br/><w:br/>{said('dette landet')}")

    def page(members: Members) -> None:
        breaks = '<w:br/><w:br/><w:br w:type="page"/>'
        added(members, f"{said('Forside')}{breaks}")

    assert found(tmp_path, "empty-paragraphs-as-spacing", verses) == []
    assert found(tmp_path, "empty-paragraphs-as-spacing", page) == []
