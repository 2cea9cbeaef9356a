"""What stands beside the answers: comments, pictures, headers and footers. None goes unnoticed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.answers import read_answers
from builders.documents.templating.tags import Element
from builders.opc import read_package, write_package
from seminar.model import Group, LanguageCode
from tests.builders.answers.marking_up import control, heading, p, parsed, r
from tests.builders.answers.open_sheets import OpenSheet
from tests.builders.answers.open_sheets import p as open_p
from tests.builders.answers.rooms import (
    ANSWER,
    FIRST,
    Room,
    faults,
    notes,
    said,
    sentences,
    write_sheet_from,
)
from tests.filled_sheets import edited, without_properties, write_sheets
from tests.good_seminar import GOOD

pytestmark = pytest.mark.invalid_office_files

IN_FILE = f"groups/{FIRST}"
PICTURE = "<w:r><w:drawing/></w:r>"
COMMENT = '<w:r><w:commentReference w:id="0"/></w:r>'
LOOSE = f"{IN_FILE}: there is a picture, hidden text or something from another program under no"


def _into(begins: str, runs: str) -> Callable[[Element], None]:
    return lambda root: heading(root, begins).append(parsed(runs)[0])


def _after(begins: str, runs: str) -> Callable[[Element], None]:
    return lambda root: heading(root, begins).addnext(parsed(f"<w:p>{runs}</w:p>")[0])


# --- comments -------------------------------------------------------------------------------------


@pytest.mark.parametrize("begins", ["Spørsmål 1", "Det viktigste"])
def test_a_comment_on_a_heading_belongs_to_its_question(room: Room, begins: str) -> None:
    room.edit(FIRST, _into(begins, COMMENT))
    assert said(room.read()) == ("Mer tid",)
    (note,) = notes(room.read())
    assert note.startswith(f"{IN_FILE}: there are comments on the answer to ")


@pytest.mark.parametrize("begins", ["Svarark", "Gruppe 1", "Lagre når", "Svarene samles"])
def test_a_comment_anywhere_else_is_told_of(room: Room, begins: str) -> None:
    room.edit(FIRST, _into(begins, COMMENT))
    assert [str(one.sentence) for one in room.read().remarks] == [
        f"{IN_FILE}: there are comments outside of the answers. They were not read."
    ]


# --- pictures -------------------------------------------------------------------------------------


@pytest.mark.parametrize("put", [_into, _after])
def test_a_picture_at_a_heading_belongs_to_its_question(
    room: Room, put: Callable[[str, str], Callable[[Element], None]]
) -> None:
    room.edit(FIRST, put("Spørsmål 2", PICTURE))
    assert "a picture in the answer to question 2" in faults(room.read())[0]


@pytest.mark.parametrize("begins", ["Svarark", "Gruppe 1", "Skriver", "Lagre når", "Svarene"])
@pytest.mark.parametrize("put", [_into, _after])
def test_a_picture_under_no_question_is_told_of(
    room: Room, begins: str, put: Callable[[str, str], Callable[[Element], None]]
) -> None:
    room.edit(FIRST, put(begins, PICTURE))
    (fault,) = faults(room.read())
    assert fault.startswith(LOOSE)


@pytest.fixture
def illustrated(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a sheet from a template with a picture of its own at its title and at a question."""

    def draw(root: Element) -> None:
        for one in (heading(root, "Svarark"), heading(root, "Spørsmål")):
            one.append(parsed(PICTURE)[0])

    template = tmp_path_factory.mktemp("templates") / "Svarark.docx"
    return write_sheet_from(template, tmp_path, draw)


def test_pictures_of_the_template_are_no_matter(illustrated: Path, tmp_path: Path) -> None:
    assert b"<w:drawing/>" in illustrated.read_bytes()
    assert read_answers(tmp_path, GOOD).remarks == ()


def test_one_picture_more_than_the_templates_is_told_of(illustrated: Path, tmp_path: Path) -> None:
    illustrated.write_bytes(edited(illustrated.read_bytes(), _after("Spørsmål 1", PICTURE)))
    (fault,) = faults(read_answers(tmp_path, GOOD))
    assert "there is a picture" in fault


# --- headers and footers --------------------------------------------------------------------------


