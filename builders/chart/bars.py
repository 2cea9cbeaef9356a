"""What a bar chart shows: categories, a series a wave, and the scale it is shown on."""

from __future__ import annotations

from msgspec import Struct

from builders.look import Colour

AFTER_NAME = "  "
"""Between a name in a label and what follows it."""


class Bar(Struct, frozen=True):
    """One bar of the survey chart: its value, the rich label at its end, how that is set.

    A `strong` label is bold as a whole; a `pointed` bar is in rust. A `name` stands before the
    label, as it is, where it tells what the bars of the series are.
    """

    value: float | None
    label: str
    strong: bool = False
    pointed: bool = False
    name: str = ""


class Series(Struct, frozen=True):
    """A wave of the survey chart: its name, a bar a category, and how the bars are drawn.

    Args:
        name: the wave's.
        bars: as many as there are categories.
        colour: of the bars.
        outline: of the bars' edges; `None` for bars without.
    """

    name: str
    bars: tuple[Bar, ...]
    colour: Colour
    outline: Colour | None = None


class Plot(Struct, frozen=True):
    """Where the bars stand in a chart: left, top, width and height as shares of the chart's."""

    x: float = 0.298
    y: float = 0.015
    w: float = 0.535
    h: float = 0.885


class BarChart(Struct, frozen=True):
    """A clustered bar chart on the whole scale: the first category on top, the first series too."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    scale: tuple[int, int]
    plot: Plot = Plot()
