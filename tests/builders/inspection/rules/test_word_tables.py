"""Tables that need no header row, and what is said of those that do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import word_tables
from tests.builders.inspection.defects.word_tables import BODY, TABLE, emptied, row
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import NS, Members, below, remove, xml

pytestmark = pytest.mark.invalid_office_files
HEADER = "document-table-without-header"


def _without_header(members: Members) -> None:
    remove(members.find(BODY, "//w:tblHeader"))


def test_the_sentence_counts_the_rows(tmp_path: Path) -> None:
    assert sentences(tmp_path, HEADER, word_tables.a_header_row_is_none) == [
        "The table of 3 rows has no header row, so a screen reader cannot say which column a "
        "cell is in."
    ]


def test_lines_to_write_on_need_no_header_row(tmp_path: Path) -> None:
    def lines(members: Members) -> None:
        _without_header(members)
        emptied(members.find(BODY, TABLE))

    for rule in (
        HEADER,
        "document-table-blank-row",
        "table-for-layout",
        "document-table-blank-header",
    ):
        assert found(tmp_path, rule, lines) == []


def test_a_bar_of_one_row_that_is_described_is_fine(tmp_path: Path) -> None:
    def bar(members: Members) -> None:
        _without_header(members)
        for number in (3, 2):
            remove(row(members, number))

    for rule in (HEADER, "table-for-layout", "document-table-without-alternative-text"):
        assert found(tmp_path, rule, bar) == []


def test_label_and_value_need_no_header_row(tmp_path: Path) -> None:
    def labelled(members: Members) -> None:
        _without_header(members)
        look = members.find(BODY, "//w:tblLook")
        for name, value in (("firstRow", "0"), ("firstColumn", "1")):
            look.set(f"{{{NS['w']}}}{name}", value)

    assert found(tmp_path, HEADER, labelled) == []


def test_the_corner_may_be_blank(tmp_path: Path) -> None:
    def corner(members: Members) -> None:
        emptied(below(row(members, 1), "w:tc"))

    assert found(tmp_path, "document-table-blank-header", corner) == []


def test_rows_and_columns_to_fill_in_may_be_blank(tmp_path: Path) -> None:
    def to_fill_in(members: Members) -> None:
        emptied(row(members, 3))
        emptied(row(members, 2).findall("w:tc", NS)[2])

    assert found(tmp_path, "document-table-blank-row", to_fill_in) == []


def test_a_form_may_have_labels_and_blank_cells_beside_them(tmp_path: Path) -> None:
    def form(members: Members) -> None:
        _without_header(members)
        for number in (1, 2, 3):
            emptied(row(members, number).findall("w:tc", NS)[1])

    assert found(tmp_path, "document-table-blank-row", form) == []


def test_two_header_rows_at_the_top_are_fine(tmp_path: Path) -> None:
    def two(members: Members) -> None:
        row(members, 2).insert(0, xml('<w:trPr><w:tblHeader w:val="1"/></w:trPr>'))

    assert found(tmp_path, "header-row-out-of-place", two) == []


def test_a_span_of_one_is_no_merged_cell(tmp_path: Path) -> None:
    def spans(members: Members) -> None:
        below(row(members, 2), "w:tc/w:tcPr").append(xml('<w:gridSpan w:val="1"/>'))

    assert found(tmp_path, "document-table-merged-cells", spans) == []


def test_rows_in_a_content_control_are_rows(tmp_path: Path) -> None:
    def repeated(members: Members) -> None:
        second = row(members, 2)
        control = xml("<w:sdt><w:sdtPr/><w:sdtContent><w:tr/></w:sdtContent></w:sdt>")
        second.addprevious(control)
        control[1].replace(control[1][0], second)
        _without_header(members)

    assert "3 rows" in sentences(tmp_path, HEADER, repeated)[0]
