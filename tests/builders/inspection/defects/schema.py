"""Parts whose markup departs from its schema."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
TEXT = "//p:sp/p:txBody"
RUN = "//a:r/a:rPr"
W = f"{{{NS['w']}}}"
BODY = "word/document"


def around(element: etree._Element | None) -> etree._Element:
    """Return the parent of an element, which has one."""
    assert element is not None
    parent = element.getparent()
    assert parent is not None
    return parent


def first_to_last(parent: etree._Element) -> None:
    """Move the first child behind all others."""
    parent.append(parent[0])


@DEFECTS("deck", "markup-order")
def the_settings_of_a_text_stand_behind_its_paragraphs(members: Members) -> None:
    first_to_last(members.first(TEXT))


@DEFECTS("deck", "markup-order")
def the_place_of_a_shape_stands_behind_its_form(members: Members) -> None:
    first_to_last(members.first("//p:spPr[a:xfrm][a:prstGeom]"))


@DEFECTS("deck", "markup-order")
def the_fill_of_a_cell_stands_before_its_borders(members: Members) -> None:
    cell = members.first("//a:tcPr[a:solidFill or a:noFill]")
    cell.append(xml("<a:lnL w='1'><a:noFill/></a:lnL>"))


@DEFECTS("deck", "markup-order")
def a_master_lists_its_layouts_before_it_maps_its_colours(members: Members) -> None:
    layouts = members.first("//p:sldLayoutIdLst", "ppt/slideMasters/")
    around(layouts).insert(1, layouts)


@DEFECTS("deck", "markup-order")
def the_slides_are_listed_before_the_masters(members: Members) -> None:
    slides = members.find("ppt/presentation.xml", "//p:sldIdLst")
    around(slides).insert(0, slides)


@DEFECTS("deck", "markup-order")
def the_gap_of_a_chart_stands_behind_its_axes(members: Members) -> None:
    gap = members.first("//c:gapWidth", "ppt/charts/")
    around(gap).append(gap)


@DEFECTS("document", "markup-order-of-properties")
def the_settings_of_a_document_are_shuffled(members: Members) -> None:
    first_to_last(members.tree("word/settings.xml"))


@DEFECTS("document", "markup-order-of-properties")
def the_width_of_a_cell_stands_last(members: Members) -> None:
    cell = members.first("//w:tcPr[w:tcW]", BODY)
    cell.append(xml("<w:vAlign w:val='top'/>"))
    first_to_last(cell)


@DEFECTS("document", "markup-order-of-properties")
def the_margins_of_a_page_stand_before_its_size(members: Members) -> None:
    page = members.first("//w:sectPr/w:pgSz", BODY)
    around(page).insert(0, page)
    first_to_last(around(page))


@DEFECTS("document", "markup-order")
def a_paragraphs_properties_stand_behind_its_text(members: Members) -> None:
    first_to_last(members.first("//w:p[w:pPr][w:r]", BODY))


@DEFECTS("document", "markup-order")
def the_grid_of_a_table_stands_behind_its_rows(members: Members) -> None:
    grid = members.first("//w:tblGrid", BODY)
    around(grid).append(grid)


@DEFECTS("deck", "markup-value-overlooked")
def the_id_of_a_section_is_in_small_letters(members: Members) -> None:
    section = members.find("ppt/presentation.xml", "//p14:section")
    section.set("id", section.get("id", "").lower())


@DEFECTS("document", "markup-order-of-properties")
def bold_stands_before_the_font(members: Members) -> None:
    run = members.first("//w:r[w:t]", BODY)
    old = run.find(f"{W}rPr")
    if old is not None:
        remove(old)
    run.insert(0, xml("<w:rPr><w:b/><w:rFonts w:ascii='Arial'/></w:rPr>"))


@DEFECTS("document", "markup-order-of-properties")
def a_paragraphs_style_stands_behind_its_alignment(members: Members) -> None:
    style = members.first("//w:pPr/w:pStyle", BODY)
    style.addprevious(xml("<w:jc w:val='left'/>"))


@DEFECTS("document", "markup-value-overlooked")
def a_width_has_decimals(members: Members) -> None:
    members.first("//w:pgSz", BODY).set(f"{W}w", "11906.0")


@DEFECTS("deck", "markup-unknown-element")
def a_paragraph_stands_among_shapes(members: Members) -> None:
    members.first("//p:spTree").append(xml("<a:p/>"))


@DEFECTS("deck", "markup-unknown-element")
def a_slide_holds_something_of_an_unknown_language(members: Members) -> None:
    members.first("//p:cSld").append(etree.Element("{urn:nowhere}thing"))


@DEFECTS("deck", "markup-unknown-element")
def text_stands_outside_a_run(members: Members) -> None:
    members.first("//a:p[a:r]").text = "outside"


@DEFECTS("document", "markup-unknown-element")
def a_row_stands_outside_a_table(members: Members) -> None:
    members.first("//w:body", BODY).insert(0, xml("<w:tr><w:tc><w:p/></w:tc></w:tr>"))


@DEFECTS("deck", "markup-child-missing")
def a_tree_has_no_properties(members: Members) -> None:
    remove(members.first("//p:spTree/p:grpSpPr"))


@DEFECTS("deck", "markup-child-missing")
def a_shape_has_no_name(members: Members) -> None:
    remove(members.first("//p:sp/p:nvSpPr"))


@DEFECTS("deck", "markup-child-missing")
def a_gradient_has_one_stop(members: Members) -> None:
    stop = "<a:gs pos='0'><a:srgbClr val='FF0000'/></a:gs>"
    fill = xml(f"<a:gradFill><a:gsLst>{stop}</a:gsLst></a:gradFill>")
    geometry = members.first("//p:spPr/a:prstGeom")
    for other in geometry.itersiblings("{*}solidFill", "{*}noFill"):
        remove(other)
    geometry.addnext(fill)


@DEFECTS("document", "markup-child-missing")
def a_table_has_no_properties(members: Members) -> None:
    remove(members.first("//w:tbl/w:tblPr", BODY))


@DEFECTS("deck", "markup-child-twice")
def a_paragraph_has_two_sets_of_properties(members: Members) -> None:
    run = members.first("//a:p[a:pPr]/a:r")
    run.addnext(xml("<a:pPr/>"))


@DEFECTS("deck", "markup-child-twice")
def a_shape_is_filled_and_not_filled(members: Members) -> None:
    members.first("//p:spPr/a:solidFill").addnext(xml("<a:noFill/>"))


@DEFECTS("document", "markup-child-twice")
def a_section_has_two_sizes_of_page(members: Members) -> None:
    size = members.first("//w:sectPr/w:pgSz", BODY)
    size.addnext(xml("<w:pgSz w:w='11906' w:h='16838'/>"))


@DEFECTS("deck", "markup-attribute-missing")
def a_shape_has_no_id(members: Members) -> None:
    del members.first("//p:sp//p:cNvPr").attrib["id"]


@DEFECTS("deck", "markup-attribute-missing")
def a_form_does_not_say_which(members: Members) -> None:
    del members.first("//a:prstGeom").attrib["prst"]


@DEFECTS("document", "markup-attribute-missing")
def a_shading_has_no_pattern(members: Members) -> None:
    members.first("//w:tcPr", BODY).append(xml("<w:shd w:fill='FFFFFF'/>"))


@DEFECTS("deck", "markup-attribute-unknown")
def a_run_is_said_to_be_bold_in_full(members: Members) -> None:
    members.first(RUN).set("bold", "1")


@DEFECTS("document", "markup-attribute-unknown")
def an_alignment_has_no_prefix(members: Members) -> None:
    paragraph = members.first("//w:p[w:pPr/w:pStyle]/w:pPr", BODY)
    for old in paragraph.findall(f"{W}jc"):
        remove(old)
    paragraph.insert(1, xml("<w:jc val='left' w:val='left'/>"))


@DEFECTS("deck", "markup-value")
def a_line_has_an_end_that_there_is_not(members: Members) -> None:
    fill = members.first("//p:spPr/a:solidFill")
    fill.addnext(xml("<a:ln cap='pointed'/>"))


@DEFECTS("deck", "markup-value")
def text_is_underlined_by_a_number(members: Members) -> None:
    members.first(RUN).set("u", "1")


@DEFECTS("deck", "markup-value")
def bold_is_yes(members: Members) -> None:
    members.first(RUN).set("b", "yes")


@DEFECTS("deck", "markup-value")
def a_form_is_none_that_there_is(members: Members) -> None:
    members.first("//a:prstGeom").set("prst", "rectangle")


@DEFECTS("deck", "markup-value")
def a_placeholder_is_of_no_kind(members: Members) -> None:
    members.first("//p:ph[@type='title']").set("type", "heading")


@DEFECTS("document", "markup-value")
def a_paragraph_is_centred_in_british(members: Members) -> None:
    paragraph = members.first("//w:p[w:pPr/w:pStyle]/w:pPr", BODY)
    for old in paragraph.findall(f"{W}jc"):
        remove(old)
    paragraph.insert(1, xml("<w:jc w:val='centre'/>"))


@DEFECTS("document", "markup-value")
def a_size_of_text_has_a_decimal_comma(members: Members) -> None:
    members.first("//w:sz", "word/styles").set(f"{W}val", "10,5")
