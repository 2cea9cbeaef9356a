"""Styles and lists of Word documents, resolved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from builders.inspection.document import Document
from builders.inspection.markup import Element, W, text_of
from builders.inspection.office_file import open_office_file
from builders.inspection.parts import XmlPart
from builders.inspection.word_lists import ListPlace, WordLists
from builders.inspection.word_styles import BODY_TEXT, WordStyles
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.planting import Members, xml


@pytest.fixture
def members(tmp_path: Path) -> Members:
    """Return the clean document, for changing."""
    path = tmp_path / "clean.docx"
    path.write_bytes(clean_document())
    return Members(path)


@contextmanager
def read(members: Members, tmp_path: Path) -> Iterator[Document]:
    """Open a document as an inspection holds it."""
    with open_office_file(members.save(tmp_path / "changed.docx")) as file:
        root = file.parse(file.main).root
        assert root is not None
        yield Document(file, XmlPart(file, file.main, root))


def paragraph(document: Document, text: str) -> Element:
    """Return the last paragraph with this text in it."""
    return [one for one in document.main.all(f"{W}p") if text in text_of(one)][-1]


def run(document: Document, text: str) -> Element:
    """Return the last run with this text."""
    return [one for one in document.main.all(f"{W}r") if text_of(one) == text][-1]


def add_style(members: Members, text: str) -> None:
    """Add a style to the document."""
    members.tree("word/styles.xml").append(xml(text))


@pytest.mark.invalid_office_files
def test_headings_are_known_by_their_built_in_name(members: Members, tmp_path: Path) -> None:
    members.replace("word/styles.xml", '<w:outlineLvl w:val="1"/>', "")
    with read(members, tmp_path) as document:
        styles = document.reading(WordStyles)
        levels = {
            text: styles.heading_level(paragraph(document, text))
            for text in ("Bakgrunn", "Slik arbeidet vi", "Rekkefølgen", "Tiltakene følges")
        }
    assert levels == {
        "Bakgrunn": 1,
        "Slik arbeidet vi": 2,
        "Rekkefølgen": 3,
        "Tiltakene følges": BODY_TEXT,
    }


@pytest.mark.invalid_office_files
def test_a_paragraphs_own_level_wins(members: Members, tmp_path: Path) -> None:
    mark = '<w:pPr><w:pStyle w:val="Overskrift3"/>'
    members.replace("word/document.xml", mark, mark + '<w:outlineLvl w:val="9"/>')
    with read(members, tmp_path) as document:
        assert (
            document.reading(WordStyles).heading_level(paragraph(document, "Rekkefølgen"))
            == BODY_TEXT
        )


def test_size_comes_from_the_nearest_that_says_one(members: Members, tmp_path: Path) -> None:
    with read(members, tmp_path) as document:
        styles = document.reading(WordStyles)
        assert styles.size(run(document, "Hva vi lærte på seminaret")) == 28
        assert styles.size(run(document, "viktigste")) == 11


def test_bold_and_language_are_resolved(members: Members, tmp_path: Path) -> None:
    with read(members, tmp_path) as document:
        styles = document.reading(WordStyles)
        assert styles.is_on(run(document, "viktigste"), "b")
        assert not styles.is_on(run(document, "sammen"), "b")
        assert styles.language(run(document, "appreciative inquiry")) == "en-GB"
        assert styles.language(run(document, "sammen")) == "nb-NO"


@pytest.mark.invalid_office_files
def test_bold_twice_is_not_bold(members: Members, tmp_path: Path) -> None:
    members.replace(
        "word/document.xml",
        '<w:bookmarkStart w:id="3" w:name="_Toc202503"/><w:r>',
        '<w:bookmarkStart w:id="3" w:name="_Toc202503"/><w:r><w:rPr><w:rStyle w:val="Sterk"/>'
        "</w:rPr>",
    )
    with read(members, tmp_path) as document:
        strong = document.main.root.find(f".//{W}bookmarkStart[@{W}name='_Toc202503']")
        assert strong is not None
        after = strong.getnext()
        assert after is not None
        assert not document.reading(WordStyles).is_on(after, "b")


@pytest.mark.invalid_office_files
def test_a_circle_of_styles_ends(members: Members, tmp_path: Path) -> None:
    for one, other in (("Ring1", "Ring2"), ("Ring2", "Ring1")):
        add_style(
            members,
            f'<w:style w:type="paragraph" w:styleId="{one}"><w:name w:val="{one}"/>'
            f'<w:basedOn w:val="{other}"/></w:style>',
        )
    with read(members, tmp_path) as document:
        styles = document.reading(WordStyles)
        assert [style.id for style in styles.chain("Ring1")] == ["Ring1", "Ring2"]
        assert styles.style_property("Ring1", "rPr", "sz") is None


def test_lists_are_known_through_styles(members: Members, tmp_path: Path) -> None:
    with read(members, tmp_path) as document:
        lists = document.reading(WordLists)
        assert lists.place(paragraph(document, "Hva får vi til")) == ListPlace("1", 0, "bullet")
        assert lists.place(paragraph(document, "I plenum")) == ListPlace("2", 0, "decimal")
        assert lists.place(paragraph(document, "Tiltakene følges")) is None


@pytest.mark.invalid_office_files
def test_number_0_takes_out_of_a_list(members: Members, tmp_path: Path) -> None:
    mark = '<w:pStyle w:val="Nummerertliste"/>'
    out = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    members.replace("word/document.xml", mark, mark + out)
    with read(members, tmp_path) as document:
        lists = document.reading(WordLists)
        assert lists.place(paragraph(document, "Hver for seg")) is None
        assert lists.place(paragraph(document, "I plenum")) is not None
