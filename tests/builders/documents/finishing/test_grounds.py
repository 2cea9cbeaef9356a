"""Grounds have the colour that the theme has, for programs that do not look there."""

from __future__ import annotations

from lxml import etree

from builders.documents.finishing.grounds import settle_grounds, theme_grounds
from builders.documents.templating.tags import Element, W

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
THEME = etree.fromstring(
    f'<a:theme xmlns:a="{_A}"><a:themeElements><a:clrScheme name="x">'
    '<a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1>'
    '<a:dk2><a:srgbClr val="4A2140"/></a:dk2><a:accent1><a:srgbClr val="8A2F63"/></a:accent1>'
    "</a:clrScheme></a:themeElements></a:theme>"
)


def ground(name: str, more: str = "") -> str | None:
    """Return the code of a ground that names a colour of the theme."""
    root: Element = etree.fromstring(
        f'<w:p xmlns:w="{W[1:-1]}"><w:shd w:fill="123456" w:themeFill="{name}"{more}/></w:p>'
    )
    settle_grounds(root, theme_grounds(THEME))
    return root[0].get(W + "fill")


def test_a_ground_has_the_code_of_its_theme() -> None:
    assert [ground(name) for name in ("text1", "text2", "dark2", "accent1")] == [
        "101010",
        "4A2140",
        "4A2140",
        "8A2F63",
    ]


def test_lightened_and_unknown_colours_keep_theirs() -> None:
    assert ground("accent1", ' w:themeFillTint="66"') == "123456"
    assert ground("accent9") == "123456"


def test_without_a_theme_nothing_changes() -> None:
    assert theme_grounds(None) == {}
