"""Texts that need more room than they have."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from tests.builders.inspection.planting import NS, Members, Planted, every, xml

DEFECTS = Planted()
LIST = "ppt/slides/slide7.xml"
BODY = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='body' and @idx='14']]"
TITLE = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title']]"
TABLE = "//p:graphicFrame//a:tbl"


def repeat(body: etree._Element, times: int) -> None:
    """Put the paragraphs of a body of text after themselves so many times."""
    for paragraph in body.findall("a:p", NS) * times:
        body.append(deepcopy(paragraph))


def resize(shape: etree._Element, place: tuple[int, int, int, int]) -> None:
    """Give a shape a place of its own: left, top, width and height in EMU."""
    properties = shape.find("p:spPr", NS)
    assert properties is not None
    for old in properties.iterfind("a:xfrm", NS):
        properties.remove(old)
    left, top, width, height = place
    frame = f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
    properties.insert(0, xml(f"<a:xfrm>{frame}</a:xfrm>"))


def scale(members: Members, size: int) -> None:
    """Set all runs of the list's text in a size, in hundredths of a point."""
    for run in every(members.tree(LIST), BODY + "//a:rPr"):
        run.set("sz", str(size))


@DEFECTS("deck", "text-overflow")
def a_list_is_doubled_until_it_overflows(members: Members) -> None:
    repeat(members.find(LIST, BODY + "/p:txBody"), 3)


@DEFECTS("deck", "text-overflow")
def a_list_is_set_too_large(members: Members) -> None:
    scale(members, 6600)


@DEFECTS("deck", "text-overflow")
def a_frame_is_made_too_low(members: Members) -> None:
    resize(members.find(LIST, BODY), (720000, 1872000, 9838800, 900000))


@DEFECTS("deck", "text-overflow")
def a_frame_is_made_too_narrow(members: Members) -> None:
    resize(members.find(LIST, BODY), (720000, 1872000, 3000000, 2600000))


@DEFECTS("deck", "text-overflow")
def text_is_set_to_shrink_but_never_did(members: Members) -> None:
    body = members.find(LIST, BODY + "/p:txBody")
    repeat(body, 3)
    properties = body.find("a:bodyPr", NS)
    assert properties is not None
    properties.append(xml("<a:normAutofit/>"))


@DEFECTS("deck", "text-overflow")
def a_heading_is_as_long_as_a_paragraph(members: Members) -> None:
    run = members.find(LIST, TITLE + "//a:t")
    run.text = " ".join([run.text or ""] * 6)


@DEFECTS("deck", "text-overflow")
def lines_are_moved_apart(members: Members) -> None:
    for paragraph in every(members.tree(LIST), BODY + "//a:p"):
        for old in paragraph.iterfind("a:pPr", NS):
            paragraph.remove(old)
        spacing = '<a:pPr><a:lnSpc><a:spcPct val="400000"/></a:lnSpc></a:pPr>'
        paragraph.insert(0, xml(spacing))


@DEFECTS("deck", "text-overflow")
def the_insets_leave_no_room(members: Members) -> None:
    properties = members.find(LIST, BODY + "/p:txBody/a:bodyPr")
    properties.set("tIns", "1600000")
    properties.set("bIns", "1600000")


@DEFECTS("deck", "text-overflow")
def a_layouts_list_is_set_too_large(members: Members) -> None:
    run = members.find("ppt/slideLayouts/slideLayout6.xml", BODY + "//a:lvl1pPr/a:defRPr")
    run.set("sz", "9600")


@DEFECTS("deck", "word-too-wide")
def a_word_is_too_long_for_its_line(members: Members) -> None:
    members.find(LIST, BODY + "//a:t").text = "Samfunnsutviklingsplanleggings" * 4


@DEFECTS("deck", "word-too-wide")
def a_column_of_a_table_is_too_narrow_for_a_word(members: Members) -> None:
    members.first(TABLE + "//a:tc[.//a:t]//a:t").text = "Kommunestyremedlemmer"


@DEFECTS("deck", "table-too-high")
def a_cell_of_a_table_is_overfilled(members: Members) -> None:
    cell = members.first(TABLE + "/a:tr[2]/a:tc[2]//a:t")
    cell.text = " ".join([cell.text or ""] * 30)


@DEFECTS("deck", "table-too-high")
def a_table_has_twice_its_rows(members: Members) -> None:
    table = members.first(TABLE)
    for row in table.findall("a:tr", NS)[1:]:
        table.append(deepcopy(row))


@DEFECTS("deck", "table-too-high")
def a_table_grows_over_the_text_below_it(members: Members) -> None:
    cell = members.first(TABLE + "/a:tr[2]/a:tc[2]//a:t")
    table = next(cell.iterancestors(f"{{{NS['a']}}}tbl"))
    for row in table.findall("a:tr", NS)[6:]:
        table.remove(row)
    cell.text = " ".join([cell.text or "mye"] * 10)
    frame = next(table.iterancestors(f"{{{NS['p']}}}graphicFrame"))
    frame.addnext(
        xml(
            '<p:sp><p:nvSpPr><p:cNvPr id="902" name="Merknad"/><p:cNvSpPr txBox="1"/><p:nvPr/>'
            '</p:nvSpPr><p:spPr><a:xfrm><a:off x="720000" y="4700000"/>'
            '<a:ext cx="4000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            '</a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="nb-NO"/>'
            "<a:t>Det som står under tabellen</a:t></a:r></a:p></p:txBody></p:sp>"
        )
    )


def unwrapped(fill: str) -> etree._Element:
    """Return a shape with a fill and a text that does not wrap and is wider than it."""
    return xml(
        '<p:sp><p:nvSpPr><p:cNvPr id="904" name="Boks"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        '<a:xfrm><a:off x="6000000" y="5400000"/><a:ext cx="1500000" cy="500000"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr><p:txBody>'
        '<a:bodyPr wrap="none"/><a:p><a:r><a:rPr lang="nb-NO" sz="1800"/>'
        "<a:t>Bredere enn rammen sin er denne</a:t></a:r></a:p></p:txBody></p:sp>"
    )


@DEFECTS("deck", "text-overflow")
def a_line_is_wider_than_its_filled_shape(members: Members) -> None:
    fill = '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill>'
    members.find(LIST, "//p:spTree").append(unwrapped(fill))
