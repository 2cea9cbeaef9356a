"""A native chart of bars that lie, a few for each category."""

from __future__ import annotations

from typing import Any

from pptx.chart.axis import CategoryAxis
from pptx.chart.series import BarSeries
from pptx.enum.chart import XL_AXIS_CROSSES, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION

from builders.chart.data import ChartData, Series
from builders.chart.labels import show_cells
from builders.chart.look import ChartLook
from builders.chart.painting import (
    all_strong,
    draw_axis,
    draw_scale,
    label_colour,
    paint,
    put_label,
    set_text,
    stroke,
)
from builders.chart.workbook import label_range, number_format
from builders.look import INK, RUST


def draw_bars(native: Any, chart: ChartData, look: ChartLook) -> None:  # noqa: ANN401 - untyped
    """Draw the bars of python-pptx's chart `native`, with their labels and axes."""
    plot = native.plots[0]
    plot.gap_width, plot.overlap, plot.vary_by_categories = look.gap, look.overlap, False
    for number, (drawn, series) in enumerate(zip(plot.series, chart.series, strict=True)):
        _draw_series(drawn, series, look, number_format(chart))
        texts = [bar.text for bar in series.bars]
        show_cells(drawn._element, label_range(chart, number), texts)  # pyright: ignore[reportPrivateUsage]
    _draw_categories(native.category_axis, look)
    draw_scale(native.value_axis, chart.scale, look)
    # The first bar stands on top, so the numbers below stand where the categories end.
    native.element.chart.plotArea.valAx_lst[0].crosses.val = XL_AXIS_CROSSES.MAXIMUM


def _draw_series(drawn: BarSeries, series: Series, look: ChartLook, figures: str) -> None:
    """Colour the bars and label them."""
    colour = label_colour(series)
    paint(drawn.format.fill, series.colour)
    if series.outline:
        stroke(drawn.format.line, series.outline)
    labels = drawn.data_labels
    labels.show_value, labels.number_format = True, figures
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    set_text(labels.font, look, colour, bold=all_strong(series))
    points: Any = drawn.points
    for point, bar in zip(points, series.bars, strict=True):
        if bar.pointed:
            paint(point.format.fill, look.mark(RUST))
        if bar.label:
            ink = look.pointed if bar.pointed else colour
            put_label(point.data_label, bar, look, ink, XL_LABEL_POSITION.OUTSIDE_END)


def _draw_categories(axis: CategoryAxis, look: ChartLook) -> None:
    """Draw the axis of categories, whose first stands on top."""
    axis.reverse_order = True
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    draw_axis(axis, look, INK)
    if look.axis:
        stroke(axis.format.line, look.line(look.axis))
