"""Sheets with the XML that Word writes, on the desktop and on the web.

Made by hand from the format's specification (ISO/IEC 29500-1 and MS-DOCX): no file here was saved
by Word itself.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.documents.templating.tags import Element, W
from builders.opc import RELATIONSHIPS, Part, Relationship, read_package, write_package
from tests.builders.answers.marking_up import (
    content,
    control,
    delete_control,
    heading,
    in_field,
    p,
    parsed,
    put,
    r,
)
from tests.builders.answers.rooms import ANSWER, FIRST, OTHER, Room, faults, notes, said
from tests.filled_sheets import without_properties

pytestmark = pytest.mark.invalid_office_files

BY = 'w:id="7" w:author="Enhetsleder 1" w:date="2026-03-19T10:00:00Z"'
PROMPT = "Klikk her og skriv det første punktet. Trykk Enter for neste."


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def filled(room: Room, xml: str) -> tuple[str, ...]:
    """Return what is read of an answer with this markup."""
    room.edit(FIRST, lambda root: put(root, ANSWER, xml))
    return said(room.read())


# --- a control that is filled, kept, emptied, deleted ---------------------------------------------


def test_filled_on_the_desktop(room: Room) -> None:
    """Word drops the prompt's mark and style, divides text into runs and marks misspelled words."""
    rsid = 'w:rsidR="00A12B3C" w:rsidRDefault="00A12B3C" w14:paraId="1A2B3C4D"'
    points = filled(
        room,
        f'<w:p {rsid}><w:pPr><w:pStyle w:val="PlenumSvar"/></w:pPr><w:r><w:t>Mer </w:t></w:r>'
        '<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00A12B3C"><w:rPr><w:b/></w:rPr>'
        '<w:t>tid</w:t></w:r><w:proofErr w:type="spellEnd"/>'
        '<w:r><w:t xml:space="preserve"> til å </w:t></w:r><w:r><w:t>snakke</w:t></w:r></w:p>'
        f'<w:p {rsid}><w:pPr><w:pStyle w:val="PlenumSvar"/><w:rPr><w:lang w:val="nn-NO"/></w:rPr>'
        "</w:pPr><w:r><w:lastRenderedPageBreak/><w:t>Færre møter</w:t></w:r></w:p>",
    )
    assert points == ("Mer tid til å snakke", "Færre møter")
    assert room.read().remarks == ()


def test_filled_on_the_web(room: Room) -> None:
    """Word for the web gives every run its language, ends lines with empty runs and paragraphs."""
    points = filled(
        room,
        '<w:p w:rsidP="0F1E2D3C" w14:paraId="5E6F7A8B" w14:textId="77777777"><w:pPr>'
        '<w:pStyle w:val="PlenumSvar"/><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:pPr>'
        '<w:r w:rsidR="0F1E2D3C"><w:rPr><w:lang w:val="nb-NO"/></w:rPr><w:t>Mer tid</w:t></w:r>'
        "<w:r><w:rPr/><w:t> </w:t></w:r></w:p>"
        + p("Færre møter")
        + '<w:p><w:pPr><w:pStyle w:val="PlenumSvar"/></w:pPr></w:p>',
    )
    assert points == ("Mer tid", "Færre møter")
    assert room.read().remarks == ()


def test_kept_as_it_was(room: Room) -> None:
    assert said(room.read()) == ()
    assert room.read().remarks == ()


def test_a_prompt_that_nobody_knows_is_no_answer_while_it_shows_but_is_told(room: Room) -> None:
    """As in a sheet that has lost its properties, and had a template of somebody's own."""
    path = room.sheets[FIRST]
    path.write_bytes(without_properties(path.read_bytes()))
    room.edit(FIRST, lambda root: _say(content(root, ANSWER), "Her skriver gruppa!"))
    reading = room.read()
    assert said(reading) == ()
    assert faults(reading) == [
        f"groups/{FIRST}: “Her skriver gruppa!” in the field for question 1 looks like what an "
        "empty field shows, so it was not read. If somebody wrote it, write it there anew, and "
        "collect again."
    ]


def test_what_looks_like_a_prompt_and_is_none_of_the_sheets_counts(room: Room) -> None:
    room.edit(FIRST, lambda root: _say(content(root, ANSWER), "Mer tid"))
    assert said(room.read()) == ("Mer tid",)


@pytest.mark.parametrize(
    "prompt",
    [
        PROMPT,
        "Click here and write the first point. Press Enter for the next.",
        "Klikk eller trykk her for å skrive inn tekst.",
        "Klikk her og skriv eitt punkt.",
        f"  {PROMPT} ",
    ],
)
def test_emptied_so_that_a_prompt_stands_there_as_text(room: Room, prompt: str) -> None:
    """Other programs keep the prompt and forget that it is one, in whatever language it is."""
    assert filled(room, p(prompt)) == ()


