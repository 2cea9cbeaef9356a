"""What lies among the groups' files: each is read, or told of in a sentence with the way out."""

from __future__ import annotations

import io
import os
import re
import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
import pytest

from builders.answers import read_answers
from builders.documents.templating.tags import Element
from tests.builders.answers.marking_up import delete_bookmarks, delete_control, heading, p, parsed
from tests.builders.answers.rooms import (
    FIRST,
    HIGHLIGHT,
    SECOND,
    Room,
    faults,
    notes,
    said,
    sheet_of,
)
from tests.builders.inspection.chart_deck import chart_deck
from tests.filled_sheets import edited, without_properties
from tests.good_seminar import GOOD

pytestmark = pytest.mark.invalid_office_files

OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)


def odd(room: Room, name: str, data: bytes) -> str:
    """Put a file into a group's folder, and return the one sentence about it; the rest is read."""
    path = room.groups / "Gruppe 1" / name
    path.write_bytes(data)
    reading = room.read()
    assert len(reading.sheets) == 4
    assert said(reading) == ("Mer tid",)
    (remark,) = reading.remarks
    assert remark.file == f"groups/Gruppe 1/{name}"
    return str(remark.sentence)


def old(name: str) -> bytes:
    """Return a compound file with an entry of this name."""
    return OLD + name.encode("utf-16-le") + b"\0\0"


