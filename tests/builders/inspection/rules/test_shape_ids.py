from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.livelier import SLIDE
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files


def test_the_picture_of_an_object_may_have_its_frames_id(tmp_path: Path) -> None:
    def embed(members: Members) -> None:
        members.find(SLIDE, "//p:spTree").append(
            xml(
                '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="50" name="Objekt"/>'
                "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic>"
                "<a:graphicData><p:oleObj><p:embed/><p:pic><p:nvPicPr>"
                '<p:cNvPr id="50" name=""/><p:cNvPicPr/><p:nvPr/></p:nvPicPr></p:pic></p:oleObj>'
                "</a:graphicData></a:graphic></p:graphicFrame>"
            )
        )

    assert found(tmp_path, "shape-id", embed) == []


def test_both_shapes_are_named(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path,
        "shape-id",
        lambda members: members.find(SLIDE, "(//p:sp)[2]/p:nvSpPr/p:cNvPr").set("id", "2"),
    )
    assert str(finding.sentence) == "The shapes “Tittel 2” and “Stikktittel 3” have the same id, 2."
    assert finding.place.shape == "Stikktittel 3"


def test_what_holds_all_shapes_is_no_shape(tmp_path: Path) -> None:
    def as_libreoffice(members: Members) -> None:
        members.find(SLIDE, "//p:spTree/p:nvGrpSpPr/p:cNvPr").set("id", "2")

    assert found(tmp_path, "shape-id", as_libreoffice) == []


def test_on_layouts_an_id_is_a_tip(tmp_path: Path) -> None:
    def as_libreoffice(members: Members) -> None:
        members.first("//p:sp/p:nvSpPr/p:cNvPr", "ppt/slideLayouts/").set("id", "0")

    assert [one.severity for one in found(tmp_path, "shape-id", as_libreoffice)] == ["tip"]