@pytest.mark.parametrize("typed", [f"Mer tid{PROMPT}", f"{PROMPT} Mer tid"])
def test_a_prompt_left_around_what_was_typed_goes(room: Room, typed: str) -> None:
    assert filled(room, p(typed)) == ("Mer tid",)


@pytest.mark.parametrize("left", ["", in_field(""), p(" "), in_field("<w:r><w:br/></w:r>") * 3])
def test_emptied_so_that_nothing_is_left(room: Room, left: str) -> None:
    assert filled(room, left) == ()


def test_what_is_typed_while_the_prompt_is_said_to_show_counts(room: Room) -> None:
    """Some programs type into the control and leave the mark that the prompt shows."""
    room.edit(
        FIRST, lambda root: content(root, ANSWER).__setitem__(slice(None), parsed(p("Mer tid")))
    )
    assert said(room.read()) == ("Mer tid",)


def test_deleted_with_what_was_typed_left_in_its_place(room: Room) -> None:
    room.fill(FIRST, "Mer tid", "Færre møter")
    room.edit(FIRST, lambda root: delete_control(root, ANSWER))
    reading = room.read()
    assert said(reading) == ("Mer tid", "Færre møter")
    assert notes(reading) == [
        f"groups/{FIRST}: the field for question 1 was deleted. What stands in its place was read."
    ]


def test_deleted_with_all_that_it_held(room: Room) -> None:
    room.edit(FIRST, lambda root: delete_control(root, ANSWER, with_content=True))
    reading = room.read()
    assert said(reading) == ()
    assert "the field for question 1 was deleted" in notes(reading)[0]


def test_a_control_that_slid_into_the_line_of_its_heading(room: Room) -> None:
    """Deleting the end of the heading's line makes a control within the paragraph."""

    def slide(root: Element) -> None:
        above, field = heading(root, "Spørsmål 1"), control(root, ANSWER)
        content(root, ANSWER)[:] = parsed(r("Mer tid"))
        above.append(field)

    room.edit(FIRST, slide)
    assert said(room.read()) == ("Mer tid",)


# --- what may stand in a paragraph ----------------------------------------------------------------


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


BOXED = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{0}"
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    "</w:r>"
)


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


def test_a_paragraph_ends_with_its_cell_though_its_end_was_deleted(room: Room) -> None:
    ended = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{r('Tid')}</w:p>"
    row = f"<w:tr><w:tc>{ended}</w:tc><w:tc>{p('Rom')}</w:tc></w:tr>"
    assert filled(room, f"<w:tbl>{row}</w:tbl>") == ("Tid", "Rom")


def test_a_field_that_the_template_put_into_a_table_needs_no_remark(room: Room) -> None:
    room.fill(FIRST, "Mer tid")

    def enclose(root: Element) -> None:
        field = control(root, ANSWER)
        (table,) = parsed("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>")
        field.addprevious(table)
        table[0][0].append(field)

    room.edit(FIRST, enclose)
    assert said(room.read()) == ("Mer tid",)
    assert room.read().remarks == ()


# --- changes, comments, pictures ------------------------------------------------------------------


def test_tracked_insertions_count_and_deletions_do_not(room: Room) -> None:
    points = filled(
        room,
        in_field(
            f"{r('Mer ')}<w:del {BY}><w:r><w:delText>mas</w:delText></w:r></w:del>"
            f"<w:ins {BY}>{r('tid')}<w:del {BY}><w:r><w:delText>lig</w:delText></w:r></w:del>"
            "</w:ins>"
            f"<w:moveFrom {BY}>{r(' flyttet')}</w:moveFrom><w:moveTo {BY}>{r(' hit')}</w:moveTo>"
        )
        + f'<w:p><w:pPr><w:pStyle w:val="PlenumSvar"/><w:rPr><w:ins {BY}/></w:rPr></w:pPr>'
        f"<w:ins {BY}>{r('Ny')}</w:ins></w:p>",
    )
    assert points == ("Mer tid hit", "Ny")
    assert notes(room.read()) == [
        f"groups/{FIRST} holds tracked changes: what was added counts, what was deleted does not."
    ]


