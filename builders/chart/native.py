"""The survey chart as a native one: a bar chart of python-pptx's, and the little it cannot say.

Importing python-pptx takes longer than the rest of a deck, so this module is imported only when
there is a chart to draw. Much of python-pptx's chart package is untyped, hence `Any`.
"""

from __future__ import annotations

from typing import Any

from lxml import etree
from msgspec.structs import asdict
from pptx.chart.axis import CategoryAxis, ValueAxis
from pptx.chart.chart import Chart as NativeChart
from pptx.chart.data import CategoryChartData
from pptx.chart.datalabel import DataLabel
from pptx.chart.series import BarSeries
from pptx.dml.fill import FillFormat
from pptx.dml.line import LineFormat
from pptx.enum.chart import (
    XL_AXIS_CROSSES,
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement, OxmlElement
from pptx.text.text import Font
from pptx.util import Pt

from builders.chart.data import Bar, ChartData, Plot, Series
from builders.chart.labels import show_cells
from builders.chart.look import ChartLook
from builders.chart.workbook import chart_workbook, label_range, number_format
from builders.look import CHART_GRID, INK, MUTED, PALE_SLATE, RUST, SLATE, Colour

MOST_STEPS = 10
"""Into how many steps the scale is divided at most."""
WORKBOOK = "rId1"
"""The id of the chart's relationship to its workbook."""
HAIRLINE_WIDTH = 0.75
"""How wide grid, axis and outlines are, in points."""


def chart_part(chart: ChartData, language: str, look: ChartLook) -> tuple[bytes, bytes]:
    """Return the chart's XML and the workbook that it is edited in, the same every time.

    Args:
        chart: what is shown.
        language: BCP 47 of its texts.
        look: how it is set where it stands.
    """
    native: Any = NativeChart(parse_xml(_plain_chart(chart)), None)
    native.has_title = False
    _set_text(native.font, look, INK)
    plot = native.plots[0]
    plot.gap_width, plot.overlap, plot.vary_by_categories = look.gap, look.overlap, False
    for number, (drawn, series) in enumerate(zip(plot.series, chart.series, strict=True)):
        _draw_series(drawn, series, look, number_format(chart))
        cells = label_range(chart, number)
        show_cells(drawn._element, cells, [bar.text for bar in series.bars])
    _draw_category_axis(native.category_axis, look)
    _draw_value_axis(native.value_axis, chart.scale, look)
    _add_what_the_library_lacks(native, chart.plot, language)
    xml = etree.tostring(native.element, xml_declaration=True, encoding="UTF-8", standalone=True)
    return xml, chart_workbook(chart)


def _plain_chart(chart: ChartData) -> bytes:
    """Return the XML of a chart with its data and nothing else said."""
    data: Any = CategoryChartData(number_format=number_format(chart))
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, [bar.value for bar in series.bars])
    return data.xml_bytes(XL_CHART_TYPE.BAR_CLUSTERED)


def _paint(fill: FillFormat, colour: Colour) -> None:
    """Fill an area, a line or text with a theme colour."""
    fill.solid()
    fill.fore_color.theme_color = MSO_THEME_COLOR.from_xml(colour.scheme)
    fill.fore_color.brightness = (colour.lum_off or colour.lum_mod - 100) / 100


def _set_text(font: Font, look: ChartLook, colour: Colour, *, bold: bool = False) -> None:
    font.size, font.bold, font.italic = Pt(look.size), bold, False
    _paint(font.fill, look.text(colour))


def _stroke(line: LineFormat, colour: Colour) -> None:
    line.width = Pt(HAIRLINE_WIDTH)
    _paint(line.fill, colour)


# --- series ---------------------------------------------------------------------------------------


def _draw_series(drawn: BarSeries, series: Series, look: ChartLook, figures: str) -> None:
    """Colour the bars and label them."""
    colour = _label_colour(series)
    _paint(drawn.format.fill, series.colour)
    if series.outline:
        _stroke(drawn.format.line, series.outline)
    labels = drawn.data_labels
    labels.show_value, labels.number_format = True, figures
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    _set_text(labels.font, look, colour, bold=_all_strong(series))
    points: Any = drawn.points
    for point, bar in zip(points, series.bars, strict=True):
        if bar.pointed:
            _paint(point.format.fill, look.mark(RUST))
        if bar.label:
            _label(point.data_label, bar, look, look.pointed if bar.pointed else colour)


