"""What a chart shows: categories, a series of marks across them, and the scale they stand on."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from builders.look import Colour

AFTER_NAME = "  "
"""Between a name in a label and what follows it."""

Form = Literal["bars", "lines", "dumbbells"]
"""Bars that lie, a pair a category; lines over the categories; two dots a category, joined."""

AxisNames = Literal["level", "turned"]
"""How the names of categories stand below a chart: as they are read, or turned a quarter."""


class Bar(Struct, frozen=True):
    """One mark of a chart, such as a bar: its value, the label at it, how that is set.

    A label is one plain text, for it comes from one cell of the workbook; a `strong` one is bold. A
    `pointed` bar is in rust. A `name` stands before the label where it tells what the bars of the
    series are. `shift` moves the label down, in shares of the chart's height.
    """

    value: float | None
    label: str
    strong: bool = False
    pointed: bool = False
    name: str = ""
    shift: float = 0

    @property
    def text(self) -> str:
        """What stands at it: its name, if it has one, and its label."""
        return f"{self.name}{AFTER_NAME}{self.label}" if self.name and self.label else self.label


class LabelWords(Struct, frozen=True):
    """The words that a label is made of, so that the workbook can make it anew from its figures.

    Args:
        decimal: the decimal sign.
        change: the heading of a column of changes.
        labels: the heading of a column of labels, `{}` for the name of the series.
        up, down: a change, `{}` for how much.
        same: no change.
        most: the biggest change, `{}` for it in words.
        place: the heading of columns that say where something stands in a chart of dots.
        digits: how many a figure has after the decimal sign.
        unit: what stands after a figure, with the space before it.
    """

    decimal: str
    change: str
    labels: str
    up: str
    down: str
    same: str
    most: str
    place: str
    digits: int = 1
    unit: str = ""


class Series(Struct, frozen=True):
    """What is drawn in one colour, such as a wave: its name, and a mark a category.

    Args:
        name: the wave's, or where the waves are the categories, the dimension's.
        bars: as many as there are categories.
        colour: of the marks.
        outline: of the bars' edges; `None` for bars without.
        tells_change: whether its labels tell the change from the series before it.
    """

    name: str
    bars: tuple[Bar, ...]
    colour: Colour
    outline: Colour | None = None
    tells_change: bool = False


class Plot(Struct, frozen=True):
    """Where the marks stand in a chart: left, top, width and height as shares of the chart's."""

    x: float = 0.298
    y: float = 0.015
    w: float = 0.535
    h: float = 0.885


class ChartData(Struct, frozen=True):
    """A chart on the whole scale. Where bars lie, the first category and series are on top.

    Args:
        categories: what the marks are of.
        series: in the order they are drawn in.
        scale: its lowest and highest value.
        words: what the labels are made of.
        plot: where the marks stand.
        form: how they are drawn.
        names: how the names of the categories stand below lines.
    """

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    scale: tuple[int, int]
    words: LabelWords
    plot: Plot = Plot()
    form: Form = "bars"
    names: AxisNames = "level"


def stands_left(bar: Bar, beside: Bar, number: int) -> bool:
    """Return whether a dumbbell's label stands left of its dot, away from the other.

    Args:
        bar: its dot.
        beside: the other dot.
        number: which of the two series the dot is of: 0 or 1, whose labels are on the right where
            both dots are in one place.
    """
    if bar.value is None or beside.value is None:
        return False
    return bar.value < beside.value or (bar.value == beside.value and number == 0)
