"""Pictures, shapes, tables and motion on slides: what shuts no one out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects.slide_objects import PICTURE, add_shape, animate, describe
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import NS, Members, unset, xml

pytestmark = pytest.mark.invalid_office_files
_NO_LOOK = (
    '<p:sp><p:nvSpPr><p:cNvPr id="77" name="Felt 77"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="500000" cy="300000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></p:spPr>'
    "</p:sp>"
)
_GROUP = (
    '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="78" name="Gruppe 78" descr="To piler mot hverandre"/>'
    "<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:grpSp>"
)


def test_what_a_described_group_holds_needs_no_text_of_its_own(tmp_path: Path) -> None:
    def grouped(members: Members) -> None:
        picture = members.first(PICTURE)
        picture.find(".//p:cNvPr", NS).attrib.pop("descr")  # type: ignore[union-attr]
        group = xml(_GROUP)
        picture.addprevious(group)
        group.append(picture)

    assert found(tmp_path, "slide-object-without-alternative-text", grouped) == []


def test_a_hidden_picture_needs_no_text(tmp_path: Path) -> None:
    def hidden(members: Members) -> None:
        properties = members.first(f"{PICTURE}//p:cNvPr")
        properties.attrib.pop("descr")
        properties.set("hidden", "1")

    assert found(tmp_path, "slide-object-without-alternative-text", hidden) == []


def test_the_title_beside_the_description_will_do(tmp_path: Path) -> None:
    def titled(members: Members) -> None:
        properties = members.first(f"{PICTURE}//p:cNvPr")
        properties.set("title", properties.attrib.pop("descr"))

    assert found(tmp_path, "slide-object-without-alternative-text", titled) == []


def test_a_shape_without_a_look_says_nothing_and_needs_not(tmp_path: Path) -> None:
    def unseen(members: Members) -> None:
        add_shape(members, _NO_LOOK)

    assert found(tmp_path, "slide-shape-without-alternative-text", unseen) == []


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("slide-object-described-by-file-name", "Våpenet til kommunen"),
        ("slide-description-says-picture", "Bildets midtpunkt er et rundt bord"),
        ("slide-description-too-long", "Et rundt bord med åtte mennesker. " * 7),
        ("slide-description-twice", "Et rundt bord sett ovenfra"),
    ],
)
def test_a_description_that_says_something_is_fine(tmp_path: Path, rule: str, text: str) -> None:
    assert found(tmp_path, rule, lambda members: describe(members, text.strip())) == []


def test_a_header_column_is_enough(tmp_path: Path) -> None:
    def column(members: Members) -> None:
        properties = members.first("//a:tblPr")
        unset(properties, "firstRow")
        properties.set("firstCol", "1")

    assert found(tmp_path, "slide-table-without-header", column) == []


def test_a_table_to_fill_in_may_be_blank(tmp_path: Path) -> None:
    def form(members: Members) -> None:
        for text in members.first("//a:tbl").iterfind(".//a:t", NS):
            text.text = ""

    assert found(tmp_path, "slide-table-blank-row", form) == []


@pytest.mark.parametrize(
    "attributes", ['presetID="8"', 'presetID="8" repeatCount="2000" dur="500"']
)
def test_a_short_animation_is_fine(tmp_path: Path, attributes: str) -> None:
    assert found(tmp_path, "animation-goes-on", lambda members: animate(members, attributes)) == []


def test_a_transition_on_click_waits(tmp_path: Path) -> None:
    def fade(members: Members) -> None:
        mapping = members.find("ppt/slides/slide7.xml", "//p:clrMapOvr")
        mapping.addnext(xml("<p:transition><p:fade/></p:transition>"))

    assert found(tmp_path, "slide-goes-on-by-itself", fade) == []
