"""Content controls that may be as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import content_controls
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files
TEXT = content_controls.TEXT


def test_a_control_is_named_by_its_title(tmp_path: Path) -> None:
    plant = content_controls.the_run_in_a_control_is_taken_out
    assert sentences(tmp_path, "content-control-empty", plant) == [
        "The content control “Gruppe” is empty."
    ]


def test_controls_that_show_the_same_data_may_share_a_tag(tmp_path: Path) -> None:
    plant = content_controls.two_controls_have_a_tag
    assert len(found(tmp_path, "content-control-tag-twice", plant)) == 1

    def bound(members: Members) -> None:
        control = members.find(TEXT, "(//w:sdtPr[w:tag/@w:val='gruppe'])[last()]")
        control.append(xml('<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>'))

    assert found(tmp_path, "content-control-tag-twice", plant, bound) == []


def test_controls_without_id_and_tag_are_no_doubles(tmp_path: Path) -> None:
    def bare(members: Members) -> None:
        for _ in range(2):
            members.find(TEXT, "//w:body/w:p").append(
                xml("<w:sdt><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>")
            )

    for rule in ("content-control-id-twice", "content-control-tag-twice", "content-control-empty"):
        assert found(tmp_path, rule, bare) == []


def test_a_control_around_a_bookmark_alone_is_empty(tmp_path: Path) -> None:
    def marked(members: Members) -> None:
        content = members.find(TEXT, "//w:sdt[.//w:tag/@w:val='gruppe']/w:sdtContent")
        content.append(xml('<w:bookmarkEnd w:id="77"/>'))

    plant = content_controls.the_run_in_a_control_is_taken_out
    assert len(found(tmp_path, "content-control-empty", plant, marked)) == 1


def test_choices_that_differ_are_fine(tmp_path: Path) -> None:
    def chosen(members: Members) -> None:
        items = "".join(f'<w:listItem w:displayText="{one}" w:value="{one}"/>' for one in "AB")
        content_controls.with_choices(members, items)

    for rule in ("choices-missing", "choices-alike", "content-control-without-text"):
        assert found(tmp_path, rule, chosen) == []


def test_a_control_with_a_picture_needs_no_text(tmp_path: Path) -> None:
    def pictured(members: Members) -> None:
        content = members.find(TEXT, "//w:sdt[.//w:tag/@w:val='gruppe']/w:sdtContent")
        content[0].append(xml("<w:drawing/>"))

    plant = content_controls.the_text_in_a_control_is_deleted
    assert found(tmp_path, "content-control-without-text", plant, pictured) == []
