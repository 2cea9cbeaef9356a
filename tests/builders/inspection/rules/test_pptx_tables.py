from __future__ import annotations

from pathlib import Path

from tests.builders.inspection.livelier import merge
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import NS, Members, remove


def test_a_block_inside_may_be_marked_in_one_direction_alone(tmp_path: Path) -> None:
    def mark(members: Members) -> None:
        inside = merge(members).findall("a:tr", NS)[-1].findall("a:tc", NS)[1]
        del inside.attrib["vMerge"]

    assert found(tmp_path, "table-merge", mark) == []


def test_cells_under_a_merged_one_may_lack_their_text_as_pptxgenjs_leaves_them(
    tmp_path: Path,
) -> None:
    def empty(members: Members) -> None:
        for row in merge(members).findall("a:tr", NS)[-2:]:
            for cell in row.findall("a:tc", NS):
                if cell.get("hMerge") or cell.get("vMerge"):
                    remove(cell[0])

    assert found(tmp_path, "text-body", empty) == []


def test_the_row_is_numbered_from_the_top(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path,
        "table-row-cells",
        lambda members: remove(members.first("//a:tbl/a:tr[2]/a:tc")),
    )
    assert str(finding.sentence) == (
        "The number of cells in row 2 of the table is 2, but that of columns is 3."
    )
    assert finding.place.shape.startswith("Program")


def test_a_merged_cell_that_reaches_beyond_is_told_with_its_place(tmp_path: Path) -> None:
    findings = found(
        tmp_path,
        "table-merge",
        lambda members: members.first("//a:tbl/a:tr[2]/a:tc[2]").set("gridSpan", "9"),
    )
    assert "The merged cell in row 2, column 2 reaches beyond the table." in {
        str(one.sentence) for one in findings
    }
