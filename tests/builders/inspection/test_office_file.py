"""An Office file read as it is, with what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.archive import UnreadableOfficeFile
from builders.inspection.office_file import open_office_file
from builders.inspection.parsing import MOST_XML, Parsed, parse_xml
from tests.builders.inspection.planting import write_members

TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="XML" ContentType="application/xml"/>'
    b'<Override PartName="/ppt/Deck.xml" ContentType="application/deck+xml"/></Types>'
)
LINKS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="rId1" Type="http://x/officeDocument" Target="PPT/deck.XML"/>'
    b'<Relationship Id="rId2" Type="http://x/hyperlink" Target="http://y" TargetMode="External"/>'
    b"</Relationships>"
)

pytestmark = pytest.mark.invalid_office_files


def written(folder: Path, *members: tuple[str, bytes]) -> Path:
    write_members(folder / "file.pptx", members)
    return folder / "file.pptx"


def test_types_and_targets_are_found_whatever_the_case_of_their_names(tmp_path: Path) -> None:
    deck, other = ("ppt/Deck.xml", b"<deck/>"), ("ppt/other.xml", b"<other/>")
    path = written(tmp_path, ("[Content_Types].xml", TYPES), ("_rels/.rels", LINKS), deck, other)
    with open_office_file(path) as file:
        assert file.main == "/ppt/Deck.xml"
        assert file.content_type("/ppt/Deck.xml") == "application/deck+xml"
        assert file.content_type("/ppt/other.xml") == "application/xml"
        assert file.parts == ("/ppt/Deck.xml", "/ppt/other.xml")


def test_links_of_a_file_without_any_are_none(tmp_path: Path) -> None:
    with open_office_file(written(tmp_path, ("a.xml", b"<a/>"))) as file:
        assert file.links("/") == ()
        assert file.types == ()
        assert file.main == ""


def test_members_of_one_name_are_told(tmp_path: Path) -> None:
    path = written(tmp_path, ("a.xml", b"<a/>"), ("A.xml", b"<b/>"), ("c.xml", b"<c/>"))
    with open_office_file(path) as file:
        assert [name.casefold() for name in file.doubles] == ["/a.xml"]


def test_what_could_not_be_parsed_is_remembered(tmp_path: Path) -> None:
    path = written(tmp_path, ("good.xml", b"<a/>"), ("bad.xml", b"<a>\n<b></a>"))
    with open_office_file(path) as file:
        file.parse("/good.xml")
        file.parse("/bad.xml")
        assert file.flawed == {"/bad.xml": Parsed(None, "not-well-formed", 2)}


@pytest.mark.parametrize(
    ("data", "flaw"),
    [
        (b"<a", "not-well-formed"),
        (b"plain", "not-well-formed"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "doctype"),
        ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"), "doctype"),
        (b"<a>" * 5000 + b"</a>" * 5000, "too-deep"),
        (b"<a>" + b"<b/>" * 2_000_001 + b"</a>", "too-large"),
        (b"<a>" + b" " * MOST_XML + b"</a>", "too-large"),
    ],
)
def test_xml_beyond_what_an_office_file_holds_is_not_parsed(data: bytes, flaw: str) -> None:
    parsed = parse_xml(data)
    assert parsed.root is None
    assert parsed.flaw == flaw


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableOfficeFile) as caught, open_office_file(tmp_path / "no.pptx"):
        pass
    assert "no.pptx is not there" in str(caught.value)


def test_comments_in_xml_are_left_out() -> None:
    root = parse_xml(b"<?xml version='1.0'?><a><!-- x --><?do it?><b/></a>").root
    assert root is not None
    assert [child.tag for child in root] == ["b"]
