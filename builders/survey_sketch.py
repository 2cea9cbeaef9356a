"""What the survey's chart will show, without a file: the data of the first chart of its slide.

It is composed for the built-in template, as the deck is. Where the deck has another one, the words
and figures are the same, and how much stands on one slide may differ.
"""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from builders.canvas import built_in_canvas
from builders.chart import ChartData
from builders.plan.drafting import Context, Moment
from builders.plan.scene import Chart
from builders.plan.survey import survey_chart
from seminar.language import language
from seminar.model import Day, Item, Seminar, SurveyChartSlide
from seminar.schedule import schedule
from seminar.survey import Survey


class Sketch(Struct, frozen=True):
    """What a chart will say.

    Args:
        heading: the slide's, typed or made of the figures.
        description: the chart's alternative text.
        chart: its data; `None` where the survey will be a table, or there are no figures.
        slides: how many slides it takes.
    """

    heading: str
    description: str = ""
    chart: ChartData | None = None
    slides: int = 1


def sketch(seminar: Seminar, survey: Survey, slide: SurveyChartSlide | None = None) -> Sketch:
    """Return what the chart of a survey will say.

    Args:
        seminar: whose language, and whose survey it is.
        survey: the figures.
        slide: the slide that shows it; a plain one where there is none yet.
    """
    context = Context(seminar, survey, language(seminar.language), built_in_canvas())
    drafts = survey_chart(context, slide or SurveyChartSlide(), _moment())
    shapes = (shape for draft in drafts for shape in draft.shapes)
    chart = next((shape for shape in shapes if isinstance(shape, Chart)), None)
    heading = drafts[0].title if drafts else ""
    return Sketch(heading, chart.description if chart else "", chart, len(drafts))


def _moment() -> Moment:
    """Return a moment of no programme: the survey is the same whenever it is shown."""
    day = Day(date=dt.date(2000, 1, 1), items=(Item(),))
    timed = schedule(day)
    return Moment(1, day, timed, day.items[0], timed.items[0])
