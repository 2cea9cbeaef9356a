from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from openpyxl import load_workbook

from builders.chart import Bar, ChartData, Series
from builders.chart.workbook import chart_workbook
from builders.look import SOUND
from tests.builders.chart.charts import CHART, WORDS


def test_the_workbook_is_neat_to_edit() -> None:
    sheet = load_workbook(BytesIO(chart_workbook(CHART))).active
    assert sheet is not None
    assert sheet["B2"].number_format == "0.0"
    assert sheet["B1"].font.bold
    assert sheet.freeze_panes == "B2"
    assert sheet.column_dimensions["A"].width > 30


def test_a_name_that_looks_like_a_formula_stays_a_name() -> None:
    odd = ChartData(("=1+1",), (Series("=A1", (Bar(3.0, "3,0"),), SOUND),), (1, 5), WORDS)
    sheet = load_workbook(BytesIO(chart_workbook(odd))).active
    assert sheet is not None
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")


def test_a_name_on_two_lines_is_made_of_them_in_its_labels_formula() -> None:
    bar = Bar(3.0, "3,0", name="Hyppig\nkommunikasjon")
    chart = ChartData(("2024",), (Series("Hyppig kommunikasjon", (bar,), SOUND),), (1, 5), WORDS)
    formulas, values = (
        load_workbook(BytesIO(chart_workbook(chart)), data_only=said).active
        for said in (False, True)
    )
    assert formulas is not None
    assert values is not None
    assert '"Hyppig"&CHAR(10)&"kommunikasjon  "' in str(formulas["C2"].value)
    assert values["C2"].value == "Hyppig\nkommunikasjon  3,0"
    assert values["B1"].value == "Hyppig kommunikasjon"


def test_the_workbook_is_stored_so_that_no_build_of_zlib_changes_its_bytes() -> None:
    with ZipFile(BytesIO(chart_workbook(CHART))) as book:
        assert {entry.compress_type for entry in book.infolist()} == {ZIP_STORED}


def test_the_workbook_tells_no_clock_and_no_system() -> None:
    with ZipFile(BytesIO(chart_workbook(CHART))) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in book.infolist()} == {0}
        assert b"2000-01-01T00:00:00Z" in book.read("docProps/core.xml")
