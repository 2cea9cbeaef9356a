"""Slides without a title of their own."""

from __future__ import annotations

from tests.builders.inspection.planting import Members, Planted

DEFECTS = Planted()
TITLE = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title']]"


@DEFECTS("deck", "slide-without-title")
def a_title_is_taken_out(members: Members) -> None:
    title = members.first(TITLE)
    title.getparent().remove(title)


@DEFECTS("deck", "slide-without-title")
def a_title_is_emptied(members: Members) -> None:
    for run in members.first(TITLE).iterfind(
        ".//a:t", {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    ):
        run.text = " "


@DEFECTS("deck", "slide-title-twice")
def a_slide_is_called_as_another(members: Members) -> None:
    first = members.first(TITLE + "[.//a:t]", "ppt/slides/slide2.xml")
    other = members.first(TITLE + "[.//a:t]", "ppt/slides/slide3.xml")
    other.replace(other[-1], first[-1])
