"""What Word writes within a paragraph: signs, links, fields, notes, hidden text.

Made by hand from the format's specification (ISO/IEC 29500-1 and MS-DOCX): no file here was saved
by Word itself.
"""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders.opc import RELATIONSHIPS, Part, Relationship, read_package, write_package
from tests.builders.answers.marking_up import in_field, p, put, r
from tests.builders.answers.rooms import ANSWER, FIRST, Room, faults, filled, notes, said

pytestmark = pytest.mark.invalid_office_files


def test_line_breaks_tabs_and_signs(room: Room) -> None:
    assert filled(
        room,
        in_field(
            "<w:r><w:t>Mer</w:t><w:tab/><w:t>tid</w:t><w:br/><w:t>nå</w:t><w:cr/>"
            "<w:t>– straks</w:t><w:noBreakHyphen/><w:t>vis</w:t><w:softHyphen/>"
            '<w:sym w:font="Arial" w:char="2192"/>'
            '<w:br w:type="page"/><w:t>ja</w:t></w:r>'
        ),
    ) == ("Mer tid nå", "straks‑vis→ ja")


def test_links_fields_and_formulas_give_their_text(room: Room) -> None:
    assert filled(
        room,
        in_field(
            f'{r("Se ")}<w:hyperlink w:anchor="x">{r("kommunen.no")}</w:hyperlink>'
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            "<w:r><w:instrText> DATE </w:instrText></w:r>"
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(" 3. mai ")}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            f'<w:fldSimple w:instr="PAGE">{r("4")}</w:fldSimple>'
            "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"
            f'<w:smartTag w:element="x">{r(" her")}</w:smartTag>'
        ),
    ) == ("Se kommunen.no 3. mai 4x+y her",)


def test_lists_of_levels(room: Room) -> None:
    below = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'
    none = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="0"/></w:numPr>'
    xml = p("Møter") + p("færre", more=below) + p("Tid", more=none)
    assert filled(room, xml) == ("Møter: færre", "Tid")


def test_an_emoji_is_read(room: Room) -> None:
    emoji = (
        "<w:r><mc:AlternateContent "
        'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex">'
        '<mc:Choice Requires="w16se">'
        '<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/></mc:Choice>'
        "<mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert filled(room, in_field(r("Godt humør ") + emoji)) == ("Godt humør 😊",)


@pytest.mark.parametrize(
    ("sign", "read"), [("F0E0", "→"), ("F0DF", "←"), ("F0E8", "⇨"), ("F04A", "☺"), ("F04C", "☹")]
)
def test_arrows_and_faces_that_word_puts_in_are_read(room: Room, sign: str, read: str) -> None:
    symbol = f'<w:r><w:sym w:font="Wingdings" w:char="{sign}"/></w:r>'
    assert filled(room, in_field(r("Mer tid ") + symbol + r(" ja"))) == (f"Mer tid {read} ja",)


def test_another_sign_of_a_font_is_a_bullet_at_the_start_of_a_line_only(room: Room) -> None:
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>'
    assert filled(room, in_field(symbol + r("Mer") + symbol + r(" tid"))) == ("Mer tid",)


def test_comments_are_no_text(room: Room) -> None:
    xml = in_field(
        f'<w:commentRangeStart w:id="0"/>{r("Mer tid")}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    assert filled(room, xml) == ("Mer tid",)
    assert any("comments on the answer to question 1" in note for note in notes(room.read()))


def test_hidden_text_is_told_of(room: Room) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"
    assert filled(room, in_field(r("Synlig") + hidden)) == ("Synlig",)
    assert any("hidden text in the answer to question 1" in one for one in faults(room.read()))


def test_hidden_pictures_are_told_of_and_hidden_blanks_are_not(room: Room) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr>{}</w:r>"
    blank = hidden.format("<w:t> </w:t><w:br/>")
    assert filled(room, in_field(r("Synlig") + blank)) == ("Synlig",)
    assert room.read().remarks == ()
    filled(room, in_field(r("Synlig") + hidden.format("<w:drawing/>")))
    assert any("hidden text in the answer to question 1" in one for one in faults(room.read()))


def test_footnotes_follow_in_brackets(room: Room) -> None:
    room.edit(
        FIRST,
        lambda root: put(
            root, ANSWER, in_field(f'{r("Mer tid")}<w:r><w:footnoteReference w:id="2"/></w:r>')
        ),
    )
    path = room.sheets[FIRST]
    package = read_package(path, FIRST)
    main = package.main_part()
    xml = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:footnote w:id="2">{p("for nå")}</w:footnote></w:footnotes>'
    )
    notes_ = Part("/word/footnotes.xml", "application/xml", xml.encode())
    link = Relationship("rId99", f"{RELATIONSHIPS}footnotes", notes_.name)
    linked = replace(main, relationships=(*main.relationships, link))
    with path.open("wb") as file:
        parts = {**package.parts, main.name: linked, notes_.name: notes_}
        write_package(file, parts.values(), package.relationships)
    assert said(room.read()) == ("Mer tid (for nå)",)
    assert any("footnotes in the answer to question 1" in note for note in notes(room.read()))
