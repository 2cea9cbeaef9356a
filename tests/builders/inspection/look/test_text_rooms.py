"""What outlines leave for their text."""

from __future__ import annotations

import pytest

from builders.inspection.deck import Shape
from builders.inspection.look.geometry import Box
from builders.inspection.look.text_rooms import text_room
from tests.builders.inspection.planting import xml

WIDE = Box(0, 0, 4000, 2000)


def _shape(preset: str, adjusted: str = "") -> Shape:
    outline = f'<a:prstGeom prst="{preset}"><a:avLst>{adjusted}</a:avLst></a:prstGeom>'
    return Shape(xml(f"<p:sp><p:spPr>{outline}</p:spPr></p:sp>"), ())


@pytest.mark.parametrize(
    ("preset", "room"),
    [
        # From the presets' formulas; a third of a hundredth is what rounding may do.
        ("rect", (0, 0, 4000, 2000)),
        ("ellipse", (586, 293, 3414, 1707)),
        ("diamond", (1000, 500, 3000, 1500)),
        ("roundRect", (98, 98, 3902, 1902)),
        ("homePlate", (0, 0, 3500, 2000)),
        ("chevron", (1000, 0, 3000, 2000)),
        ("rightArrow", (0, 500, 3500, 1500)),
        ("leftRightArrow", (500, 500, 3500, 1500)),
        ("upArrow", (1000, 500, 3000, 2000)),
        ("triangle", (1000, 1000, 3000, 2000)),
        ("parallelogram", (541, 218, 3459, 1782)),
        ("wedgeRectCallout", (0, 0, 4000, 2000)),
        ("wedgeEllipseCallout", (586, 293, 3414, 1707)),
        ("flowChartInputOutput", (800, 0, 3200, 2000)),
        ("can", (0, 500, 4000, 1750)),
    ],
)
def test_outlines_leave_text_the_rectangle_of_their_formulas(
    preset: str, room: tuple[int, int, int, int]
) -> None:
    box = text_room(_shape(preset), WIDE)
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx(room, abs=13)


def test_an_outline_that_somebody_adjusted_leaves_all_of_it() -> None:
    adjusted = '<a:gd name="adj1" fmla="val 90000"/>'
    assert text_room(_shape("rightArrow", adjusted), WIDE) == WIDE


def test_the_tail_of_a_speech_bubble_takes_no_room_from_its_text() -> None:
    tail = '<a:gd name="adj1" fmla="val -90000"/>'
    bubble = _shape("wedgeEllipseCallout", tail)
    assert text_room(bubble, WIDE) == text_room(_shape("wedgeEllipseCallout"), WIDE)


def test_an_outline_too_narrow_for_its_own_rectangle_leaves_all_of_it() -> None:
    narrow = Box(0, 0, 1000, 4000)
    assert text_room(_shape("chevron"), narrow) == narrow


@pytest.mark.parametrize("outline", ["", "<a:prstGeom/>", "<a:custGeom/>"])
def test_an_outline_without_a_name_leaves_all_of_it(outline: str) -> None:
    shape = Shape(xml(f"<p:sp><p:spPr>{outline}</p:spPr></p:sp>"), ())
    assert text_room(shape, WIDE) == WIDE
