from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from seminar.model import SurveySettings
from seminar.spreadsheet import read_summary
from seminar.spreadsheet.found import FoundRow, FoundTable, WaveColumn
from seminar.survey_workbook import CannotEdit, SurveyWorkbook, WorkbookChanged
from seminar.workbook import SpreadsheetError
from tests.seminar.survey_workbook.comparing import cell, changed_cells, changed_parts, parts
from tests.seminar.survey_workbook.workbooks import (
    NAMES,
    SHEET,
    TABLE,
    everything,
    repacked,
    two_tables,
    with_pivot,
    write,
)

SHEET_PART = "xl/worksheets/sheet1.xml"
Edit = Callable[[SurveyWorkbook], SurveyWorkbook]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "survey.xlsx"


def saved(path: Path, edit: Edit, table: FoundTable = TABLE) -> Path:
    """The file as it was, beside the one that was edited and saved."""
    before = path.with_name("before.xlsx")
    before.write_bytes(path.read_bytes())
    edit(SurveyWorkbook.read(path, table)).save()
    return before


def changed(path: Path, edit: Edit, table: FoundTable = TABLE) -> set[str]:
    """The cells that an edit changes, after a look that no part but the sheet has changed."""
    before = saved(path, edit, table)
    assert changed_parts(before, path) <= {SHEET_PART}
    return changed_cells(parts(before)[SHEET_PART], parts(path)[SHEET_PART])


def values(path: Path, sheet: str = SHEET) -> Any:
    return openpyxl.load_workbook(path, data_only=True)[sheet]


def refused(path: Path, edit: Edit, table: FoundTable = TABLE) -> str:
    """What is said of an edit that is refused, after the names of file and sheet."""
    said = wholly_refused(path, edit, table)
    start = f"{path}, sheet “{SHEET}”"
    assert said.startswith(start)
    return said.removeprefix(start).lstrip(":, ")


def wholly_refused(path: Path, edit: Edit, table: FoundTable = TABLE) -> str:
    """All that is said of an edit that is refused."""
    before = path.read_bytes()
    workbook = SurveyWorkbook.read(path, table)
    with pytest.raises(CannotEdit) as raised:
        edit(workbook)
    assert not workbook.is_changed
    assert path.read_bytes() == before
    return str(raised.value)


# --- figures --------------------------------------------------------------------------------------


def test_a_score_changes_its_cell_and_nothing_else_in_the_file(path: Path) -> None:
    write(path)
    assert changed(path, lambda book: book.set_score(1, 1, Decimal("4.25"))) == {"D3"}
    assert values(path)["D3"].value == 4.25
    assert values(path)["D3"].number_format == "0.0"


def test_a_number_of_answers_changes_its_cell(path: Path) -> None:
    write(path)
    assert changed(path, lambda book: book.set_answers(0, 0, 7)) == {"C2"}
    assert values(path)["C2"].value == 7


def test_nothing_empties_a_cell_and_leaves_its_format(path: Path) -> None:
    write(path)
    assert changed(path, lambda book: book.set_score(0, 0, None)) == {"B2"}
    assert values(path)["B2"].value is None
    assert values(path)["B2"].number_format == "0.0"


def test_the_score_that_is_there_already_changes_no_byte(path: Path) -> None:
    write(path)
    workbook = SurveyWorkbook.read(path, TABLE).set_score(0, 0, Decimal("3.40"))
    assert not workbook.is_changed
    assert workbook.save() is workbook


def test_a_cell_that_is_not_there_gets_the_format_of_those_above(path: Path) -> None:
    write(path)
    repacked(path, {SHEET_PART: lambda text: text.replace(cell(text.encode(), "B6"), "")})
    assert changed(path, lambda book: book.set_score(4, 0, Decimal(4))) == {"B6"}
    assert values(path)["B6"].value == 4
    assert values(path)["B6"].number_format == "0.0"


def test_a_text_in_place_of_a_figure_is_replaced_by_the_figure(path: Path) -> None:
    write(path, lambda _book, sheet: sheet.write_string("B2", "3,4"))
    changed(path, lambda book: book.set_score(0, 0, Decimal("3.5")))
    assert values(path)["B2"].value == 3.5


def test_a_cell_that_shows_percentages_holds_hundredths(path: Path) -> None:
    def percent(book: Any, sheet: Any) -> None:
        sheet.write_number("B2", 0.34, book.add_format({"num_format": "0.0 %"}))

    write(path, percent)
    changed(path, lambda book: book.set_score(0, 0, Decimal(72)))
    assert values(path)["B2"].value == 0.72


