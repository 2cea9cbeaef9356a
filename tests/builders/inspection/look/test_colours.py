"""Colours of DrawingML as PowerPoint shows them."""

from __future__ import annotations

import pytest

from builders.inspection.look.colours import CLEAR, Colour, Colours
from tests.builders.inspection.planting import xml

THEME = {"dk1": "1E2729", "lt1": "FFFFFF", "accent1": "4F81BD", "accent2": "C0504D"}
COLOURS = Colours(THEME, {"tx1": "dk1", "bg1": "lt1", "accent6": "accent2"})


def _rgb(text: str, own: Colour | None = None) -> str:
    colour = COLOURS.colour(xml(text), own)
    assert colour is not None
    return colour.rgb


@pytest.mark.parametrize(
    ("text", "rgb"),
    [
        ('<a:srgbClr val="17616e"/>', "17616E"),
        ('<a:schemeClr val="tx1"/>', "1E2729"),
        ('<a:schemeClr val="accent6"/>', "C0504D"),
        ('<a:sysClr val="windowText" lastClr="010203"/>', "010203"),
        ('<a:sysClr val="window"/>', "FFFFFF"),
        ('<a:prstClr val="dkBlue"/>', "00008B"),
        ('<a:prstClr val="ltGrey"/>', "D3D3D3"),
        ('<a:scrgbClr r="100000" g="0" b="0"/>', "FF0000"),
        ('<a:hslClr hue="14400000" sat="100000" lum="50000"/>', "0000FF"),
    ],
)
def test_every_way_to_name_a_colour_is_known(text: str, rgb: str) -> None:
    assert _rgb(text) == rgb


@pytest.mark.parametrize(
    ("change", "rgb"),
    [
        # From PowerPoint's own colour picker and its table styles, for accent1 4F81BD.
        ('<a:tint val="20000"/>', "E9EDF4"),
        ('<a:tint val="40000"/>', "D0D8E8"),
        ('<a:lumMod val="75000"/>', "366092"),
        ('<a:lumMod val="50000"/>', "244061"),
        ('<a:lumMod val="60000"/><a:lumOff val="40000"/>', "95B3D7"),
    ],
)
def test_changes_give_what_powerpoint_shows(change: str, rgb: str) -> None:
    seen = _rgb(f'<a:schemeClr val="accent1">{change}</a:schemeClr>')
    for at in (0, 2, 4):
        assert abs(int(seen[at : at + 2], 16) - int(rgb[at : at + 2], 16)) <= 2


def test_alpha_is_kept_apart() -> None:
    colour = COLOURS.colour(xml('<a:srgbClr val="000000"><a:alpha val="40000"/></a:srgbClr>'))
    assert colour == Colour("000000", 0.4)


@pytest.mark.parametrize(
    "text",
    [
        '<a:srgbClr val="grey"/>',
        "<a:srgbClr/>",
        '<a:schemeClr val="accent9"/>',
        '<a:schemeClr val="phClr"/>',
        '<a:prstClr val="mauveish"/>',
    ],
)
def test_nonsense_is_no_colour(text: str) -> None:
    assert COLOURS.colour(xml(text)) is None


def test_changes_that_are_no_numbers_change_nothing_much() -> None:
    assert _rgb('<a:schemeClr val="tx1"><a:lumMod val="much"/></a:schemeClr>') == "1E2729"


def test_fills_say_all_their_colours_or_that_they_are_unknown() -> None:
    def fill(text: str) -> list[str] | None:
        paint = COLOURS.fill(xml(f"<p:spPr>{text}</p:spPr>"))
        return None if paint is None else [one.rgb for one in paint.colours]

    ends = ('<a:srgbClr val="111111"/>', '<a:schemeClr val="bg1"/>')
    stops = "".join(f'<a:gs pos="0">{end}</a:gs>' for end in ends)
    assert fill(f"<a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill>") == ["111111", "FFFFFF"]
    assert fill('<a:blipFill><a:blip r:embed="rId1"/></a:blipFill>') == []
    assert fill("<a:solidFill/>") == []
    assert fill("") is None
    assert COLOURS.fill(xml("<p:spPr><a:noFill/></p:spPr>")) == CLEAR
