"""How marks, lines and texts of native charts are painted, whatever the chart's form."""

from __future__ import annotations

from pptx.chart.axis import CategoryAxis, ValueAxis
from pptx.chart.datalabel import DataLabel
from pptx.dml.fill import FillFormat
from pptx.dml.line import LineFormat
from pptx.enum.chart import XL_AXIS_CROSSES, XL_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.xmlchemy import BaseOxmlElement, OxmlElement
from pptx.text.text import Font
from pptx.util import Pt

from builders.chart.data import Bar, Series
from builders.chart.look import ChartLook
from builders.look import CHART_GRID, INK, MUTED, PALE_SLATE, SLATE, Colour

MOST_STEPS = 10
"""Into how many steps the scale is divided at most."""
HAIRLINE_WIDTH = 0.75
"""How wide grid, axis and outlines are, in points."""


def paint(fill: FillFormat, colour: Colour) -> None:
    """Fill an area, a line or text with a theme colour."""
    fill.solid()
    fill.fore_color.theme_color = MSO_THEME_COLOR.from_xml(colour.scheme)
    fill.fore_color.brightness = (colour.lum_off or colour.lum_mod - 100) / 100


def set_text(font: Font, look: ChartLook, colour: Colour, *, bold: bool = False) -> None:
    """Set text in the look's size and a colour that is legible where it stands."""
    font.size, font.bold, font.italic = Pt(look.size), bold, False
    paint(font.fill, look.text(colour))


def stroke(line: LineFormat, colour: Colour, width: float = HAIRLINE_WIDTH) -> None:
    """Draw a line, `width` points wide."""
    line.width = Pt(width)
    paint(line.fill, colour)


# --- labels ---------------------------------------------------------------------------------------


def all_strong(series: Series) -> bool:
    """Return whether all labels are bold; LibreOffice sets each as the series' own are set."""
    strong = [bar.strong for bar in series.bars if bar.label]
    return bool(strong) and all(strong)


def label_colour(series: Series) -> Colour:
    """Return the colour of a series' labels: its own is too light for text where it is slate."""
    return MUTED if series.colour in (SLATE, PALE_SLATE) else INK


def put_label(
    label: DataLabel, bar: Bar, look: ChartLook, colour: Colour, place: XL_LABEL_POSITION
) -> None:
    """Write the label of one mark beside it.

    Args:
        label: the chart's label, as python-pptx has it.
        bar: the mark, and what is written.
        look: the typeface and its size.
        colour: of the text.
        place: on which side of the mark.
    """
    label.text_frame.word_wrap = False
    label.position = place
    run = label.text_frame.paragraphs[0].add_run()
    run.text = bar.text
    set_text(run.font, look, colour, bold=bar.strong)


# --- axes -----------------------------------------------------------------------------------------


def draw_scale(axis: ValueAxis, scale: tuple[int, int], look: ChartLook) -> None:
    """Draw the whole scale with a faint grid."""
    axis.minimum_scale, axis.maximum_scale = scale
    axis.major_unit = step_of(*scale)
    axis.crosses = XL_AXIS_CROSSES.MINIMUM
    axis.tick_labels.number_format = "0"
    stroke(axis.major_gridlines.format.line, look.line(CHART_GRID))
    draw_axis(axis, look, MUTED)


def draw_axis(axis: CategoryAxis | ValueAxis, look: ChartLook, colour: Colour) -> None:
    """Draw an axis as its texts alone, without line or marks."""
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.fill.background()
    set_text(axis.tick_labels.font, look, colour)


def step_of(low: int, high: int) -> int:
    """Return the distance between the numbers on a scale: 1, 2 or 5, or ten times as much."""
    step, factors = 1, (2, 2.5, 2)
    turn = 0
    while (high - low) / step > MOST_STEPS:
        step = round(step * factors[turn % 3])
        turn += 1
    return step


# --- what python-pptx has no words for ------------------------------------------------------------


def element(tag: str, *children: BaseOxmlElement, **attributes: str) -> BaseOxmlElement:
    """Return a new element with children and attributes."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(name, value)
    made.extend(children)
    return made


def placed(**places: str) -> BaseOxmlElement:
    """Return where something stands in a chart, in shares of the chart's width and height."""
    inside = [element(f"c:{name}", val=value) for name, value in places.items()]
    return element("c:layout", element("c:manualLayout", *inside))
