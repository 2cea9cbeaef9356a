"""What has no room on the pages of a document."""

from __future__ import annotations

from lxml import etree

from tests.builders.inspection.defects.word_tables import BODY, TABLE, row
from tests.builders.inspection.planting import NS, Members, Planted, below, xml

DEFECTS = Planted()
W = f"{{{NS['w']}}}"


def widened(members: Members, width: int) -> etree._Element:
    """Make a table's first column wider, in twentieths of a point, and return the table."""
    table = members.find(BODY, TABLE)
    below(table, "w:tblGrid/w:gridCol").set(f"{W}w", str(width))
    below(table, "w:tblPr/w:tblW").set(f"{W}w", str(width + 5_000))
    for cell in table.findall("w:tr/w:tc[1]/w:tcPr/w:tcW", NS):
        cell.set(f"{W}w", str(width))
    return table


def limited(members: Members, height: int) -> None:
    """Give the second row of a table a height of its own, in twentieths of a point."""
    fixed = xml(f'<w:trPr><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>')
    old = row(members, 2).find("w:trPr", NS)
    if old is None:
        row(members, 2).insert(0, fixed)
    else:
        old.append(fixed[0])


@DEFECTS("document", "object-too-wide")
def a_picture_is_wider_than_the_paper(members: Members) -> None:
    members.find(BODY, "//wp:inline/wp:extent").set("cx", "9000000")


@DEFECTS("document", "object-too-wide")
def a_picture_reaches_into_the_margin(members: Members) -> None:
    members.find(BODY, "//wp:inline/wp:extent").set("cx", "6400000")


@DEFECTS("document", "document-table-too-wide")
def a_table_goes_on_beside_the_paper(members: Members) -> None:
    widened(members, 14_000)


@DEFECTS("document", "row-too-low")
def a_row_is_lower_than_its_text(members: Members) -> None:
    limited(members, 120)


@DEFECTS("document", "row-too-low")
def a_row_has_room_for_one_line_of_two(members: Members) -> None:
    below(row(members, 2), "w:tc/w:p/w:r/w:t").text = "Møtes oftere og svare raskere " * 12
    limited(members, 300)
