"""Tables that Word would not have built."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from tests.builders.inspection.planting import NS, Members, Planted, remove, xml

DEFECTS = Planted()
TEXT = "word/document.xml"
W = f"{{{NS['w']}}}"


def _cell(members: Members, row: int, column: int) -> etree._Element:
    return members.find(TEXT, f"//w:tr[{row}]/w:tc[{column}]")


def _merge(cell: etree._Element, text: str) -> None:
    properties = cell.find("w:tcPr", NS)
    assert properties is not None
    properties.append(xml(text))


@DEFECTS("document", "cell-without-paragraph")
def a_cell_loses_its_paragraph(members: Members) -> None:
    remove(members.find(TEXT, "//w:tr[2]/w:tc[2]/w:p"))


@DEFECTS("document", "cell-without-paragraph")
def a_cell_ends_with_a_table(members: Members) -> None:
    table = deepcopy(members.find(TEXT, "//w:tbl"))
    _cell(members, 2, 1).append(table)


@DEFECTS("document", "row-without-cells")
def a_row_loses_its_cells(members: Members) -> None:
    row = members.find(TEXT, "//w:tr[3]")
    for cell in row.findall("w:tc", NS):
        row.remove(cell)


@DEFECTS("document", "table-without-rows")
def a_table_loses_its_rows(members: Members) -> None:
    table = members.find(TEXT, "//w:tbl")
    for row in table.findall("w:tr", NS):
        table.remove(row)


@DEFECTS("document", "table-without-grid")
def the_grid_is_taken_out(members: Members) -> None:
    remove(members.find(TEXT, "//w:tblGrid"))


@DEFECTS("document", "table-without-grid")
def the_grid_is_emptied(members: Members) -> None:
    members.find(TEXT, "//w:tblGrid").clear()


@DEFECTS("document", "row-off-grid")
def a_cell_is_taken_out(members: Members) -> None:
    remove(_cell(members, 2, 3))


@DEFECTS("document", "row-off-grid")
def a_cell_is_added(members: Members) -> None:
    _cell(members, 3, 3).addnext(deepcopy(_cell(members, 3, 3)))


@DEFECTS("document", "row-off-grid")
def a_cell_spans_more_than_there_is(members: Members) -> None:
    _merge(_cell(members, 2, 1), '<w:gridSpan w:val="4"/>')


@DEFECTS("document", "row-off-grid")
def a_row_begins_too_far_in(members: Members) -> None:
    members.find(TEXT, "//w:tr[2]/w:trPr").insert(0, xml('<w:gridBefore w:val="1"/>'))


@DEFECTS("document", "row-off-grid")
def a_column_is_taken_out_of_the_grid(members: Members) -> None:
    remove(members.find(TEXT, "//w:gridCol"))


@DEFECTS("document", "vertical-merge-without-start")
def a_merge_goes_on_without_a_start(members: Members) -> None:
    _merge(_cell(members, 3, 2), "<w:vMerge/>")


@DEFECTS("document", "vertical-merge-without-start")
def a_merge_goes_on_in_the_first_row(members: Members) -> None:
    _merge(_cell(members, 1, 2), '<w:vMerge w:val="continue"/>')


@DEFECTS("document", "vertical-merge-without-start")
def a_merge_goes_on_in_another_width(members: Members) -> None:
    _merge(_cell(members, 2, 1), '<w:vMerge w:val="restart"/>')
    wide = _cell(members, 3, 1)
    remove(_cell(members, 3, 2))
    _merge(wide, '<w:gridSpan w:val="2"/>')
    _merge(wide, "<w:vMerge/>")


@DEFECTS("document", "vertical-merge-of-one")
def a_merge_begins_and_does_not_go_on(members: Members) -> None:
    _merge(_cell(members, 2, 1), '<w:vMerge w:val="restart"/>')


@DEFECTS("document", "tables-touch")
def a_table_follows_on_a_table(members: Members) -> None:
    table = members.find(TEXT, "//w:tbl")
    table.addnext(deepcopy(table))


@DEFECTS("document", "cell-spans-nothing")
def a_cell_spans_no_column(members: Members) -> None:
    _merge(_cell(members, 2, 1), '<w:gridSpan w:val="0"/>')
