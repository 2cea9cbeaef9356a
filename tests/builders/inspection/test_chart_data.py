from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook as NewWorkbook

from builders.inspection.chart_data import Area, Value, Workbook, area_of, is_same


@pytest.mark.parametrize(
    ("formula", "area"),
    [
        ("Sheet1!$B$2:$B$5", Area("Sheet1", 2, 2, 2, 5)),
        ("Sheet1!B2", Area("Sheet1", 2, 2, 2, 2)),
        ("'Svar fra ''24'!$AA$1:$AB$3", Area("Svar fra '24", 27, 1, 28, 3)),
        ("Ark1!$B$5:$B$2", Area("Ark1", 2, 2, 2, 5)),
        ("(Sheet1!$B$2,Sheet1!$B$4)", None),
        ("[1]Sheet1!$B$2", None),
        ("OFFSET(Sheet1!$B$2,1,0)", None),
        ("Tabell1[Verdi]", None),
        ("", None),
    ],
)
def test_a_formula_that_names_one_rectangle_is_read(formula: str, area: Area | None) -> None:
    assert area_of(formula) == area


def test_a_rectangle_counts_its_cells() -> None:
    assert Area("Sheet1", 1, 2, 3, 5).count == 12


@pytest.mark.parametrize(
    ("shown", "cell", "numeric", "same"),
    [
        ("3.8", 3.8, True, True),
        ("3.8000000001", 3.8, True, True),
        ("3.9", 3.8, True, False),
        ("", 3.8, True, False),
        ("", None, True, True),
        ("0", None, True, True),
        ("2", None, True, False),
        ("#N/A", "#N/A", True, True),
        ("0", "ti", True, True),
        ("Innovasjon", "Innovasjon", False, True),
        ("Innovasjon  her", "Innovasjon\nher", False, True),
        ("Innovasjon", "Mot", False, False),
        ("", "Mot", False, False),
        ("2024", 2024.0, False, True),
        ("jan. 24", 45292.0, False, True),
        ("2023", 2024.0, False, False),
    ],
)
def test_what_is_shown_is_compared_with_its_cell(
    shown: str, cell: Value, numeric: bool, same: bool
) -> None:
    assert is_same(shown, cell, numeric=numeric) is same


def _book(hidden: bool = False) -> Workbook:
    book = NewWorkbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["", "A"])
    sheet.append(["x", 1.5])
    sheet.row_dimensions[2].hidden = hidden
    target = BytesIO()
    book.save(target)
    return Workbook(target.getvalue())


def test_cells_are_read_and_those_beyond_are_empty() -> None:
    assert _book().values(Area("Sheet", 1, 2, 2, 3)) == ["x", 1.5, None, None]


def test_a_sheet_that_is_not_there_is_missed() -> None:
    assert _book().lacks("Ark1")
    assert not _book().lacks("Sheet")


def test_a_workbook_with_hidden_rows_is_not_compared() -> None:
    assert _book().can_be_compared
    assert not _book(hidden=True).can_be_compared


def test_a_workbook_of_the_old_format_opens_and_is_not_compared() -> None:
    old = Workbook(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    assert old.opens
    assert not old.can_be_compared


def test_what_is_no_workbook_does_not_open() -> None:
    wrong = Workbook(b"PK\x03\x04")
    assert not wrong.opens
    assert wrong.values(Area("Sheet", 1, 1, 1, 1)) is None
