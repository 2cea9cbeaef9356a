"""What may go without alternative text, float or stand in a frame, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import word_pictures
from tests.builders.inspection.defects.word_pictures import BODY, VML, described
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, remove, xml

pytestmark = pytest.mark.invalid_office_files
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst>"
)


def _decorative(members: Members) -> None:
    picture = members.find(BODY, word_pictures.PICTURE)
    del picture.attrib["descr"]
    picture.append(xml(DECORATIVE))


def _placed(members: Members, text: str) -> None:
    members.find(BODY, "//w:sectPr[parent::w:body]").addprevious(xml(text))


def test_the_sentence_names_what_is_silent_and_where(tmp_path: Path) -> None:
    plant = word_pictures.a_chart_is_described_by_blanks
    (finding,) = found(tmp_path, "document-object-without-alternative-text", plant)
    assert str(finding.sentence) == "The chart has no alternative text."
    assert finding.place.shape == "Diagram 1"


def test_what_is_decorative_may_be_silent_and_float(tmp_path: Path) -> None:
    plants = (_decorative, word_pictures.a_picture_floats)
    assert found(tmp_path, "document-object-without-alternative-text", *plants) == []
    assert found(tmp_path, "floating-object", *plants) == []


def test_a_title_stands_for_a_description(tmp_path: Path) -> None:
    def titled(members: Members) -> None:
        picture = members.find(BODY, word_pictures.PICTURE)
        picture.set("title", picture.attrib.pop("descr"))

    assert found(tmp_path, "document-object-without-alternative-text", titled) == []


def test_a_line_across_the_page_says_nothing(tmp_path: Path) -> None:
    def ruled(members: Members) -> None:
        office = "urn:schemas-microsoft-com:office:office"
        line = f'<v:rect xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="{office}" o:hr="t"/>'
        _placed(members, f"<w:p><w:r><w:pict>{line}</w:pict></w:r></w:p>")

    assert found(tmp_path, "document-object-without-alternative-text", ruled) == []


def test_a_text_box_is_read_by_its_text(tmp_path: Path) -> None:
    def boxed(members: Members) -> None:
        word_pictures.a_sentence_stands_in_a_text_box(members)
        del members.find(BODY, word_pictures.PICTURE).attrib["descr"]

    assert found(tmp_path, "document-object-without-alternative-text", boxed) == []
    assert sentences(tmp_path, "text-box", boxed) == ["The text stands in a text box."]


def test_a_logo_may_float_in_the_header(tmp_path: Path) -> None:
    def floating(members: Members) -> None:
        shape = VML.replace("rId11", "rId1").replace('style="', 'style="position:absolute;')
        members.tree("word/header1.xml").append(xml(shape))

    assert found(tmp_path, "floating-object", floating) == []


def test_a_large_first_letter_is_no_frame(tmp_path: Path) -> None:
    def dropped(members: Members) -> None:
        letter = '<w:pPr><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/></w:pPr>'
        _placed(members, f"<w:p>{letter}<w:r><w:t>D</w:t></w:r></w:p>")

    assert found(tmp_path, "text-frame", dropped) == []


def test_a_chart_may_name_its_figures(tmp_path: Path) -> None:
    def long(members: Members) -> None:
        said = "Liggende stolpediagram: " + "Innovasjon 3,0 og 3,8, opp 0,8; " * 14
        described(members, said, word_pictures.CHART)

    assert found(tmp_path, "document-description-too-long", long) == []


@pytest.mark.parametrize(
    "text", ["Bildet av ordføreren henger i gangen der gruppene møttes.", "Foto: tre bord"]
)
def test_a_description_is_not_named_by_its_first_word_alone(tmp_path: Path, text: str) -> None:
    def said(members: Members) -> None:
        described(members, text)

    assert found(tmp_path, "document-object-described-by-file-name", said) == []
    assert found(tmp_path, "document-object-described-by-machine", said) == []


def test_a_picture_without_properties_is_silent(tmp_path: Path) -> None:
    def bare(members: Members) -> None:
        remove(members.find(BODY, word_pictures.PICTURE))

    assert len(found(tmp_path, "document-object-without-alternative-text", bare)) == 1
