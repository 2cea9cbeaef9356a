"""Text in shapes of all outlines: its ground, and its room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.builders.inspection.defects.contrast import solid
from tests.builders.inspection.defects.overlap import add
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files

DARK = solid('<a:srgbClr val="103B45"/>')
# fmt: off
FILLED = (
    "rect", "roundRect", "ellipse", "hexagon", "octagon", "diamond", "chevron", "homePlate",
    "triangle", "trapezoid", "parallelogram", "rightArrow", "leftRightArrow", "upArrow",
    "notchedRightArrow", "wedgeRectCallout", "wedgeRoundRectCallout", "wedgeEllipseCallout",
    "cloudCallout", "cloud", "can", "cube", "plaque", "ribbon", "wave", "flowChartTerminator",
    "flowChartDecision", "flowChartDocument", "flowChartInputOutput", "star5", "heart",
    "leftBracket", "bracketPair", "bracePair", "corner",
)
# fmt: on
"""Outlines that fill what is under their text: the brackets and the corner, too, once filled."""
OPEN = ("frame", "donut")


def figure(
    preset: str, place: tuple[int, int, int, int], text: str, fill: str = DARK, turn: int = 0
) -> Callable[[Members], None]:
    """Return an edit that adds a shape with white text in its middle."""
    left, top, width, height = place

    def planted(members: Members) -> None:
        shape = xml(
            f'<p:sp><p:nvSpPr><p:cNvPr id="903" name="{preset}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
            f'<p:spPr><a:xfrm rot="{turn * 60_000}"><a:off x="{left}" y="{top}"/>'
            f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="{preset}"><a:avLst/>'
            f'</a:prstGeom>{fill}</p:spPr><p:txBody><a:bodyPr anchor="ctr"/><a:p>'
            f'<a:pPr algn="ctr"/><a:r><a:rPr lang="nb-NO" sz="1800">{solid(WHITE)}</a:rPr>'
            f"<a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
        )
        add(members, shape)

    return planted


WHITE = '<a:schemeClr val="bg1"/>'


def _all(presets: Sequence[str], text: str, *, turn: int = 0) -> Callable[[Members], None]:
    def planted(members: Members) -> None:
        for preset in presets:
            figure(preset, (2_000_000, 1_900_000, 3_600_000, 1_800_000), text, turn=turn)(members)

    return planted


@pytest.mark.parametrize("rule", ["slide-text-contrast", "slide-text-contrast-unknown"])
@pytest.mark.parametrize("turn", [0, 20])
def test_a_shapes_fill_is_the_ground_of_its_text(tmp_path: Path, rule: str, turn: int) -> None:
    assert found(tmp_path, rule, _all(FILLED, "Sak", turn=turn)) == []


def test_text_in_a_chevron_is_told_of_its_own_fill(tmp_path: Path) -> None:
    light = solid('<a:srgbClr val="F3EEE4"/>')
    edit = figure("chevron", (2_000_000, 1_900_000, 3_600_000, 1_000_000), "Høring", light)
    (finding,) = found(tmp_path, "slide-text-contrast", edit)
    assert finding.place.shape == "chevron"


@pytest.mark.parametrize("preset", OPEN)
def test_an_open_shape_shows_what_is_below_it(tmp_path: Path, preset: str) -> None:
    edit = figure(preset, (2_000_000, 5_000_000, 2_400_000, 1_200_000), "Sak")
    (finding,) = found(tmp_path, "slide-text-contrast", edit)
    assert finding.place.shape == preset


def _unknown(tmp_path: Path, *edits: Callable[[Members], None]) -> str:
    (finding,) = found(tmp_path, "slide-text-contrast-unknown", *edits)
    return str(finding.sentence)


def test_a_picture_is_named_as_the_cause(tmp_path: Path) -> None:
    picture = "<a:blipFill><a:stretch/></a:blipFill>"
    edit = figure("rect", (2_000_000, 1_900_000, 3_600_000, 1_000_000), "Sak", picture)
    assert _unknown(tmp_path, edit) == (
        "“Sak” stands on a picture, so its contrast cannot be computed."
    )


def test_several_colours_are_named_as_the_cause(tmp_path: Path) -> None:
    stops = "".join(f'<a:gs pos="0"><a:srgbClr val="{one}"/></a:gs>' for one in ("FFFFFF", "0"))
    stops = stops.replace('"0"/', '"000000"/')
    gradient = f"<a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill>"
    edit = figure("rect", (2_000_000, 1_900_000, 3_600_000, 1_000_000), "Sak", gradient)
    assert _unknown(tmp_path, edit) == (
        "“Sak” stands on a ground of several colours, so its contrast cannot be computed."
    )


def test_a_shape_under_a_part_of_the_text_is_named_as_the_cause(tmp_path: Path) -> None:
    edit = figure("uturnArrow", (2_000_000, 1_900_000, 3_600_000, 1_800_000), "Sak")
    assert _unknown(tmp_path, edit) == (
        "“Sak” stands only partly on “uturnArrow”, so its contrast cannot be computed."
    )


LONG = "Kommunestyret vedtok i møtet å be om en ny sak om hvordan skolene skal styres framover nå"


@pytest.mark.parametrize("preset", ["rightArrow", "diamond", "ellipse", "triangle"])
def test_text_has_less_room_than_its_shapes_rectangle(tmp_path: Path, preset: str) -> None:
    place = (2_000_000, 1_900_000, 2_700_000, 1_700_000)
    assert found(tmp_path, "text-overflow", figure("rect", place, LONG)) == []
    assert found(tmp_path, "text-overflow", figure(preset, place, LONG))


def test_a_short_text_has_room_in_every_shape(tmp_path: Path) -> None:
    assert found(tmp_path, "text-overflow", _all(FILLED, "Vedtak")) == []
    assert found(tmp_path, "word-too-wide", _all(FILLED[:-5], "Vedtak")) == []


def test_a_word_breaks_in_the_middle_of_a_diamond(tmp_path: Path) -> None:
    place = (2_000_000, 1_900_000, 1_800_000, 1_800_000)
    assert found(tmp_path, "word-too-wide", figure("rect", place, "Kommunen")) == []
    assert found(tmp_path, "word-too-wide", figure("diamond", place, "Kommunen"))


def test_a_text_that_leaves_the_slide_for_want_of_room_is_told_once(tmp_path: Path) -> None:
    low = figure("rect", (2_000_000, 5_800_000, 2_700_000, 1_000_000), " ".join([LONG] * 3))
    assert len(found(tmp_path, "text-overflow", low)) == 1
    assert found(tmp_path, "text-off-slide", low) == []
