"""Tables of a document that a screen reader cannot follow."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from tests.builders.inspection.planting import NS, Members, Planted, below, remove, xml

DEFECTS = Planted()
BODY = "word/document.xml"
TABLE = "//w:tbl[w:tblPr/w:tblDescription]"


def row(members: Members, number: int) -> etree._Element:
    return members.find(BODY, f"{TABLE}/w:tr[{number}]")


def emptied(element: etree._Element) -> None:
    for run in element.findall(".//w:r", NS):
        remove(run)


@DEFECTS("document", "document-table-without-header")
def a_header_row_is_none(members: Members) -> None:
    remove(members.find(BODY, "//w:tblHeader"))


@DEFECTS("document", "document-table-without-header")
def a_header_row_is_turned_off(members: Members) -> None:
    members.find(BODY, "//w:tblHeader").set(f"{{{NS['w']}}}val", "false")


@DEFECTS("document", "header-row-out-of-place")
def a_header_row_stands_below(members: Members) -> None:
    remove(members.find(BODY, "//w:tblHeader"))
    row(members, 2).insert(0, xml("<w:trPr><w:tblHeader/></w:trPr>"))


@DEFECTS("document", "header-row-out-of-place")
def every_row_is_a_header_row(members: Members) -> None:
    flags = members.find(BODY, "//w:trPr[w:tblHeader]")
    for number in (2, 3):
        row(members, number).insert(0, deepcopy(flags))


@DEFECTS("document", "document-table-blank-header")
def a_column_has_no_heading(members: Members) -> None:
    emptied(members.find(BODY, f"{TABLE}/w:tr[1]/w:tc[2]"))


@DEFECTS("document", "document-table-merged-cells")
def two_cells_become_one(members: Members) -> None:
    last = row(members, 3)
    remove(last.findall("w:tc", NS)[1])
    below(last, "w:tc/w:tcPr").append(xml('<w:gridSpan w:val="2"/>'))


@DEFECTS("document", "document-table-merged-cells")
def a_cell_is_two_rows_high(members: Members) -> None:
    for number, value in ((2, "restart"), (3, "continue")):
        cell = below(row(members, number), "w:tc/w:tcPr")
        cell.append(xml(f'<w:vMerge w:val="{value}"/>'))


@DEFECTS("document", "document-table-nested")
def a_table_stands_in_a_cell(members: Members) -> None:
    table = members.find(BODY, TABLE)
    below(row(members, 2), "w:tc").insert(1, deepcopy(table))


@DEFECTS("document", "document-table-blank-row")
def a_row_is_blank_to_make_room(members: Members) -> None:
    blank = deepcopy(row(members, 2))
    emptied(blank)
    row(members, 2).addprevious(blank)


@DEFECTS("document", "document-table-blank-row")
def a_column_is_blank_to_make_room(members: Members) -> None:
    for number in (1, 2, 3):
        emptied(row(members, number).findall("w:tc", NS)[1])


@DEFECTS("document", "document-table-without-alternative-text")
def a_table_loses_its_description(members: Members) -> None:
    remove(members.find(BODY, "//w:tblCaption"))
    remove(members.find(BODY, "//w:tblDescription"))


@DEFECTS("document", "table-for-layout")
def a_table_of_one_row_places_texts(members: Members) -> None:
    for number in (3, 2):
        remove(row(members, number))
    a_table_loses_its_description(members)