@pytest.mark.parametrize(
    ("mark", "points"), [("cellDel", ("Tid", "Rom")), ("cellIns", ("Tid", "Vekk", "Rom"))]
)
def test_a_deleted_cell_is_none_and_an_inserted_one_is(
    room: Room, mark: str, points: tuple[str, ...]
) -> None:
    changed = f"<w:tc><w:tcPr><w:{mark} {BY}/></w:tcPr>{p('Vekk')}</w:tc>"
    row = f"<w:tr><w:tc>{p('Tid')}</w:tc>{changed}<w:tc>{p('Rom')}</w:tc></w:tr>"
    assert filled(room, f"<w:tbl>{row}</w:tbl>") == points
    assert any("holds tracked changes" in one for one in notes(room.read()))


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next(room: Room) -> None:
    ended = f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>{r('Mer ')}</w:p>"
    assert filled(room, ended + p("tid") + p("Rom")) == ("Mer tid", "Rom")


def test_a_deleted_paragraph_is_none(room: Room) -> None:
    gone = (
        f"<w:p><w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
        f"<w:del {BY}><w:r><w:delText>Vekk</w:delText></w:r></w:del></w:p>"
    )
    assert filled(room, gone + p("Tid")) == ("Tid",)


def test_comments_are_no_text(room: Room) -> None:
    xml = in_field(
        f'<w:commentRangeStart w:id="0"/>{r("Mer tid")}<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    assert filled(room, xml) == ("Mer tid",)
    assert any("comments on the answer to question 1" in note for note in notes(room.read()))


def test_a_picture_is_told_of(room: Room) -> None:
    xml = in_field("<w:r><w:drawing><wp:inline/></w:drawing></w:r>") + p("Mer tid")
    assert filled(room, xml) == ("Mer tid",)
    assert any("a picture in the answer to question 1" in one for one in faults(room.read()))


def test_hidden_pictures_are_told_of_and_hidden_blanks_are_not(room: Room) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr>{}</w:r>"
    blank = hidden.format("<w:t> </w:t><w:br/>")
    assert filled(room, in_field(r("Synlig") + blank)) == ("Synlig",)
    assert room.read().remarks == ()
    filled(room, in_field(r("Synlig") + hidden.format("<w:drawing/>")))
    assert any("hidden text in the answer to question 1" in one for one in faults(room.read()))


def test_hidden_text_is_told_of(room: Room) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"
    assert filled(room, in_field(r("Synlig") + hidden)) == ("Synlig",)
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


def test_strict_open_xml_is_read_too(room: Room) -> None:
    """Word offers it as a format of its own, with other names for the same (ISO/IEC 29500-1)."""
    room.fill(FIRST, "Mer tid")
    path = room.sheets[FIRST]
    package = read_package(path, FIRST)
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    parts = [replace(one, data=one.data.replace(usual, strict)) for one in package.parts.values()]
    with path.open("wb") as file:
        write_package(file, parts, package.relationships)
    assert said(room.read()) == ("Mer tid",)
    assert room.read().remarks == ()


def test_an_embedded_object_is_told_of(room: Room) -> None:
    assert filled(room, in_field("<w:r><w:object/></w:r>") + "<w:subDoc/>") == ()
    assert any("another program is embedded" in one for one in faults(room.read()))


# --- fields that are not as they were -------------------------------------------------------------


def test_a_field_that_is_there_twice_is_read_whole(room: Room) -> None:
    room.fill(FIRST, "Mer tid")

    def paste(root: Element) -> None:
        one = control(root, ANSWER)
        twin = parsed(
            f'<w:sdt><w:sdtPr><w:tag w:val="{ANSWER}"/></w:sdtPr><w:sdtContent>{p("Færre møter")}'
            "</w:sdtContent></w:sdt>"
        )[0]
        one.addnext(twin)

    room.edit(FIRST, paste)
    assert said(room.read()) == ("Mer tid", "Færre møter")
    assert notes(room.read()) == [
        f"groups/{FIRST}: the field for question 1 is there 2 times. What stands in all of them "
        "was read."
    ]


def test_a_control_pasted_into_another_belongs_to_its_own_question(room: Room) -> None:
    inner = (
        f'<w:sdt><w:sdtPr><w:tag w:val="{OTHER}"/></w:sdtPr><w:sdtContent>{p("To")}'
        "</w:sdtContent></w:sdt>"
    )
    assert filled(room, p("En") + inner) == ("En",)
    assert said(room.read(), "q2") == ("To",)


def test_a_control_of_somebodys_own_within_a_field_is_part_of_it(room: Room) -> None:
    own = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Mer tid')}</w:sdtContent></w:sdt>"
    assert filled(room, own) == ("Mer tid",)


def _say(element: Element, text: str) -> None:
    next(element.iter(W + "t")).text = text


# --- what Word makes of what one types ------------------------------------------------------------


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
