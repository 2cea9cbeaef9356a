"""Pictures, tables, films and placeholders on slides that shut readers out."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.planting import NS, Members, Planted, below, remove, unset, xml

DEFECTS = Planted()
PICTURE = "//p:pic[p:nvPicPr/p:cNvPr[@descr]]"
_CHART = "//p:graphicFrame[.//a:graphicData[contains(@uri,'chart')]]"
_TABLE = "//p:graphicFrame[.//a:tbl]"
_BULLETS = "ppt/slides/slide7.xml"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_REPEATED = (
    '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot">'
    '<p:childTnLst><p:par><p:cTn id="2" {0} presetClass="emph" fill="hold" nodeType="clickEffect"/>'
    "</p:par></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"
)


def describe(members: Members, text: str) -> None:
    """Give the first described picture another alternative text."""
    members.first(f"{PICTURE}//p:cNvPr").set("descr", text)


def add_shape(members: Members, inner: str) -> None:
    """Add a shape, given as its XML, to the slide with bullets."""
    members.find(_BULLETS, "//p:spTree").append(xml(inner))


@DEFECTS("deck", "slide-object-without-alternative-text")
def a_picture_loses_its_description(members: Members) -> None:
    members.first(f"{PICTURE}//p:cNvPr").attrib.pop("descr")


@DEFECTS("deck", "slide-object-without-alternative-text")
def a_chart_loses_its_description(members: Members) -> None:
    members.first(f"{_CHART}//p:cNvPr").attrib.pop("descr")


@DEFECTS("deck", "slide-table-without-alternative-text")
def a_table_loses_its_description(members: Members) -> None:
    members.first(f"{_TABLE}//p:cNvPr").attrib.pop("descr")


@DEFECTS("deck", "slide-shape-without-alternative-text")
def a_shape_says_nothing(members: Members) -> None:
    place = '<a:xfrm><a:off x="720000" y="6000000"/><a:ext cx="500000" cy="300000"/></a:xfrm>'
    add_shape(
        members,
        '<p:sp><p:nvSpPr><p:cNvPr id="77" name="Pil 77"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'{place}<a:prstGeom prst="rightArrow"><a:avLst/></a:prstGeom></p:spPr></p:sp>',
    )


@DEFECTS("deck", "slide-object-described-by-file-name")
def a_picture_is_described_by_its_file(members: Members) -> None:
    describe(members, "IMG_2034.jpg")


@DEFECTS("deck", "slide-object-described-by-file-name")
def a_picture_is_described_by_its_kind(members: Members) -> None:
    describe(members, "Bilde 3")


@DEFECTS("deck", "slide-object-described-by-machine")
def a_picture_is_described_by_a_program(members: Members) -> None:
    describe(members, "Et bilde som inneholder person. Automatisk generert beskrivelse")


@DEFECTS("deck", "slide-description-says-picture")
def a_description_says_that_it_is_a_picture(members: Members) -> None:
    describe(members, "Bilde av et rundt bord med åtte mennesker")


@DEFECTS("deck", "slide-description-too-long")
def a_description_is_a_page(members: Members) -> None:
    describe(members, "Et rundt bord med åtte mennesker sett ovenfra. " * 8)


@DEFECTS("deck", "slide-description-twice")
def a_description_is_the_caption(members: Members) -> None:
    picture = members.first(PICTURE)
    texts = [one.text for one in picture.getroottree().iterfind(".//a:t", NS)]
    below(picture, ".//p:cNvPr").set("descr", str(texts[0]))


@DEFECTS("deck", "slide-decorative-and-described")
def a_described_picture_is_marked_as_decorative(members: Members) -> None:
    members.first(f"{PICTURE}//p:cNvPr").append(xml(_DECORATIVE))


@DEFECTS("deck", "empty-placeholder")
def a_placeholder_is_emptied(members: Members) -> None:
    body = members.find(_BULLETS, "//p:sp[p:nvSpPr/p:nvPr/p:ph[@idx='14']]/p:txBody")
    for paragraph in body.findall("a:p", NS):
        body.remove(paragraph)
    body.append(xml('<a:p><a:endParaRPr lang="nb-NO"/></a:p>'))


@DEFECTS("deck", "slide-table-without-header")
def a_header_row_is_unmarked(members: Members) -> None:
    for mark in ("firstRow", "firstCol"):
        unset(members.first("//a:tblPr"), mark)


@DEFECTS("deck", "slide-table-merged-cells")
def two_cells_are_merged(members: Members) -> None:
    row = members.first("//a:tbl/a:tr[3]")
    row[0].set("gridSpan", "2")
    row[1].set("hMerge", "1")


@DEFECTS("deck", "slide-table-blank-header")
def a_column_loses_its_heading(members: Members) -> None:
    for text in members.first("//a:tbl/a:tr[1]/a:tc[2]").iterfind(".//a:t", NS):
        text.text = ""


@DEFECTS("deck", "slide-table-blank-row")
def a_row_is_blank(members: Members) -> None:
    for text in members.first("//a:tbl/a:tr[3]").iterfind(".//a:t", NS):
        text.text = ""


@DEFECTS("deck", "film-without-captions")
def a_picture_becomes_a_film(members: Members) -> None:
    members.first(f"{PICTURE}/p:nvPicPr/p:nvPr").append(xml('<a:videoFile r:link="rId1"/>'))


@DEFECTS("deck", "sound-without-text")
def a_picture_becomes_a_sound(members: Members) -> None:
    members.first(f"{PICTURE}/p:nvPicPr/p:nvPr").append(xml('<a:audioFile r:link="rId1"/>'))


def animate(members: Members, attributes: str) -> None:
    """Give the slide with bullets an emphasis with these attributes."""
    slide = members.tree(_BULLETS)
    for old in slide.findall("p:timing", NS):
        remove(old)
    slide.append(xml(_REPEATED.format(attributes)))


@DEFECTS("deck", "animation-goes-on")
def an_animation_never_ends(members: Members) -> None:
    animate(members, 'presetID="8" repeatCount="indefinite"')


@DEFECTS("deck", "animation-goes-on")
def an_animation_blinks(members: Members) -> None:
    animate(members, 'presetID="35"')


@DEFECTS("deck", "slide-goes-on-by-itself")
def a_slide_does_not_wait(members: Members) -> None:
    mapping = members.find(_BULLETS, "//p:clrMapOvr")
    mapping.addnext(xml('<p:transition advTm="4000"/>'))


def _copy(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element))


@DEFECTS("deck", "slide-description-twice")
def two_pictures_have_one_description(members: Members) -> None:
    picture = members.first(PICTURE)
    twin = _copy(picture)
    below(twin, ".//p:cNvPr").set("name", "Bilde 77")
    below(twin, ".//a:blip").set(f"{{{NS['r']}}}embed", "rId77")
    picture.addnext(twin)
