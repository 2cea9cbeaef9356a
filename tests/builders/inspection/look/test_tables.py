"""What tables look like by their style."""

from __future__ import annotations

import pytest

from builders.inspection.look.colours import CLEAR, Colour, Colours, Paint
from builders.inspection.look.tables import Table
from builders.inspection.look.typesetting import Setter
from builders.inspection.markup import Element
from tests.builders.inspection.planting import xml

SETTER = Setter(Colours({"dk1": "000000", "lt1": "FFFFFF", "accent1": "4F81BD"}, {}), "", "")
MEDIUM_2 = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"


def _table(style: str, cell: str = "<a:tcPr/>") -> Element:
    row = f'<a:tr h="100"><a:tc><a:txBody/>{cell}</a:tc><a:tc><a:txBody/>{cell}</a:tc></a:tr>'
    return xml(
        f'<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>{style}</a:tableStyleId>'
        f'</a:tblPr><a:tblGrid><a:gridCol w="10"/><a:gridCol w="10"/></a:tblGrid>{row * 3}</a:tbl>'
    )


def _fills(table: Table) -> list[Paint]:
    return [table.fill(cell) for cell in table.cells() if cell.column == 0]


def test_the_usual_style_is_known_without_being_in_the_file() -> None:
    table = Table(_table(MEDIUM_2), {}, SETTER)
    assert [one.colours[0].rgb for one in _fills(table)] == ["4F81BD", "D0D8E8", "E9EDF4"]
    header = table.manner(next(table.cells()))
    assert (header.colour, header.bold) == (Colour("FFFFFF"), True)


def test_a_style_in_the_file_counts() -> None:
    style = xml(
        '<a:tblStyle><a:wholeTbl><a:tcTxStyle><a:srgbClr val="333333"/></a:tcTxStyle><a:tcStyle>'
        '<a:fill><a:solidFill><a:srgbClr val="EEEEEE"/></a:solidFill></a:fill></a:tcStyle>'
        '</a:wholeTbl><a:firstRow><a:tcTxStyle b="on"/><a:tcStyle/></a:firstRow></a:tblStyle>'
    )
    table = Table(_table("{1}"), {"{1}": style}, SETTER)
    assert {one.colours[0].rgb for one in _fills(table)} == {"EEEEEE"}
    assert table.manner(next(table.cells())).colour == Colour("333333")
    assert table.manner(next(table.cells())).bold


@pytest.mark.parametrize("style", ["", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"])
def test_a_table_without_style_has_no_fill(style: str) -> None:
    assert set(_fills(Table(_table(style), {}, SETTER))) == {CLEAR}


def test_the_fill_of_an_unknown_style_is_unknown() -> None:
    assert all(one.is_unknown for one in _fills(Table(_table("{unknown}"), {}, SETTER)))


def test_a_cells_own_fill_wins() -> None:
    own = '<a:tcPr><a:solidFill><a:srgbClr val="ABCDEF"/></a:solidFill></a:tcPr>'
    table = Table(_table(MEDIUM_2, own), {}, SETTER)
    assert {one.colours[0].rgb for one in _fills(table)} == {"ABCDEF"}
