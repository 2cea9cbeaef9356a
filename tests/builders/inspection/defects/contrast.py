"""Text that is hard to read on what lies under it."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.planting import NS, Members, Planted, below, every, xml

DEFECTS = Planted()
CHARTS = "ppt/charts/chart"
BODY = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='body']][.//a:t]"
RUN = BODY + "//a:r[a:t[string-length() > 3]]"
TITLE = "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title']]"
WHITE_GROUND = "ppt/slides/slide7.xml"
LISTS = "ppt/slideLayouts/slideLayout6.xml"


def paint(run: etree._Element, fill: str) -> None:
    """Give a run a fill of its own."""
    properties = run.find("a:rPr", NS)
    assert properties is not None
    for old in properties.iterfind("a:solidFill", NS):
        properties.remove(old)
    properties.insert(0, xml(fill))


def solid(colour: str) -> str:
    """Return a solid fill in a colour, given as its element."""
    return f"<a:solidFill>{colour}</a:solidFill>"


def ground(members: Members, part: str, fill: str) -> None:
    """Give a slide, layout or master a background of its own."""
    common = members.find(part, "//p:cSld")
    for old in common.iterfind("p:bg", NS):
        common.remove(old)
    common.insert(0, xml(f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"))


@DEFECTS("deck", "slide-text-contrast")
def white_text_stands_on_white(members: Members) -> None:
    paint(members.find(WHITE_GROUND, RUN), solid('<a:schemeClr val="bg1"/>'))


@DEFECTS("deck", "slide-text-contrast")
def a_run_is_light_grey(members: Members) -> None:
    paint(members.find(WHITE_GROUND, RUN), solid('<a:srgbClr val="B5B5B5"/>'))


@DEFECTS("deck", "slide-text-contrast")
def a_run_is_half_transparent(members: Members) -> None:
    colour = '<a:schemeClr val="tx1"><a:alpha val="30000"/></a:schemeClr>'
    paint(members.find(WHITE_GROUND, RUN), solid(colour))


@DEFECTS("deck", "slide-text-contrast")
def a_run_is_a_tint_of_the_text_colour(members: Members) -> None:
    colour = '<a:schemeClr val="tx1"><a:lumMod val="40000"/><a:lumOff val="60000"/></a:schemeClr>'
    paint(members.find(WHITE_GROUND, RUN), solid(colour))


@DEFECTS("deck", "slide-text-contrast")
def a_run_has_a_named_colour(members: Members) -> None:
    paint(members.find(WHITE_GROUND, RUN), solid('<a:prstClr val="ltGray"/>'))


@DEFECTS("deck", "slide-text-contrast")
def accent_text_stands_on_accent_fill(members: Members) -> None:
    shape = members.find(WHITE_GROUND, BODY)
    properties = shape.find("p:spPr", NS)
    assert properties is not None
    properties.append(xml(solid('<a:schemeClr val="accent1"/>')))
    paint(members.find(WHITE_GROUND, RUN), solid('<a:schemeClr val="accent2"/>'))


@DEFECTS("deck", "slide-text-contrast")
def a_dark_box_is_put_behind_dark_text(members: Members) -> None:
    tree = members.find(WHITE_GROUND, "//p:spTree")
    tree.insert(
        2,
        xml(
            '<p:sp><p:nvSpPr><p:cNvPr id="901" name="Felt"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
            '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="12192000" cy="6858000"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            + solid('<a:srgbClr val="103B45"/>')
            + "</p:spPr></p:sp>"
        ),
    )


@DEFECTS("deck", "slide-text-contrast")
def a_slide_is_given_a_dark_background(members: Members) -> None:
    ground(members, WHITE_GROUND, solid('<a:srgbClr val="202020"/>'))


@DEFECTS("deck", "slide-text-contrast")
def a_layout_is_given_a_dark_background(members: Members) -> None:
    ground(members, LISTS, solid('<a:schemeClr val="tx1"/>'))


@DEFECTS("deck", "slide-text-contrast")
def the_master_swaps_light_and_dark(members: Members) -> None:
    mapping = members.find("ppt/slideMasters/slideMaster1.xml", "//p:clrMap")
    mapping.set("bg1", "dk1")


@DEFECTS("deck", "slide-text-contrast")
def the_theme_makes_the_text_light(members: Members) -> None:
    dark = members.find("ppt/theme/theme1.xml", "//a:clrScheme/a:dk1/*")
    dark.set("val", "C8C8C8")
    dark.set("lastClr", "C8C8C8")


@DEFECTS("deck", "slide-text-contrast")
def the_layouts_styles_make_a_heading_pale(members: Members) -> None:
    for name in members.names:
        if name.startswith("ppt/slideLayouts/slideLayout"):
            for style in every(members.tree(name), TITLE + "//a:lvl1pPr"):
                for old in style.iterfind("a:defRPr", NS):
                    style.remove(old)
                style.append(xml("<a:defRPr>" + solid('<a:srgbClr val="E0E0E0"/>') + "</a:defRPr>"))


@DEFECTS("deck", "slide-text-contrast")
def a_cell_of_a_table_is_filled_with_the_colour_of_its_text(members: Members) -> None:
    cell = members.first("//a:tc[.//a:t]/a:tcPr")
    for fill in every(cell, "a:noFill|a:solidFill"):
        cell.remove(fill)
    position = len(every(cell, "a:lnL|a:lnR|a:lnT|a:lnB|a:lnTlToBr|a:lnBlToTr"))
    cell.insert(position, xml(solid('<a:schemeClr val="tx1"/>')))


@DEFECTS("deck", "slide-text-contrast")
def both_ends_of_a_gradient_are_dark(members: Members) -> None:
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="{rgb}"/></a:gs>'
        for at, rgb in ((0, "301010"), (100000, "103010"))
    )
    fill = f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>'
    ground(members, WHITE_GROUND, fill)


@DEFECTS("deck", "slide-text-contrast-unknown")
def a_gradient_runs_from_light_to_dark(members: Members) -> None:
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="{rgb}"/></a:gs>'
        for at, rgb in ((0, "FFFFFF"), (100000, "000000"))
    )
    fill = f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>'
    ground(members, WHITE_GROUND, fill)


@DEFECTS("deck", "slide-text-contrast-unknown")
def a_picture_lies_under_the_text(members: Members) -> None:
    slide = next(
        name
        for name in sorted(members.names)
        if name.startswith("ppt/slides/slide") and b"<p:pic>" in members[name]
    )
    picture = members.find(slide, "//p:pic")
    tree = members.find(slide, "//p:spTree")
    tree.remove(picture)
    tree.insert(2, picture)
    offset, extent = (
        members.find(slide, "//p:pic//a:off"),
        members.find(slide, "//p:pic//a:ext[@cx]"),
    )
    offset.set("x", "0")
    extent.set("cx", "12192000")


@DEFECTS("chart", "chart-contrast")
def a_series_of_a_chart_is_pale(members: Members) -> None:
    properties = members.first("//c:ser/c:spPr", "ppt/charts/chart")
    for old in properties.iterfind("a:solidFill", NS):
        properties.remove(old)
    properties.insert(0, xml(solid('<a:srgbClr val="D9E4E6"/>')))


@DEFECTS("chart", "chart-contrast")
def the_slide_of_a_chart_is_given_the_colour_of_its_bars(members: Members) -> None:
    ground(members, "ppt/slides/slide1.xml", solid('<a:schemeClr val="accent1"/>'))


@DEFECTS("chart", "chart-contrast")
def a_series_of_a_chart_cannot_be_told_from_the_slide(members: Members) -> None:
    properties = members.first("//c:ser/c:spPr", "ppt/charts/chart")
    for old in properties.iterfind("a:solidFill", NS):
        properties.remove(old)
    properties.insert(0, xml(solid('<a:srgbClr val="F4F1EA"/>')))


@DEFECTS("chart", "chart-text-contrast")
def the_axis_of_a_chart_is_written_palely(members: Members) -> None:
    text = members.first("//c:catAx/c:txPr//a:defRPr|//c:valAx/c:txPr//a:defRPr", CHARTS)
    for old in text.iterfind("a:solidFill", NS):
        text.remove(old)
    text.insert(0, xml(solid('<a:srgbClr val="CCCCCC"/>')))


@DEFECTS("chart", "chart-text-contrast")
def all_text_of_a_chart_is_made_pale(members: Members) -> None:
    space = members.first("/c:chartSpace", CHARTS)
    for old in space.iterfind("c:txPr", NS):
        space.remove(old)
    pale = solid('<a:srgbClr val="CCCCCC"/>')
    inside = f"<a:bodyPr/><a:p><a:pPr><a:defRPr>{pale}</a:defRPr></a:pPr></a:p>"
    below(space, "c:chart").addnext(xml(f"<c:txPr>{inside}</c:txPr>"))


@DEFECTS("chart", "chart-text-too-small")
def the_axis_of_a_chart_is_written_in_7_points(members: Members) -> None:
    text = members.first("//c:catAx/c:txPr//a:defRPr|//c:valAx/c:txPr//a:defRPr", CHARTS)
    text.set("sz", "700")
