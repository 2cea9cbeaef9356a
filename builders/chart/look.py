"""How a chart is set where it stands: on a slide or in a document."""

from __future__ import annotations

from msgspec import Struct

from builders.look import FLOOR, RUST, Colour, Inker


def _as_it_is(colour: Colour) -> Colour:
    return colour


class ChartLook(Struct, frozen=True):
    """How a chart is set.

    Args:
        size: of all text, in points.
        gap: between the bars of two categories, in percent of a bar.
        overlap: of the bars of one category, in percent of a bar; negative for a gap.
        pointed: the colour of the label at a bar that is pointed out.
        axis: the colour of the line that the bars rise from; `None` for no line.
        text: makes the colour of text legible on what the chart stands on.
        mark: makes the colour of a bar visible there.
        line: makes the colour of the grid visible there.
    """

    size: float
    gap: int
    overlap: int
    pointed: Colour
    axis: Colour | None = None
    text: Inker = _as_it_is
    mark: Inker = _as_it_is
    line: Inker = _as_it_is


ON_SLIDES = ChartLook(FLOOR, gap=42, overlap=-5, pointed=RUST)
"""How charts are set on slides where every colour can be used."""
