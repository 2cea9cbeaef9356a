from __future__ import annotations

from io import BytesIO

import pytest
from lxml import etree
from msgspec.structs import replace
from openpyxl import load_workbook

from builders.chart import ON_SLIDES, AxisNames, Bar, ChartData, Series
from builders.chart.native import chart_part
from builders.chart.painting import step_of
from builders.chart.workbook import chart_workbook
from builders.look import INK, PALE_SLATE, RUST, SLATE, Colour
from tests.builders.chart.charts import CHART, WORDS

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def xml(chart: ChartData = CHART) -> etree._Element:
    return etree.fromstring(chart_part(chart, "nb-NO", ON_SLIDES)[0])


def values(tree: etree._Element, path: str) -> list[str | None]:
    return [element.get("val") for element in tree.iterfind(path)]


def test_the_same_survey_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = chart_part(CHART, "nb-NO", ON_SLIDES)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert chart_part(CHART, "nb-NO", ON_SLIDES) == first


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
            for run in label.iter(f"{A}fld")
        ]
        for label in tree.iter(f"{C}dLbl")
    ]


def test_labels_carry_their_own_words_bold_where_they_say_so() -> None:
    assert labels(xml()) == [
        [("3,0", "0", "tx1")],
        [("4,0", "0", "tx1")],
        [("3,8  opp 0,8, mest", "1", "accent2")],
        [("4,4  opp 0,4", "0", "tx1")],
        [("4,2", "0", "tx1")],
    ]


def test_labels_are_made_legible_on_the_slides_ground() -> None:
    tree = etree.fromstring(
        chart_part(CHART, "nb-NO", replace(ON_SLIDES, text=lambda _: Colour("bg1")))[0]
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
    tree = etree.fromstring(chart_part(CHART, "nn-NO", ON_SLIDES)[0])
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


@pytest.mark.parametrize(("names", "turn"), [("level", "0"), ("turned", "-5400000")])
def test_names_below_lines_are_level_or_turned_a_quarter(names: AxisNames, turn: str) -> None:
    tree = xml(replace(CHART, form="lines", names=names))
    body = tree.find(f".//{C}catAx/{C}txPr/{A}bodyPr")
    assert body is not None
    assert body.get("rot") == turn


# --- how it is set in documents -------------------------------------------------------------------


def test_a_look_sets_size_gap_and_the_line_that_bars_rise_from() -> None:
    look = replace(ON_SLIDES, size=9, gap=60, overlap=0, axis=SLATE)
    tree = etree.fromstring(chart_part(CHART, "nb-NO", look)[0])
    assert {one.get("sz") for one in tree.iter() if one.get("sz")} == {"900"}
    assert values(tree, f".//{C}gapWidth") == ["60"]
    line = tree.find(f".//{C}catAx/{C}spPr/{A}ln/{A}solidFill/{A}schemeClr")
    assert line is not None
    assert line.get("val") == "accent3"


def test_a_pointed_bars_label_has_the_looks_colour() -> None:
    tree = etree.fromstring(chart_part(CHART, "nb-NO", replace(ON_SLIDES, pointed=INK))[0])
    assert labels(tree)[2] == [("3,8  opp 0,8, mest", "1", "tx1")]


def test_bars_with_an_outline_have_muted_labels_and_edges_in_its_colour() -> None:
    series = Series("2024", (Bar(3.0, "3,0"),), PALE_SLATE, outline=SLATE)
    tree = xml(ChartData(("Bidrar",), (series,), (1, 5), WORDS))
    edge = tree.find(f".//{C}ser/{C}spPr/{A}ln/{A}solidFill/{A}schemeClr")
    assert edge is not None
    assert edge.get("val") == "accent3"
    muted = tree.find(f".//{C}dLbl//{A}schemeClr/{A}lumMod")
    assert muted is not None
    assert muted.get("val") == "75000"