def test_an_edit_leaves_the_value_before_as_it_was(path: Path) -> None:
    write(path)
    first = SurveyWorkbook.read(path, TABLE)
    second = first.set_score(0, 0, Decimal(5)).add_dimension("Ro")
    assert first.content() == path.read_bytes()
    assert first.table == TABLE
    assert second.content() != first.content()


def test_a_wave_without_a_column_for_answers_gets_no_answers(path: Path) -> None:
    write(path)
    waves = tuple(type(wave)(wave.label, wave.column, wave.label_cell) for wave in TABLE.waves)
    table = type(TABLE)(SHEET, 0, 0, waves, TABLE.rows)
    said = refused(path, lambda book: book.set_answers(0, 0, 5), table)
    assert said.startswith("“april 2024” has no column for numbers of answers")
    assert refused(path, lambda book: book.set_wave_answers(0, 5), table).startswith("the table")


def test_a_row_of_answers_is_written_a_wave_at_a_time(path: Path) -> None:
    write(path, lambda _book, sheet: sheet.write_row(8, 0, ["Antall svar", 41, None, 44]))
    table = type(TABLE)(SHEET, 0, 0, TABLE.waves, TABLE.rows, 8)
    assert changed(path, lambda book: book.set_wave_answers(1, 45), table) == {"D9"}
    assert values(path)["D9"].value == 45


def test_answers_that_a_heading_tells_change_there(path: Path) -> None:
    write(path, lambda _book, sheet: sheet.write_string("B1", "april 2024 (n = 41)"))
    wave = type(TABLE.waves[0])("april 2024", 1, (0, 1), None, 41)
    table = type(TABLE)(SHEET, 0, 0, (wave, TABLE.waves[1]), TABLE.rows)
    changed(path, lambda book: book.set_wave_answers(0, 39).rename_wave(0, "vår 2024"), table)
    assert values(path)["B1"].value == "vår 2024 (n = 39)"


# --- texts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["=1+1", "+3", "-tillit", "@alle", "<b> & \"c\" 'd'", "_x0041_"])
def test_a_name_is_a_text_whatever_it_begins_with(path: Path, name: str) -> None:
    write(path)
    assert changed(path, lambda book: book.rename_dimension(2, f"  {name} ")) == {"A4"}
    read = openpyxl.load_workbook(path)[SHEET]["A4"]
    assert (read.data_type, read.value) == ("s", name) or name == "_x0041_"
    if name == "_x0041_":
        assert "_x005F_x0041_" in cell(parts(path)[SHEET_PART], "A4")


def test_a_wave_is_renamed_in_its_heading(path: Path) -> None:
    write(path)
    assert changed(path, lambda book: book.rename_wave(1, "høst 2024")) == {"D1"}
    summary = read_summary(path, SurveySettings())
    assert [wave.label for wave in summary.table.waves] == ["april 2024", "høst 2024"]


@pytest.mark.parametrize("name", ["", "  ", "tillit", "MOT", "x" * 256])
def test_a_name_that_is_empty_taken_or_endless_is_refused(path: Path, name: str) -> None:
    """And the sentence is about the name, whatever the file is."""
    write(path)
    other = {"tillit": "NOVEMBER 2024", "MOT": "november  2024"}.get(name, name)
    edits: tuple[Edit, ...] = (
        lambda book: book.rename_dimension(3, name),
        lambda book: book.add_dimension(name),
        lambda book: book.rename_wave(0, other),
        lambda book: book.add_wave(other),
    )
    for edit in edits:
        said = wholly_refused(path, edit)
        assert "name" in said
        assert str(path) not in said


# --- formulas -------------------------------------------------------------------------------------


def test_formulas_that_reckon_from_the_cell_are_computed_anew(path: Path) -> None:
    write(path, computed=True)
    assert changed(path, lambda book: book.set_score(0, 0, Decimal("4.4"))) == {"B2", "B8", "F2"}
    assert values(path)["B8"].value == pytest.approx(22 / 6)
    assert values(path)["F2"].value == pytest.approx(-0.8)
    assert values(path)["B8"].number_format == "0.00"


