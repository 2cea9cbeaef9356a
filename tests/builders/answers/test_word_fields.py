"""Fields as Word leaves them, on the desktop and on the web: filled, emptied, deleted, doubled.

Made by hand from the format's specification (ISO/IEC 29500-1 and MS-DOCX): no file here was saved
by Word itself.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.documents.templating.tags import Element, W
from builders.opc import read_package, write_package
from tests.builders.answers.marking_up import (
    content,
    control,
    delete_control,
    heading,
    in_field,
    p,
    parsed,
    r,
)
from tests.builders.answers.rooms import ANSWER, FIRST, OTHER, Room, faults, filled, notes, said
from tests.filled_sheets import without_properties

pytestmark = pytest.mark.invalid_office_files


PROMPT = "Klikk her og skriv det første punktet. Trykk Enter for neste."


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Return a seminar's folder in which nobody has answered anything."""
    return Room(tmp_path)


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


def _say(element: Element, text: str) -> None:
    next(element.iter(W + "t")).text = text
