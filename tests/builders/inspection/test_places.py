"""Where a fault is, in a person's words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from builders.inspection.deck import Deck
from builders.inspection.document import Document
from builders.inspection.findings import Fault, Place
from builders.inspection.markup import A, P, W, text_of
from builders.inspection.office_file import OfficeFile, open_office_file
from builders.inspection.parts import XmlPart
from builders.inspection.places import Places
from seminar.messages import message
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.planting import NS, xml
from tests.sample import sample_deck

Told = Callable[[Places, XmlPart], Place]


@pytest.fixture(scope="module")
def deck_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("places") / "deck.pptx"
    path.write_bytes(sample_deck().data)
    return path


@pytest.fixture(scope="module")
def document_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("places") / "document.docx"
    path.write_bytes(clean_document())
    return path


def read(file: OfficeFile, name: str) -> XmlPart:
    root = file.parse(name).root
    assert root is not None
    return XmlPart(file, name, root)


def place_in(places: Places, part: str, element: etree._Element | None = None) -> Place:
    return places.place(Fault(message("Something."), part, element))


def test_a_shape_is_told_by_its_slide_its_name_and_its_text(deck_path: Path) -> None:
    with open_office_file(deck_path) as file:
        deck = Deck(file, read(file, file.main))
        part = read(file, deck.slide_names[2])
        title = next(
            one for one in part.all(f"{P}sp") if one.find(".//p:ph[@type='title']", NS) is not None
        )
        text = title.findall(".//a:t", NS)[0]
        place = place_in(Places(file, deck), part.name, text)
    assert str(place.text) == "Slide 3"
    assert place.shape == title.find(".//p:cNvPr", NS).get("name")  # type: ignore[union-attr]
    assert place.said.startswith((text.text or "")[:20])


def test_slides_are_counted_in_the_order_of_the_show(deck_path: Path) -> None:
    with open_office_file(deck_path) as file:
        main = read(file, file.main)
        listing = main.all(f"{P}sldIdLst")[0]
        listing.insert(0, listing[-1])
        deck = Deck(file, XmlPart(file, file.main, main.root))
        last = f"/ppt/slides/slide{len(deck.slide_names)}.xml"
        assert str(place_in(Places(file, deck), last).text) == "Slide 1"


def test_the_number_of_the_slide_is_told_of_all_that_belongs_to_it(deck_path: Path) -> None:
    with open_office_file(deck_path) as file:
        deck = Deck(file, read(file, file.main))
        places = Places(file, deck)
        third = read(file, deck.slide_names[2])
        notes, layout = (third.related(kind)[0] for kind in ("notesSlide", "slideLayout"))
        found = (third.name, notes, layout, deck.main.name)
        assert [place_in(places, name).slide for name in found] == [3, 3, None, None]


def test_what_belongs_to_a_slide_is_told_with_it_and_sorts_after_it(deck_path: Path) -> None:
    with open_office_file(deck_path) as file:
        deck = Deck(file, read(file, file.main))
        places = Places(file, deck)
        notes = read(file, deck.slide_names[0]).related("notesSlide")[0]
        first, second = (place_in(places, name) for name in deck.slide_names[:2])
        told = place_in(places, notes)
    assert str(told.text) == "Slide 1, Notes"
    assert first.position < told.position < second.position


def test_layouts_and_properties_are_told_by_what_they_are(deck_path: Path) -> None:
    with open_office_file(deck_path) as file:
        deck = Deck(file, read(file, file.main))
        places = Places(file, deck)
        master = deck.main.related("slideMaster")[0]
        assert str(place_in(places, master).text) == "Slide master"
        assert str(place_in(places, "/docProps/core.xml").text) == "Properties"
        layout = read(file, deck.slide_names[0]).related("slideLayout")[0]
        assert "ayout" in str(place_in(places, layout).text)


def test_a_part_that_has_no_name_for_people_is_told_as_the_file(deck_path: Path) -> None:
    with open_office_file(deck_path) as file:
        places = Places(file, None)
        odd = place_in(places, "/ppt/odd.bin")
        assert (str(odd.text), odd.part, odd.slide) == ("The whole file", "/ppt/odd.bin", None)
        assert str(place_in(places, "").text) == "The whole file"


def test_a_paragraph_is_told_by_its_text_and_sorts_by_its_place(document_path: Path) -> None:
    with open_office_file(document_path) as file:
        document = Document(file, read(file, file.main))
        places = Places(file, document)
        paragraphs = [one for one in document.main.all(f"{W}p") if text_of(one)]
        told = [place_in(places, file.main, one) for one in paragraphs]
    assert all(place.said for place in told)
    assert [place.position for place in told] == sorted(place.position for place in told)


def heading(text: str) -> etree._Element:
    return xml(
        '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>' + text + "</w:t></w:r></w:p>"
    )


def paragraph(text: str) -> etree._Element:
    return xml(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")


def told_of(path: Path, at: int, *blocks: etree._Element) -> Place:
    """Return the place of the `at`th of the blocks that the document's text is."""
    with open_office_file(path) as file:
        main = read(file, file.main)
        body = main.all(f"{W}body")[0]
        body[:] = blocks
        document = Document(file, XmlPart(file, file.main, main.root))
        return place_in(Places(file, document), file.main, body[at])


