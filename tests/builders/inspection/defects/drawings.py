"""Drawings that share an id or a name, or that nobody sees."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.planting import Members, Planted

DEFECTS = Planted()
TEXT = "word/document.xml"


@DEFECTS("document", "drawing-id-twice")
def two_drawings_have_an_id(members: Members) -> None:
    members.replace(TEXT, '<wp:docPr id="2"', '<wp:docPr id="1"')


@DEFECTS("document", "drawing-id-twice")
def a_drawing_in_the_header_has_the_id_of_one_in_the_text(members: Members) -> None:
    chart = deepcopy(members.find(TEXT, "//w:r[w:drawing]"))
    members.find("word/header1.xml", "//w:r").addnext(chart)


@DEFECTS("document", "drawing-name-twice")
def two_drawings_have_a_name(members: Members) -> None:
    members.replace(TEXT, 'name="Diagram 1"', 'name="Bilde 1"')


@DEFECTS("document", "drawing-without-size")
def a_picture_has_no_width(members: Members) -> None:
    members.find(TEXT, "//wp:extent").set("cx", "0")


@DEFECTS("document", "drawing-without-size")
def a_chart_has_no_height(members: Members) -> None:
    members.find(TEXT, "//wp:inline[.//c:chart]/wp:extent").set("cy", "0")
