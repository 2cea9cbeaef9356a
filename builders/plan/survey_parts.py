"""A survey of more dimensions than a chart holds, in parts that a chart can hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builders.look import FLOOR, MUTED, Rect, Type, cm
from builders.plan.drafting import Context
from builders.plan.fitting import split_evenly
from builders.plan.key_figure import key_line
from builders.plan.scene import Box, Line
from builders.plan.tables import within
from seminar.survey import Survey, SurveyRow, in_rows

KEY_LINE = cm(0.86)
"""How high the line is that tells the key figure below a chart that takes all the width."""
ABOVE_KEY_LINE = cm(0.2)


def parts(survey: Survey, order: Sequence[int], stands: Callable[[Survey], bool]) -> list[Survey]:
    """Return the survey in as few parts as stand, as even as they can be.

    Args:
        survey: what is shown.
        order: its dimensions, counted from 0, in the order they are shown in.
        stands: whether a part can be shown at once. A dimension that cannot is a part by itself.
    """
    runs = split_evenly(order, lambda run: stands(in_rows(survey, run)))
    return [in_rows(survey, run) for run in runs]


def places(survey: Survey, rows: Sequence[SurveyRow]) -> list[int]:
    """Return where some of the survey's dimensions stand in it, counted from 0."""
    return [survey.rows.index(row) for row in rows]


def wide(context: Context, top: int) -> Rect:
    """Return where a chart stands that takes all the width, its key figure on a line below it.

    Args:
        context: the layout.
        top: where it begins, in EMU.
    """
    body = context.layout("chart").body
    return Rect(body.x, top, body.w, body.bottom - KEY_LINE - ABOVE_KEY_LINE - top)


def key_line_box(context: Context, survey: Survey) -> Box:
    """Return the line below a wide chart: the key figure, how it changed, and the scale."""
    body = context.layout("chart").body
    where, look = Rect(body.x, body.bottom - KEY_LINE, body.w, KEY_LINE), Type(FLOOR, colour=MUTED)
    said = within(key_line(context, survey), look, body.w, 1, context.body_face)
    return Box(context.words.text("Key figure"), where, lines=(Line(said, look),))