def _all_strong(series: Series) -> bool:
    """Return whether all labels are bold; LibreOffice sets each as the series' own are set."""
    strong = [bar.strong for bar in series.bars if bar.label]
    return bool(strong) and all(strong)


def _label_colour(series: Series) -> Colour:
    """Return the colour of a series' labels: its own is too light for text where it is slate."""
    return MUTED if series.colour in (SLATE, PALE_SLATE) else INK


def _label(label: DataLabel, bar: Bar, look: ChartLook, colour: Colour) -> None:
    label.text_frame.word_wrap = False
    label.position = XL_LABEL_POSITION.OUTSIDE_END
    run = label.text_frame.paragraphs[0].add_run()
    run.text = bar.text
    _set_text(run.font, look, colour, bold=bar.strong)


# --- axes -----------------------------------------------------------------------------------------


def _draw_category_axis(axis: CategoryAxis, look: ChartLook) -> None:
    """Draw the axis of categories, whose first stands on top."""
    axis.reverse_order = True
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    _draw_axis(axis, look, INK)
    if look.axis:
        _stroke(axis.format.line, look.line(look.axis))


def _draw_value_axis(axis: ValueAxis, scale: tuple[int, int], look: ChartLook) -> None:
    axis.minimum_scale, axis.maximum_scale = scale
    axis.major_unit = step_of(*scale)
    axis.crosses = XL_AXIS_CROSSES.MINIMUM
    axis.tick_labels.number_format = "0"
    _stroke(axis.major_gridlines.format.line, look.line(CHART_GRID))
    _draw_axis(axis, look, MUTED)


def _draw_axis(axis: CategoryAxis | ValueAxis, look: ChartLook, colour: Colour) -> None:
    """Draw an axis as its texts alone, without line or marks."""
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.fill.background()
    _set_text(axis.tick_labels.font, look, colour)


def step_of(low: int, high: int) -> int:
    """Return the distance between the numbers on a scale: 1, 2 or 5, or ten times as much."""
    step, factors = 1, (2, 2.5, 2)
    turn = 0
    while (high - low) / step > MOST_STEPS:
        step = round(step * factors[turn % 3])
        turn += 1
    return step


# --- what python-pptx cannot say ------------------------------------------------------------------


def _add_what_the_library_lacks(native: NativeChart, plot: Plot, language: str) -> None:
    """Set what python-pptx 1.0 has no words for, each in its place (ECMA-376-1, 21.2.2.29)."""
    space: Any = native.element
    area = space.chart.plotArea
    space.chart.addprevious(_element("c:lang", val=language))
    space.chart.addprevious(_element("c:roundedCorners", val="0"))
    area.insert(0, _layout(plot))
    area.append(_no_ground())
    space.chart.addnext(_no_ground())
    link = {qn("r:id"): WORKBOOK}
    space.append(_element("c:externalData", _element("c:autoUpdate", val="0"), **link))
    # The first bar stands on top, so the numbers below stand where the categories end.
    area.valAx_lst[0].crosses.val = XL_AXIS_CROSSES.MAXIMUM
    for axis in space.iter(qn("c:axId"), qn("c:crossAx")):  # the schema knows no negative ids
        axis.set("val", axis.get("val", "").lstrip("-"))
    for text in space.iter(qn("a:rPr"), qn("a:defRPr"), qn("a:endParaRPr")):
        text.set("lang", language)


def _element(tag: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(name, value)
    element.extend(children)
    return element


def _layout(plot: Plot) -> BaseOxmlElement:
    """Return where the bars stand in the chart, names and numbers outside."""
    modes = {"layoutTarget": "inner", "xMode": "edge", "yMode": "edge"}
    places = modes | {name: f"{share:.6g}" for name, share in asdict(plot).items()}
    inside = [_element(f"c:{name}", val=value) for name, value in places.items()]
    return _element("c:layout", _element("c:manualLayout", *inside))


def _no_ground() -> BaseOxmlElement:
    return _element("c:spPr", _element("a:noFill"), _element("a:ln", _element("a:noFill")))