def test_a_page_is_told_where_word_left_its_number(document_path: Path) -> None:
    breaking = xml("<w:p><w:r><w:lastRenderedPageBreak/><w:t>Side to</w:t></w:r></w:p>")
    blocks = (paragraph("Først"), breaking, paragraph("Sist"))
    assert str(told_of(document_path, 0, *blocks).text) == "Page 1"
    assert str(told_of(document_path, 2, *blocks).text) == "Page 2"
    place = told_of(document_path, 2, heading("Tiltak"), *blocks[1:])
    assert str(place.text) == "Page 2, under the heading “Tiltak”"


def test_a_paragraph_is_told_by_the_nearest_heading_above_it(document_path: Path) -> None:
    blocks = (heading("Bakgrunn"), paragraph("Vedtak"), heading(""), heading("Tiltak"))
    place = told_of(document_path, 1, *blocks)
    assert (str(place.text), place.said) == ("Under the heading “Bakgrunn”", "Vedtak")
    assert str(told_of(document_path, 3, *blocks).text) == "Under the heading “Bakgrunn”"
    assert str(told_of(document_path, 4, *blocks, paragraph("Så")).text).endswith("“Tiltak”")
    assert str(told_of(document_path, 0, *blocks).text) == "Before the first heading"


def test_an_empty_paragraph_is_told_by_the_text_before_it(document_path: Path) -> None:
    empty = [xml("<w:p/>") for _ in range(2)]
    place = told_of(document_path, 3, heading("Bakgrunn"), paragraph("Vedtak"), *empty)
    assert str(place.text) == "Under the heading “Bakgrunn”, after “Vedtak”"
    assert str(told_of(document_path, 1, paragraph("Vedtak"), *empty).text) == "After “Vedtak”"
    place = told_of(document_path, 1, heading("Bakgrunn"), *empty)
    assert str(place.text) == "Under the heading “Bakgrunn”"


def test_a_picture_is_told_by_what_stands_before_its_paragraph(document_path: Path) -> None:
    drawn = xml(
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bilde 1"/></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    with open_office_file(document_path) as file:
        main = read(file, file.main)
        body = main.all(f"{W}body")[0]
        body[:] = [heading("Bakgrunn"), paragraph("Vedtak"), drawn]
        document = Document(file, XmlPart(file, file.main, main.root))
        properties = document.main.root.findall(".//wp:docPr", NS)[0]
        place = place_in(Places(file, document), file.main, properties)
    assert str(place.text) == "Under the heading “Bakgrunn”, after “Vedtak”"
    assert place.shape == "Bilde 1"


def test_very_long_texts_are_shortened(deck_path: Path) -> None:
    with open_office_file(deck_path) as file:
        deck = Deck(file, read(file, file.main))
        part = read(file, deck.slide_names[1])
        text = part.all(f"{A}t")[0]
        text.text = "to, " * 100
        assert len(place_in(Places(file, deck), part.name, text).said) == 200
