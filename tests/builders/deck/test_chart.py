from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from builders.deck.build import build_deck
from builders.deck.template import built_in_template
from seminar.model import Day, Item, Seminar, SurveyChartSlide
from seminar.survey import Survey, SurveyRow
from tests.composing import moment

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(scope="module")
def deck() -> bytes:
    rows = (SurveyRow("Innovasjon", (3.0, 3.8)), SurveyRow("Bidrar", (4.0, 4.4)))
    survey = Survey(("April 2024", "November 2024"), rows, SurveyRow("Indeks", (3.5, 4.1)))
    item = Item(title="Målingen", slides=(SurveyChartSlide(),))
    seminar = Seminar(title="Seminar", programme=(Day(date=moment().day.date, items=(item,)),))
    return build_deck(seminar, survey, built_in_template()).data


@pytest.fixture(scope="module")
def frame(deck: bytes) -> Any:
    (slide,) = Presentation(BytesIO(deck)).slides
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    return shape


def test_the_chart_is_a_native_clustered_bar_chart_with_the_surveys_figures(frame: Any) -> None:
    (plot,) = frame.chart.plots
    assert frame.chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
    assert list(plot.categories) == ["Innovasjon", "Bidrar"]
    assert {series.name: series.values for series in plot.series} == {
        "April 2024": (3.0, 4.0),
        "November 2024": (3.8, 4.4),
    }


@pytest.fixture
def book(frame: Any) -> Any:
    return load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob))


def test_the_workbook_holds_what_the_chart_shows(book: Any) -> None:
    assert [row[:3] for row in book.active.values] == [
        (None, "April 2024", "November 2024"),
        ("Innovasjon", 3, 3.8),
        ("Bidrar", 4, 4.4),
    ]


def test_every_formula_of_the_chart_names_the_cells_of_what_it_caches(
    frame: Any, book: Any
) -> None:
    space = frame.chart._chartSpace
    checked = 0
    for reference in [*space.iter(f"{C}strRef", f"{C}numRef")]:
        sheet, cells = reference.findtext(f"{C}f").split("!")
        area = book[sheet][cells.replace("$", "")]
        flat = [area] if not isinstance(area, tuple) else [row[0] for row in area]
        cached = [point.text for point in reference.iter(f"{C}v")]
        assert [str(cell.value) for cell in flat] == [text.removesuffix(".0") for text in cached]
        checked += 1
    assert checked == 6


def test_the_chart_has_an_alternative_text_and_fills_the_layouts_place(frame: Any) -> None:
    description = frame._element.nvGraphicFramePr.cNvPr.get("descr")
    assert "Innovasjon 3,0 og 3,8, opp 0,8, mest" in description
    assert frame.is_placeholder
    assert frame.placeholder_format.idx == 14


def test_python_pptx_is_imported_only_for_a_deck_with_a_chart() -> None:
    program = "import sys, builders.deck.build; sys.exit('pptx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
