"""A native chart of dumbbells: for each category two dots on the scale, and a line between them.

No chart of Office's is made like that. It is a chart of points here: across by the figure, up by a
column of the workbook that says how high each category stands, whose name is a label at the edge.
The lines are one series with a gap after each pair: LibreOffice draws no series along a row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from msgspec import Struct
from pptx.chart.datalabel import DataLabels
from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE

from builders.chart.data import Bar, ChartData, Series, stands_left
from builders.chart.labels import show_cells
from builders.chart.look import ChartLook
from builders.chart.painting import draw_scale, label_colour, paint, put_label, set_text, stroke
from builders.chart.workbook import cells_of, label_range, number_format, place_column
from builders.look import INK, RUST, SLATE

DOT = 15
"""How large a dot is, in points."""
JOINT = 3.0
"""How wide the line between two dots is, in points."""
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


class _Cells(Struct, frozen=True):
    """Some cells of the workbook, and what they say."""

    formula: str
    values: tuple[float | None, ...]


def plain_dumbbells(chart: ChartData) -> bytes:
    """Return the XML of the chart with its data and nothing else said."""
    series = "".join(
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx>{name}</c:tx>'
        f"<c:xVal>{_figures(x, chart)}</c:xVal><c:yVal>{_figures(y, chart)}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
        for number, (name, x, y) in enumerate(_all(chart))
    )
    return (
        f'<c:chartSpace xmlns:c="{_C}" xmlns:a="{_A}" xmlns:r="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f'{series}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>{_axes(chart)}</c:plotArea>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
    ).encode()


def draw_dumbbells(native: Any, chart: ChartData, look: ChartLook) -> None:  # noqa: ANN401 - untyped
    """Draw lines, names and dots of python-pptx's chart `native`, in this order."""
    joints, names, *waves = native.plots[0].series
    joints.marker.style = XL_MARKER_STYLE.NONE
    stroke(joints.format.line, look.mark(SLATE), JOINT)
    _draw_names(names, chart, look)
    for number, one in enumerate(waves):
        _draw_dots(one, chart, number, look)
    draw_scale(native.category_axis, chart.scale, look)


# --- data -----------------------------------------------------------------------------------------


def _all(chart: ChartData) -> Iterator[tuple[str, _Cells, _Cells]]:
    """Yield name, places across and heights of each series: lines, names, then the waves."""
    count = len(chart.categories)
    heights = tuple(float(count - at) for at in range(count))
    place = _literal(chart.words.place)
    columns = [cells_of(chart, place_column(chart) + at) for at in range(2)]
    joints = [cells_of(chart, place_column(chart) + at, 3 * count) for at in (2, 3)]
    ends = [one for pair in zip(*(one.bars for one in chart.series), strict=True) for one in pair]
    across = tuple(
        None if at % 3 == 2 else ends[at // 3 * 2 + at % 3].value for at in range(3 * count)
    )
    up = tuple(None if at % 3 == 2 else heights[at // 3] for at in range(3 * count))
    yield place, _Cells(joints[0], across), _Cells(joints[1], up)
    rows = _Cells(columns[1], heights)
    yield place, _Cells(columns[0], (float(chart.scale[0]),) * count), rows
    for number, series in enumerate(chart.series, 1):
        figures = tuple(bar.value for bar in series.bars)
        yield _literal(series.name), _Cells(cells_of(chart, number), figures), rows


def _literal(name: str) -> str:
    return f"<c:v>{escape(name)}</c:v>"


def _figures(cells: _Cells, chart: ChartData) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>'
        for at, value in enumerate(cells.values)
        if value is not None
    )
    return (
        f"<c:numRef><c:f>{cells.formula}</c:f><c:numCache>"
        f"<c:formatCode>{number_format(chart)}</c:formatCode>"
        f'<c:ptCount val="{len(cells.values)}"/>{points}</c:numCache></c:numRef>'
    )


def _axes(chart: ChartData) -> str:
    def axis(own: int, other: int, side: str, *, hidden: bool, scale: str, grid: str) -> str:
        return (
            f'<c:valAx><c:axId val="{own}"/><c:scaling><c:orientation val="minMax"/>{scale}'
            f'</c:scaling><c:delete val="{int(hidden)}"/><c:axPos val="{side}"/>{grid}'
            '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/>'
            '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
            f'<c:crossAx val="{other}"/><c:crosses val="min"/></c:valAx>'
        )

    rows = len(chart.categories)
    heights = f'<c:max val="{rows + 0.5}"/><c:min val="0.5"/>'
    across = axis(1, 2, "b", hidden=False, scale="", grid="<c:majorGridlines/>")
    return across + axis(2, 1, "l", hidden=True, scale=heights, grid="")


# --- looks ----------------------------------------------------------------------------------------


def _draw_names(drawn: Any, chart: ChartData, look: ChartLook) -> None:  # noqa: ANN401
    """Write the names of the categories at the left edge, without a mark."""
    drawn.marker.style = XL_MARKER_STYLE.NONE
    drawn.format.line.fill.background()
    names = tuple(Bar(0, name) for name in chart.categories)
    _draw_labels(drawn, names, look, INK, [XL_LABEL_POSITION.LEFT] * len(names))
    show_cells(drawn._element, cells_of(chart, 0), chart.categories)  # pyright: ignore[reportPrivateUsage]


def _draw_dots(drawn: Any, chart: ChartData, number: int, look: ChartLook) -> None:  # noqa: ANN401
    series = chart.series[number]
    drawn.format.line.fill.background()
    _draw_dot(drawn, series, look, pointed=False)
    for point, bar in zip(drawn.points, series.bars, strict=True):
        if bar.pointed:
            _draw_dot(point, series, look, pointed=True)
    _draw_labels(drawn, series.bars, look, label_colour(series), _sides(chart, number))
    texts = [bar.text for bar in series.bars]
    show_cells(drawn._element, label_range(chart, number), texts)  # pyright: ignore[reportPrivateUsage]


def _draw_dot(drawn: Any, series: Series, look: ChartLook, *, pointed: bool) -> None:  # noqa: ANN401
    marker = drawn.marker
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, DOT
    colour = look.mark(RUST) if pointed else series.colour
    paint(marker.format.fill, colour)
    stroke(marker.format.line, colour)


def _draw_labels(
    drawn: Any,  # noqa: ANN401 - python-pptx's is untyped
    bars: tuple[Bar, ...],
    look: ChartLook,
    colour: Any,  # noqa: ANN401
    sides: list[XL_LABEL_POSITION],
) -> None:
    labels = drawn.data_labels if hasattr(drawn, "data_labels") else _labels_of(drawn)
    labels.show_value, labels.position = False, XL_LABEL_POSITION.RIGHT
    set_text(labels.font, look, colour)
    for point, bar, side in zip(drawn.points, bars, sides, strict=True):
        if bar.label:
            ink = look.pointed if bar.pointed else colour
            put_label(point.data_label, bar, look, ink, side)


def _labels_of(drawn: Any) -> Any:  # noqa: ANN401 - python-pptx has none for points
    return DataLabels(drawn._element.get_or_add_dLbls())  # pyright: ignore[reportPrivateUsage]


def _sides(chart: ChartData, number: int) -> list[XL_LABEL_POSITION]:
    """Return on which side of its dot each label stands: away from the other dot."""
    own, other = chart.series[number], chart.series[1 - number]
    return [
        XL_LABEL_POSITION.LEFT if stands_left(bar, beside, number) else XL_LABEL_POSITION.RIGHT
        for bar, beside in zip(own.bars, other.bars, strict=True)
    ]
