"""The labels of a chart as cells of its workbook."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from msgspec.structs import replace
from openpyxl import load_workbook

from builders.chart import ON_SLIDES, Bar, ChartData, LabelWords, Series
from builders.chart.native import chart_part
from builders.chart.workbook import chart_workbook
from builders.look import SOUND
from tests.builders.chart.charts import CHART, WORDS

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C15 = "{http://schemas.microsoft.com/office/drawing/2012/chart}"
NAMED = replace(CHART, series=(Series('Før "nå"', (Bar(3.0, "3,0", name='Før "nå"'),) * 3, SOUND),))


@pytest.mark.parametrize("chart", [CHART, NAMED, replace(CHART, form="lines")])
def test_the_labels_are_a_range_of_the_workbook_with_its_text_beside_it(chart: ChartData) -> None:
    xml, book = chart_part(chart, "nb-NO", ON_SLIDES)
    sheet: Any = load_workbook(BytesIO(book), data_only=True)["Sheet1"]
    for series, shown in zip(etree.fromstring(xml).iter(f"{C}ser"), chart.series, strict=True):
        (labels,) = series.iter(f"{C15}datalabelsRange")
        _, cells = (labels.findtext(f"{C15}f") or "").split("!")
        said = [row[0].value or "" for row in sheet[cells.replace("$", "")]]
        cached = {one.get("idx"): one.findtext(f"{C}v") for one in labels.iter(f"{C}pt")}
        assert said == [bar.text for bar in shown.bars]
        assert cached == {str(at): text for at, text in enumerate(said) if text}


def test_each_label_is_a_field_of_the_range_that_says_its_text() -> None:
    tree = etree.fromstring(chart_part(CHART, "nb-NO", ON_SLIDES)[0])
    fields = [*tree.iter(f"{A}fld")]
    assert {one.get("type") for one in fields} == {"CELLRANGE"}
    assert len({one.get("id") for one in fields}) == len(fields) == 5
    assert fields[2].findtext(f"{A}t") == "3,8  opp 0,8, mest"
    shown = [one.get("val") for one in tree.iter(f"{C15}showDataLabelsRange")]
    assert shown == ["1"] * (len(fields) + len(CHART.series))


# --- when the figures are edited ------------------------------------------------------------------


def edited(tmp_path: Path, chart: ChartData, figures: dict[str, float | None]) -> list[list[Any]]:
    """Return what the sheet says after some cells are changed and LibreOffice has reckoned anew."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    book = load_workbook(BytesIO(chart_workbook(chart)))
    for cell, figure in figures.items():
        book["Sheet1"][cell] = figure
    source, made = tmp_path / "edited.xlsx", tmp_path / "made"
    book.save(source)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    wanted = ["--headless", "--convert-to", "xlsx", "--outdir", str(made), str(source)]
    subprocess.run([office, profile, *wanted], check=True, capture_output=True, timeout=120)
    sheet: Any = load_workbook(made / "edited.xlsx", data_only=True)["Sheet1"]
    return [[cell or "" for cell in row] for row in sheet.values]


@pytest.mark.slow
def test_labels_follow_the_figures_and_keep_the_decimal_comma(tmp_path: Path) -> None:
    words = LabelWords(
        ",", "Endring", "Etiketter: {}", 'opp "{}"', "ned {}", "uendret", "{}, mest", "Plass"
    )
    names = ("A", "B", "C", "D", "E")
    one = Series(
        "Før", tuple(Bar(3.0, "3,0", name="Før" if n == "A" else "") for n in names), SOUND
    )
    two = Series("Nå", tuple(Bar(3.0, "3,0  uendret") for _ in names), SOUND, tells_change=True)
    chart = ChartData(names, (one, two), (1, 5), words)
    sheet = edited(
        tmp_path, chart, {"B2": 3.25, "C2": 3.24, "C3": 3.4, "C4": 2.1, "C5": None, "B6": 3.0}
    )
    assert [row[-2] for row in sheet[1:]] == ["Før  3,3", "3,0", "3,0", "3,0", "3,0"]
    assert [row[-1] for row in sheet[1:]] == [
        "3,2  ned 0,1",
        '3,4  opp "0,4"',
        "2,1  ned 0,9, mest",
        "",
        "3,0  uendret",
    ]


@pytest.mark.slow
def test_what_stands_in_the_cells_is_what_they_reckon_to(tmp_path: Path) -> None:
    english = replace(WORDS, decimal=".", digits=0, unit=" %", up="up {}")
    pair = (
        Series("A", (Bar(30.0, "30 %"), Bar(None, "")), SOUND),
        Series("B", (Bar(45.0, "45 %"), Bar(55.0, "55 %")), SOUND),
    )
    dumbbells = replace(CHART, form="dumbbells")
    for number, chart in enumerate(
        (CHART, NAMED, dumbbells, ChartData(("1", "2"), pair, (0, 60), english))
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        sheet: Any = load_workbook(BytesIO(chart_workbook(chart)), data_only=True)["Sheet1"]
        cached = [[cell or "" for cell in row] for row in sheet.values]
        assert edited(folder, chart, {}) == cached
