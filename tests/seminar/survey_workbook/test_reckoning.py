from __future__ import annotations

import pytest

from seminar.survey_workbook.areas import Area, references
from seminar.survey_workbook.reckoning import (
    DivisionByZero,
    NotReckoned,
    OtherText,
    Value,
    reckoned,
)

CELLS: dict[str, Value] = {
    "A1": OtherText("0"),
    "B1": 3.5,
    "B2": 4.0,
    "B4": True,
    "B5": "",
    "C1": 0.0,
}


def lookup(row: int, column: int) -> Value:
    return CELLS.get(f"{'ABC'[column]}{row + 1}")


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("AVERAGE(B1:B5)", 3.75),
        ("COUNT(A1:C5)", 3),
        ("SUM(B1:B3)*2", 15),
        ("MIN(B1,2)", 2),
        ("B2-B1", 0.5),
        ("-B1+B3", -3.5),
        ("ROUND(0.125,2)", 0.13),
        ("ROUND(-2.5,0)", -3),
        ("1+2*3-4/2", 5),
        ("(1+2)*3", 9),
        ("50%*2", 1),
        ("IF(C1=0,1,B1/C1)", 1),
        ('IF(B3="","tom","full")', "tom"),
        ('B5=""', True),
        ('"å"="Å"', True),
        ("B3=0", True),
        ("B1>=3.5", True),
        ('IF(TRUE,"sa ""ja""",0)', 'sa "ja"'),
        ("B3", 0),
    ],
)
def test_what_tables_are_made_of_is_reckoned(formula: str, result: Value) -> None:
    assert reckoned(formula, lookup) == result


@pytest.mark.parametrize(
    "formula",
    [
        "VLOOKUP(A1,A1:B5,2)",
        "B1:B2",
        "A1+1",
        'A1=""',
        "Ark2!B1",
        "Snitt",
        "B1&B2",
        "B:B",
        "SUM(B1:B1048576)",
        "SUM(1,",
        "2^3",
        "{1,2}",
        "AVERAGE()",
        'IF("a",1,2)',
        "IF(TRUE,1)",
        "B4=1",
        "(" * 500 + "1" + ")" * 500,
    ],
)
def test_of_anything_else_nothing_is_guessed(formula: str) -> None:
    with pytest.raises(NotReckoned):
        reckoned(formula, lookup)


@pytest.mark.parametrize("formula", ["B1/C1", "AVERAGE(B3:B5)", "IF(C1=0,B1/C1,1)", "1/B3"])
def test_what_divides_by_zero_says_so(formula: str) -> None:
    with pytest.raises(DivisionByZero):
        reckoned(formula, lookup)


def test_references_are_told_with_sheets_names_and_what_passes_over_empty_cells() -> None:
    told = references("IF(COUNT('Ark 1'!$B$2:B4)=0,Snitt,SUM(C3,D:D)+E5)")
    assert [(each.sheet, str(each.area), each.alone) for each in told.areas] == [
        ("Ark 1", "B2:B4", True),
        ("", "C3", True),
        ("", "D1:D1048576", True),
        ("", "E5", False),
    ]
    assert told.names == ("Snitt",)
    assert not told.is_open


@pytest.mark.parametrize("formula", ['INDIRECT("B2")', "B2:INDEX(B:B,4)", "OFFSET(B2,1,1)", "'"])
def test_what_finds_its_cells_while_it_reckons_is_open(formula: str) -> None:
    assert references(formula).is_open


@pytest.mark.parametrize("name", ["", "B", "3", "B2:C", "A0", "Snitt", ":", "AAAA1", "B2:3"])
def test_what_is_no_area_is_none(name: str) -> None:
    assert Area.named(name) is None
