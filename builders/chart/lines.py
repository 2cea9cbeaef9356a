"""A native chart of lines: the waves side by side, a line a dimension, named at its end."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn

from builders.chart.data import AxisNames, Bar, ChartData, Series
from builders.chart.labels import show_cells
from builders.chart.look import ChartLook
from builders.chart.painting import (
    draw_axis,
    draw_scale,
    paint,
    placed,
    put_label,
    set_text,
    stroke,
)
from builders.chart.workbook import label_range, number_format
from builders.look import FLOOR, INK, MUTED, SLATE, Colour

WIDTH, POINTED_WIDTH = 2.25, 4.0
"""How wide a line is on a slide, in points, and the one that is pointed out."""
MARKER, POINTED_MARKER = 8, 10
"""How large the marks on a line are there, in points."""
THINNEST = 0.6
"""How much of that is left at least where text is smaller, as on paper."""
_MARKERS = (
    XL_MARKER_STYLE.CIRCLE,
    XL_MARKER_STYLE.SQUARE,
    XL_MARKER_STYLE.TRIANGLE,
    XL_MARKER_STYLE.DIAMOND,
)
"""What tells the lines apart for those who do not see their colours; a name stands at each."""
_TURNS: dict[AxisNames, str] = {"level": "0", "turned": "-5400000"}
"""Of texts, in 60000ths of a degree (ECMA-376-1, 20.1.10.3)."""


def draw_lines(native: Any, chart: ChartData, look: ChartLook) -> None:  # noqa: ANN401 - untyped
    """Draw the lines of python-pptx's chart `native`, with their labels and axes."""
    plot = native.plots[0]
    plot.vary_by_categories = False
    for number, (drawn, series) in enumerate(zip(plot.series, chart.series, strict=True)):
        _draw_series(drawn, series, look, number_format(chart))
        texts = [bar.text for bar in series.bars]
        show_cells(drawn._element, label_range(chart, number), texts)  # pyright: ignore[reportPrivateUsage]
        drawn.marker.style = _MARKERS[number % len(_MARKERS)]
    axis = native.category_axis
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    draw_axis(axis, look, INK)
    _turn(axis._element, _TURNS[chart.names])  # pyright: ignore[reportPrivateUsage]
    draw_scale(native.value_axis, chart.scale, look)


def _draw_series(drawn: Any, series: Series, look: ChartLook, figures: str) -> None:  # noqa: ANN401
    pointed = any(bar.pointed for bar in series.bars)
    drawn.smooth = False
    share = max(THINNEST, look.size / FLOOR)
    stroke(drawn.format.line, series.colour, share * (POINTED_WIDTH if pointed else WIDTH))
    drawn.marker.size = round(share * (POINTED_MARKER if pointed else MARKER))
    paint(drawn.marker.format.fill, series.colour)
    stroke(drawn.marker.format.line, series.colour)
    labels = drawn.data_labels
    labels.show_value, labels.number_format = False, figures
    labels.position = XL_LABEL_POSITION.RIGHT
    colour = look.pointed if pointed else _label_colour(series)
    set_text(labels.font, look, colour, bold=pointed)
    for point, bar in zip(drawn.points, series.bars, strict=False):
        if bar.label:
            put_label(point.data_label, bar, look, colour, XL_LABEL_POSITION.RIGHT)
            _shift(point.data_label, bar)


def _label_colour(series: Series) -> Colour:
    """Return the colour of a line's label, the line's own where that is dark enough for text."""
    return MUTED if series.colour == SLATE else series.colour


def _turn(axis: Any, turn: str) -> None:  # noqa: ANN401 - python-pptx has no words for it
    """Name the categories in lines of one direction, never askew."""
    axis.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}").set("rot", turn)


def _shift(label: Any, bar: Bar) -> None:  # noqa: ANN401 - python-pptx has no words for it
    """Move a label up or down from beside its mark (ECMA-376-1, 21.2.2.88)."""
    if bar.shift:
        made = label._dLbl  # pyright: ignore[reportPrivateUsage]
        made.find(qn("c:idx")).addnext(placed(x="0", y=f"{bar.shift:.4f}"))
