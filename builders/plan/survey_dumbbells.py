"""Where dumbbells stand in the survey's chart, so that every name and label has its room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builders.chart import Bar, Plot, Series, stands_left
from builders.fit import MARGIN
from builders.look import FLOOR, PT, Rect, cm
from builders.plan.drafting import Context
from builders.plan.plot_room import usual_plot
from seminar.survey import Survey

MOST_ROWS = 8
LOWEST, HIGHEST = cm(1.15), cm(1.9)
"""How high the room of a dimension is, at least and at most."""
BESIDE_NAMES, BESIDE_LABEL = cm(0.3), cm(0.55)
"""What is left free between the edge and a name; between a dot's middle and its label."""
MOST_FOR_NAMES = 0.5
"""What the names take at most, as a share of the chart's width."""
NARROWEST = 0.25
"""How wide the dots' area is at least, as a share of the chart's width."""


def dumbbell_plot(
    context: Context, survey: Survey, series: Sequence[Series], where: Rect
) -> Plot | None:
    """Return where two waves stand as dumbbells in a chart, or `None` where they have no room.

    A name stands on one line: labels of points are not broken into several.
    """
    usual, rows = usual_plot(where.h), len(survey.rows)
    if len(series) != 2 or rows > MOST_ROWS:
        return None
    pitch = min(HIGHEST, usual.h * where.h / rows)
    names = max(_width(context, row.name) for row in survey.rows) + BESIDE_NAMES
    width = _dots_width(context, survey, series, where.w - names)
    if pitch < LOWEST or names > MOST_FOR_NAMES * where.w or width < NARROWEST * where.w:
        return None
    return Plot(names / where.w, usual.y, width / where.w, pitch * rows / where.h)


def _dots_width(context: Context, survey: Survey, series: Sequence[Series], room: float) -> float:
    """Return how wide the scale is in `room` EMU; 0 where a label would stand in the names."""
    low, high = survey.scale
    width = room - BESIDE_LABEL
    for bar, left in _sides(series):
        reach = ((bar.value or low) - low) / (high - low)
        if not left and reach > 0:
            width = min(width, (room - _width(context, bar.label) - BESIDE_LABEL) / reach)
    for bar, left in _sides(series):
        reach = ((bar.value or low) - low) / (high - low)
        if left and width * reach < _width(context, bar.label) + BESIDE_LABEL:
            return 0
    return width


def _sides(series: Sequence[Series]) -> Iterator[tuple[Bar, bool]]:
    """Yield each mark with a figure, and whether its label stands on its left."""
    for number, (own, other) in enumerate(zip(series, series[::-1], strict=True)):
        for bar, beside in zip(own.bars, other.bars, strict=True):
            if bar.value is not None:
                yield bar, stands_left(bar, beside, number)


def _width(context: Context, text: str) -> float:
    return context.body_face.em_width(text, bold=True) * FLOOR * PT / (1 - MARGIN)
