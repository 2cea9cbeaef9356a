"""The survey's bar chart, native in PowerPoint and in Word: values, looks, XML and workbook.

What a chart says is a `ChartData`; how it is set where it stands is a `ChartLook`. `native` makes
the XML and imports python-pptx, so it is imported only where there is a chart to draw.
"""

from builders.chart.data import (
    AFTER_NAME,
    AxisNames,
    Bar,
    ChartData,
    Form,
    LabelWords,
    Plot,
    Series,
    stands_left,
)
from builders.chart.look import ON_SLIDES, ChartLook

__all__ = [
    "AFTER_NAME",
    "ON_SLIDES",
    "AxisNames",
    "Bar",
    "ChartData",
    "ChartLook",
    "Form",
    "LabelWords",
    "Plot",
    "Series",
    "stands_left",
]
