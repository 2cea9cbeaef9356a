"""Edited workbooks in LibreOffice: each opens, and shows what was written and what follows."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from builders.survey_workbook import new_survey
from seminar.model import Dimension, Seminar, SurveySettings
from seminar.spreadsheet import read_summary
from seminar.survey_workbook import SurveyWorkbook
from tests.seminar.survey_workbook.comparing import changed_cells, changed_parts, parts
from tests.seminar.survey_workbook.workbooks import (
    SHEET,
    TABLE,
    everything,
    two_tables,
    with_pivot,
    write,
    write_with_openpyxl,
)

pytestmark = [pytest.mark.rendering, pytest.mark.slow]

SHEET_PART = "xl/worksheets/sheet1.xml"
FORMULAS = (
    "AVERAGE(B2:B7)",
    "ROUND(AVERAGE(B2:B7),1)",
    "AVERAGE(B2:B7)-AVERAGE(D2:D7)",
    "SUM(B2:D7)/COUNT(B2:D7)",
    "MAX(D2:D7)-MIN(D2:D7)",
    "-B2+D2*2-B3/D3",
    "(B2+B3)/2",
    "B2/(B3-B3)",
    "IF(B2>D2,B2,D2)",
    'IF(COUNT(H40:H50)=0,"",AVERAGE(H40:H50))',
    'IF(B2="",1,2)',
    'IF(H40="",1,2)',
    "AVERAGE(A1:E8)",
    "AVERAGE(H40:H50)",
    "SUM(H40:H50)",
    "MAX(H40:H50)",
    "B2=D2",
    "B2<>D2",
    "5%+B2%",
    "2-3-4",
    "2--3",
    "12/3/2",
    "ROUND(-2.345,2)",
    "ROUND(1234.5,-2)",
    "AVERAGE(B2,D2,4)",
    'IF(B2<D2,IF(D2<4,"nær","over"),0)',
    "1<2",
    "COUNT(A1:A8)",
    "AVERAGE(J1:J2)",
    "J1+J2*0",
)
"""Kinds that tables are made of; the last two reckon from others that are computed anew."""


def _formulas(_book: Any, sheet: Any) -> None:
    for row, formula in enumerate(FORMULAS):
        sheet.write_formula(row, 9, f"={formula}", None, 99)


def _edit(book: SurveyWorkbook) -> SurveyWorkbook:
    book = book.set_score(0, 0, Decimal("4.75")).set_answers(1, 1, 12)
    return book.rename_dimension(2, "=HYPERLINK(1) & åpent <hus>").rename_wave(0, "+våren 2024")


def _grow(book: SurveyWorkbook) -> SurveyWorkbook:
    return _edit(book).add_dimension("@ro").set_score(6, 0, Decimal(2)).add_wave("høst 2025")


def _shrink(book: SurveyWorkbook) -> SurveyWorkbook:
    return _edit(book).remove_dimension(1).remove_wave(1)


CASES: dict[str, tuple[Callable[[Path], Path], Callable[[SurveyWorkbook], SurveyWorkbook], str]] = {
    "everything": (lambda path: write(path, everything, computed=True), _edit, ".xlsm"),
    "openpyxl": (write_with_openpyxl, _edit, ".xlsx"),
    "formulas": (lambda path: write(path, _formulas), _edit, ".xlsx"),
    "grown": (write, _grow, ".xlsx"),
    "shrunk": (write, _shrink, ".xlsx"),
    "tables": (
        lambda path: write(path, two_tables),
        lambda book: book.set_score(0, 0, Decimal("4.75")).rename_dimension(2, "=1"),
        ".xlsx",
    ),
    "pivot": (
        lambda path: with_pivot(write(path, lambda book, _sheet: book.add_worksheet("Pivot"))),
        _edit,
        ".xlsx",
    ),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Each workbook before and after its edit, and what LibreOffice reads in it, beside it."""
    folder = tmp_path_factory.mktemp("edited")
    made: dict[str, tuple[Path, Path]] = {}
    for name, (make, edit, ending) in CASES.items():
        after = make(folder / f"{name}{ending}")
        before = folder / f"{name}-before"
        before.write_bytes(after.read_bytes())
        edit(SurveyWorkbook.read(after, TABLE)).save()
        made[name] = (before, after)
    made["new"] = (folder, _filled_in(folder / "new.xlsx"))
    _converted([after for _, after in made.values()], folder)
    return made


def _filled_in(path: Path) -> Path:
    settings = SurveySettings(dimensions=tuple(Dimension(name=name) for name in ("Tillit", "Mot")))
    path.write_bytes(new_survey(Seminar(title="Dialog", survey=settings), ("vår", "høst")))
    book = SurveyWorkbook.read(path, read_summary(path, settings).table).add_dimension("Ro")
    for row, score in enumerate(("3.5", "4", "4.5"), 1):
        book = book.set_score(row, 0, Decimal(score)).set_answers(row, 0, 40)
    book.add_wave("vår igjen").set_score(1, 2, Decimal(2)).save()
    return path


