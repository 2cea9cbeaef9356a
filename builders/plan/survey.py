"""The survey as a chart: an index as key figure, marks a dimension, a finding as heading.

One or two waves are bars or dumbbells, more are lines. What no chart can hold is a table.
"""

from __future__ import annotations

from msgspec.structs import replace

from builders.plan.drafting import Context, Draft, Moment
from builders.plan.findings import with_figures
from builders.plan.scene import Chart
from builders.plan.survey_bars import bar_drafts
from builders.plan.survey_distribution import distribution_drafts
from builders.plan.survey_kicker import waiting
from builders.plan.survey_lines import line_drafts
from builders.plan.survey_table import table_drafts
from seminar.model import SurveyChartSlide
from seminar.survey import Survey, chart_finding, compared, line_finding

MOST_WAVES = 2
"""So many waves are bars; more are lines."""


def survey_chart(context: Context, slide: SurveyChartSlide, _moment: Moment) -> list[Draft]:
    """Compose the survey as charts, or as what is to come."""
    words, survey = context.words, with_figures(context.survey)
    if survey is None:
        title = words.text("The survey is shown here when its figures are there")
        return [waiting(words, slide, title)]
    drafts = _charts(context, slide, survey) or _table(context, slide, survey)
    return [_described(draft, slide.alternative_text) for draft in drafts]


def _described(draft: Draft, text: str) -> Draft:
    """Return a draft whose chart says what somebody wrote of it, if anybody has."""
    if not text:
        return draft
    shapes = (
        replace(shape, description=text) if isinstance(shape, Chart) else shape
        for shape in draft.shapes
    )
    return replace(draft, shapes=tuple(shapes))


def _charts(context: Context, slide: SurveyChartSlide, survey: Survey) -> list[Draft]:
    if slide.form == "distribution" and (drafts := distribution_drafts(context, slide, survey)):
        return drafts
    survey = compared(survey, context.seminar.survey.compared)
    compose = line_drafts if len(survey.waves) > MOST_WAVES else bar_drafts
    return compose(context, slide, survey)


def _table(context: Context, slide: SurveyChartSlide, survey: Survey) -> list[Draft]:
    finding = line_finding if len(survey.waves) > MOST_WAVES else chart_finding
    return table_drafts(context, slide, survey, slide.title or finding(context.words, survey))
