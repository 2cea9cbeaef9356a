"""Tables that Word builds: merged, ragged on purpose, nested, in content controls."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest

from tests.builders.inspection.defects import table_grids
from tests.builders.inspection.planted_document import sentences
from tests.builders.inspection.planting import NS, Members, remove, xml

pytestmark = pytest.mark.invalid_office_files
TEXT = table_grids.TEXT
RULES = (
    "cell-without-paragraph",
    "row-without-cells",
    "row-off-grid",
    "table-without-rows",
    "table-without-grid",
    "vertical-merge-without-start",
    "vertical-merge-of-one",
    "tables-touch",
)


def _faults(tmp_path: Path, edit: Callable[[Members], None]) -> list[str]:
    return [one for rule in RULES for one in sentences(tmp_path, rule, edit)]


def _put(members: Members, row: int, column: int, text: str) -> None:
    members.find(TEXT, f"//w:tr[{row}]/w:tc[{column}]/w:tcPr").append(xml(text))


def test_the_sentence_counts_columns(tmp_path: Path) -> None:
    assert sentences(tmp_path, "row-off-grid", table_grids.a_cell_is_taken_out) == [
        "Row 2 takes up 2 columns; the table has 3."
    ]


def test_spans_that_fill_the_grid_are_fine(tmp_path: Path) -> None:
    def spanned(members: Members) -> None:
        remove(members.find(TEXT, "//w:tr[2]/w:tc[3]"))
        _put(members, 2, 1, '<w:gridSpan w:val="2"/>')

    assert _faults(tmp_path, spanned) == []


def test_columns_left_free_at_the_ends_of_a_row_count(tmp_path: Path) -> None:
    def indented(members: Members) -> None:
        remove(members.find(TEXT, "//w:tr[2]/w:tc[3]"))
        remove(members.find(TEXT, "//w:tr[2]/w:tc[2]"))
        properties = members.find(TEXT, "//w:tr[2]/w:trPr")
        properties.append(xml('<w:gridBefore w:val="1"/>'))
        properties.append(xml('<w:gridAfter w:val="1"/>'))

    assert _faults(tmp_path, indented) == []


def test_a_merge_downwards_that_begins_and_goes_on_is_fine(tmp_path: Path) -> None:
    def merged(members: Members) -> None:
        _put(members, 1, 2, '<w:vMerge w:val="restart"/>')
        _put(members, 2, 2, "<w:vMerge/>")
        _put(members, 3, 2, '<w:vMerge w:val="continue"/>')

    assert _faults(tmp_path, merged) == []


def test_a_table_in_a_cell_with_a_paragraph_after_it_is_fine(tmp_path: Path) -> None:
    def nested(members: Members) -> None:
        cell = members.find(TEXT, "//w:tr[2]/w:tc[1]")
        cell.insert(1, deepcopy(members.find(TEXT, "//w:tbl")))

    assert _faults(tmp_path, nested) == []


def test_rows_and_cells_in_content_controls_count(tmp_path: Path) -> None:
    def wrapped(members: Members) -> None:
        for path in ("//w:tr[3]", "//w:tr[2]/w:tc[2]"):
            inside = members.find(TEXT, path)
            around = xml("<w:sdt><w:sdtContent/></w:sdt>")
            inside.addprevious(around)
            around.find("w:sdtContent", NS).append(inside)  # type: ignore[union-attr]

    assert _faults(tmp_path, wrapped) == []


def test_a_span_that_is_no_number_is_taken_as_one(tmp_path: Path) -> None:
    def odd(members: Members) -> None:
        _put(members, 2, 1, '<w:gridSpan w:val="to"/>')
        _put(members, 3, 1, '<w:gridSpan w:val="-4"/>')

    assert _faults(tmp_path, odd) == []


def test_a_huge_span_costs_nothing(tmp_path: Path) -> None:
    def huge(members: Members) -> None:
        _put(members, 2, 1, '<w:gridSpan w:val="999999999999"/>')

    assert len(_faults(tmp_path, huge)) == 1


def test_a_grid_that_no_row_agrees_with_is_told_once(tmp_path: Path) -> None:
    assert sentences(tmp_path, "row-off-grid", table_grids.a_column_is_taken_out_of_the_grid) == [
        "The table's rows take up 3 columns; it lists 2."
    ]


def test_a_cell_may_say_that_it_spans_one_column(tmp_path: Path) -> None:
    def single(members: Members) -> None:
        _put(members, 2, 1, '<w:gridSpan w:val="1"/>')

    assert sentences(tmp_path, "cell-spans-nothing", single) == []