def _converted(paths: list[Path], folder: Path) -> None:
    """Let LibreOffice read workbooks and write every sheet as plain values."""
    plain = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", plain, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], capture_output=True, timeout=300, check=True)


def shown(path: Path, sheet: str = SHEET) -> list[list[str]]:
    """What LibreOffice reads on a sheet, row by row."""
    with path.with_name(f"{path.stem}-{sheet}.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.reader(file)]


@pytest.mark.parametrize("name", [name for name in CASES if name not in ("grown", "shrunk")])
def test_libreoffice_shows_the_edited_cells(files: dict[str, tuple[Path, Path]], name: str) -> None:
    rows = shown(files[name][1])
    assert rows[1][:2] == ["Tillit", "4.75"]
    if name != "tables":
        assert rows[0][1] == "+våren 2024"
        assert rows[2][4] == "12"
        assert rows[3][0] == "=HYPERLINK(1) & åpent <hus>"


@pytest.mark.parametrize("name", CASES)
def test_nothing_else_has_changed(files: dict[str, tuple[Path, Path]], name: str) -> None:
    before, after = files[name]
    others = {"xl/worksheets/sheet2.xml"} if name == "everything" else set[str]()
    assert changed_parts(before, after) == {SHEET_PART, *others}
    for part in (SHEET_PART, *others):
        assert changed_cells(parts(before)[part], parts(after)[part])


def test_on_every_sheet_libreoffice_shows_what_follows(files: dict[str, tuple[Path, Path]]) -> None:
    rows = shown(files["everything"][1])
    mean = (4.75 + 3.0 + 3.9 + 3.5 + 4.0 + 3.2) / 6
    assert float(rows[7][1]) == pytest.approx(mean)
    assert float(rows[1][5]) == pytest.approx(3.6 - 4.75)
    told = [float(row[0]) for row in shown(files["everything"][1], "Oversikt")[:5]]
    assert told == pytest.approx([4.75, 2 * mean, 2 * mean + 1, 2, 6 * mean])


def test_the_results_we_write_are_those_libreoffice_computes(
    files: dict[str, tuple[Path, Path]], tmp_path: Path
) -> None:
    ours = openpyxl.load_workbook(files["formulas"][1], data_only=True)[SHEET]
    bare = tmp_path / "bare.xlsx"
    book = openpyxl.load_workbook(files["formulas"][1])
    book.save(bare)
    _converted([bare], tmp_path)
    theirs = [row[9] for row in shown(bare)[: len(FORMULAS)]]
    for row, (formula, their) in enumerate(zip(FORMULAS, theirs, strict=True), 1):
        our = ours[f"J{row}"].value
        if our == 99:
            assert "B2" not in formula, formula
        elif isinstance(our, float | int) and not isinstance(our, bool):
            value = float(their.rstrip("%")) / (100 if their.endswith("%") else 1)
            assert value == pytest.approx(our, abs=1e-12), formula
        else:
            assert str("" if our is None else our).upper() == their.upper(), formula


def test_formulas_without_a_result_are_computed(files: dict[str, tuple[Path, Path]]) -> None:
    mean = (4.75 + 3.0 + 3.9 + 3.5 + 4.0 + 3.2) / 6
    assert float(shown(files["openpyxl"][1])[7][1]) == pytest.approx(mean)
    assert shown(files["openpyxl"][1], "Vernet") == [["9.5"]]


def test_a_grown_table_is_shown_whole(files: dict[str, tuple[Path, Path]]) -> None:
    rows = shown(files["grown"][1])
    assert rows[0][:7] == [
        "Dimensjon",
        "+våren 2024",
        "Svar",
        "november 2024",
        "Svar",
        "høst 2025",
        "Svar",
    ]
    assert [row[0] for row in rows[6:9]] == ["Nytenkning", "@ro", "Indeks"]
    assert rows[7][1] == "2"


def test_a_smaller_table_has_no_gaps(files: dict[str, tuple[Path, Path]]) -> None:
    rows = shown(files["shrunk"][1])
    assert [word for word in rows[0] if word] == ["Dimensjon", "+våren 2024", "Svar"]
    names = ["Tillit", "=HYPERLINK(1) & åpent <hus>", "Respekt", "Bidrag", "Nytenkning", "Indeks"]
    assert [row[0] for row in rows[1:7]] == names


def test_a_new_workbook_computes_its_index(files: dict[str, tuple[Path, Path]]) -> None:
    rows = shown(files["new"][1], "Undersøkelse")
    assert rows[0][:6] == ["Dimensjon", "vår", "Antall svar", "høst", "Antall svar", "vår igjen"]
    assert rows[1][:6] == ["Indeks", "4", "", "–", "", "2"]
    assert rows[4][:3] == ["Ro", "4.5", "40"]
