"""How high the marks of a slide's chart may stand above the numbers of its scale."""

from __future__ import annotations

from msgspec.structs import replace

from builders.chart import Plot
from builders.look import cm

BELOW = cm(1)
"""What the numbers of the scale take below the marks: where they pass the chart's edge, LibreOffice
draws the whole chart smaller."""


def usual_plot(height: float) -> Plot:
    """Return where marks usually stand in a chart that is `height` EMU high."""
    usual = Plot()
    return replace(usual, h=min(usual.h, 1 - usual.y - BELOW / height))


def highest_plot(height: float) -> Plot:
    """Return where marks stand that need all the height, in a chart that is `height` EMU high."""
    return Plot(y=0, h=1 - BELOW / height)
