"""Tables whose rows, merged cells or columns do not fit together."""

from __future__ import annotations

from copy import deepcopy

from tests.builders.inspection.livelier import merge
from tests.builders.inspection.planting import NS, Members, Planted, remove

DEFECTS = Planted()
CELL = "//a:tbl/a:tr[2]/a:tc"


@DEFECTS("deck", "table-row-cells")
def a_row_lacks_a_cell(members: Members) -> None:
    remove(members.first(CELL))


@DEFECTS("deck", "table-row-cells")
def a_row_has_a_cell_too_many(members: Members) -> None:
    cell = members.first(CELL)
    cell.addnext(deepcopy(cell))


@DEFECTS("deck", "table-row-cells")
def the_grid_lacks_a_column(members: Members) -> None:
    remove(members.first("//a:gridCol"))


@DEFECTS("deck", "table-empty")
def a_table_has_no_rows(members: Members) -> None:
    table = members.first("//a:tbl")
    for row in table.findall("a:tr", NS):
        table.remove(row)


@DEFECTS("deck", "table-empty")
def a_table_has_no_columns(members: Members) -> None:
    grid = members.first("//a:tblGrid")
    for column in list(grid):
        grid.remove(column)


@DEFECTS("deck", "table-merge")
def a_cell_is_merged_without_the_next_saying_so(members: Members) -> None:
    members.first(CELL).set("gridSpan", "2")


@DEFECTS("deck", "table-merge")
def a_merged_cell_is_wider_than_the_table(members: Members) -> None:
    members.first(CELL).set("gridSpan", "9")


@DEFECTS("deck", "table-merge")
def a_merged_cell_is_higher_than_the_table(members: Members) -> None:
    members.first(CELL).set("rowSpan", "99")


@DEFECTS("deck", "table-merge")
def a_cell_is_covered_by_none(members: Members) -> None:
    members.first(CELL).set("hMerge", "1")


@DEFECTS("deck", "table-merge")
def a_cell_is_covered_from_above_by_none(members: Members) -> None:
    members.first(CELL).set("vMerge", "1")


@DEFECTS("deck", "table-merge")
def a_block_of_merged_cells_has_a_hole(members: Members) -> None:
    covered = merge(members).findall("a:tr", NS)[-1].findall("a:tc", NS)[1]
    del covered.attrib["hMerge"], covered.attrib["vMerge"]


@DEFECTS("deck", "table-merge")
def a_merged_cell_spans_no_columns(members: Members) -> None:
    members.first(CELL).set("gridSpan", "0")


@DEFECTS("deck", "table-column-width")
def a_column_has_no_width(members: Members) -> None:
    members.first("//a:gridCol").set("w", "0")


@DEFECTS("deck", "table-size")
def a_tables_frame_is_half_as_wide_as_its_columns(members: Members) -> None:
    size = members.first("//p:graphicFrame/p:xfrm/a:ext")
    size.set("cx", str(int(size.get("cx", "")) // 2))


@DEFECTS("deck", "table-style-id")
def a_tables_style_is_called_by_its_name(members: Members) -> None:
    members.first("//a:tableStyleId").text = "Medium Style 2"
