from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree
from msgspec.structs import replace
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from builders.deck.build import build_deck
from builders.deck.chart import ChartInks, chart_part, step_of
from builders.deck.chart_workbook import chart_workbook
from builders.deck.template import built_in_template
from builders.look import RUST, SLATE, SOUND, Colour, rect
from builders.plan.scene import Bar, Chart, Series
from seminar.model import Day, Item, Seminar, SurveyChartSlide
from seminar.survey import Survey, SurveyRow
from tests.composing import moment

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = Chart(
    "Diagram",
    "Innovasjon 3,0 og 3,8",
    rect(10.86, 5.6, 21.01, 11.3),
    ("Innovasjon & mot", "Bidrar", "Respekt"),
    (
        Series("April 2024", (Bar(3.0, "3,0"), Bar(4.0, "4,0"), Bar(None, "")), SLATE),
        Series(
            "November 2024",
            (
                Bar(3.8, "3,8  opp 0,8, mest", strong=True, pointed=True),
                Bar(4.4, "**4,4**  opp 0,4"),
                Bar(4.2, "**4,2**"),
            ),
            SOUND,
        ),
    ),
    (1, 5),
)


def same(colour: Colour) -> Colour:
    return colour


AS_THEY_ARE = ChartInks(same, same, same)
"""The inks of a slide on which all colours can be used."""


def xml(chart: Chart = CHART) -> etree._Element:
    return etree.fromstring(chart_part(chart, "nb-NO", AS_THEY_ARE)[0])


def values(tree: etree._Element, path: str) -> list[str | None]:
    return [element.get("val") for element in tree.iterfind(path)]


