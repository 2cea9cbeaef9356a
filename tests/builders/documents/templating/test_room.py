"""How wide the text is where a tag stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builders.documents.templating.room import Room
from builders.documents.templating.tags import W

MM = 1440 / 25.4
A4 = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1361" w:right="1361"/>{}'
    "</w:sectPr>"
)
A5 = '<w:sectPr><w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:left="1247" w:right="1247"/></w:sectPr>'
HERE = '<w:p w:rsidR="1"/>'


def width(*content: str) -> float:
    """Return how wide the text is, in twips, at the first paragraph marked `HERE`."""
    body = f'<w:document xmlns:w="{W[1:-1]}"><w:body>{"".join(content)}</w:body></w:document>'
    root = etree.fromstring(body)
    here = next(one for one in root.iter(W + "p") if one.get(W + "rsidR"))
    return round(Room(root).width(here) * MM)


def table(*cells: str, grid: tuple[int, ...] = (), properties: str = "") -> str:
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in grid)
    return (
        f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
        f"<w:tr>{''.join(cells)}</w:tr></w:tbl>"
    )


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def test_it_is_the_page_s_without_its_margins() -> None:
    assert width(HERE, A4.format("")) == 9184


def test_a_paragraph_belongs_to_the_section_that_ends_after_it() -> None:
    ends = f"<w:p><w:pPr>{A5}</w:pPr></w:p>"
    assert width(HERE, ends, A4.format("")) == 5897
    assert width(ends, HERE, A4.format("")) == 9184
    assert width(HERE.replace("/>", f"><w:pPr>{A5}</w:pPr></w:p>"), A4.format("")) == 5897


def test_the_gutter_is_no_room() -> None:
    assert width(HERE, A5.replace("/></w:sectPr>", ' w:gutter="397"/></w:sectPr>')) == 5500


def test_columns_share_the_room() -> None:
    two = '<w:cols w:num="2" w:space="708"/>'
    uneven = '<w:cols w:num="2"><w:col w:w="2000"/><w:col w:w="6000"/></w:cols>'
    assert width(HERE, A4.format(two)) == (9184 - 708) / 2
    assert width(HERE, A4.format(uneven)) == 2000


def test_a_part_without_sections_counts_as_wide() -> None:
    assert width(HERE) == 9184


def test_a_cell_s_room_is_its_width_without_its_margins() -> None:
    wide = '<w:tcW w:w="4000" w:type="dxa"/>'
    own = '<w:tcMar><w:left w:w="50" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tcMar>'
    shared = '<w:tblCellMar><w:start w:w="20" w:type="dxa"/></w:tblCellMar>'
    assert width(table(cell(HERE, wide)), A4.format("")) == 4000 - 216
    assert width(table(cell(HERE, wide + own)), A4.format("")) == 3900
    assert width(table(cell(HERE, wide), properties=shared), A4.format("")) == 4000 - 128


def test_a_cell_that_says_no_width_is_as_wide_as_its_columns() -> None:
    first, here = cell("<w:p/>", '<w:gridSpan w:val="2"/>'), cell(HERE)
    assert width(table(first, here, grid=(1000, 2000, 3000)), A4.format("")) == 3000 - 216
    both = cell(HERE, '<w:tcW w:w="5000" w:type="pct"/><w:gridSpan w:val="2"/>')
    assert width(table(both, grid=(1000, 2000, 3000)), A4.format("")) == 3000 - 216


def test_cells_of_which_nothing_is_told_share_the_room() -> None:
    assert width(table(cell("<w:p/>"), cell(HERE)), A4.format("")) == 9184 / 2 - 216


def test_a_table_in_a_cell_is_no_wider_than_the_cell() -> None:
    inner = table(cell(HERE, '<w:tcW w:w="9000" w:type="dxa"/>'))
    outer = table(cell(inner, '<w:tcW w:w="4000" w:type="dxa"/>'))
    assert width(outer, A4.format("")) == 4000 - 216 - 216


@pytest.mark.parametrize("said", ["-5", "x", "", "٣", "9" * 40])
def test_a_width_that_is_no_number_does_no_harm(said: str) -> None:
    told = f'<w:tcW w:w="{said}" w:type="dxa"/>'
    assert width(table(cell(HERE, told)), A4.format("")) == 9184 - 216
    assert width(HERE, A4.format(f'<w:cols w:num="{said}"/>')) == 9184


@given(st.lists(st.integers(0, 40_000), min_size=1, max_size=6), st.integers(0, 40_000))
def test_it_is_never_negative_nor_wider_than_the_section(grid: list[int], told: int) -> None:
    cells = [cell("<w:p/>") for _ in grid[1:]] + [cell(HERE, f'<w:tcW w:w="{told}"/>')]
    assert 0 <= width(table(*cells, grid=tuple(grid)), A4.format("")) <= 9184
