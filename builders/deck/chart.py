"""The survey chart as a native one: its part, and its frame on the slide.

Written as strings like the slides (`docs/decisions/strings-for-slides.md`): importing python-pptx
alone would take longer than the rest of a deck. Element order is CT_ChartSpace's of ECMA-376-1,
21.2.2.29. The workbook behind it is made by `builders.deck.chart_workbook`.
"""

from __future__ import annotations

from collections.abc import Sequence

from builders.deck.chart_workbook import NUMBER, SHEET, chart_workbook, column_letter
from builders.deck.markup import Inker, escape, run_properties, runs, solid
from builders.deck.pen import Pen
from builders.deck.shapes import frame_xml, identity
from builders.look import CHART_GRID, FLOOR, INK, MUTED, RUST, SLATE, Colour
from builders.plan.scene import Bar, Chart, Plot, Series

GAP = 42
"""The gap between the bars of two categories, in percent of a bar."""
OVERLAP = -5
"""How far the bars of one category overlap, in percent of a bar; negative for a gap."""
MOST_STEPS = 10
"""Into how many steps the scale is divided at most."""
WORKBOOK = "rId1"
"""The id of the chart's relationship to its workbook."""

_URI = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<c:chartSpace xmlns:c="{_URI}"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<c:date1904 val="0"/>'
)
_NOTHING = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
_CATEGORY_AXIS, _VALUE_AXIS = 111111111, 222222222
_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def chart_part(chart: Chart, language: str, ink: Inker) -> tuple[bytes, bytes]:
    """Return the chart's XML and the workbook that it is edited in.

    Args:
        chart: what is shown.
        language: BCP 47 of its texts.
        ink: makes colours legible on the slide's ground.
    """
    return _chart_xml(chart, language, ink).encode(), chart_workbook(chart)


def graphic_frame(pen: Pen, chart: Chart, placeholder: str, relationship: str) -> str:
    """Return the frame that shows a chart on its slide.

    Args:
        pen: the slide's.
        chart: what is shown.
        placeholder: the `p:ph` that it fills, or nothing.
        relationship: the id of the slide's relationship to the chart.
    """
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{identity(pen, chart.name, chart.description)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{placeholder}</p:nvPr></p:nvGraphicFramePr>{frame_xml(chart.rect, 'p:xfrm')}"
        f'<a:graphic><a:graphicData uri="{_URI}"><c:chart xmlns:c="{_URI}"'
        f' r:id="{relationship}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def _chart_xml(chart: Chart, language: str, ink: Inker) -> str:
    series = "".join(
        _series(chart, place, one, language, ink) for place, one in enumerate(chart.series)
    )
    axes = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
    return (
        f'{_HEAD}<c:lang val="{language}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{_layout(chart.plot)}'
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="{GAP}"/><c:overlap val="{OVERLAP}"/>{axes}</c:barChart>'
        f"{_category_axis(language, ink)}{_value_axis(chart, language, ink)}{_NOTHING}</c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_NOTHING}{_text(language, ink(INK))}"
        f'<c:externalData r:id="{WORKBOOK}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _layout(plot: Plot) -> str:
    shares = "".join(
        f'<c:{name} val="{value:.6g}"/>'
        for name, value in zip("xywh", (plot.x, plot.y, plot.w, plot.h), strict=True)
    )
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{shares}</c:manualLayout></c:layout>'
    )


def _text(language: str, colour: Colour) -> str:
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{FLOOR * 100}" b="0">{solid(colour)}</a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{language}"/></a:p></c:txPr>'
    )


# --- axes -----------------------------------------------------------------------------------------


def _category_axis(language: str, ink: Inker) -> str:
    """Return the axis of categories, whose first stands on top."""
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/>'
        '<c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"{_NOTHING}{_text(language, ink(INK))}"
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="min"/><c:auto val="1"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def _value_axis(chart: Chart, language: str, ink: Inker) -> str:
    """Return the axis of values, whose numbers stand below although the first bar is on top."""
    low, high = chart.scale
    grid = f'<c:spPr><a:ln w="9525">{solid(CHART_GRID)}</a:ln></c:spPr>'
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{high}"/><c:min val="{low}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="b"/><c:majorGridlines>{grid}</c:majorGridlines>'
        '<c:numFmt formatCode="0" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f"{_NOTHING}{_text(language, ink(MUTED))}"
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/>'
        f'<c:majorUnit val="{step_of(low, high)}"/></c:valAx>'
    )


