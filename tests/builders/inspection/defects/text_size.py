"""Text that is too small, and slides that a screen does not fill."""

from __future__ import annotations

from tests.builders.inspection.defects.overflow import BODY, LIST, TABLE, scale
from tests.builders.inspection.planting import Members, Planted, every, xml

DEFECTS = Planted()


@DEFECTS("deck", "slide-text-too-small")
def a_list_is_set_in_8_points(members: Members) -> None:
    scale(members, 800)


@DEFECTS("deck", "slide-text-too-small")
def a_list_has_been_shrunk_to_a_third(members: Members) -> None:
    properties = members.find(LIST, BODY + "/p:txBody/a:bodyPr")
    properties.append(xml('<a:normAutofit fontScale="32500" lnSpcReduction="20000"/>'))


@DEFECTS("deck", "slide-text-too-small")
def a_cell_of_a_table_is_set_in_10_points(members: Members) -> None:
    members.first(TABLE + "//a:tc//a:rPr[@sz]").set("sz", "1000")


@DEFECTS("deck", "slide-text-too-small")
def the_layout_sets_its_list_in_11_points(members: Members) -> None:
    for run in every(members.tree(LIST), BODY + "//a:rPr[@sz]"):
        del run.attrib["sz"]
    style = BODY + "//a:lvl1pPr/a:defRPr"
    members.find("ppt/slideLayouts/slideLayout6.xml", style).set("sz", "1100")


@DEFECTS("deck", "slide-text-too-small")
def a_footer_is_set_in_6_points(members: Members) -> None:
    footer = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='ftr']]//a:rPr"
    members.find(LIST, footer).set("sz", "600")


@DEFECTS("deck", "slide-text-small")
def a_list_is_set_in_16_points(members: Members) -> None:
    scale(members, 1600)


@DEFECTS("deck", "slide-format")
def slides_are_four_by_three(members: Members) -> None:
    size = members.find("ppt/presentation.xml", "//p:sldSz")
    size.set("cx", "9144000")
