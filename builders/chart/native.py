"""The survey's charts as native ones: charts of python-pptx's, and the little it cannot say.

Importing python-pptx takes longer than the rest of a deck, so this module is imported only when
there is a chart to draw. Much of python-pptx's chart package is untyped, hence `Any`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree
from msgspec.structs import asdict
from pptx.chart.chart import Chart as NativeChart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement

from builders.chart.data import ChartData, Form, Plot
from builders.chart.dumbbells import draw_dumbbells, plain_dumbbells
from builders.chart.lines import draw_lines
from builders.chart.look import ChartLook
from builders.chart.lying_bars import draw_bars
from builders.chart.painting import element, placed, set_text
from builders.chart.workbook import chart_workbook, number_format
from builders.look import INK

WORKBOOK = "rId1"
"""The id of the chart's relationship to its workbook."""
_KINDS: dict[Form, XL_CHART_TYPE] = {
    "bars": XL_CHART_TYPE.BAR_CLUSTERED,
    "lines": XL_CHART_TYPE.LINE_MARKERS,
}
_DRAWERS: dict[Form, Callable[[Any, ChartData, ChartLook], None]] = {
    "bars": draw_bars,
    "lines": draw_lines,
    "dumbbells": draw_dumbbells,
}


def chart_part(chart: ChartData, language: str, look: ChartLook) -> tuple[bytes, bytes]:
    """Return the chart's XML and the workbook that it is edited in, the same every time.

    Args:
        chart: what is shown.
        language: BCP 47 of its texts.
        look: how it is set where it stands.
    """
    plain = plain_dumbbells if chart.form == "dumbbells" else _plain_chart
    native: Any = NativeChart(parse_xml(plain(chart)), None)
    native.has_title = native.has_legend = False
    set_text(native.font, look, INK)
    _DRAWERS[chart.form](native, chart, look)
    _add_what_the_library_lacks(native, chart.plot, language)
    xml = etree.tostring(native.element, xml_declaration=True, encoding="UTF-8", standalone=True)
    return xml, chart_workbook(chart)


def _plain_chart(chart: ChartData) -> bytes:
    """Return the XML of a chart with its data and nothing else said."""
    data: Any = CategoryChartData(number_format=number_format(chart))
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.name, [bar.value for bar in series.bars])
    return data.xml_bytes(_KINDS[chart.form])


# --- what python-pptx cannot say ------------------------------------------------------------------


def _add_what_the_library_lacks(native: NativeChart, plot: Plot, language: str) -> None:
    """Set what python-pptx 1.0 has no words for, each in its place (ECMA-376-1, 21.2.2.29)."""
    space: Any = native.element
    area = space.chart.plotArea
    space.chart.addprevious(element("c:lang", val=language))
    space.chart.addprevious(element("c:roundedCorners", val="0"))
    for there in area.findall(qn("c:layout")):
        area.remove(there)
    area.insert(0, _layout(plot))
    area.append(_no_ground())
    space.chart.addnext(_no_ground())
    link = {qn("r:id"): WORKBOOK}
    space.append(element("c:externalData", element("c:autoUpdate", val="0"), **link))
    for axis in space.iter(qn("c:axId"), qn("c:crossAx")):  # the schema knows no negative ids
        axis.set("val", axis.get("val", "").lstrip("-"))
    for text in space.iter(qn("a:rPr"), qn("a:defRPr"), qn("a:endParaRPr")):
        text.set("lang", language)


def _layout(plot: Plot) -> BaseOxmlElement:
    """Return where the marks stand in the chart, names and numbers outside."""
    shares = {name: f"{share:.6g}" for name, share in asdict(plot).items()}
    return placed(layoutTarget="inner", xMode="edge", yMode="edge", **shares)


def _no_ground() -> BaseOxmlElement:
    return element("c:spPr", element("a:noFill"), element("a:ln", element("a:noFill")))
