from __future__ import annotations

from pathlib import Path

from tests.builders.inspection.livelier import SLIDE, within
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import NS, Members, xml

PLACE = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm>'
MARK = "//p:ph[@idx='14']"


def test_a_placeholder_that_powerpoint_has_cut_loose_is_no_fault(tmp_path: Path) -> None:
    def cut_loose(members: Members) -> None:
        members.find(SLIDE, MARK).set("idx", "4294967295")

    assert found(tmp_path, "placeholder-not-in-layout", cut_loose) == []
    assert found(tmp_path, "placeholder-twice", cut_loose) == []


def test_a_footer_of_libreoffice_that_stands_where_it_says_is_no_fault(tmp_path: Path) -> None:
    def move(members: Members) -> None:
        for number in range(1, 16):
            layout = members.tree(f"ppt/slideLayouts/slideLayout{number}.xml")
            for mark in layout.iterfind(".//p:ph[@type='ftr']", NS):
                mark.set("type", "dt")
        for name in [one for one in members.names if one.startswith("ppt/slides/slide")]:
            for shape in members.tree(name).iterfind(".//p:sp", NS):
                if shape.find(".//p:ph[@type='ftr']", NS) is not None:
                    within(shape, "p:spPr").insert(0, xml(PLACE))

    assert found(tmp_path, "placeholder-not-in-layout", move) == []


def test_the_layout_is_asked_and_the_shape_named(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path,
        "placeholder-not-in-layout",
        lambda members: members.find(SLIDE, MARK).set("idx", "77"),
    )
    assert str(finding.place.text) == "Slide 2"
    assert str(finding.sentence) == (
        "“Tillegg 4” fills a placeholder that the slide's layout does not have."
    )


def test_it_is_said_what_a_placeholder_is_for(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path,
        "placeholder-of-another-kind",
        lambda members: members.find(SLIDE, MARK).set("type", "pic"),
    )
    assert str(finding.sentence) == (
        "“Tillegg 4” is a placeholder for a picture, but for text on the layout."
    )