def test_formulas_of_another_kind_lose_their_result_so_that_excel_computes_them(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        sheet.write_formula("H1", "=VLOOKUP(A2,A2:D7,2,0)", None, 3.4)
        sheet.write_formula("H2", "=UPPER(H1)", None, "3,4")
        sheet.write_formula("H3", "=UPPER(A2)", None, "TILLIT")
        sheet.write_formula("H4", '=INDIRECT("B2")', None, 3.4)

    write(path, besides)
    edited = changed(path, lambda book: book.set_score(0, 0, Decimal(4)))
    assert edited == {"B2", "H1", "H2", "H4"}
    assert [values(path)[f"H{row}"].value for row in range(1, 5)] == [None, None, "TILLIT", None]
    assert cell(parts(path)[SHEET_PART], "H2") == '<c r="H2"><f>UPPER(H1)</f></c>'


def test_on_other_sheets_only_results_that_have_become_old_go(path: Path) -> None:
    write(path, everything, computed=True)
    before = saved(path, lambda book: book.set_score(0, 0, Decimal(4)))
    assert changed_parts(before, path) == {SHEET_PART, "xl/worksheets/sheet2.xml"}
    old, new = (parts(each)["xl/worksheets/sheet2.xml"] for each in (before, path))
    assert changed_cells(old, new) == {"A1", "A2", "A3", "A5"}
    assert cell(new, "A1") == f'<c r="A1"><f>{SHEET}!B2</f></c>'
    assert cell(new, "A5") == f'<c r="A5"><f t="array" ref="A5">SUM({SHEET}!B2:B7*1)</f></c>'


def test_a_shared_formula_is_computed_for_each_of_its_cells(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        for row in range(1, 7):
            sheet.write_number(row, 6, 0)

    write(path, besides)

    def shared(text: str) -> str:
        for row in range(2, 8):
            head = ' ref="G2:G7"' if row == 2 else ""
            formula = f'<f t="shared"{head} si="0">{"D2-B2" if row == 2 else ""}</f>'
            text = text.replace(
                cell(text.encode(), f"G{row}"), f'<c r="G{row}">{formula}<v>1</v></c>'
            )
        return text

    repacked(path, {SHEET_PART: shared})
    assert changed(path, lambda book: book.set_score(3, 1, Decimal(4))) == set()
    assert changed(path, lambda book: book.set_score(3, 1, Decimal("4.5"))) == {"D5", "G5"}
    assert values(path)["G5"].value == 1
    assert changed(path, lambda book: book.set_score(2, 1, Decimal("4.5"))) == {"D4", "G4"}
    assert values(path)["G4"].value == pytest.approx(0.6)


def test_formulas_that_reckon_from_elsewhere_keep_their_result(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        for row, formula in enumerate(
            ("='[1]Ark 1'!B2", "=#REF!+1", "=_xlfn.LET(_xlpm.x,B3,_xlpm.x+1)", "=B3+[1]!Navn")
        ):
            sheet.write_formula(row, 8, formula, None, row)

    write(path, besides)
    assert changed(path, lambda book: book.set_score(0, 0, Decimal(4))) == {"B2"}


def test_names_and_tables_lead_to_their_cells(path: Path) -> None:
    def besides(book: Any, sheet: Any) -> None:
        two_tables(book, sheet)
        book.define_name("Første", f"={SHEET}!$B$2")
        book.define_name("Doble", "=Første*2")
        book.define_name(f"{SHEET}!Lokal", f"={SHEET}!$D$2")
        for row, formula in enumerate(("=Doble", "=SUM(Maaling[april 2024])", "=Lokal", "=Ukjent")):
            sheet.write_formula(row, 8, formula, None, row)

    write(path, besides)
    edited = changed(path, lambda book: book.set_score(0, 0, Decimal(4)))
    assert edited == {"B2", "I1", "I2", "I4"}


def test_an_index_without_figures_shows_what_its_formula_says(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        sheet.write_formula("B8", '=IF(COUNT(B2:B7)=0,"–",AVERAGE(B2:B7))', None, 3.5)
        sheet.write_formula("D8", "=AVERAGE(D2:D7)", None, 3.78)

    def emptied(book: SurveyWorkbook) -> SurveyWorkbook:
        for row in range(6):
            book = book.set_score(row, 0, None).set_score(row, 1, None)
        return book

    write(path, besides)
    changed(path, emptied)
    assert values(path)["B8"].value == "–"
    assert values(path)["D8"].value == "#DIV/0!"


# --- one more -------------------------------------------------------------------------------------


def test_a_dimension_more_stands_below_the_last_and_the_index_moves_down(path: Path) -> None:
    write(path)
    edited = changed(path, lambda book: book.add_dimension("Ro").set_score(6, 1, Decimal(3)))
    assert edited == {"A8", "B8", "D8", "A9", "B9", "D9"}
    rows = [[cell.value for cell in row] for row in values(path)["A7:E9"]]
    assert rows == [
        ["Nytenkning", 3.2, 41, 3.8, 44],
        ["Ro", None, None, 3, None],
        ["Indeks", 3.5, None, 3.8, None],
    ]
    assert [values(path)[name].font.b for name in ("A8", "B8", "A9", "B9")] == [0, 0, 1, 1]


def test_the_table_that_is_found_again_is_the_table_after_the_edits(path: Path) -> None:
    write(path)

    def edit(book: SurveyWorkbook) -> SurveyWorkbook:
        book = book.add_dimension("Ro").add_wave("vår 2025").remove_dimension(1).remove_wave(0)
        for row in range(len(book.table.rows)):
            book = book.set_score(row, 1, Decimal(row % 4 + 1)).set_answers(row, 1, 40)
        return book

    book = edit(SurveyWorkbook.read(path, TABLE)).save()
    summary = read_summary(path, SurveySettings())
    assert summary.table == book.table
    assert [row.name for row in summary.results.rows] == [
        "Tillit", "Åpenhet", "Respekt", "Bidrag", "Nytenkning", "Ro",
    ]  # fmt: skip
    assert summary.results.waves == ("november 2024", "vår 2025")
    assert summary.results.rows[1].scores[0].mean == Decimal("3.8")
    assert summary.results.rows[1].scores[1].answers == 40
    assert summary.results.index is not None
    assert summary.results.index.scores[1].mean == 3


def test_a_dimension_more_gets_the_formulas_of_the_row_above(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        for row in range(2, 8):
            sheet.write_formula(f"F{row}", f"=D{row}-B{row}", None, 0.1)

    write(path, besides, with_index=False)
    table = type(TABLE)(SHEET, 0, 0, TABLE.waves, TABLE.rows[:-1])
    changed(path, lambda book: book.add_dimension("Ro").set_score(6, 1, Decimal(3)), table)
    assert openpyxl.load_workbook(path)[SHEET]["F8"].value == "=D8-B8"
    assert values(path)["F8"].value == 3


def test_a_wave_more_stands_to_the_right_with_its_headings_and_formats(path: Path) -> None:
    write(path)
    edited = changed(path, lambda book: book.add_wave("vår 2025").set_score(0, 2, Decimal(4)))
    assert edited == {
        "F1",
        "G1",
        *(f"{column}{row}" for row in (*range(2, 8),) for column in "F"),
        "F8",
    }
    assert [cell.value for cell in values(path)["A1:G1"][0]][5:] == ["vår 2025", "Svar"]
    assert values(path)["F2"].value == 4
    assert values(path)["F2"].number_format == "0.0"
    assert values(path)["F1"].font.b


def test_an_index_computed_from_its_column_is_computed_in_the_new_one(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        sheet.write_formula("B8", "=AVERAGE(B2:B7)", None, 3.5)
        sheet.write_formula("D8", "=AVERAGE(D$2:D$7)", None, 3.8)

    write(path, besides)
    changed(path, lambda book: book.add_wave("vår 2025").set_score(0, 2, Decimal(4)))
    assert openpyxl.load_workbook(path)[SHEET]["F8"].value == "=AVERAGE(F$2:F$7)"
    assert values(path)["F8"].value == 4


@pytest.mark.parametrize(
    ("name", "where"), [("A9", "cell A9"), ("B9", "cell B9"), ("E9", "cell E9")]
)
def test_a_dimension_needs_an_empty_row(path: Path, name: str, where: str) -> None:
    write(path, lambda _book, sheet: sheet.write_string(name, "Kilde: Forms"))
    said = refused(path, lambda book: book.add_dimension("Ro"))
    assert said == f"{where}: something stands where the new cells belong; move it in Excel."


def test_a_wave_needs_empty_columns(path: Path) -> None:
    write(path, computed=True)
    said = refused(path, lambda book: book.add_wave("vår 2025"))
    assert said.startswith("cell F1: something stands where the new cells belong")


def test_hidden_cells_are_no_room(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        sheet.set_row(8, None, None, {"hidden": True})
        sheet.set_column("G:G", None, None, {"hidden": True})

    write(path, besides)
    assert "the row is hidden" in refused(path, lambda book: book.add_dimension("Ro"))
    assert "the column is hidden" in refused(path, lambda book: book.add_wave("vår 2025"))


def _in_two_lines(book: Any, sheet: Any) -> None:
    """Headings as surveys often have them: the wave over its mean and its answers."""
    over = book.add_format({"bold": True})
    sheet.merge_range("B11:C11", "april 2024", over)
    sheet.merge_range("D11:E11", "november 2024", over)
    sheet.write_row("A12", ["Dimensjon", "Snitt", "Svar", "Snitt", "Svar"])
    for row, name in enumerate(NAMES, 13):
        sheet.write_row(f"A{row}", [name, 3.5, 40, 4, 42])


TWO_LINES = FoundTable(
    SHEET,
    11,
    0,
    (WaveColumn("april 2024", 1, (10, 1), 2), WaveColumn("november 2024", 3, (10, 3), 4)),
    tuple(FoundRow(name, row) for row, name in enumerate(NAMES, 12)),
)


def test_a_wave_over_two_columns_gets_both_lines_of_headings(path: Path) -> None:
    write(path, _in_two_lines)
    edited = changed(path, lambda book: book.add_wave("vår 2025"), TWO_LINES)
    assert edited == {"F11", "F12", "G12"}
    assert [values(path)[name].value for name in ("F11", "F12", "G12")] == [
        "vår 2025",
        "Snitt",
        "Svar",
    ]
    assert values(path)["F11"].font.b


def test_a_wave_over_two_columns_is_renamed_and_removed(path: Path) -> None:
    write(path, _in_two_lines)
    edited = changed(path, lambda book: book.rename_wave(0, "vår").remove_wave(0), TWO_LINES)
    assert {"B11", "D11", "D12", "E12", "D13"} <= edited
    sheet = values(path)
    assert [sheet[name].value for name in ("B11", "D11", "B13", "C13", "D13")] == [
        "november 2024", None, 4, 42, None,
    ]  # fmt: skip


# --- one less -------------------------------------------------------------------------------------


def test_without_a_dimension_those_below_it_move_up(path: Path) -> None:
    write(path)
    edited = changed(path, lambda book: book.remove_dimension(4))
    assert edited == {
        "A6", "B6", "D6", "A7", "B7", "C7", "E7", "A8", "B8", "D8",
    }  # fmt: skip
    names = [values(path)[f"A{row}"].value for row in range(2, 9)]
    assert names == ["Tillit", "Mot", "Åpenhet", "Respekt", "Nytenkning", "Indeks", None]
    assert values(path)["B7"].value == 3.5


def test_a_computed_index_stays_where_it_is(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        sheet.write_formula("B8", "=AVERAGE(B2:B7)", None, 3.5)
        sheet.write_formula("D8", "=AVERAGE(D2:D7)", None, 3.8)

    write(path, besides)
    book = SurveyWorkbook.read(path, TABLE).remove_dimension(0).save()
    assert values(path)["B8"].value == pytest.approx(sum((3.0, 3.9, 3.5, 4.0, 3.2)) / 5)
    assert read_summary(path, SurveySettings()).table == book.table


def test_without_a_wave_those_right_of_it_move_to_the_left(path: Path) -> None:
    write(path)
    changed(path, lambda book: book.remove_wave(0))
    assert [cell.value for cell in values(path)["A1:E1"][0]] == [
        "Dimensjon", "november 2024", "Svar", None, None,
    ]  # fmt: skip
    assert [cell.value for cell in values(path)["A2:E2"][0]] == ["Tillit", 3.6, 44, None, None]


def test_columns_computed_alike_lose_the_last_formula(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        sheet.write_formula("B8", "=AVERAGE(B2:B7)", None, 3.5)
        sheet.write_formula("D8", "=AVERAGE(D2:D7)", None, 3.8)

    write(path, besides)
    changed(path, lambda book: book.remove_wave(0))
    assert values(path)["B8"].value == pytest.approx(sum((3.6, 3.1, 3.8, 4.0, 4.4, 3.8)) / 6)
    assert values(path)["D8"].value is None


def test_no_formula_goes_that_the_order_of_formulas_names(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        sheet.write_formula("D8", "=AVERAGE(D2:D7)", None, 3.8)

    write(path, besides)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    link = f'<Relationship Id="rId77" Type="{kind}" Target="calcChain.xml"/></Relationships>'
    repacked(
        path,
        {
            "xl/_rels/workbook.xml.rels": lambda text: text.replace("</Relationships>", link),
            "xl/calcChain.xml": '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml'
            '/2006/main"><c r="D8" i="1"/></calcChain>',
        },
    )
    assert refused(path, lambda book: book.remove_wave(1)).startswith("cell D8: computed by")


def test_the_last_dimension_and_the_last_wave_stay(path: Path) -> None:
    write(path)
    book = SurveyWorkbook.read(path, TABLE)
    for _ in range(5):
        book = book.remove_dimension(0)
    with pytest.raises(CannotEdit, match="at least one dimension"):
        book.remove_dimension(0)
    book = book.remove_wave(0)
    with pytest.raises(CannotEdit, match="at least one wave"):
        book.remove_wave(0)


def test_the_index_can_go_too(path: Path) -> None:
    write(path)
    assert changed(path, lambda book: book.remove_dimension(6)) == {"A8", "B8", "D8"}
    assert SurveyWorkbook.read(path, TABLE).remove_dimension(6).table.index is None


# --- what would have to follow --------------------------------------------------------------------


def _chart(book: Any, sheet: Any) -> None:
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"values": [SHEET, 1, 1, 6, 1]})
    sheet.insert_chart("H2", chart)


def _formula(_book: Any, sheet: Any) -> None:
    sheet.write_formula("H1", "=MAX(B2:B7)-MIN(B2:B7)", None, 1)


def _formula_elsewhere(book: Any, _sheet: Any) -> None:
    book.add_worksheet("Oversikt").write_formula("A1", f"=SUM({SHEET}!$B$2:$B$7)", None, 1)


def _name(book: Any, _sheet: Any) -> None:
    book.define_name("Tall", f"={SHEET}!$B$2:$D$7")


def _sparkline(_book: Any, sheet: Any) -> None:
    sheet.add_sparkline("B10", {"range": f"{SHEET}!B2:B7"})


def _table(_book: Any, sheet: Any) -> None:
    sheet.add_table("A1:E7", {"name": "Tabell", "header_row": False})


@pytest.mark.parametrize(
    ("besides", "who"),
    [
        (_chart, "a chart"),
        (_formula, "the formula in H1"),
        (_formula_elsewhere, "the formula in A1 on the sheet “Oversikt”"),
        (_name, "the name “Tall”"),
        (_sparkline, "a chart in a cell"),
        (_table, "the table “Tabell”"),
    ],
)
def test_a_row_more_is_refused_where_something_spans_the_rows(
    path: Path, besides: Callable[[Any, Any], None], who: str
) -> None:
    write(path, besides)
    said = refused(path, lambda book: book.add_dimension("Ro"))
    way = "insert a row called “Ro” in Excel, with a figure in it, save, and try again"
    assert said.endswith(f": {who} would not follow; {way}.")


def test_what_takes_in_the_new_row_already_need_not_follow(path: Path) -> None:
    def besides(book: Any, sheet: Any) -> None:
        sheet.write_formula("H1", "=SUM(B:B)+COUNT(B2:B99)", None, 1)
        book.define_name("Tall", f"={SHEET}!$B$2:$D$99")

    write(path, besides)
    changed(path, lambda book: book.add_dimension("Ro"))
    assert values(path)["A9"].value == "Indeks"


def test_what_spans_the_waves_would_have_to_follow_a_new_one(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        sheet.write_formula("A12", "=MAX(B2:D2)", None, 3.6)

    write(path, besides)
    said = refused(path, lambda book: book.add_wave("vår 2025"))
    assert said == (
        "cell F1: the formula in A12 would not follow; insert columns headed “vår 2025” in Excel"
        " right of the other waves, extend what shows them, save, and try again."
    )
    changed(path, lambda book: book.add_dimension("Ro"))


@pytest.mark.parametrize("place", ["B8", "A8", "D8"])
def test_an_index_that_something_refers_to_does_not_move(path: Path, place: str) -> None:
    write(path, lambda _book, sheet: sheet.write_formula("H1", f"={place}", None, 3.5))
    said = refused(path, lambda book: book.add_dimension("Ro"))
    assert said.startswith("cell A8: the formula in H1 would not follow; insert a row called “Ro”")


@pytest.mark.parametrize(
    ("besides", "who"),
    [
        (_chart, "a chart"),
        (lambda _book, sheet: sheet.write_formula("H1", "=B4", None, 3.5), "the formula in H1"),
        (lambda _book, sheet: sheet.write_formula("H1", "=B7*2", None, 3.5), "the formula in H1"),
        (lambda _book, sheet: sheet.write_comment("A4", "Nytt spørsmål"), "a comment"),
        (lambda _book, sheet: sheet.write_url("A4", "internal:A1", string="Åpenhet"), "a link"),
        (_sparkline, "a chart in a cell"),
        (_table, "the table “Tabell”"),
    ],
)
def test_a_row_less_is_refused_where_something_refers_to_it_or_those_below(
    path: Path, besides: Callable[[Any, Any], None], who: str
) -> None:
    write(path, besides)
    said = refused(path, lambda book: book.remove_dimension(2))
    assert said.endswith(f": {who} would not follow; make the change in Excel.")
    if (
        besides is not _chart
        and "chart" not in who
        and "table" not in who
        and who != "the formula in H1"
    ):
        changed(path, lambda book: book.remove_dimension(5))


def test_what_refers_to_rows_above_need_not_follow(path: Path) -> None:
    write(path, lambda _book, sheet: sheet.write_formula("H1", "=B2+B3", None, 6.4))
    assert "A4" in changed(path, lambda book: book.remove_dimension(2))


def test_a_pivot_table_would_have_to_follow(path: Path) -> None:
    with_pivot(write(path, lambda book, _sheet: book.add_worksheet("Pivot")))
    for edit in (lambda book: book.add_dimension("Ro"), lambda book: book.remove_dimension(1)):
        assert "a pivot table would not follow" in refused(path, edit)
    assert changed(path, lambda book: book.set_score(0, 0, Decimal(4))) == {"B2"}


# --- cells that may not be written ----------------------------------------------------------------


def _protect(_book: Any, sheet: Any) -> None:
    sheet.protect("hemmelig")


EDITS: tuple[Edit, ...] = (
    lambda book: book.set_score(0, 0, Decimal(4)),
    lambda book: book.set_answers(0, 0, None),
    lambda book: book.rename_dimension(0, "Ro"),
    lambda book: book.rename_wave(0, "vår"),
    lambda book: book.add_dimension("Ro"),
    lambda book: book.add_wave("vår"),
    lambda book: book.remove_dimension(0),
    lambda book: book.remove_wave(0),
)


@pytest.mark.parametrize("edit", EDITS)
def test_a_protected_sheet_is_not_edited(path: Path, edit: Edit) -> None:
    write(path, _protect)
    assert refused(path, edit) == "protected; remove the protection in Excel under Review."


def test_a_signed_workbook_is_not_edited(path: Path) -> None:
    repacked(write(path), {"_xmlsignatures/sig1.xml": "<Signature/>"})
    assert refused(path, EDITS[0]).startswith("the workbook is signed")


def test_a_workbook_with_a_password_for_changing_it_is_not_edited(path: Path) -> None:
    reserved = '<fileSharing userName="x" reservationPassword="CC1A"/><workbookPr'
    write(path)
    repacked(path, {"xl/workbook.xml": lambda text: text.replace("<workbookPr", reserved, 1)})
    assert refused(path, EDITS[0]).startswith("the workbook has a password for changing it")


def test_a_computed_figure_is_not_replaced(path: Path) -> None:
    write(path, computed=True)
    said = refused(path, lambda book: book.set_score(6, 0, Decimal(4)))
    assert said.startswith("cell B8: computed by a formula")


def test_no_cell_that_an_array_formula_fills_is_replaced(path: Path) -> None:
    def besides(_book: Any, sheet: Any) -> None:
        sheet.write_array_formula("B2:B4", "{=D2:D4-0.2}", None, 3.4)

    write(path, besides)
    for row in range(3):
        assert "computed by a formula" in refused(
            path, lambda book, row=row: book.set_score(row, 0, Decimal(4))
        )
    changed(path, lambda book: book.set_score(3, 0, Decimal(4)))


def test_of_merged_cells_only_the_first_is_written(path: Path) -> None:
    write(path, lambda _book, sheet: sheet.merge_range("D2:E2", 3.6))
    said = refused(path, lambda book: book.set_answers(0, 1, 5))
    assert said == "cell E2: merged with others in D2:E2; split them in Excel."
    assert changed(path, lambda book: book.set_score(0, 1, Decimal(4))) == {"D2"}


def test_a_pivot_table_is_not_written_into(path: Path) -> None:
    write(path, lambda book, _sheet: book.add_worksheet("Pivot"))
    with_pivot(path)
    text = parts(path)["xl/pivotTables/pivotTable1.xml"].decode()
    repacked(
        path,
        {
            "xl/worksheets/_rels/sheet1.xml.rels": parts(path)[
                "xl/worksheets/_rels/sheet2.xml.rels"
            ].decode(),
            "xl/pivotTables/pivotTable1.xml": text.replace('ref="A3:B10"', 'ref="A2:B8"'),
        },
    )
    assert "part of a pivot table" in refused(path, lambda book: book.set_score(0, 0, Decimal(4)))


def test_in_two_tables_figures_and_names_change_and_headings_do_not(path: Path) -> None:
    write(path, two_tables)
    said = refused(path, lambda book: book.rename_wave(0, "vår"))
    assert said.startswith("cell B1: a heading of the table “Maaling”")
    assert "the table “Maaling”" in refused(path, lambda book: book.add_dimension("Stille"))
    assert "the table “Maaling”" in refused(path, lambda book: book.add_wave("vår"))
    assert "the table “Maaling”" in refused(path, lambda book: book.remove_dimension(1))
    assert changed(path, lambda book: book.set_score(0, 0, Decimal(4))) == {"B2"}
    assert changed(path, lambda book: book.rename_dimension(0, "Ro")) == {"A2"}


# --- XML as other programs write it ---------------------------------------------------------------


def _prefixed(text: str) -> str:
    text = re.sub(r"<(/?)([a-zA-Z])", r"<\1x:\2", text)
    return text.replace(' xmlns="http', ' xmlns:x="http')


def _without_names(text: str) -> str:
    return re.sub(r'<(c|row) r="[A-Z]*[0-9]+"', r"<\1", text)


def _commented(text: str) -> str:
    return text.replace("<sheetData>", '<sheetData ><!-- <row r="1"><c r="B2"/></row> -->')


@pytest.mark.parametrize("rewrite", [_prefixed, _without_names, _commented])
def test_a_sheet_written_in_another_way_is_edited_alike(
    path: Path, rewrite: Callable[[str], str]
) -> None:
    def full(_book: Any, sheet: Any) -> None:
        sheet.write_row(7, 0, ["Indeks", 3.5, 41, 3.8, 44])

    write(path, full)
    repacked(path, {SHEET_PART: rewrite})

    def edit(book: SurveyWorkbook) -> SurveyWorkbook:
        return book.set_score(0, 0, Decimal(4)).add_dimension("Ro").add_wave("vår 2025")

    before = saved(path, edit)
    assert changed_parts(before, path) == {SHEET_PART}
    sheet = values(path)
    assert [sheet[name].value for name in ("B2", "A8", "A9", "F1")] == [
        4,
        "Ro",
        "Indeks",
        "vår 2025",
    ]


def test_a_sheet_in_utf_16_stays_in_utf_16(path: Path) -> None:
    write(path)
    all_parts = parts(path)
    text = all_parts[SHEET_PART].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    all_parts[SHEET_PART] = text.encode("utf-16")
    with ZipFile(path, "w") as archive:
        for name, content in all_parts.items():
            archive.writestr(name, content)
    changed(path, lambda book: book.rename_dimension(0, "Åpne dører"))
    assert parts(path)[SHEET_PART].startswith(b"\xff\xfe")
    assert "Åpne dører" in parts(path)[SHEET_PART].decode("utf-16")


# --- the file -------------------------------------------------------------------------------------


def test_what_another_program_has_saved_is_not_overwritten(path: Path) -> None:
    write(path)
    book = SurveyWorkbook.read(path, TABLE).set_score(0, 0, Decimal(4))
    write(path, computed=True)
    theirs = path.read_bytes()
    with pytest.raises(WorkbookChanged, match="another program has changed the workbook"):
        book.save()
    assert path.read_bytes() == theirs
    path.unlink()
    with pytest.raises(WorkbookChanged):
        book.save()
    assert not path.exists()


def test_after_saving_one_goes_on_from_what_was_saved(path: Path) -> None:
    write(path)
    book = SurveyWorkbook.read(path, TABLE).set_score(0, 0, Decimal(4)).save()
    assert not book.is_changed
    book.set_score(0, 0, Decimal(5)).save()
    assert values(path)["B2"].value == 5


def test_a_table_that_stands_elsewhere_by_now_is_not_edited(path: Path) -> None:
    write(path, lambda _book, sheet: sheet.write_column("A2", reversed(NAMES)))
    with pytest.raises(WorkbookChanged, match="is not any more where it was found"):
        SurveyWorkbook.read(path, TABLE)


@pytest.mark.parametrize("content", [b"", b"tekst", b"PK\x03\x04", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_workbook_is_said_so(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(SpreadsheetError, match="is not a workbook"):
        SurveyWorkbook.read(path, TABLE)


def test_a_sheet_that_declares_a_document_type_is_not_read(path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]>'
    repacked(
        write(path), {SHEET_PART: lambda text: text.replace("<worksheet", f"{bomb}<worksheet")}
    )
    with pytest.raises(SpreadsheetError, match="is not a workbook"):
        SurveyWorkbook.read(path, TABLE)