def step_of(low: int, high: int) -> int:
    """Return the distance between the numbers on a scale: 1, 2 or 5, or ten times as much."""
    step, factors = 1, (2, 2.5, 2)
    turn = 0
    while (high - low) / step > MOST_STEPS:
        step = round(step * factors[turn % 3])
        turn += 1
    return step


# --- series ---------------------------------------------------------------------------------------


def _series(chart: Chart, place: int, series: Series, language: str, ink: Inker) -> str:
    rows = len(chart.categories)
    letter = column_letter(place + 1)
    points = "".join(_pointed(n) for n, bar in enumerate(series.bars) if bar.pointed)
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
        f"<c:tx>{_texts_from(f'${letter}$1', [series.name])}</c:tx>"
        f'{_fill(series.colour)}<c:invertIfNegative val="0"/>{points}'
        f"{_labels(series, language, ink)}"
        f"<c:cat>{_texts_from(f'$A$2:$A${rows + 1}', chart.categories)}</c:cat>"
        f"<c:val>{_numbers_from(f'${letter}$2:${letter}${rows + 1}', series.bars)}</c:val></c:ser>"
    )


def _fill(colour: Colour) -> str:
    return f"<c:spPr>{solid(colour)}<a:ln><a:noFill/></a:ln></c:spPr>"


def _pointed(place: int) -> str:
    return (
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{_fill(RUST)}</c:dPt>"
    )


def _labels(series: Series, language: str, ink: Inker) -> str:
    """Return the bars' labels; a value that is typed in later gets its bare figure."""
    colour = ink(_label_colour(series))
    own = "".join(
        _label(place, bar, language, ink(RUST) if bar.pointed else colour)
        for place, bar in enumerate(series.bars)
        if bar.label
    )
    return (
        f'<c:dLbls>{own}<c:numFmt formatCode="{NUMBER}" sourceLinked="0"/>{_NOTHING}'
        f'{_text(language, colour)}<c:dLblPos val="outEnd"/>{_SHOWN}</c:dLbls>'
    )


def _label_colour(series: Series) -> Colour:
    """Return the colour of a series' labels: its own is too light for text where it is slate."""
    return MUTED if series.colour == SLATE else INK


def _label(place: int, bar: Bar, language: str, colour: Colour) -> str:
    def properties(bold: bool, italic: bool) -> str:  # noqa: FBT001
        weight = f' sz="{FLOOR * 100}" b="{int(bold or bar.strong)}" i="{int(italic)}"'
        return run_properties("a:rPr", language, weight, solid(colour))

    return (
        f'<c:dLbl><c:idx val="{place}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f"<a:p>{runs(bar.label, properties)}</a:p></c:rich></c:tx>"
        f'{_NOTHING}<c:dLblPos val="outEnd"/>{_SHOWN}</c:dLbl>'
    )


# --- what the workbook holds too ------------------------------------------------------------------


def _texts_from(cells: str, texts: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{escape(text)}</c:v></c:pt>' for place, text in enumerate(texts)
    )
    return (
        f"<c:strRef><c:f>{SHEET}!{cells}</c:f>"
        f'<c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache></c:strRef>'
    )


def _numbers_from(cells: str, bars: Sequence[Bar]) -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{bar.value!r}</c:v></c:pt>'
        for place, bar in enumerate(bars)
        if bar.value is not None
    )
    return (
        f"<c:numRef><c:f>{SHEET}!{cells}</c:f><c:numCache><c:formatCode>{NUMBER}</c:formatCode>"
        f'<c:ptCount val="{len(bars)}"/>{points}</c:numCache></c:numRef>'
    )
