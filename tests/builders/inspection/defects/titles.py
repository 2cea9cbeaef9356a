"""Slides without a title of their own."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.planting import NS, Members, Planted, remove

DEFECTS = Planted()
TITLE = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title']]"


@DEFECTS("deck", "slide-without-title")
def a_title_is_taken_out(members: Members) -> None:
    remove(members.first(TITLE))


@DEFECTS("deck", "slide-without-title")
def a_title_is_emptied(members: Members) -> None:
    for run in members.first(TITLE).iterfind(".//a:t", NS):
        run.text = " "


@DEFECTS("deck", "slide-title-twice")
def a_slide_is_called_as_another(members: Members) -> None:
    first = members.first(TITLE + "[.//a:t]", "ppt/slides/slide2.xml")
    other = members.first(TITLE + "[.//a:t]", "ppt/slides/slide3.xml")
    other.replace(other[-1], deepcopy(first[-1]))