# --- the file that PowerPoint opens ---------------------------------------------------------------


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
    assert list(book.active.values) == [
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


def test_the_same_survey_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = chart_part(CHART, "nb-NO", AS_THEY_ARE)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert chart_part(CHART, "nb-NO", AS_THEY_ARE) == first


def test_python_pptx_is_imported_only_for_a_deck_with_a_chart() -> None:
    program = "import sys, builders.deck.build; sys.exit('pptx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


# --- what it looks like ---------------------------------------------------------------------------


def test_the_whole_scale_is_shown_and_the_first_category_stands_on_top() -> None:
    tree = xml()
    assert values(tree, f".//{C}valAx/{C}scaling/{C}min") == ["1.0"]
    assert values(tree, f".//{C}valAx/{C}scaling/{C}max") == ["5.0"]
    assert values(tree, f".//{C}catAx/{C}scaling/{C}orientation") == ["maxMin"]
    assert values(tree, f".//{C}valAx/{C}crosses") == ["max"]


def test_gap_overlap_and_plot_are_the_design_guides() -> None:
    tree = xml()
    assert values(tree, f".//{C}gapWidth") == ["42"]
    assert values(tree, f".//{C}overlap") == ["-5"]
    layout = [values(tree, f".//{C}manualLayout/{C}{name}")[0] for name in "xywh"]
    assert layout == ["0.298", "0.015", "0.535", "0.885"]


def test_bars_are_coloured_by_the_theme_and_the_biggest_change_is_rust() -> None:
    tree = xml()
    fills = [
        [colour.get("val") for colour in series.iterfind(f"{C}spPr/{A}solidFill/{A}schemeClr")]
        for series in tree.iter(f"{C}ser")
    ]
    assert fills == [["accent3"], ["accent1"]]
    pointed = tree.findall(f".//{C}dPt")
    assert [values(point, f"{C}idx") for point in pointed] == [["0"]]
    assert pointed[0].find(f".//{A}schemeClr").get("val") == RUST.scheme  # type: ignore[union-attr]


def labels(tree: etree._Element) -> list[list[tuple[str | None, str | None, str | None]]]:
    """Return each label's runs: text, whether it is bold, and its colour."""
    return [
        [
            (
                run.findtext(f"{A}t"),
                run.find(f"{A}rPr").get("b"),  # type: ignore[union-attr]
                run.find(f".//{A}schemeClr").get("val"),  # type: ignore[union-attr]
            )
            for run in label.iter(f"{A}r")
        ]
        for label in tree.iter(f"{C}dLbl")
    ]


def test_labels_carry_their_own_words_bold_where_they_say_so() -> None:
    assert labels(xml()) == [
        [("3,0", "0", "tx1")],
        [("4,0", "0", "tx1")],
        [("3,8  opp 0,8, mest", "1", "accent2")],
        [("4,4", "1", "tx1"), ("  opp 0,4", "0", "tx1")],
        [("4,2", "1", "tx1")],
    ]


def test_labels_are_made_legible_on_the_slides_ground() -> None:
    tree = etree.fromstring(
        chart_part(CHART, "nb-NO", replace(AS_THEY_ARE, text=lambda _: Colour("bg1")))[0]
    )
    assert {colour for label in labels(tree) for _, _, colour in label} == {"bg1"}


def test_a_score_that_is_held_back_is_nowhere() -> None:
    tree = xml()
    caches = [
        [point.get("idx") for point in cache.iter(f"{C}pt")] for cache in tree.iter(f"{C}numCache")
    ]
    assert caches == [["0", "1"], ["0", "1", "2"]]
    sheet = load_workbook(BytesIO(chart_workbook(CHART))).active
    assert sheet is not None
    assert sheet["B4"].value is None


def test_the_chart_has_no_title_and_no_legend_of_its_own() -> None:
    tree = xml()
    assert values(tree, f".//{C}autoTitleDeleted") == ["1"]
    assert tree.find(f".//{C}legend") is None
    assert values(tree, f"{C}lang") == ["nb-NO"]


def test_axis_ids_are_positive() -> None:
    assert {int(value or 0) > 0 for value in values(xml(), f".//{C}axId")} == {True}


def test_the_axes_refer_to_each_other_and_the_plot_to_both() -> None:
    tree = xml()
    plot = values(tree, f".//{C}barChart/{C}axId")
    assert values(tree, f".//{C}catAx/{C}axId") == values(tree, f".//{C}valAx/{C}crossAx")
    assert values(tree, f".//{C}valAx/{C}axId") == values(tree, f".//{C}catAx/{C}crossAx")
    assert plot == [*values(tree, f".//{C}catAx/{C}axId"), *values(tree, f".//{C}valAx/{C}axId")]


def test_every_text_says_its_language() -> None:
    tree = etree.fromstring(chart_part(CHART, "nn-NO", AS_THEY_ARE)[0])
    texts = [*tree.iter(f"{A}rPr", f"{A}defRPr", f"{A}endParaRPr")]
    assert {text.get("lang") for text in texts} == {"nn-NO"}


def test_all_text_is_at_the_floor_or_above() -> None:
    sizes = [int(size) for one in xml().iter() if (size := one.get("sz"))]
    assert sizes
    assert min(sizes) == 2000


@pytest.mark.parametrize(
    ("scale", "step"), [((1, 5), 1), ((0, 10), 1), ((1, 20), 2), ((0, 50), 5), ((0, 100), 10)]
)
def test_the_scale_is_divided_into_at_most_ten_steps(scale: tuple[int, int], step: int) -> None:
    assert step_of(*scale) == step


# --- the workbook ---------------------------------------------------------------------------------


def test_the_workbook_is_neat_to_edit() -> None:
    sheet = load_workbook(BytesIO(chart_workbook(CHART))).active
    assert sheet is not None
    assert sheet["B2"].number_format == "0.0"
    assert sheet["B1"].font.bold
    assert sheet.freeze_panes == "B2"
    assert sheet.column_dimensions["A"].width > 30


def test_a_name_that_looks_like_a_formula_stays_a_name() -> None:
    odd = Chart("D", "", CHART.rect, ("=1+1",), (Series("=A1", (Bar(3.0, "3,0"),), SOUND),), (1, 5))
    sheet = load_workbook(BytesIO(chart_workbook(odd))).active
    assert sheet is not None
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")


def test_the_workbook_is_stored_so_that_no_build_of_zlib_changes_its_bytes() -> None:
    with ZipFile(BytesIO(chart_part(CHART, "nb-NO", AS_THEY_ARE)[1])) as book:
        assert {entry.compress_type for entry in book.infolist()} == {ZIP_STORED}


def test_the_workbook_tells_no_clock_and_no_system() -> None:
    with ZipFile(BytesIO(chart_workbook(CHART))) as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in book.infolist()} == {0}
        assert b"2000-01-01T00:00:00Z" in book.read("docProps/core.xml")
