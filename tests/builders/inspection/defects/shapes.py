"""Shapes, placeholders, texts and connectors that are not complete or not their own."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.livelier import SLIDE, glue
from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
SHAPE = "(//p:sp)"
LAYOUT = "ppt/slideLayouts/slideLayout2.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"


def name_of(members: Members, number: int, part: str = SLIDE) -> etree._Element:
    return members.find(part, f"{SHAPE}[{number}]/p:nvSpPr/p:cNvPr")


@DEFECTS("deck", "shape-id")
def two_shapes_of_a_slide_have_one_id(members: Members) -> None:
    name_of(members, 2).set("id", name_of(members, 1).get("id", ""))


@DEFECTS("deck", "shape-id")
def two_shapes_of_a_layout_have_one_id(members: Members) -> None:
    name_of(members, 2, LAYOUT).set("id", name_of(members, 1, LAYOUT).get("id", ""))


@DEFECTS("deck", "shape-id")
def two_shapes_of_the_master_have_one_id(members: Members) -> None:
    name_of(members, 2, MASTER).set("id", name_of(members, 1, MASTER).get("id", ""))


@DEFECTS("deck", "shape-id")
def a_shapes_id_is_zero(members: Members) -> None:
    name_of(members, 1).set("id", "0")


@DEFECTS("deck", "shape-id")
def a_shape_has_no_id(members: Members) -> None:
    del name_of(members, 1).attrib["id"]


@DEFECTS("deck", "placeholder-twice")
def two_placeholders_have_one_index(members: Members) -> None:
    members.find(SLIDE, "//p:ph[@idx='14']").set("idx", "13")


@DEFECTS("deck", "placeholder-twice")
def a_slide_has_two_titles(members: Members) -> None:
    mark = members.find(SLIDE, "//p:ph[@idx='14']")
    mark.set("type", "title")
    del mark.attrib["idx"]


@DEFECTS("deck", "placeholder-twice")
def two_placeholders_of_a_layout_have_one_index(members: Members) -> None:
    layouts = "ppt/slideLayouts/slideLayout"
    members.first("//p:spTree[.//p:ph[@idx='13']]//p:ph[@idx='14']", layouts).set("idx", "13")


@DEFECTS("deck", "placeholder-not-in-layout")
def a_placeholder_has_an_index_that_the_layout_does_not_have(members: Members) -> None:
    members.find(SLIDE, "//p:ph[@idx='14']").set("idx", "77")


@DEFECTS("deck", "placeholder-not-in-layout")
def a_table_fills_a_placeholder_that_the_layout_does_not_have(members: Members) -> None:
    members.first("//p:graphicFrame//p:ph").set("idx", "77")


@DEFECTS("deck", "placeholder-of-another-kind")
def a_text_fills_a_placeholder_for_pictures(members: Members) -> None:
    members.find(SLIDE, "//p:ph[@idx='14']").set("type", "pic")


@DEFECTS("deck", "text-body")
def a_text_has_no_paragraph(members: Members) -> None:
    remove(members.find(SLIDE, "//p:txBody/a:p"))


@DEFECTS("deck", "text-body")
def a_text_has_no_settings(members: Members) -> None:
    remove(members.find(SLIDE, "//p:txBody/a:bodyPr"))


@DEFECTS("deck", "text-body")
def a_cell_has_no_paragraph(members: Members) -> None:
    remove(members.first("//a:tc/a:txBody/a:p"))


@DEFECTS("deck", "text-body")
def a_cell_has_no_text(members: Members) -> None:
    remove(members.first("//a:tc/a:txBody"))


@DEFECTS("deck", "text-body")
def notes_have_no_paragraph(members: Members) -> None:
    body = members.find("ppt/notesSlides/notesSlide2.xml", "//p:txBody")
    for paragraph in body.findall("a:p", NS):
        body.remove(paragraph)


def shrink(members: Members, scale: str) -> None:
    members.find(SLIDE, "//p:txBody/a:bodyPr").append(xml(f"<a:normAutofit {scale}/>"))


@DEFECTS("deck", "autofit-scale")
def a_text_is_scaled_to_more_than_all_of_it(members: Members) -> None:
    shrink(members, 'fontScale="110000"')


@DEFECTS("deck", "autofit-scale")
def a_text_is_scaled_to_nothing(members: Members) -> None:
    shrink(members, 'fontScale="0"')


@DEFECTS("deck", "autofit-scale")
def a_scale_is_a_share_of_one(members: Members) -> None:
    shrink(members, 'fontScale="0.9"')


@DEFECTS("deck", "autofit-scale")
def the_spacing_of_lines_is_cut_by_half(members: Members) -> None:
    shrink(members, 'lnSpcReduction="50%"')


@DEFECTS("deck", "connector-end-missing")
def a_line_begins_at_a_shape_that_is_not_there(members: Members) -> None:
    glue(members).set("id", "4711")


@DEFECTS("deck", "connector-end-missing")
def a_line_ends_at_a_shape_that_is_not_there(members: Members) -> None:
    glue(members).addnext(xml('<a:endCxn id="4711" idx="0"/>'))
