"""Contrast of text: what is told of it, and what is left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects.contrast import RUN, WHITE_GROUND, ground, paint, solid
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import Members, every, xml

pytestmark = pytest.mark.invalid_office_files


def _grey(members: Members) -> None:
    paint(members.find(WHITE_GROUND, RUN), solid('<a:srgbClr val="8A8A8A"/>'))


def _small(members: Members) -> None:
    properties = members.find(WHITE_GROUND, RUN + "/a:rPr")
    properties.set("sz", "1600")
    properties.set("b", "0")


def test_the_sentence_names_text_and_figures(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "slide-text-contrast", _grey, _small)
    assert str(finding.sentence) == (
        "“Helhetlig ressursforvaltning” has a contrast of 3.4 to 1; it needs 4.5."
    )
    assert str(finding.place.text) == "Slide 7"


def test_large_text_needs_less_contrast(tmp_path: Path) -> None:
    assert found(tmp_path, "slide-text-contrast", _grey) == []


def test_bold_text_is_large_from_14_points_on(tmp_path: Path) -> None:
    def bold(members: Members) -> None:
        members.find(WHITE_GROUND, RUN + "/a:rPr").set("b", "1")

    assert found(tmp_path, "slide-text-contrast", _grey, _small, bold) == []


def test_white_text_in_a_dark_box_is_fine(tmp_path: Path) -> None:
    def white_in_a_dark_box(members: Members) -> None:
        run = members.find(WHITE_GROUND, RUN)
        shape = run.getparent().getparent().getparent()  # type: ignore[union-attr]
        assert shape is not None
        for properties in every(shape, "p:spPr"):
            properties.append(xml(solid('<a:srgbClr val="103B45"/>')))
        for each in shape.iter(run.tag):
            paint(each, solid('<a:schemeClr val="bg1"/>'))

    assert found(tmp_path, "slide-text-contrast", white_in_a_dark_box) == []


def test_a_gradient_between_light_colours_is_fine_under_dark_text(tmp_path: Path) -> None:
    def light(members: Members) -> None:
        stops = "".join(
            f'<a:gs pos="{at}"><a:srgbClr val="{rgb}"/></a:gs>'
            for at, rgb in ((0, "FFFFFF"), (100000, "F3EEE4"))
        )
        ground(members, WHITE_GROUND, f"<a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill>")

    assert found(tmp_path, "slide-text-contrast", light) == []
    assert found(tmp_path, "slide-text-contrast-unknown", light) == []


def test_a_box_beside_the_text_is_not_its_ground(tmp_path: Path) -> None:
    def beside(members: Members) -> None:
        members.find(WHITE_GROUND, "//p:spTree").insert(
            2,
            xml(
                '<p:sp><p:nvSpPr><p:cNvPr id="901" name="Felt"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
                '<p:spPr><a:xfrm><a:off x="11700000" y="0"/><a:ext cx="492000" cy="6000000"/>'
                '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
                + solid('<a:srgbClr val="103B45"/>')
                + "</p:spPr></p:sp>"
            ),
        )

    assert found(tmp_path, "slide-text-contrast", beside) == []
