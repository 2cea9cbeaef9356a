"""The survey over many waves as a slide: lines, beside what has changed from first to last."""

from __future__ import annotations

from builders.look import FLOOR
from builders.plan.drafting import Context, Draft
from builders.plan.findings import label_words, over_time_in_words
from builders.plan.fitting import DENSE_HEADING
from builders.plan.key_figure import hairline, key_figure
from builders.plan.lines_over_time import Lines, Room, lines_over_time
from builders.plan.scene import Chart
from builders.plan.survey_table import survey_kicker
from seminar.model import SurveyChartSlide
from seminar.survey import Survey, first_and_last, line_finding


def line_chart(context: Context, slide: SurveyChartSlide, survey: Survey) -> Draft | None:
    """Compose a survey of many waves as lines, or nothing where they do not stand.

    The finding, the key figure and the order are of the change from the first wave to the last.
    """
    where = context.layout("chart").frames["chart"].rect
    room = Room(where.w, where.h, FLOOR, context.body_face)
    lines = lines_over_time(context.words, survey, room)
    if lines is None:
        return None
    figure, whole = key_figure(context, first_and_last(survey))
    return Draft(
        "chart",
        slide.title or line_finding(context.words, survey),
        kicker=slide.kicker or survey_kicker(context.words, survey),
        fills=(figure,),
        shapes=(hairline(context), _chart(context, survey, lines)),
        steps=DENSE_HEADING,
        say=slide.notes,
        shown=over_time_in_words(context.words, survey),
        whole=whole,
    )


def _chart(context: Context, survey: Survey, lines: Lines) -> Chart:
    return Chart(
        lines.categories,
        lines.series,
        survey.scale,
        label_words(context.words),
        lines.plot,
        form="lines",
        name=context.words.text("Chart"),
        description=" ".join(over_time_in_words(context.words, survey)),
        rect=context.layout("chart").frames["chart"].rect,
    )