def write_at_edge(room: Room, part: str, xml: str) -> None:
    """Write a paragraph at the end of a header or footer."""
    path = room.sheets[FIRST]
    package = read_package(path, FIRST)
    end = package.parts[part].data.rindex(b"</w:")
    data = package.parts[part].data
    changed = replace(package.parts[part], data=data[:end] + xml.encode() + data[end:])
    with path.open("wb") as file:
        write_package(file, {**package.parts, part: changed}.values(), package.relationships)


@pytest.mark.parametrize("part", ["/word/header1.xml", "/word/header2.xml", "/word/footer2.xml"])
def test_what_is_written_into_a_header_or_footer_is_told_of(room: Room, part: str) -> None:
    write_at_edge(room, part, p("Se baksiden"))
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert faults(reading) == [
        f"{IN_FILE}: “Se baksiden” stands in a header or footer, so it was not read. If it is an "
        "answer, move it into the field that it belongs in, and collect again."
    ]


def test_a_logo_alone_in_the_header_is_no_matter(tmp_path: Path) -> None:
    nameless = replace(GOOD, organisation=replace(GOOD.organisation, name=""))
    assert Room(tmp_path, nameless).read().remarks == ()


def test_page_numbers_that_were_counted_anew_are_no_matter(room: Room) -> None:
    path = room.sheets[FIRST]
    package = read_package(path, FIRST)
    with path.open("wb") as file:
        parts = [
            replace(one, data=one.data.replace(b">1</w:t>", b">12</w:t>"))
            if one.name.startswith("/word/footer")
            else one
            for one in package.parts.values()
        ]
        assert parts != list(package.parts.values())
        write_package(file, parts, package.relationships)
    assert room.read().remarks == ()


def forget(room: Room) -> None:
    """Let the sheet lose its properties, as in a program of the web."""
    path = room.sheets[FIRST]
    path.write_bytes(without_properties(path.read_bytes()))


@pytest.mark.parametrize("groups", [GOOD.groups, ()])
@pytest.mark.parametrize("built_in", ["nb", "nn", "en"])
def test_without_properties_headers_with_the_seminars_names_are_no_matter(
    tmp_path: Path, groups: tuple[Group, ...], built_in: LanguageCode
) -> None:
    organisation = replace(GOOD.organisation, parallel_names=("Levangen tjïelte",))
    written = replace(GOOD, language=built_in, groups=groups, organisation=organisation)
    for path in write_sheets(tmp_path, written).values():
        path.write_bytes(without_properties(path.read_bytes()))
    reading = read_answers(tmp_path, replace(written, language="nb"))
    assert not [one for one in sentences(reading) if "header or footer" in str(one)]
    assert len(reading.sheets) == 2 * max(1, len(groups))


@pytest.mark.parametrize("part", ["/word/header1.xml", "/word/header2.xml", "/word/footer2.xml"])
def test_without_properties_what_else_stands_in_a_header_or_footer_is_told_of_too(
    room: Room, part: str
) -> None:
    write_at_edge(room, part, p("Gruppe 1 vil ha mer tid"))
    forget(room)
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert faults(reading) == []
    assert notes(reading) == [
        f"{IN_FILE} has lost what tells its own words from the group's. “Gruppe 1 vil ha mer tid” "
        "stands in a header or footer, and was not read. If it is an answer, move it into the "
        "field that it belongs in, and collect again."
    ]


def test_a_header_of_an_opendocument_text_is_looked_at_too(tmp_path: Path) -> None:
    sheet = OpenSheet(tmp_path, header="Se baksiden")
    assert sheet.answered(open_p("Mer tid")) == ("Mer tid",)
    assert "“Se baksiden” stands in a header or footer" in faults(read_answers(tmp_path, GOOD))[0]


def test_text_in_a_field_beside_a_picture_is_read(room: Room) -> None:
    room.edit(
        FIRST,
        lambda root: control(root, ANSWER).addnext(
            parsed(f'<w:p><w:pPr><w:pStyle w:val="PlenumSvar"/></w:pPr>{r("Rom")}{PICTURE}</w:p>')[
                0
            ]
        ),
    )
    assert said(room.read()) == ("Mer tid", "Rom")
    assert "a picture in the answer to question 1" in faults(room.read())[0]
