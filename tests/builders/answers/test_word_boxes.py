"""Tables, text boxes, pictures and objects in an answer, as Word writes them.

Made by hand from the format's specification (ISO/IEC 29500-1 and MS-DOCX): no file here was saved
by Word itself.
"""

from __future__ import annotations

import pytest

from tests.builders.answers.marking_up import in_field, p, r
from tests.builders.answers.rooms import Room, faults, filled, notes

pytestmark = pytest.mark.invalid_office_files


BY = 'w:id="7" w:author="Enhetsleder 1" w:date="2026-03-19T10:00:00Z"'

BOXED = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{0}"
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    "</w:r>"
)


def test_cells_of_a_table_count_paragraph_by_paragraph(room: Room) -> None:
    cell = "<w:tc>{}</w:tc>"
    row = f"<w:tr>{cell.format(p('Tid') + p('Rom'))}{cell.format(p('Mat'))}</w:tr>"
    gone = f'<w:tr><w:trPr><w:del w:id="9" w:author="x"/></w:trPr>{cell.format(p("Vekk"))}</w:tr>'
    assert filled(room, f"<w:tbl>{row}{gone}</w:tbl>{p('Til slutt')}") == (
        *("Tid", "Rom", "Mat"),
        "Til slutt",
    )
    assert any("a table or a text box" in note for note in notes(room.read()))


def test_a_text_box_is_read_once(room: Room) -> None:
    box = f"<w:txbxContent>{p('I boksen')}</w:txbxContent>"
    points = filled(
        room,
        in_field(
            f'{r("Foran")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
            f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
            f"</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{r(' bak')}"
        ),
    )
    assert points == ("Foran bak", "I boksen")
    assert any("a table or a text box" in note for note in notes(room.read()))


def test_a_text_box_in_a_text_box_is_read_once(room: Room) -> None:
    """Google Docs and PowerPoint's groups make them; Word shows them."""
    inner = in_field(r("Ytre") + BOXED.format(p("Indre")))
    assert filled(room, in_field(r("Foran") + BOXED.format(inner))) == ("Foran", "Ytre", "Indre")


def test_text_boxes_in_a_group_with_a_picture_are_read_and_the_picture_is_told(room: Room) -> None:
    box = f"<wps:txbx><w:txbxContent>{p('I boksen')}</w:txbxContent></wps:txbx>"
    drawing = f"<w:r><w:drawing>{box}<x:pic xmlns:x='urn:x'/></w:drawing></w:r>"
    assert filled(room, in_field(drawing)) == ("I boksen",)
    assert any("a picture in the answer to question 1" in one for one in faults(room.read()))


def test_a_text_box_on_a_paragraph_whose_end_was_deleted_is_read(room: Room) -> None:
    ended = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
    joined = f"<w:p>{ended}{r('Sist')}{BOXED.format(p('I boksen'))}</w:p>"
    assert filled(room, f"<w:tbl><w:tr><w:tc>{joined}</w:tc></w:tr></w:tbl>") == (
        *("Sist", "I boksen"),
    )


def test_a_picture_is_told_of(room: Room) -> None:
    xml = in_field("<w:r><w:drawing><wp:inline/></w:drawing></w:r>") + p("Mer tid")
    assert filled(room, xml) == ("Mer tid",)
    assert any("a picture in the answer to question 1" in one for one in faults(room.read()))


def test_an_embedded_object_is_told_of(room: Room) -> None:
    assert filled(room, in_field("<w:r><w:object/></w:r>") + "<w:subDoc/>") == ()
    assert any("another program is embedded" in one for one in faults(room.read()))
