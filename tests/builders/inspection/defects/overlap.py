"""What leaves the slide, and what lies over text."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.defects.overflow import BODY, LIST, TITLE, resize
from tests.builders.inspection.planting import NS, Members, Planted, below, xml

DEFECTS = Planted()
WIDTH = 12_192_000


def box(place: tuple[int, int, int, int], fill: str = "", text: str = "") -> etree._Element:
    """Return a box at a place (left, top, width, height in EMU) with a fill and a text."""
    left, top, width, height = place
    said = f'<a:r><a:rPr lang="nb-NO" sz="2400"/><a:t>{text}</a:t></a:r>' if text else ""
    return xml(
        '<p:sp><p:nvSpPr><p:cNvPr id="903" name="Boks"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>'
        f"<p:txBody><a:bodyPr/><a:p>{said}</a:p></p:txBody></p:sp>"
    )


WHITE = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'


def add(members: Members, shape: etree._Element) -> None:
    """Put a shape in front of all others on the slide with a list."""
    members.find(LIST, "//p:spTree").append(shape)


@DEFECTS("deck", "shape-off-slide")
def a_frame_is_moved_beside_the_slide(members: Members) -> None:
    resize(members.find(LIST, BODY), (WIDTH + 300_000, 1_872_000, 9_838_800, 4_212_000))


@DEFECTS("deck", "shape-off-slide")
def a_picture_is_moved_above_the_slide(members: Members) -> None:
    offset = members.first("//p:pic//a:xfrm/a:off")
    offset.set("y", "-9000000")


@DEFECTS("deck", "shape-off-slide")
def a_filled_box_is_left_beside_the_slide(members: Members) -> None:
    add(members, box((-3_000_000, 0, 2_000_000, 2_000_000), WHITE))


@DEFECTS("deck", "text-off-slide")
def a_heading_is_moved_half_off_the_slide(members: Members) -> None:
    resize(members.find(LIST, TITLE), (-2_000_000, 792_000, 9_838_800, 1_008_000))


@DEFECTS("deck", "text-off-slide")
def a_frame_is_moved_half_off_the_slide_below_its_text(members: Members) -> None:
    resize(members.find(LIST, TITLE), (720_000, 5_600_000, 9_838_800, 4_000_000))
    members.find(LIST, TITLE + "/p:txBody/a:bodyPr").set("anchor", "t")


@DEFECTS("deck", "text-off-slide")
def a_line_that_does_not_break_leaves_the_slide(members: Members) -> None:
    members.find(LIST, BODY + "/p:txBody/a:bodyPr").set("wrap", "none")
    run = members.find(LIST, BODY + "//a:t")
    run.text = " ".join([run.text or ""] * 5)


@DEFECTS("deck", "text-off-slide")
def a_frame_that_grows_with_its_text_leaves_the_slide(members: Members) -> None:
    body = members.find(LIST, BODY + "/p:txBody")
    properties = body.find("a:bodyPr", NS)
    assert properties is not None
    properties.append(xml("<a:spAutoFit/>"))
    for run in body.iterfind(".//a:rPr", NS):
        run.set("sz", "7200")


@DEFECTS("deck", "text-covered")
def a_box_is_laid_over_a_paragraph(members: Members) -> None:
    add(members, box((720_000, 1_900_000, 5_000_000, 800_000), WHITE))


@DEFECTS("deck", "text-covered")
def a_picture_lies_in_front_of_text(members: Members) -> None:
    members.first("//p:pic//a:xfrm/a:off").set("x", "0")


@DEFECTS("deck", "text-covered")
def two_texts_lie_over_each_other(members: Members) -> None:
    add(members, box((720_000, 1_900_000, 5_000_000, 800_000), text="Dette står oppå"))


@DEFECTS("deck", "text-covered")
def a_frame_is_moved_onto_another(members: Members) -> None:
    resize(members.find(LIST, BODY), (720_000, 900_000, 9_838_800, 4_212_000))


@DEFECTS("deck", "text-covered")
def a_box_within_a_group_lies_over_a_paragraph(members: Members) -> None:
    group = xml(
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="904" name="Gruppe"/><p:cNvGrpSpPr/><p:nvPr/>'
        '</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="720000" y="1900000"/>'
        '<a:ext cx="5000000" cy="800000"/><a:chOff x="0" y="0"/><a:chExt cx="500" cy="80"/>'
        "</a:xfrm></p:grpSpPr></p:grpSp>"
    )
    group.append(box((0, 0, 500, 80), WHITE))
    add(members, group)


@DEFECTS("deck", "shape-off-slide")
def a_picture_stands_half_beside_the_slide(members: Members) -> None:
    picture = members.first("//p:pic//a:xfrm")
    width = int(below(picture, "a:ext").get("cx", "0"))
    below(picture, "a:off").set("x", str(-width // 2))


@DEFECTS("chart", "shape-off-slide")
def a_chart_runs_over_the_bottom_of_the_slide(members: Members) -> None:
    members.first("//p:graphicFrame/p:xfrm/a:off").set("y", "4000000")


@DEFECTS("deck", "shape-off-slide")
def a_table_runs_over_the_right_of_the_slide(members: Members) -> None:
    members.first("//p:graphicFrame[.//a:tbl]/p:xfrm/a:off").set("x", "6000000")
