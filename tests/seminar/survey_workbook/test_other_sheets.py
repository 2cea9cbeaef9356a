"""Scores that are held back, and rows on a sheet of their own, in the organiser's workbook."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from seminar.model import SurveySettings
from seminar.spreadsheet import read_summary, read_survey
from seminar.survey_workbook import CannotEdit, SurveyWorkbook
from seminar.workbook import Extent, open_workbook
from tests.seminar.survey_workbook.comparing import packed
from tests.seminar.survey_workbook.workbooks import TABLE, repacked, write

ROWS: list[tuple[str | int, ...]] = [("Dimensjon", "Måling", 1, 2), ("=Mot & <ro>", "april", 0, 12)]
ALL = Extent(rows=20, columns=20)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path / "survey.xlsx", computed=True)


def saved(book: SurveyWorkbook) -> Path:
    book.save()
    return book.path


def test_a_score_that_is_held_back_reads_as_held_back(path: Path) -> None:
    before = read_survey(path, SurveySettings())
    saved(SurveyWorkbook.read(path, TABLE).hold_back(0, 0, 5))
    survey = read_survey(path, SurveySettings())
    assert survey.rows[0].values == (None, before.rows[0].values[1])
    assert survey.rows[0].detail(0).withheld
    assert survey.rows[0].detail(0).answers is None
    assert survey.index is not None
    assert survey.index.values[0] is None
    assert survey.rows[1:] == before.rows[1:]


def test_it_may_be_shown_again(path: Path) -> None:
    book = SurveyWorkbook.read(path, TABLE).hold_back(0, 0, 5)
    saved(book.set_score(0, 0, Decimal("3.4")).set_answers(0, 0, 12))
    assert read_survey(path, SurveySettings()).rows[0].values[0] == 3.4


def test_rows_stand_on_a_sheet_after_all_others(path: Path) -> None:
    names = open_workbook(path).sheet_names
    saved(SurveyWorkbook.read(path, TABLE).with_rows_on("Fordelinger & mer", ROWS))
    book = open_workbook(path)
    assert book.sheet_names == (*names, "Fordelinger & mer")
    assert book.sheet("Fordelinger & mer", ALL).rows == tuple(ROWS)
    assert read_summary(path, SurveySettings()).table == TABLE


def test_rows_take_the_place_of_those_that_were_there(path: Path) -> None:
    saved(SurveyWorkbook.read(path, TABLE).with_rows_on("Ny", [*ROWS, ("Ro", "april", 3, 4)]))
    before = packed(path)
    shorter: list[tuple[str | int, ...]] = [ROWS[0], ("=Mot & <ro>", "april", 1, 11)]
    saved(SurveyWorkbook.read(path, TABLE).with_rows_on("Ny", shorter))
    assert open_workbook(path).sheet("Ny", ALL).rows == tuple(shorter)
    after = packed(path)
    assert [name for name in after if after[name] != before[name]] == ["xl/worksheets/answers1.xml"]


def test_a_sheet_can_be_added_where_each_sheet_says_what_its_prefix_stands_for(
    path: Path,
) -> None:
    again = openpyxl.load_workbook(path)
    again.save(path)
    saved(SurveyWorkbook.read(path, TABLE).with_rows_on("Ny", ROWS))
    assert openpyxl.load_workbook(path)["Ny"]["D2"].value == 12


def test_the_same_rows_again_change_nothing(path: Path) -> None:
    saved(SurveyWorkbook.read(path, TABLE).with_rows_on("Ny", ROWS))
    assert not SurveyWorkbook.read(path, TABLE).with_rows_on("Ny", ROWS).is_changed


def test_two_sheets_get_parts_of_their_own(path: Path) -> None:
    saved(SurveyWorkbook.read(path, TABLE).with_rows_on("En", ROWS).with_rows_on("To", ROWS))
    book = open_workbook(path)
    assert book.sheet("En", ALL).rows == book.sheet("To", ALL).rows == tuple(ROWS)
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        assert len(set(package.namelist())) == len(package.namelist())


def test_a_protected_structure_is_respected(path: Path) -> None:
    locked = '<workbookProtection lockStructure="1"/><sheets>'
    repacked(path, {"xl/workbook.xml": lambda said: said.replace("<sheets>", locked)})
    with pytest.raises(CannotEdit, match="structure is protected"):
        SurveyWorkbook.read(path, TABLE).with_rows_on("Ny", ROWS)
