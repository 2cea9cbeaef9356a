"""A part's XML as a present-day Office reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.inspection.markup import MC, A, P
from builders.inspection.office_file import open_office_file
from builders.inspection.parts import XmlPart
from tests.builders.inspection.planting import NS, write_members, xml

CHOICE = """<p:spTree>
  <mc:AlternateContent>
    <mc:Choice Requires="p14"><p:sp/><p:pic/></mc:Choice>
    <mc:Fallback><p:cxnSp><a:blip r:embed="rId9"/></p:cxnSp></mc:Fallback>
  </mc:AlternateContent>
  <p:graphicFrame r:id="rId1"/>
</p:spTree>"""
NESTED = """<p:spTree><mc:AlternateContent><mc:Choice Requires="a14">
  <p:grpSp><mc:AlternateContent><mc:Fallback><p:sp/></mc:Fallback></mc:AlternateContent></p:grpSp>
</mc:Choice></mc:AlternateContent></p:spTree>"""


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """An archive with one member and no links."""
    write_members(tmp_path / "empty.pptx", [("ppt/slides/slide1.xml", b"<x/>")])
    return tmp_path / "empty.pptx"


def part_of(path: Path, text: str) -> XmlPart:
    with open_office_file(path) as file:
        return XmlPart(file, "/ppt/slides/slide1.xml", xml(text))


@pytest.mark.invalid_office_files
def test_the_first_choice_stands_in_the_place_of_alternative_contents(empty: Path) -> None:
    part = part_of(empty, CHOICE)
    assert [child.tag for child in part.root] == [f"{P}sp", f"{P}pic", f"{P}graphicFrame"]


@pytest.mark.invalid_office_files
def test_a_fallback_without_a_choice_is_taken_in_a_choice_too(empty: Path) -> None:
    part = part_of(empty, NESTED)
    assert part.all(f"{MC}AlternateContent") == []
    assert part.root.find("p:grpSp/p:sp", NS) is not None


@pytest.mark.invalid_office_files
def test_references_to_relationships_are_those_of_fallbacks_too(empty: Path) -> None:
    part = part_of(empty, CHOICE)
    assert [(name, id_) for _, name, id_ in part.references] == [("embed", "rId9"), ("id", "rId1")]


@pytest.mark.invalid_office_files
def test_elements_are_found_by_name_in_document_order(empty: Path) -> None:
    part = part_of(empty, "<a:p><a:r><a:t>en</a:t></a:r><a:r><a:t>to</a:t></a:r></a:p>")
    assert [element.text for element in part.all(f"{A}t")] == ["en", "to"]
    assert part.all(f"{A}br") == []
    assert part.tags == {f"{A}p", f"{A}r", f"{A}t"}
