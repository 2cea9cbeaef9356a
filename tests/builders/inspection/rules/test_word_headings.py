"""Documents whose headings are well, and lines that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import word_headings
from tests.builders.inspection.defects.word_headings import BODY, last_paragraph, restyled
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, remove, xml

pytestmark = pytest.mark.invalid_office_files
LOOKS = "paragraph-looks-like-heading"
TEXT = "Dette er en vanlig tekst som står under noe som kanskje ligner en overskrift."
BOLD = "<w:rPr><w:b/></w:rPr>"


def _bold(text: str) -> str:
    return f"<w:r>{BOLD}<w:t>{text}</w:t></w:r>"


def _plain(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _added(members: Members, *paragraphs: str) -> None:
    last = last_paragraph(members)
    for text in reversed(paragraphs):
        last.addnext(xml(f"<w:p><w:pPr/>{text}</w:p>"))


@pytest.mark.parametrize(
    "line",
    [
        _bold("Husk dette."),
        _bold("Til stede:"),
        _bold("Kommunedirektør") + _plain(", leder av møtet"),
        _bold("En hel setning som er satt med fet skrift fordi den er viktig for alle"),
        _plain("Veien videre"),
    ],
)
def test_lines_that_are_no_headings(tmp_path: Path, line: str) -> None:
    def plant(members: Members) -> None:
        _added(members, line, _plain(TEXT))

    assert found(tmp_path, LOOKS, plant) == []


def test_a_bold_line_above_another_is_no_heading(tmp_path: Path) -> None:
    def plant(members: Members) -> None:
        _added(members, _bold("Ordføreren"), _bold("Kommunedirektøren"))

    assert found(tmp_path, LOOKS, plant) == []


def test_a_style_may_be_bold(tmp_path: Path) -> None:
    def plant(members: Members) -> None:
        word_headings.a_heading_is_made_by_bold(members)
        bold = members.find(BODY, "//w:p[w:r/w:rPr/w:b][last()]")
        bold.insert(0, xml('<w:pPr><w:pStyle w:val="Bildetekst"/></w:pPr>'))

    assert found(tmp_path, LOOKS, plant) == []


def test_the_sentence_quotes_what_looks_like_a_heading(tmp_path: Path) -> None:
    assert sentences(tmp_path, LOOKS, word_headings.a_heading_is_made_by_bold) == [
        "“Veien videre” looks like a heading, but is ordinary text."
    ]


def test_a_short_letter_needs_no_heading(tmp_path: Path) -> None:
    def letter(members: Members) -> None:
        body = members.find(BODY, "//w:body")
        for block in list(body)[:-1]:
            remove(block)
        for text in ("Hei", TEXT, "Hilsen kommunedirektøren"):
            body.insert(len(body) - 1, xml(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))

    assert found(tmp_path, "document-without-headings", letter) == []


def test_levels_may_be_left_upwards(tmp_path: Path) -> None:
    def up(members: Members) -> None:
        restyled(members, "Overskrift2", "Overskrift1")
        restyled(members, "Overskrift3", "Overskrift2")

    assert found(tmp_path, "heading-level-skipped", up) == []


def test_a_skipped_level_is_told_with_both_levels(tmp_path: Path) -> None:
    plant = word_headings.a_level_is_skipped_by_a_paragraph_of_its_own
    assert sentences(tmp_path, "heading-level-skipped", plant) == [
        "A heading of level 5 follows one of level 1."
    ]