def packed(name: str, data: bytes = b"") -> bytes:
    """Return an archive with one member."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, data)
    return target.getvalue()


def of_kind(kind: str) -> bytes:
    """Return an OpenDocument file of a kind, without anything in it."""
    return packed("mimetype", f"application/vnd.oasis.opendocument.{kind}".encode())


OF_TEMPLATES = re.compile("template|presentation|PowerPoint|Excel|pptx|Take another|[Cc]hoose")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.docx", b"", "is empty. Wait until it is synchronised, or ask the group"),
        ("a.docx", bytes(3000), "holds nothing but zeros"),
        ("a.docx", b"PK\x03\x04" + bytes(300), "is cut off or damaged"),
        ("a.docx", old("EncryptedPackage"), "is protected with a password"),
        ("a.docx", old("WordDocument"), "has Word's format from before 2007"),
        ("a.docx", rb"{\rtf1 Hei}", "is an RTF document"),
        ("a.docx", old("PowerPoint Document"), "is no Word document, so it was not read"),
        ("a.docx", old("Workbook"), "is no Word document, so it was not read"),
        ("a.docx", old("__nameid_version1.0"), "save the attached sheet in the group's folder"),
        ("a.doc", OLD, "Open it in Word or LibreOffice and save it as .docx without a"),
        ("a", OLD, "Open it in Word or LibreOffice and save it as .docx without a"),
        ("a.docx", bytes(range(256)) * 30, "is no Word document or OpenDocument text, or it is"),
        ("a.docx", b"<?xml version='1.0'?><a/>", "save it as .docx or .odt."),
        ("a.docx", b"7z\xbc\xaf\x27\x1c", "put the sheets in it into the folders of their groups"),
        ("a.docx", packed("x.iwa"), "Export it there as a Word file."),
        ("a.odt", of_kind("presentation"), "is no Word document, so it was not read"),
        ("a.odt", of_kind("spreadsheet"), "is no Word document, so it was not read"),
        ("a.odt", of_kind("graphics"), "is no Word document, so it was not read"),
        ("a.docx", b"%PDF-1.7 ...", "is a PDF, so it was not read. Ask the group for the sheet"),
        ("a.docx", b"\x89PNG\r\n\x1a\n", "is a picture, so it was not read. Write what it shows"),
        ("a.docx", b"Bare litt tekst om samspillet i dag", "is plain text"),
        ("a.doc", old("WordDocument"), "has Word's format from before 2007"),
        ("a.pdf", b"%PDF-1.7 ...", "is a PDF"),
        ("Flippover.jpg", b"\xff\xd8\xff", "is no Word document, so it was not read"),
        ("svar.txt", b"Hei", "is no Word document"),
        ("~WRL0001.tmp", b"x", "is a temporary file"),
        ("a.docx.tmp", b"x", "is a temporary file"),
        ("a.docx.crdownload", b"x", "is a temporary file"),
        (".a.docx.icloud", b"x", "groups/Gruppe 1/a.docx is not on this machine yet"),
        ("a.docx.icloud", b"x", "groups/Gruppe 1/a.docx is not on this machine yet"),
        ("~$ukjent.docx", bytes(162), "is only a lock file that Word leaves"),
    ],
)
def test_what_is_no_sheet_is_told_of(room: Room, name: str, data: bytes, told: str) -> None:
    sentence = odd(room, name, data)
    assert told in sentence
    assert not OF_TEMPLATES.search(sentence)


@pytest.mark.parametrize("kind", ["xlsx", "pptx"])
def test_a_workbook_or_a_presentation_with_the_name_of_a_sheet_is_told_of(
    room: Room, kind: str
) -> None:
    data = table_of_answers() if kind == "xlsx" else chart_deck()
    assert odd(room, "a.docx", data) == (
        "groups/Gruppe 1/a.docx is no Word document, so it was not read. If it holds answers, "
        "write them into the group's sheet."
    )


def table_of_answers() -> bytes:
    """Return a workbook."""
    target = io.BytesIO()
    openpyxl.Workbook().save(target)
    return target.getvalue()


def test_a_sheet_that_claims_to_unpack_to_more_than_any_is_told_of(room: Room) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", bytes(80_000_000))
    sentence = odd(room, "a.docx", target.getvalue())
    assert "holds far more than an answer sheet does" in sentence


def test_a_sheet_with_a_list_of_parts_without_end_is_told_of(room: Room) -> None:
    data = bytearray(packed("a"))
    data[-10:-6] = (9_000_000).to_bytes(4, "little")
    assert "holds far more than an answer sheet does" in odd(room, "a.docx", bytes(data))


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "desktop.ini", "._x.docx~", ".~lock.x.docx#"]
)
def test_what_systems_keep_for_themselves_is_passed_over(room: Room, name: str) -> None:
    (room.groups / "Gruppe 1" / name).write_bytes(b"x")
    assert room.read().remarks == ()


def test_what_macos_keeps_beside_a_sheet_is_passed_over(room: Room) -> None:
    """On drives that are not its own, and in the packed folders that it makes."""
    path = room.sheets[FIRST]
    path.with_name(f"._{path.name}").write_bytes(bytes.fromhex("0005160700020000") + bytes(200))
    assert room.read().remarks == ()


def test_a_sheet_whose_name_begins_as_those_do_is_read(room: Room) -> None:
    path = room.sheets[FIRST]
    path.rename(path.with_name("._svar.docx"))
    assert said(room.read()) == ("Mer tid",)


def test_a_sheet_that_has_lost_the_ending_of_its_name_is_read(room: Room) -> None:
    path = room.sheets[FIRST]
    path.rename(path.with_suffix(""))
    assert said(room.read()) == ("Mer tid",)
    assert room.read().remarks == ()


def test_a_sheet_with_a_film_is_read_without_the_film(room: Room) -> None:
    """Of 300 MB nothing is brought into memory but what is needed."""
    path = room.sheets[FIRST]
    film = b"film" * 1_000_000
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(5):
            archive.writestr(f"word/media/film{number}.mp4", film)
    tracemalloc.start()
    reading = read_answers(room.folder, room.seminar)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said(reading) == ("Mer tid",)
    assert path.stat().st_size > 20_000_000 > 2 * most


def test_folders_within_folders_without_end_are_told_of(room: Room) -> None:
    deep = room.groups.joinpath("Gruppe 1", *("Ny mappe",) * 14)
    deep.mkdir(parents=True)
    (deep / "svar.docx").write_bytes(b"x")
    (fault,) = faults(room.read())
    assert "lies in so many folders that it was not looked into" in fault


@pytest.mark.parametrize(
    "mark", ["~$uppe 1 Oppgave 1 Svarark.docx", ".~lock.Gruppe 1 Oppgave 1 Svarark.docx#"]
)
def test_a_sheet_that_is_open_is_read_as_it_was_saved(room: Room, mark: str) -> None:
    (room.groups / "Gruppe 1" / mark).write_bytes(bytes(162))
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert notes(reading) == [
        f"groups/{FIRST} is open somewhere. What is not saved there was not read: save and close "
        "it, and collect again."
    ]
    assert reading.open == (("task1", "g1"),)


def test_whose_an_open_sheet_is_stands_in_the_sheet_whatever_its_name(room: Room) -> None:
    path = room.sheets[FIRST]
    path.rename(path.with_name("Notatet vårt.docx"))
    path.with_name("~$tatet vårt.docx").write_bytes(bytes(162))
    assert room.read().open == (("task1", "g1"),)


def test_two_marks_of_one_open_sheet_are_told_once(room: Room) -> None:
    for mark in ("~$uppe 1 Oppgave 1 Svarark.docx", ".~lock.Gruppe 1 Oppgave 1 Svarark.docx#"):
        (room.groups / "Gruppe 1" / mark).write_bytes(bytes(162))
    assert len(room.read().remarks) == 1


@pytest.mark.invalid_office_files
def test_an_open_sheet_that_is_not_read_is_known_by_its_place(room: Room) -> None:
    path = room.sheets[FIRST]
    path.write_bytes(b"half a file")
    path.with_name("~$uppe 1 Oppgave 1 Svarark.docx").write_bytes(bytes(162))
    assert room.read().open == (("task1", "g1"),)


def test_a_spreadsheet_and_a_packed_folder_are_told_of(room: Room) -> None:
    path = room.groups / "Gruppe 1" / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("bilde.png", b"x")
    assert "is a packed folder, so it was not read" in faults(room.read())[0]


def test_an_encrypted_opendocument_text_is_told_of(room: Room) -> None:
    path = room.groups / "Gruppe 1" / "a.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
        archive.writestr("content.xml", b"\x00\x01")
    assert "a.odt is protected with a password. Open it in LibreOffice" in faults(room.read())[0]


@pytest.mark.skipif(os.name == "nt", reason="needs rights there")
def test_links_to_elsewhere_are_not_followed(
    room: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    elsewhere = Room(outside)
    elsewhere.fill(FIRST, "Fra et annet sted")
    (room.groups / "Alt").symlink_to(elsewhere.groups)
    (room.groups / "Ett.docx").symlink_to(elsewhere.sheets[FIRST])
    (room.groups / "Rundt").symlink_to(room.groups)
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert [one.file for one in reading.remarks] == ["groups/Alt", "groups/Ett.docx"]
    assert all("is a link to another place" in one for one in faults(reading))


def test_without_a_folder_of_groups_there_is_nothing(tmp_path: Path) -> None:
    reading = read_answers(tmp_path, GOOD)
    assert (reading.sheets, reading.remarks, reading.files) == ((), (), 0)


# --- several files for one sheet ------------------------------------------------------------------


def copy(room: Room, name: str, *points: str, source: str = FIRST) -> str:
    """Put a copy of a sheet beside it, with these points if any, and return its path."""
    fresh = Room(room.folder / "fresh")
    if points:
        fresh.fill(source, *points)
    path = room.sheets[source].with_name(name)
    path.write_bytes(fresh.sheets[source].read_bytes())
    return f"groups/{path.parent.name}/{name}"


@pytest.mark.parametrize(
    "name",
    [
        "Gruppe 1 Oppgave 1 Svarark – kopi.docx",
        "Gruppe 1 Oppgave 1 Svarark (1).docx",
        "Gruppe 1 Oppgave 1 Svarark-LAPTOP-7.docx",
        "Gruppe 1 Oppgave 1 Svarark (motstridende kopi 2026-03-19).docx",
        "Oppgave 1 - kopi.docx",
    ],
)
def test_a_copy_that_says_the_same_is_no_matter(room: Room, name: str) -> None:
    copy(room, name, "Mer tid")
    assert room.read().remarks == ()
    assert sheet_of(room.read()).file == f"groups/{FIRST}"


def test_where_only_the_copy_was_written_in_that_is_read(room: Room) -> None:
    name = copy(room, "Gruppe 2 Oppgave 1 Svarark – kopi.docx", "Tid", source=SECOND)
    reading = room.read()
    assert said(reading, group="g2") == ("Tid",)
    assert sheet_of(reading, group="g2").file == name
    assert notes(reading) == [
        f"{name} was read. groups/{SECOND} is the same sheet, but nothing else is written there."
    ]


def test_where_both_were_written_in_the_right_name_counts_and_both_are_told(room: Room) -> None:
    name = copy(room, "Gruppe 1 Oppgave 1 Svarark (1).docx", "Noe annet")
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert faults(reading) == [
        f"groups/{FIRST} was read, but there are several files for this sheet, and they say "
        f"different things: {name} was not read. Bring the answers together in one, delete the "
        "others, and collect again."
    ]


def test_what_was_not_read_of_a_copy_is_told_too(room: Room) -> None:
    name = copy(room, "Gruppe 1 Oppgave 1 Svarark (1).docx", "Mer tid")
    path = room.folder / name
    path.write_bytes(
        edited(
            path.read_bytes(),
            lambda root: heading(root, "Svarark").addnext(parsed(p("Se her", "BodyText"))[0]),
        )
    )
    assert faults(room.read())[0].startswith(f"{name}: “Se her” stands under no question")


def test_of_copies_without_a_word_the_one_with_the_most_fields_is_read(room: Room) -> None:
    """Two blank files for one sheet, where somebody has deleted a question in the one."""
    room.sheets[FIRST].write_bytes((room.folder / copy(room, "x.docx")).read_bytes())
    name = copy(room, "Gruppe 1 Oppgave 1 Svarark – kopi.docx")
    (room.groups / "Gruppe 1" / "x.docx").unlink()

    def take(root: Element) -> None:
        delete_control(root, HIGHLIGHT, with_content=True)
        delete_bookmarks(root)
        line = heading(root, "Det viktigste")
        parent = line.getparent()
        assert parent is not None
        parent.remove(line)

    room.edit(FIRST, take)
    reading = room.read()
    assert sheet_of(reading).file == name
    assert not any("several files" in one for one in faults(reading))


def test_copies_without_properties_are_known_by_their_names(room: Room) -> None:
    name = copy(room, "Kopi av Gruppe 1 Oppgave 1 Svarark.docx", "Noe annet")
    path = room.folder / name
    path.write_bytes(without_properties(path.read_bytes()))
    assert name in faults(room.read())[0]
